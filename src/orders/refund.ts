/** What giving an order back brings and costs, by the rules it was ordered under. Pure. */
import { priceCancellation, rulesFor } from '../domain/award/price-change.ts'
import { smallestUnits } from '../domain/award/smallest-units.ts'
import { backToLots, noShowBack, takeLast } from '../domain/award/still-paid.ts'
import type { Day } from '../domain/day.ts'
import type { LotPart, Movement } from '../domain/ledger/movement.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { RuleVersion } from '../intake/settle/rate-ticket.ts'
import { type Booked, isOpen } from './order.ts'

export type Refund = {
  readonly fee: bigint
  readonly lastDay: Day
  /** What comes back to which lot. */
  readonly parts: readonly LotPart[]
  readonly back: bigint
  /** Lapsed since, and not given back by the programme's rule. */
  readonly lost: bigint
}
type Found = { readonly ok: Refund } | Refusal

/** In the company's own hand: until the deadline, its upgrades first. @see docs/programme-rules.md */
export function refundOf(order: Booked, versions: readonly RuleVersion[], today: Day): Found {
  const no: Refusal = { refused: 'order-not-cancellable' }
  const version = ruleOf(order, versions)
  if (!version || !isOpen(order.state) || order.touched) return no
  const { programme } = version
  const priced = priceCancellation(programme, { of: order.kind, on: today, travelsOn: order.travelsOn })
  if ('refused' in priced) return no
  const { points, money, lastDay } = priced.ok
  // A fee that is money only cannot be taken here.
  if (points === null && money !== null) return no
  if (order.upgradeIds.length > 0) return { refused: 'flight-has-upgrades' }
  return { ok: { fee: points ?? 0n, lastDay, ...backToLots(programme, order.kind, order.paid, today) } }
}

/** In the operator's hand: the deadline does not count, the fee only when it is not waived. @see */
export function deskRefundOf(
  order: Booked,
  versions: readonly RuleVersion[],
  today: Day,
  waived: boolean,
): Found {
  const version = ruleOf(order, versions)
  if (!version || !isOpen(order.state) || order.touched) return { refused: 'order-not-cancellable' }
  if (order.upgradeIds.length > 0) return { refused: 'flight-has-upgrades' }
  const { programme } = version
  const points = rulesFor(programme, order.kind)?.cancellation?.fee.points
  const fee = points === undefined || waived ? 0n : smallestUnits(programme, 'points', points)
  return { ok: { fee, lastDay: today, ...backToLots(programme, order.kind, order.paid, today) } }
}

/** Nobody came. @see docs/programme-rules.md A-16 */
export function noShowRefundOf(order: Booked, versions: readonly RuleVersion[], today: Day): Found {
  const version = ruleOf(order, versions)
  if (!version || !isOpen(order.state) || order.kind === 'voucher') return { refused: 'already-decided' }
  if (order.travelsOn > today) return { refused: 'travel-not-yet' }
  const { programme } = version
  const { taken } = takeLast(order.paid, noShowBack(programme, order.kind, order.price))
  return { ok: { fee: 0n, lastDay: today, ...backToLots(programme, order.kind, taken, today) } }
}

export function ruleOf(
  { ruleVersion }: Pick<Booked, 'ruleVersion'>,
  versions: readonly RuleVersion[],
): RuleVersion | undefined {
  return versions.find(({ number }) => number === ruleVersion)
}

/** @param end what ends the order: the source of its entries (L-11) */
export function refundMovements(
  order: Pick<Booked, 'id' | 'ruleVersion'>,
  { parts, back, fee }: Refund,
  accountId: string,
  end: 'cancelled' | 'no-show',
): Movement[] {
  const cause = { accountId, subjectId: order.id, ruleVersion: order.ruleVersion }
  const movements: Movement[] = []
  if (back > 0n) movements.push({ ...cause, do: 'give-back', kind: 'refund', source: `order/${end}`, parts })
  if (fee > 0n) movements.push({ ...cause, do: 'spend', kind: 'fee', source: 'order/fee', amount: fee })
  return movements
}
