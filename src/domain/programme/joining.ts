/** Who may take part, how numbers look, and how late one may claim. */
import type { Decimal } from './earning.ts'

/** A ladder; the highest rung whose measure is met holds. The first asks nothing. */
export type Tier = {
  readonly id: string
  readonly name: string
  /** Units of the measure within the period. */
  readonly from: Decimal
  /** Part of it that must come from qualifying flights. */
  readonly qualifyingFrom?: Decimal
}

export type TierLadder = {
  readonly measure: 'points' | 'spend' | 'status' | 'granted'
  readonly period: 'calendar-year' | 'rolling-12-months' | 'programme-life'
  readonly tiers: readonly [Tier, ...Tier[]]
}

export type NumberCheck = {
  /** Frequent-flyer airline as files write it. */
  readonly airline: string
  readonly digits: number
  readonly check: 'luhn' | 'none'
  /** A warning can be overridden by the person; a wall cannot. */
  readonly failure: 'warning' | 'refusal'
}

export type ClaimRules = {
  /** Months after the flight within which a missing credit can be claimed. */
  readonly monthsAfterFlight: number
  /** Months before joining whose flights can still be claimed or credited. */
  readonly monthsBeforeJoining: number
  readonly maximumPerMemberAndYear?: number
}

/** What a company must be, and must show, to take part. */
export type Eligibility = {
  readonly minimumTravellers?: number
  readonly maximumEmployees?: number
  readonly excludedIndustries?: readonly string[]
  /** A company that has prices of its own agreed with the airline earns there already. */
  readonly excludesOtherContract?: boolean
  readonly needsRegistrationNumber?: boolean
  readonly needsVatNumber?: boolean
}

/** Countries with rules of their own; what a market leaves out is as in the rest. */
export type Market = Eligibility & { readonly countries: readonly string[] }

export type RegistrationRules = Eligibility & {
  /** Open to these; to all when empty. */
  readonly countries: readonly string[]
  readonly markets?: readonly Market[]
  readonly welcomeBonus?: WelcomeBonus
}

/** The rules for a company that is registered in `country`. */
export function eligibilityIn(rules: RegistrationRules, country: string): Eligibility {
  const { countries: _, ...own } = rules.markets?.find((market) => market.countries.includes(country)) ?? {
    countries: [],
  }
  return { ...rules, ...own }
}

export type TermsRules = {
  /** Days between the publication of new terms and the day on which they come into force, at least. */
  readonly noticeDays: number
}

export type WelcomeBonus = {
  /** In smallest units of the company's points. */
  readonly amount: number
  readonly when: 'approval' | 'first-trip'
}
