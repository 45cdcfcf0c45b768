/** What rating answers: credits and reasons for nothing, each with the trace that explains it. */
import type { Day } from '../day.ts'

/** Points belong to the company, miles and status points to the member. They never mix. */
export const CURRENCIES = ['points', 'miles', 'status'] as const
export type Currency = (typeof CURRENCIES)[number]

/** What the rules need to know beside the coupons. Stored with the credit, so that it can be explained again. */
export type RatingContext = {
  /** The day the credit is (or would be) posted, in the programme's zone. */
  readonly creditedOn: Day
  readonly company: {
    readonly tier: string | null
    readonly joinedOn: Day | null
    /** Eligible spend counted before this journey in the programme's counting period, minor units of its currency. */
    readonly spendSoFar: bigint
    /** Distinct travellers counted in the same period. */
    readonly travellersSoFar: number
  } | null
  readonly member: { readonly status: string | null; readonly joinedOn: Day | null } | null
  /** Ids of the opt-in and invited promotions that the company or member has entered; none when absent. */
  readonly promotions?: readonly string[]
}

/** One line of an explanation. `step` is a closed set with a sentence in every language; `facts` fill the sentence. */
export type TraceLine = { readonly step: TraceStep; readonly facts: Readonly<Record<string, string>> }

export const TRACE_STEPS = [
  'entity',
  'rule',
  'fare',
  'surcharge-counted',
  'surcharge-left-out',
  'paid-with-points',
  'converted',
  'eligible-base',
  'distance',
  'route-kind',
  'class-cluster',
  'table-cell',
  'percentage',
  'factor',
  'per-unit',
  'spend-band',
  'threshold',
  'minimum',
  'maximum',
  'bonus',
  'promotion',
  'rounded',
  'result',
  'expires',
  'nothing',
] as const
export type TraceStep = (typeof TRACE_STEPS)[number]

export const NOTHING_CODES = [
  'NO-RULE',
  'CLASS-NOT-ELIGIBLE',
  'CARRIER-NOT-ELIGIBLE',
  'STOCK-NOT-ELIGIBLE',
  'FARE-NOT-ELIGIBLE',
  'PASSENGER-NOT-ELIGIBLE',
  'AWARD-TICKET',
  'ROUTE-UNKNOWN',
  'ROUTE-NOT-ELIGIBLE',
  'OUT-OF-WINDOW',
  'BEFORE-ENROLMENT',
  'BELOW-THRESHOLD',
  'CURRENCY-UNKNOWN',
  'CPN-NOT-FLOWN',
  'NO-COMPANY',
  'NO-MEMBER',
  'ZERO',
] as const
export type NothingCode = (typeof NOTHING_CODES)[number]

/** `locked` points count but cannot be spent until the threshold is crossed; `shown` are listed without being credited. */
export type CreditState = 'credited' | 'locked' | 'shown'

export type Credit = {
  readonly currency: Currency
  /** `base`, `status-bonus`, `promotion:<id>`: unique per carrying coupon and currency. */
  readonly kind: string
  /** Index in the journey of the coupon that carries the credit; a credit per journey hangs on its first coupon. */
  readonly couponIndex: number
  /** Whole units of the currency as the programme counts it (a credit in euro counts cents). Always > 0. */
  readonly amount: bigint
  readonly state: CreditState
  /** Last day on which it can be spent; NEVER when it does not lapse. */
  readonly expiresOn: Day
  readonly trace: readonly TraceLine[]
}

export type Nothing = {
  readonly currency: Currency
  readonly couponIndex: number
  readonly code: NothingCode
  readonly trace: readonly TraceLine[]
}

export type Rated = {
  readonly credits: readonly Credit[]
  readonly nothing: readonly Nothing[]
  /** Spend that this journey adds to the company's counting period (bands, thresholds), minor units of the programme's currency. */
  readonly countedSpend: bigint
}
