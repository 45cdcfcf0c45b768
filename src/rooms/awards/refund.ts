/** What giving an order back brings and costs, by the rules it was ordered under. Pure. */
import { priceCancellation, refundExpiry } from '../../domain/award/price-change.ts'
import type { Day } from '../../domain/day.ts'
import type { LotPart } from '../../domain/ledger/movement.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import type { AwardKind } from './offers.ts'

export type Booked = {
  readonly id: string
  readonly kind: AwardKind
  readonly state: 'booked' | 'used' | 'cancelled'
  readonly ruleVersion: number
  /** Local day of the flight, or the last day of use of the vouchers. */
  readonly travelsOn: Day
  /** A voucher of it was used. */
  readonly touched: boolean
  /** What the redemption took from each lot; below zero. */
  readonly parts: readonly LotPart[]
}

export type Refund = {
  readonly fee: bigint
  readonly lastDay: Day
  /** What comes back to which lot. */
  readonly parts: readonly LotPart[]
  readonly back: bigint
  /** Lapsed since, and not given back by the programme's rule. */
  readonly lost: bigint
}

export function refundOf(
  order: Booked,
  versions: readonly RuleVersion[],
  today: Day,
): { readonly ok: Refund } | Refusal {
  const no: Refusal = { refused: 'order-not-cancellable' }
  const version = versions.find((each) => each.number === order.ruleVersion)
  if (!version || order.state !== 'booked' || order.touched) return no
  const { programme } = version
  const priced = priceCancellation(programme, { of: order.kind, on: today, travelsOn: order.travelsOn })
  if ('refused' in priced) return no
  const { points, money, lastDay } = priced.ok
  // A fee that is money only cannot be taken here.
  if (points === null && money !== null) return no
  const parts = order.parts.flatMap((part): LotPart[] => {
    const expiresOn = refundExpiry(programme, order.kind, part.expiresOn, today)
    return expiresOn === null ? [] : [{ expiresOn, locked: false, amount: -part.amount }]
  })
  const back = parts.reduce((sum, part) => sum + part.amount, 0n)
  const spent = order.parts.reduce((sum, part) => sum - part.amount, 0n)
  return { ok: { fee: points ?? 0n, lastDay, parts, back, lost: spent - back } }
}
