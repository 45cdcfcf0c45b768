/** What an order asks for, and its price under a rule version. Pure. */
import { flightTaxes } from '../../domain/award/flight-taxes.ts'
import type { OrderKind } from '../../domain/award/order-kind.ts'
import { priceAward } from '../../domain/award/price-award.ts'
import { lastDayFor, rulesFor } from '../../domain/award/price-change.ts'
import {
  type AwardRefusal,
  type AwardRequest,
  type Money,
  type Priced,
  type PriceLine,
  priceLine,
} from '../../domain/award/priced.ts'
import { smallestUnits, unitText } from '../../domain/award/smallest-units.ts'
import { type VoucherFacts, voucherFacts } from '../../domain/award/voucher-facts.ts'
import type { Day } from '../../domain/day.ts'
import type { Places } from '../../domain/places.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { moneyText } from '../../domain/rating/fare-base.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import { isTrip, type OrderRequest, personIds, TAX_WAYS, type TaxWay } from '../../orders/request.ts'
import { orderable } from './offers.ts'

export type { OrderRequest } from '../../orders/request.ts'

/** What giving an award back costs, or null when it cannot be given back. */
export type CancelRule = {
  readonly fee: bigint
  readonly lastDay: Day
  readonly restoredDays: number | null
} | null

export type Quote = {
  readonly kind: OrderKind
  readonly awardId: string
  readonly name: string
  /** With the taxes, where they are paid in points. */
  readonly price: bigint
  /** Taxes that are to be invoiced. */
  readonly taxes: Money | null
  readonly ruleVersion: number
  readonly travelsOn: Day | null
  /** Last day of use; vouchers only. */
  readonly validUntil: Day | null
  readonly trace: readonly PriceLine[]
  readonly cancel: CancelRule
  /** Pieces that the order takes from the stock; 0 when there is no limit. */
  readonly pieces: number
  /** Of vouchers only. */
  readonly voucher: VoucherFacts | null
  /** What a gift brings. */
  readonly received: Priced['received']
}

/** The rules that hold on a day: the newest that are in force. */
export function inForce(versions: readonly RuleVersion[], on: Day): RuleVersion | undefined {
  return versions.find((version) => version.validFrom <= on)
}

/** A price that was promised: the rules and the day it was made by. */
export type HeldPrice = { readonly ruleVersion: number; readonly pricedOn: Day }

/** The price as it was promised, whatever has been published since. @see docs/programme-rules.md A-18 */
export function heldQuote(
  versions: readonly RuleVersion[],
  held: HeldPrice,
  request: OrderRequest,
  places: Places,
): ReturnType<typeof quote> {
  const version = versions.find(({ number }) => number === held.ruleVersion)
  if (!version) return { refused: 'award-unknown', detail: { award: request.awardId } }
  return quote(version, request, places, held.pricedOn)
}

export function quote(
  version: RuleVersion,
  request: OrderRequest,
  places: Places,
  on: Day,
): { readonly ok: Quote } | AwardRefusal {
  const { programme } = version
  const award = orderable(programme, request.awardId, on)
  const asked = awardRequest(request, on)
  const priced = priceAward(programme, asked, places)
  if ('refused' in priced) return priced
  const { awardId, currency, points, validUntil } = priced.ok
  if (!award || awardId !== request.awardId || currency !== 'points' || points <= 0n) {
    return { refused: 'award-unknown', detail: { award: request.awardId } }
  }
  const taxes = taxesOf(programme, request, asked, places)
  const limited = award.kind === 'voucher' && award.voucher.stock !== undefined
  const travelsOn = isTrip(request) ? request.travelsOn : null
  return {
    ok: {
      kind: request.kind,
      awardId,
      name: award.name,
      price: points + taxes.points,
      taxes: taxes.money,
      ruleVersion: version.number,
      travelsOn,
      validUntil,
      trace: [...priced.ok.trace, ...taxes.trace],
      cancel: cancelRule(programme, request.kind, travelsOn ?? validUntil ?? on),
      pieces: limited && request.kind === 'voucher' ? request.quantity : 0,
      voucher: award.kind === 'voucher' ? voucherFacts(award.voucher) : null,
      received: priced.ok.received,
    },
  }
}

type Taxes = { readonly points: bigint; readonly money: Money | null; readonly trace: readonly PriceLine[] }
const NO_TAXES: Taxes = { points: 0n, money: null, trace: [] }

/** @see docs/programme-rules.md A-11 */
function taxesOf(programme: Programme, request: OrderRequest, asked: AwardRequest, places: Places): Taxes {
  if (asked.award !== 'flight' || request.kind !== 'flight') return NO_TAXES
  const money = flightTaxes(programme, asked, places)
  if (money === undefined || money.amount === 0n) return NO_TAXES
  if (request.taxes !== 'points') return { ...NO_TAXES, money }
  const priced = priceAward(programme, { award: 'taxes', amount: { money }, on: asked.on }, places)
  // Where the programme takes no points for money, or not these, they are invoiced.
  if ('refused' in priced || priced.ok.currency !== 'points') return { ...NO_TAXES, money }
  const { points } = priced.ok
  const facts = {
    money: `${moneyText(money.amount, money.currency)} ${money.currency}`,
    points: unitText(programme, 'points', points),
  }
  return { points, money: null, trace: [priceLine('taxes', facts)] }
}

/** How stated taxes can be paid; none where the programme states none. */
export function taxWays(programme: Programme): readonly TaxWay[] {
  const taxes = programme.awards?.taxes
  if (taxes?.amounts === undefined) return []
  return taxes.currency === 'points' && taxes.pointsPerUnit !== undefined ? TAX_WAYS : ['money']
}

function awardRequest(request: OrderRequest, on: Day): AwardRequest {
  if (request.kind === 'voucher') {
    return { award: 'voucher', id: request.awardId, quantity: request.quantity, on }
  }
  if (request.kind === 'gift') {
    // What was given before is counted under the account's lock, where nobody gives beside it.
    return { award: 'transfer', id: request.awardId, amount: BigInt(request.amount), soFarThisYear: 0n, on }
  }
  const route = [request.origin, request.destination]
  const travellers = personIds(request).length
  if (request.kind === 'flight') {
    const returnTrip = request.returnsOn !== undefined
    return { award: 'flight', route, cabin: request.cabin, travellers, returnTrip, on }
  }
  const { from, to, rbd } = request
  return { award: 'upgrade', route, from, to, ...(rbd !== null && { rbd }), travellers, on }
}

/** Only fees in points can be taken here; an award whose fee is money is given back by the programme's service. */
function cancelRule(programme: Programme, kind: OrderKind, travelsOn: Day): CancelRule {
  const rule = rulesFor(programme, kind)?.cancellation
  if (!rule || (rule.fee.points === undefined && rule.fee.money !== undefined)) return null
  return {
    fee: rule.fee.points === undefined ? 0n : smallestUnits(programme, 'points', rule.fee.points),
    lastDay: lastDayFor(rule.deadline, travelsOn, programme.awards?.holidays ?? []),
    restoredDays: rule.lapsedLots.kind === 'restored-for-days' ? rule.lapsedLots.days : null,
  }
}
