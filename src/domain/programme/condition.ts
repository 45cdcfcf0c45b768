/** What a rule may ask of a coupon, its traveller and its company. */
import type { Cabin, FlownCoupon, PassengerType } from '../coupon.ts'

/** Every test that is given must hold; an empty condition always holds. `none` stands for no tier and no status. */
export type Condition = {
  readonly marketingCarriers?: readonly string[]
  readonly operatingCarriers?: readonly string[]
  /** First three digits of the ticket number. */
  readonly ticketStocks?: readonly string[]
  /** Booking class letters, one after the other: `YBM`. */
  readonly rbds?: string
  readonly cabins?: readonly Cabin[]
  readonly fareProducts?: readonly string[]
  readonly fareTypes?: readonly FlownCoupon['fareType'][]
  readonly passengerTypes?: readonly PassengerType[]
  /** `some`: at least a part of fare and surcharges was paid with points. `all`: nothing was left to pay. */
  readonly paidWithPoints?: 'none' | 'some' | 'all'
  readonly companyTiers?: readonly string[]
  readonly memberStatuses?: readonly string[]
  /** Country in which the directional journey begins, ISO 3166 alpha-2. */
  readonly markets?: readonly string[]
  /** Route classification -> the kinds that fit. */
  readonly routes?: Readonly<Record<string, readonly string[]>>
  readonly not?: Condition
  readonly anyOf?: readonly Condition[]
}
