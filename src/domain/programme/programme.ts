/** A programme is data: one versioned document decides everything that is credited, priced and lapsed. */
import type { CouponStatus } from '../coupon.ts'
import type { Day } from '../day.ts'
import type { Currency } from '../rating/rated.ts'
import type { AwardRules } from './award.ts'
import type {
  ClassClusters,
  Decimal,
  EarningRule,
  ExchangeRate,
  Exclusion,
  FareBase,
  Promotion,
  RateTable,
  Rounding,
  Threshold,
} from './earning.ts'
import type { ExpiryRule } from './expiry.ts'
import type { DistanceTable, Region, RouteClassification } from './geography.ts'
import type { ClaimRules, NumberCheck, RegistrationRules, TermsRules, TierLadder } from './joining.ts'

export type Unit = {
  /** `BenefitPoints`, `award miles`. */
  readonly name: string
  /** 0 for points; 2 when the currency is money on account, whose amounts are then cents. */
  readonly decimals: number
  readonly rounding: Rounding
  /** Value of one unit in the programme's currency, for liability; unknown when absent. */
  readonly value?: Decimal
}

export type Carrier = {
  readonly code: string
  readonly name: string
  readonly ticketStocks: readonly string[]
}

export type Programme = {
  readonly format: 'tandem-programme-1'
  readonly id: string
  readonly name: string
  readonly operator: string
  /** Where the numbers come from: page and year, or `fictional`. */
  readonly source: string
  readonly validFrom: Day
  readonly validTo?: Day
  /** IANA name; the programme's days begin and end there. */
  readonly timeZone: string
  /** ISO 4217; fares are converted to it before they earn. */
  readonly currency: string
  /** The currencies the programme has; what is missing is not rated. */
  readonly units: Readonly<Partial<Record<Currency, Unit>>>
  readonly carriers: readonly Carrier[]
  /** Coupon statuses that count as travelled. */
  readonly flownStatuses: readonly CouponStatus[]
  readonly hubs: readonly string[]
  readonly regions: readonly Region[]
  readonly routes: readonly RouteClassification[]
  readonly distances: readonly DistanceTable[]
  readonly classClusters: readonly ClassClusters[]
  /** Class clusters whose ids are cabins, for coupons that do not name their cabin. */
  readonly cabinsByClass?: string
  readonly fareBases: readonly FareBase[]
  /** The fare base that counts to the company's spend. */
  readonly spendBase?: string
  readonly exchangeRates: readonly ExchangeRate[]
  readonly tables: readonly RateTable[]
  readonly exclusions: readonly Exclusion[]
  readonly earning: readonly EarningRule[]
  readonly thresholds: readonly Threshold[]
  readonly promotions: readonly Promotion[]
  /** `best`: of all promotions for the same directional journey and currency the most generous; `stack`: all. */
  readonly promotionsCombine: 'best' | 'stack'
  readonly expiry: Readonly<Partial<Record<Currency, readonly [ExpiryRule, ...ExpiryRule[]]>>>
  readonly companyTiers?: TierLadder
  readonly memberTiers?: TierLadder
  readonly awards?: AwardRules
  readonly claims?: ClaimRules
  readonly registration?: RegistrationRules
  readonly terms?: TermsRules
  /** On which day of the next month a month's statement is closed. */
  readonly statements?: { readonly closesOnDay: number }
  readonly frequentFlyerNumbers: readonly NumberCheck[]
  /** Regular expression that a whole corporate id must match; any text when absent. */
  readonly corporateIdPattern?: string
}
