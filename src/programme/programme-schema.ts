/** The whole programme document. What it lets through is exactly the type the domain works with. */
import * as v from 'valibot'
import { COUPON_STATUSES } from '../domain/coupon.ts'
import { AwardRulesSchema } from './award-schema.ts'
import {
  ClassClustersSchema,
  EarningRuleSchema,
  ExchangeRateSchema,
  ExclusionSchema,
  FareBaseSchema,
  PromotionSchema,
  RateTableSchema,
  RoundingSchema,
  ThresholdSchema,
} from './earning-schema.ts'
import { ExpiryRulesSchema } from './expiry-schema.ts'
import { DistanceTableSchema, RegionSchema, RouteClassificationSchema } from './geography-schema.ts'
import {
  ClaimRulesSchema,
  NumberCheckSchema,
  RegistrationRulesSchema,
  TermsRulesSchema,
  TierLadderSchema,
} from './joining-schema.ts'
import { Airport, Amount, CarrierCode, DayText, Id, list, MoneyCode, Stock, Text } from './parts.ts'

const UnitSchema = v.strictObject({
  name: Text,
  decimals: v.picklist([0, 1, 2, 3]),
  rounding: RoundingSchema,
  value: v.exactOptional(Amount),
})

const CarrierSchema = v.strictObject({ code: CarrierCode, name: Text, ticketStocks: v.array(Stock) })

/** Time zones are checked against the machine's own list, which is the one that will be used. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}

export const ProgrammeSchema = v.strictObject({
  format: v.literal('tandem-programme-1'),
  id: Id,
  name: Text,
  operator: Text,
  source: Text,
  validFrom: DayText,
  validTo: v.exactOptional(DayText),
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'an IANA time zone')),
  currency: MoneyCode,
  units: v.strictObject({
    points: v.exactOptional(UnitSchema),
    miles: v.exactOptional(UnitSchema),
    status: v.exactOptional(UnitSchema),
  }),
  carriers: list(CarrierSchema),
  flownStatuses: v.pipe(v.array(v.picklist(COUPON_STATUSES)), v.minLength(1)),
  hubs: list(Airport),
  regions: list(RegionSchema),
  routes: list(RouteClassificationSchema),
  distances: list(DistanceTableSchema),
  classClusters: list(ClassClustersSchema),
  cabinsByClass: v.exactOptional(Id),
  fareBases: list(FareBaseSchema),
  spendBase: v.exactOptional(Id),
  exchangeRates: list(ExchangeRateSchema),
  tables: list(RateTableSchema),
  exclusions: list(ExclusionSchema),
  earning: v.array(EarningRuleSchema),
  thresholds: list(ThresholdSchema),
  promotions: list(PromotionSchema),
  promotionsCombine: v.optional(v.picklist(['best', 'stack']), 'best'),
  expiry: v.strictObject({
    points: v.exactOptional(ExpiryRulesSchema),
    miles: v.exactOptional(ExpiryRulesSchema),
    status: v.exactOptional(ExpiryRulesSchema),
  }),
  companyTiers: v.exactOptional(TierLadderSchema),
  memberTiers: v.exactOptional(TierLadderSchema),
  awards: v.exactOptional(AwardRulesSchema),
  claims: v.exactOptional(ClaimRulesSchema),
  registration: v.exactOptional(RegistrationRulesSchema),
  terms: v.exactOptional(TermsRulesSchema),
  statements: v.exactOptional(
    v.strictObject({ closesOnDay: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(28)) }),
  ),
  frequentFlyerNumbers: list(NumberCheckSchema),
  corporateIdPattern: v.exactOptional(
    v.pipe(v.string(), v.maxLength(200), v.check(isPattern, 'a regular expression')),
  ),
})
