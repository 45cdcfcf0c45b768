/** Schemas of tiers, numbers, claims and registration. */
import * as v from 'valibot'
import { Amount, Count, Country, Id, Text } from './parts.ts'

const TierSchema = v.strictObject({
  id: Id,
  name: Text,
  from: Amount,
  qualifyingFrom: v.exactOptional(Amount),
})

export const TierLadderSchema = v.strictObject({
  measure: v.picklist(['points', 'spend', 'status', 'granted']),
  period: v.picklist(['calendar-year', 'rolling-12-months', 'programme-life']),
  tiers: v.tupleWithRest([TierSchema], TierSchema),
})

export const NumberCheckSchema = v.strictObject({
  airline: Text,
  digits: v.pipe(Count, v.minValue(1), v.maxValue(25)),
  check: v.picklist(['luhn', 'none']),
  failure: v.picklist(['warning', 'refusal']),
})

export const ClaimRulesSchema = v.strictObject({
  monthsAfterFlight: Count,
  monthsBeforeJoining: Count,
  maximumPerMemberAndYear: v.exactOptional(Count),
})

const eligibility = {
  minimumTravellers: v.exactOptional(Count),
  maximumEmployees: v.exactOptional(Count),
  excludedIndustries: v.exactOptional(v.array(Text)),
  excludesOtherContract: v.exactOptional(v.boolean()),
}

const MarketSchema = v.strictObject({
  countries: v.pipe(v.array(Country), v.minLength(1)),
  ...eligibility,
  needsRegistrationNumber: v.exactOptional(v.boolean()),
  needsVatNumber: v.exactOptional(v.boolean()),
})

export const RegistrationRulesSchema = v.strictObject({
  countries: v.array(Country),
  ...eligibility,
  needsRegistrationNumber: v.boolean(),
  needsVatNumber: v.boolean(),
  markets: v.exactOptional(v.array(MarketSchema)),
  welcomeBonus: v.exactOptional(
    v.strictObject({
      amount: v.pipe(Count, v.minValue(1)),
      when: v.picklist(['approval', 'first-trip']),
    }),
  ),
})

export const TermsRulesSchema = v.strictObject({
  noticeDays: v.pipe(Count, v.minValue(1), v.maxValue(365)),
})
