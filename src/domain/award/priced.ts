/** What pricing is asked and what it answers. */
import type { Cabin } from '../coupon.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../rating/rated.ts'

/** `route`: airports in the order of travel, one direction. `on`: the day of the order, whose prices hold. */
export type AwardRequest =
  | {
      readonly award: 'flight'
      readonly route: readonly string[]
      readonly cabin: Cabin
      readonly travellers: number
      readonly returnTrip: boolean
      readonly carrier?: string
      readonly on: Day
    }
  | {
      readonly award: 'upgrade'
      readonly route: readonly string[]
      /** Cabins as the chart names them. */
      readonly from: string
      readonly to: string
      /** Booking class of the ticket; not checked when absent. */
      readonly rbd?: string
      readonly travellers: number
      readonly carrier?: string
      readonly on: Day
    }
  | {
      readonly award: 'fare-linked'
      /** Fare with everything that is to be paid with points, minor units. */
      readonly fare: bigint
      readonly currency: string
      readonly cabin?: Cabin
      readonly on: Day
    }
  | { readonly award: 'voucher'; readonly id: string; readonly quantity: number; readonly on: Day }
  | { readonly award: 'taxes'; readonly amount: TaxAmount; readonly on: Day }
  | {
      readonly award: 'transfer'
      readonly id: string
      /** Whole smallest units that leave the company. */
      readonly amount: bigint
      /** What left it by the same rule since 1 January. */
      readonly soFarThisYear: bigint
      readonly on: Day
    }

/** Taxes as points already (before rounding), or as money to be turned into points. */
export type TaxAmount = { readonly points: bigint } | { readonly money: Money }

/** Minor units of the currency. */
export type Money = { readonly currency: string; readonly amount: bigint }

export type Priced = {
  /** Which chart, voucher or rule of the document. */
  readonly awardId: string
  readonly currency: Currency
  /** Whole smallest units to be paid. */
  readonly points: bigint
  /** Last day of use; vouchers only. */
  readonly validUntil: Day | null
  /** What a transfer credits on the other side. */
  readonly received: { readonly currency: Currency; readonly amount: bigint } | null
  readonly trace: readonly PriceLine[]
}

/** A fee that can be paid in either way that is not null; both null is free of charge. */
export type PricedFee = {
  readonly points: bigint | null
  readonly money: Money | null
  /** Last day on which the change is possible. */
  readonly lastDay: Day
  readonly trace: readonly PriceLine[]
}

export const PRICE_STEPS = [
  'chart',
  'zone',
  'segment-price',
  'travellers',
  'return-trip',
  'voucher',
  'quantity',
  'fare',
  'converted',
  'points-per-unit',
  'taxes',
  'minimum',
  'rounded',
  'transfer',
  'deadline',
  'free-change',
  'fee',
  'total',
] as const
export type PriceStep = (typeof PRICE_STEPS)[number]
export type PriceLine = { readonly step: PriceStep; readonly facts: Readonly<Record<string, string>> }

export const AWARD_REFUSALS = [
  'award-unknown',
  'route-unknown',
  'route-not-offered',
  'step-not-offered',
  'class-not-offered',
  'carrier-not-offered',
  'currency-unknown',
  'number-not-positive',
  'below-minimum',
  'above-maximum',
  'not-a-multiple',
  'change-not-offered',
  'deadline-passed',
] as const
export type AwardRefusalName = (typeof AWARD_REFUSALS)[number]
export type AwardRefusal = {
  readonly refused: AwardRefusalName
  readonly detail: Readonly<Record<string, string>>
}
export type AwardOutcome<T> = { readonly ok: T } | AwardRefusal

export function no(refused: AwardRefusalName, detail: AwardRefusal['detail'] = {}): AwardRefusal {
  return { refused, detail }
}

export function priceLine(step: PriceStep, facts: PriceLine['facts']): PriceLine {
  return { step, facts }
}
