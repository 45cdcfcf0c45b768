/** How a coupon or a journey becomes points, miles or status points. Shapes only; the numbers are the programme's. */

import type { Day } from '../day.ts'
import type { Currency, NothingCode } from '../rating/rated.ts'
import type { Condition } from './condition.ts'
import type { Names } from './in-language.ts'
import type { Validity } from './validity.ts'

/** A decimal number as text (`"0.05"`) or a whole number. Never a binary fraction. */
export type Decimal = string | number

export const ROUNDING_MODES = ['down', 'up', 'half-up', 'half-even'] as const
export type RoundingMode = (typeof ROUNDING_MODES)[number]

/** `down` is towards zero and `up` away from it, so a reversal is exactly the negative of the credit. */
export type Rounding = {
  readonly mode: RoundingMode
  /** Multiple to round to, in smallest units of the currency; 1 when absent. */
  readonly unit?: number
  /** `component`: fare and each surcharge by itself. `coupon` when absent. */
  readonly when?: 'component' | 'coupon' | 'journey'
}

/** Which part of the price counts. */
export type FareBase = Validity & {
  readonly id: string
  /** Surcharge codes that count, or `all`. */
  readonly surcharges: 'all' | readonly string[]
  /** Codes that do not count although `all` would take them. */
  readonly exceptSurcharges?: readonly string[]
  /** `deduct`: the part paid with points earns nothing, the rest does. */
  readonly paidWithPoints: 'deduct' | 'keep'
  /** Which day's exchange rate converts other currencies; rounding to whole minor units, half up when absent. */
  readonly convertOn?: 'issue' | 'flight'
  readonly convertRounding?: RoundingMode
}

/** 1 unit of `from` = `rate` units of `to`; the newest rate that began on or before the day holds. */
export type ExchangeRate = {
  readonly from: string
  readonly to: string
  readonly validFrom: Day
  readonly rate: Decimal
}

/** Booking classes that are treated alike. A class that no cluster names is not eligible; it is never guessed. */
export type ClassClusters = Validity & {
  readonly id: string
  readonly carrierOf: 'marketing' | 'operating'
  /** Carrier (or `*` for every carrier not named anywhere in these clusters) -> class letters. */
  readonly clusters: readonly { readonly id: string; readonly classes: Readonly<Record<string, string>> }[]
}

export type Dimension =
  | 'companyTier'
  | 'memberStatus'
  | 'fareProduct'
  | 'fareType'
  | 'cabin'
  | 'rbd'
  | 'marketingCarrier'
  | 'operatingCarrier'
  | 'ticketStock'
  | 'market'
  | { readonly class: string }
  | { readonly route: string }

/** Nested as deep as `by` is long. `*` fits what is not named beside it; null is "said to earn nothing". */
export type Cells = Decimal | null | { readonly [key: string]: Cells }

export type RateTable = Validity & {
  readonly id: string
  readonly by: readonly [Dimension, ...Dimension[]]
  readonly cells: { readonly [key: string]: Cells }
}

/** Rates are multiplied with one another. */
export type Rate =
  | { readonly factor: Decimal }
  | { readonly percent: Decimal }
  | { readonly table: string; readonly as: 'factor' | 'percent' }

/** `slice`: each part of the spend at its own rate. `whole-before`/`whole-after`: all of it at the rate of the spend before or after. */
export type SpendBands = {
  readonly on: 'slice' | 'whole-before' | 'whole-after'
  /** Ascending; the first is above 0. `above` in whole units of the programme's currency. */
  readonly bands: readonly [SpendBand, ...SpendBand[]]
}
export type SpendBand = { readonly above: Decimal; readonly factor: Decimal }

export type Formula = {
  /** `fare` counts units of the programme's currency, `distance` statute miles, `fixed` is one, `base-amount` is what kind `base` gave. */
  readonly quantity: 'fare' | 'distance' | 'fixed' | 'base-amount'
  /** Which fare base; with `fare` only. */
  readonly base?: string
  /** Which override table; with `distance` only. Where it is silent the great circle counts. */
  readonly distances?: string
  readonly bands?: SpendBands
  readonly rates: readonly Rate[]
}

export type EarningRule = Validity & {
  readonly id: string
  readonly name?: string
  readonly currency: Currency
  /** Rules of the same currency and kind compete, the first that fits wins; kinds add up. */
  readonly kind: 'base' | 'status-bonus'
  readonly per: 'coupon' | 'journey'
  /** Whose class, carrier and cabin count for a whole journey; `first` when absent. */
  readonly journeyClass?: 'first' | 'longest' | 'highest' | 'lowest'
  readonly when: Condition
  readonly formula: Formula
  /** In units of the currency, per coupon or journey as `per` says. */
  readonly minimum?: Decimal
  readonly maximum?: Decimal
  /** Instead of the currency's rounding. */
  readonly rounding?: Rounding
}

/** What never earns, with the reason that is shown. */
export type Exclusion = Validity & {
  readonly id: string
  readonly code: NothingCode
  /** All currencies when absent. */
  readonly currencies?: readonly Currency[]
  readonly when: Condition
  /** Whether the fare still counts to the company's spend (bands, thresholds); false when absent. */
  readonly countsAsSpend?: boolean
}

/** The company must spend, or send travellers, before its points count. */
export type Threshold = Validity & {
  readonly id: string
  readonly currency: 'points'
  /** Units of the programme's currency. */
  readonly spend?: Decimal
  readonly travellers?: number
  readonly period: 'calendar-year' | 'programme-life'
  /** Which day of a ticket decides the period it counts in. */
  readonly periodDay: 'credit' | 'issue' | 'flight'
  readonly comparison: 'reached' | 'passed'
  /** Whether the journey that crosses already counts itself. */
  readonly includesThisJourney: boolean
  readonly below: 'nothing' | 'locked' | 'shown'
}

/** Extra credits for a while. The best one wins, or they stack, as the programme says. */
export type Promotion = {
  readonly id: string
  readonly name: string
  readonly names?: Names
  readonly currency: Currency
  readonly entry: 'everyone' | 'opt-in' | 'invitation'
  readonly bookedFrom?: Day
  readonly bookedTo?: Day
  readonly flownFrom?: Day
  readonly flownTo?: Day
  readonly when: Condition
  /** A share of what kind `base` gave, or fixed units for each earning coupon or for the directional journey. */
  readonly bonus:
    | { readonly percentOfBase: Decimal }
    | { readonly fixed: Decimal; readonly per: 'coupon' | 'journey' }
  /** Most that one directional journey can get, units of the currency. */
  readonly maximum?: Decimal
}
