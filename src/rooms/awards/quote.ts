/** What an order asks for, and its price under a rule version. Pure. */
import { priceAward } from '../../domain/award/price-award.ts'
import { lastDayFor } from '../../domain/award/price-change.ts'
import type { AwardRefusal, AwardRequest, PriceLine } from '../../domain/award/priced.ts'
import { smallestUnits } from '../../domain/award/smallest-units.ts'
import { type VoucherFacts, voucherFacts } from '../../domain/award/voucher-facts.ts'
import type { Cabin } from '../../domain/coupon.ts'
import type { Day } from '../../domain/day.ts'
import type { Places } from '../../domain/places.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import { type AwardKind, orderable } from './offers.ts'

type Trip = {
  readonly origin: string
  readonly destination: string
  readonly travelsOn: Day
  /** A membership of the company. */
  readonly passengerId: string
}
export type OrderRequest =
  | ({ readonly kind: 'flight'; readonly awardId: string; readonly cabin: Cabin } & Trip)
  | ({
      readonly kind: 'upgrade'
      readonly awardId: string
      readonly from: string
      readonly to: string
      readonly rbd: string | null
    } & Trip)
  | {
      readonly kind: 'voucher'
      readonly awardId: string
      readonly quantity: number
      /** Where a parcel goes. */
      readonly sendTo?: SendTo
    }
export type SendTo = { readonly name: string; readonly address: string }

/** What giving an award back costs, or null when it cannot be given back. */
export type CancelRule = {
  readonly fee: bigint
  readonly lastDay: Day
  readonly restoredDays: number | null
} | null

export type Quote = {
  readonly kind: AwardKind
  readonly awardId: string
  readonly name: string
  readonly price: bigint
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
}

/** The rules that hold on a day: the newest that are in force. */
export function inForce(versions: readonly RuleVersion[], on: Day): RuleVersion | undefined {
  return versions.find((version) => version.validFrom <= on)
}

export function quote(
  version: RuleVersion,
  request: OrderRequest,
  places: Places,
  on: Day,
): { readonly ok: Quote } | AwardRefusal {
  const { programme } = version
  const award = orderable(programme, request.awardId, on)
  const priced = priceAward(programme, awardRequest(request, on), places)
  if ('refused' in priced) return priced
  const { awardId, currency, points, validUntil, trace } = priced.ok
  if (!award || awardId !== request.awardId || currency !== 'points' || points <= 0n) {
    return { refused: 'award-unknown', detail: { award: request.awardId } }
  }
  const limited = award.kind === 'voucher' && award.voucher.stock !== undefined
  const travelsOn = request.kind === 'voucher' ? null : request.travelsOn
  return {
    ok: {
      kind: request.kind,
      awardId,
      name: award.kind === 'voucher' ? award.voucher.name : award.chart.name,
      price: points,
      ruleVersion: version.number,
      travelsOn,
      validUntil,
      trace,
      cancel: cancelRule(programme, request.kind, travelsOn ?? validUntil ?? on),
      pieces: limited && request.kind === 'voucher' ? request.quantity : 0,
      voucher: award.kind === 'voucher' ? voucherFacts(award.voucher) : null,
    },
  }
}

function awardRequest(request: OrderRequest, on: Day): AwardRequest {
  switch (request.kind) {
    case 'voucher':
      return { award: 'voucher', id: request.awardId, quantity: request.quantity, on }
    case 'flight':
      return {
        award: 'flight',
        route: [request.origin, request.destination],
        cabin: request.cabin,
        travellers: 1,
        returnTrip: false,
        on,
      }
    case 'upgrade':
      return {
        award: 'upgrade',
        route: [request.origin, request.destination],
        from: request.from,
        to: request.to,
        ...(request.rbd !== null && { rbd: request.rbd }),
        travellers: 1,
        on,
      }
  }
}

/** Only fees in points can be taken here; an award whose fee is money is given back by the programme's service. */
function cancelRule(programme: Programme, kind: AwardKind, travelsOn: Day): CancelRule {
  const rule = programme.awards?.changes[kind]?.cancellation
  if (!rule || (rule.fee.points === undefined && rule.fee.money !== undefined)) return null
  return {
    fee: rule.fee.points === undefined ? 0n : smallestUnits(programme, 'points', rule.fee.points),
    lastDay: lastDayFor(rule.deadline, travelsOn, programme.awards?.holidays ?? []),
    restoredDays: rule.lapsedLots.kind === 'restored-for-days' ? rule.lapsedLots.days : null,
  }
}
