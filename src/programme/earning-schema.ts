/** Schemas of everything that earns. */
import * as v from 'valibot'
import { CABINS, PASSENGER_TYPES } from '../domain/coupon.ts'
import type { Condition } from '../domain/programme/condition.ts'
import { type Cells, ROUNDING_MODES } from '../domain/programme/earning.ts'
import { NOTHING_CODES } from '../domain/rating/rated.ts'
import {
  Amount,
  CarrierCode,
  Classes,
  Count,
  Country,
  CurrencyName,
  DayText,
  Decimal,
  Id,
  MoneyCode,
  Names,
  Stock,
  Text,
  validity,
} from './parts.ts'

const names = v.exactOptional(v.array(Text))

export const ConditionSchema: v.GenericSchema<Condition> = v.strictObject({
  marketingCarriers: v.exactOptional(v.array(CarrierCode)),
  operatingCarriers: v.exactOptional(v.array(CarrierCode)),
  ticketStocks: v.exactOptional(v.array(Stock)),
  rbds: v.exactOptional(Classes),
  cabins: v.exactOptional(v.array(v.picklist(CABINS))),
  fareProducts: names,
  fareTypes: v.exactOptional(v.array(v.picklist(['public', 'corporate', 'award', 'industry']))),
  passengerTypes: v.exactOptional(v.array(v.picklist(PASSENGER_TYPES))),
  paidWithPoints: v.exactOptional(v.picklist(['none', 'some', 'all'])),
  companyTiers: names,
  memberStatuses: names,
  markets: v.exactOptional(v.array(Country)),
  routes: v.exactOptional(v.record(Id, v.array(Id))),
  not: v.exactOptional(v.lazy(() => ConditionSchema)),
  anyOf: v.exactOptional(v.array(v.lazy(() => ConditionSchema))),
})

const Mode = v.picklist(ROUNDING_MODES)

export const RoundingSchema = v.strictObject({
  mode: Mode,
  unit: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  when: v.exactOptional(v.picklist(['component', 'coupon', 'journey'])),
})

export const FareBaseSchema = v.strictObject({
  ...validity,
  id: Id,
  surcharges: v.union([v.literal('all'), v.array(Text)]),
  exceptSurcharges: v.exactOptional(v.array(Text)),
  paidWithPoints: v.picklist(['deduct', 'keep']),
  convertOn: v.exactOptional(v.picklist(['issue', 'flight'])),
  convertRounding: v.exactOptional(Mode),
})

const Positive = v.pipe(
  Amount,
  v.check((value) => !/^0+(\.0+)?$/.test(`${value}`), 'more than zero'),
)

export const ExchangeRateSchema = v.strictObject({
  from: MoneyCode,
  to: MoneyCode,
  validFrom: DayText,
  rate: Positive,
})

export const ClassClustersSchema = v.strictObject({
  ...validity,
  id: Id,
  carrierOf: v.picklist(['marketing', 'operating']),
  clusters: v.array(
    v.strictObject({ id: Id, classes: v.record(v.union([CarrierCode, v.literal('*')]), Classes) }),
  ),
})

const DimensionSchema = v.union([
  v.picklist([
    'companyTier',
    'memberStatus',
    'fareProduct',
    'fareType',
    'cabin',
    'rbd',
    'marketingCarrier',
    'operatingCarrier',
    'ticketStock',
    'market',
  ]),
  v.strictObject({ class: Id }),
  v.strictObject({ route: Id }),
])

const CellsSchema: v.GenericSchema<Cells> = v.union([
  Decimal,
  v.null(),
  v.record(
    Text,
    v.lazy(() => CellsSchema),
  ),
])

export const RateTableSchema = v.strictObject({
  ...validity,
  id: Id,
  by: v.tupleWithRest([DimensionSchema], DimensionSchema),
  cells: v.record(Text, CellsSchema),
})

const SpendBandSchema = v.strictObject({ above: Amount, factor: Amount })
const RateSchema = v.union([
  v.strictObject({ factor: Amount }),
  v.strictObject({ percent: Amount }),
  v.strictObject({ table: Id, as: v.picklist(['factor', 'percent']) }),
])

export const EarningRuleSchema = v.strictObject({
  ...validity,
  id: Id,
  name: v.exactOptional(Text),
  currency: CurrencyName,
  kind: v.picklist(['base', 'status-bonus']),
  per: v.picklist(['coupon', 'journey']),
  journeyClass: v.exactOptional(v.picklist(['first', 'longest', 'highest', 'lowest'])),
  when: ConditionSchema,
  formula: v.strictObject({
    quantity: v.picklist(['fare', 'distance', 'fixed', 'base-amount']),
    base: v.exactOptional(Id),
    distances: v.exactOptional(Id),
    bands: v.exactOptional(
      v.strictObject({
        on: v.picklist(['slice', 'whole-before', 'whole-after']),
        bands: v.tupleWithRest([SpendBandSchema], SpendBandSchema),
      }),
    ),
    rates: v.array(RateSchema),
  }),
  minimum: v.exactOptional(Amount),
  maximum: v.exactOptional(Amount),
  rounding: v.exactOptional(RoundingSchema),
})

export const ExclusionSchema = v.strictObject({
  ...validity,
  id: Id,
  code: v.picklist(NOTHING_CODES),
  currencies: v.exactOptional(v.array(CurrencyName)),
  when: ConditionSchema,
  countsAsSpend: v.exactOptional(v.boolean()),
})

export const ThresholdSchema = v.strictObject({
  ...validity,
  id: Id,
  currency: v.literal('points'),
  spend: v.exactOptional(Amount),
  travellers: v.exactOptional(Count),
  period: v.picklist(['calendar-year', 'programme-life']),
  periodDay: v.picklist(['credit', 'issue', 'flight']),
  comparison: v.picklist(['reached', 'passed']),
  includesThisJourney: v.boolean(),
  below: v.picklist(['nothing', 'locked', 'shown']),
})

export const PromotionSchema = v.strictObject({
  id: Id,
  name: Text,
  names: Names,
  currency: CurrencyName,
  entry: v.picklist(['everyone', 'opt-in', 'invitation']),
  bookedFrom: v.exactOptional(DayText),
  bookedTo: v.exactOptional(DayText),
  flownFrom: v.exactOptional(DayText),
  flownTo: v.exactOptional(DayText),
  when: ConditionSchema,
  bonus: v.union([
    v.strictObject({ percentOfBase: Amount }),
    v.strictObject({ fixed: Amount, per: v.picklist(['coupon', 'journey']) }),
  ]),
  maximum: v.exactOptional(Amount),
})
