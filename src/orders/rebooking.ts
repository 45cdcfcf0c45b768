/** Another day, route or cabin for an order: what it costs and what comes back. Pure. */
import { chartZones } from '../domain/award/price-by-chart.ts'
import { priceRebooking } from '../domain/award/price-change.ts'
import type { AwardRefusal, Money } from '../domain/award/priced.ts'
import { type Back, backToLots, takeLast } from '../domain/award/still-paid.ts'
import type { Cabin } from '../domain/coupon.ts'
import type { Day } from '../domain/day.ts'
import type { Movement } from '../domain/ledger/movement.ts'
import type { Places } from '../domain/places.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import { type Quote, quote } from '../rooms/awards/quote.ts'
import { type Booked, isOpen } from './order.ts'
import { ruleOf } from './refund.ts'
import { type FlightRequest, isTrip, type OrderRequest, type UpgradeRequest } from './request.ts'
import { isFollowed } from './upgraded-flight.ts'

export type Wish = {
  readonly origin: string
  readonly destination: string
  readonly travelsOn: Day
  /** Ignored for one way. */
  readonly returnsOn?: Day
  /** Flights only. */
  readonly cabin?: Cabin
}
export type FeeWay = 'points' | 'money'

/** What a change would cost before anybody says what it shall be; both null is free of charge. */
export type RebookingFee = {
  readonly points: bigint | null
  readonly money: Money | null
  readonly lastDay: Day
}
export type Rebooking = {
  readonly request: OrderRequest
  readonly quoted: Quote
  /** What the award costs more (> 0) or less (< 0) than before. */
  readonly difference: bigint
  /** What of the difference comes back to which lot. */
  readonly back: Back
  readonly feePoints: bigint
  readonly feeMoney: Money | null
}

/** @see docs/programme-rules.md A-09 */
export function rebookingFee(
  order: Booked,
  versions: readonly RuleVersion[],
  today: Day,
): { readonly ok: RebookingFee } | Refusal {
  const no: Refusal = { refused: 'order-not-rebookable' }
  const version = ruleOf(order, versions)
  if (!version || !isOpen(order.state) || order.kind === 'voucher') return no
  // It is on the flight that it upgrades, wherever that goes.
  if (order.detail.request.kind === 'upgrade' && order.detail.request.ofOrderId !== undefined) return no
  const { kind: of, travelsOn, rebooked } = order
  const priced = priceRebooking(version.programme, { of, on: today, travelsOn, rebookedBefore: rebooked })
  return 'refused' in priced ? no : priced
}

export type NotThis = { readonly notThis: AwardRefusal['refused'] | 'another-zone' | 'nothing-changed' }

/** @see docs/programme-rules.md */
export function rebookingOf(
  order: Booked,
  wish: Wish,
  way: FeeWay,
  world: { versions: readonly RuleVersion[]; places: Places; today: Day },
): { readonly ok: Rebooking } | Refusal | NotThis {
  const fee = rebookingFee(order, world.versions, world.today)
  if ('refused' in fee) return fee
  const version = ruleOf(order, world.versions)
  const { request: before } = order.detail
  if (!version || !isTrip(before)) return { refused: 'order-not-rebookable' }
  const request = changed(before, wish)
  if (sameTrip(before, request)) return { notThis: 'nothing-changed' }
  const { programme } = version
  const zones = (of: FlightRequest | UpgradeRequest) =>
    chartZones(
      programme,
      { award: of.kind, route: [of.origin, of.destination], on: order.pricedOn },
      world.places,
    ).join()
  const quoted = quote(version, request, world.places, order.pricedOn)
  if ('refused' in quoted) return { notThis: quoted.refused }
  if (zones(before) !== zones(request)) return { notThis: 'another-zone' }
  if (order.upgradeIds.length > 0 && !isFollowed(before, request)) return { refused: 'flight-has-upgrades' }
  const difference = quoted.ok.price - order.price
  const { taken } = takeLast(order.paid, difference < 0n ? -difference : 0n)
  const { points, money } = fee.ok
  const isMoney = money !== null && (way === 'money' || points === null)
  return {
    ok: {
      request,
      quoted: quoted.ok,
      difference,
      back: backToLots(programme, order.kind, taken, world.today),
      feePoints: isMoney ? 0n : (points ?? 0n),
      feeMoney: isMoney ? money : null,
    },
  }
}

function changed(before: FlightRequest | UpgradeRequest, wish: Wish): FlightRequest | UpgradeRequest {
  const { origin, destination, travelsOn } = wish
  if (before.kind === 'upgrade') return { ...before, origin, destination, travelsOn }
  return {
    ...before,
    origin,
    destination,
    travelsOn,
    cabin: wish.cabin ?? before.cabin,
    ...(before.returnsOn !== undefined && { returnsOn: wish.returnsOn ?? before.returnsOn }),
  }
}

function sameTrip(a: FlightRequest | UpgradeRequest, b: FlightRequest | UpgradeRequest): boolean {
  const facts = (of: FlightRequest | UpgradeRequest) =>
    [
      of.origin,
      of.destination,
      of.travelsOn,
      ...(of.kind === 'flight' ? [of.returnsOn, of.cabin] : []),
    ].join()
  return facts(a) === facts(b)
}

/** @param number of the step that the rebooking becomes: each has entries of its own (L-11) */
export function rebookingMovements(
  order: Pick<Booked, 'id' | 'ruleVersion'>,
  { difference, back, feePoints }: Pick<Rebooking, 'difference' | 'back' | 'feePoints'>,
  accountId: string,
  number: number,
): Movement[] {
  const cause = { accountId, subjectId: order.id, ruleVersion: order.ruleVersion }
  const source = `order/rebooked/${number}`
  const movements: Movement[] = []
  if (back.back > 0n) movements.push({ ...cause, do: 'give-back', kind: 'refund', source, parts: back.parts })
  if (difference > 0n) {
    movements.push({ ...cause, do: 'spend', kind: 'redemption', source, amount: difference })
  }
  if (feePoints > 0n) {
    movements.push({ ...cause, do: 'spend', kind: 'fee', source: `${source}/fee`, amount: feePoints })
  }
  return movements
}
