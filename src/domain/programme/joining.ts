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

export type RegistrationRules = {
  readonly countries: readonly string[]
  readonly minimumTravellers?: number
  readonly maximumEmployees?: number
  readonly excludedIndustries?: readonly string[]
  readonly needsRegistrationNumber: boolean
  readonly needsVatNumber: boolean
  readonly welcomeBonus?: WelcomeBonus
}

export type WelcomeBonus = {
  /** In smallest units of the company's points. */
  readonly amount: number
  readonly when: 'approval' | 'first-trip'
}
