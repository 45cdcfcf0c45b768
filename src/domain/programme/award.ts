/** What can be had for points, and what changing one's mind costs. */
import type { Cabin } from '../coupon.ts'
import type { Currency } from '../rating/rated.ts'
import type { Decimal, Rounding } from './earning.ts'
import type { Names } from './in-language.ts'
import type { Validity } from './validity.ts'

/** Zone x step -> price of one segment, or of one directional journey. Zones are the kinds of a route classification. */
export type AwardChart = Validity & {
  readonly id: string
  readonly name: string
  readonly names?: Names
  readonly award: 'flight' | 'upgrade'
  readonly currency: Currency
  /** Route classification whose kinds are the zones of the chart. */
  readonly zones: string
  /** `segment`: prices of the segments add up. `journey`: first origin to last destination is one price. */
  readonly per: 'segment' | 'journey'
  /** Zone -> step (`business` for a flight, `Club World->First` for an upgrade) -> price. Null is "not offered". */
  readonly prices: Readonly<Record<string, Readonly<Record<string, Decimal | null>>>>
  /** Booking classes an upgrade may start from, by the cabin it starts from. All when absent. */
  readonly fromClasses?: Readonly<Record<string, string>>
  readonly carriers?: readonly string[]
}

/** The price of the ticket decides. */
export type FareLinkedAward = Validity & {
  readonly id: string
  readonly name: string
  readonly names?: Names
  readonly currency: Currency
  /** Points for one unit of the programme's currency. */
  readonly pointsPerUnit: Decimal
  readonly minimumPoints?: Decimal
  readonly cabins?: readonly Cabin[]
  readonly rounding: Rounding
}

export const VOUCHER_KINDS = [
  'lounge',
  'excess-baggage',
  'wifi',
  'seat',
  'upgrade',
  'goods',
  'gift-card',
  'cashback',
  'climate',
  'charity',
  'other',
] as const
export type VoucherKind = (typeof VOUCHER_KINDS)[number]

/** How it reaches the company; a code unless the document says otherwise. */
export const DELIVERIES = ['code', 'certificate', 'credit', 'parcel'] as const
export type Delivery = (typeof DELIVERIES)[number]

export type VoucherAward = Validity & {
  readonly id: string
  readonly kind: VoucherKind
  readonly name: string
  readonly names?: Names
  readonly currency: Currency
  readonly price: Decimal
  /** Last day of use, counted from the day of the order. */
  readonly validMonths: number
  /** Pieces in stock when the document is published; without limit when absent. */
  readonly stock?: number
  readonly maximumPerOrder?: number
  /** Value on paper, for the order page and for finance. */
  readonly value?: { readonly currency: string; readonly amount: Decimal }
  readonly delivery?: Delivery
  /** The money of `value` may be spent in parts, until nothing is left. */
  readonly partialUse?: boolean
  /** Who gives it, when that is not the programme itself. */
  readonly partner?: string
}

/** One fee, payable in either of the ways that are given. Points in units, money in units of its currency. */
export type Fee = {
  readonly points?: Decimal
  readonly money?: { readonly currency: string; readonly amount: Decimal }
}

/** Last moment: so many days of the kind before the flight's day. */
export type Deadline = { readonly days: number; readonly kind: 'working' | 'calendar' }

export type ChangeRules = {
  readonly cancellation?: {
    readonly fee: Fee
    readonly deadline: Deadline
    /** What becomes of points whose lot lapsed between order and cancellation. */
    readonly lapsedLots:
      | { readonly kind: 'lost' }
      | { readonly kind: 'restored-for-days'; readonly days: number }
  }
  readonly rebooking?: { readonly free: number; readonly feeAfterwards: Fee; readonly deadline: Deadline }
  /** Nobody came: so much of the price comes back, whole percent; nothing when absent. */
  readonly noShow?: { readonly backPercent: number }
}

export type AwardRules = {
  readonly charts: readonly AwardChart[]
  readonly fareLinked: readonly FareLinkedAward[]
  readonly vouchers: readonly VoucherAward[]
  /** How taxes may be paid with points. */
  readonly taxes?: {
    readonly currency: Currency
    readonly pointsPerUnit?: Decimal
    readonly rounding: Rounding
    /** Lump sums of award flights: zone -> cabin -> units of the programme's currency for one traveller and direction. */
    readonly amounts?: Readonly<Record<string, Readonly<Record<string, Decimal>>>>
  }
  /** How long a price that was shown holds; 30 when absent. */
  readonly quoteHoldsMinutes?: number
  /** By kind of award; what is not named cannot be changed or given back. */
  readonly changes: {
    readonly flight?: ChangeRules
    readonly upgrade?: ChangeRules
    readonly voucher?: ChangeRules
  }
  /** Days that are no working days, beside Saturday and Sunday. */
  readonly holidays?: readonly string[]
  readonly transfers: readonly TransferRule[]
}

/** Points of the company turned into a member's currency. Out of one ledger account, into another. */
export type TransferRule = Validity & {
  readonly id: string
  /** As people read it; the id when absent. */
  readonly name?: string
  readonly names?: Names
  readonly from: Currency
  readonly to: Currency
  readonly factor: Decimal
  readonly minimum: Decimal
  /** Only multiples of it. */
  readonly step: Decimal
  /** Of what one account gives in a calendar year. */
  readonly maximumPerYear?: Decimal
  /** Of what one person is given by it in a calendar year. */
  readonly maximumPerPersonPerYear?: Decimal
}
