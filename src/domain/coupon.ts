/** A flown coupon as the airline reports it: one ticket coupon, one flown segment. Facts only; nothing is rated here. */
import type { Day } from './day.ts'

/** F flown, L lifted (boarded, not yet confirmed flown), E exchanged, R refunded, V void. */
export const COUPON_STATUSES = ['F', 'L', 'E', 'R', 'V'] as const
export type CouponStatus = (typeof COUPON_STATUSES)[number]

export const CABINS = ['economy', 'premium-economy', 'business', 'first'] as const
export type Cabin = (typeof CABINS)[number]

export const PASSENGER_TYPES = ['ADT', 'CHD', 'INF', 'UNN'] as const
export type PassengerType = (typeof PASSENGER_TYPES)[number]

export type FlownCoupon = {
  /** 13 digits: three of the ticket stock, ten of the serial. Conjunction tickets are filed under their own number. */
  readonly ticket: string
  /** First ticket of a conjunction set, 13 digits; the ticket itself when there is none. Journeys are grouped by it. */
  readonly primaryTicket: string
  readonly coupon: number
  readonly issuedOn: Day
  readonly status: CouponStatus
  readonly marketingCarrier: string
  readonly operatingCarrier: string
  readonly flight: string
  readonly rbd: string
  readonly cabin: Cabin | null
  readonly fareProduct: string | null
  /** `corporate` for privately negotiated fares, `award` for tickets bought with points or miles. */
  readonly fareType: 'public' | 'corporate' | 'award' | 'industry'
  readonly origin: string
  readonly destination: string
  /** Local day of departure at the origin. */
  readonly departedOn: Day
  /** Local time of departure, `HH:MM`, when the file says it. */
  readonly departedAt: string | null
  readonly currency: string
  /** This coupon's share of the fare without taxes and surcharges, in minor units of `currency`. */
  readonly fare: bigint
  /** Carrier surcharges by code (`YQ`, `YR`, `YR-F`), in minor units. */
  readonly surcharges: Readonly<Record<string, bigint>>
  /** The part of fare and surcharges that was paid with points, in minor units. */
  readonly paidWithPoints: bigint
  readonly corporateId: string | null
  readonly ffAirline: string | null
  readonly ffNumber: string | null
  readonly passengerName: string | null
  readonly passengerType: PassengerType
}

/** One directional trip: coupons of one primary ticket in the order of travel, at least one. */
export type Journey = { readonly coupons: readonly [FlownCoupon, ...FlownCoupon[]] }
