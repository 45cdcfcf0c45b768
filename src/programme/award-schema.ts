/** Schemas of awards, their fees and transfers. */
import * as v from 'valibot'
import { CABINS } from '../domain/coupon.ts'
import { DELIVERIES, VOUCHER_KINDS } from '../domain/programme/award.ts'
import { RoundingSchema } from './earning-schema.ts'
import {
  Amount,
  CarrierCode,
  Classes,
  Count,
  CurrencyName,
  DayText,
  Id,
  MoneyCode,
  Names,
  Text,
  validity,
} from './parts.ts'

const Money = v.strictObject({ currency: MoneyCode, amount: Amount })

const AwardChartSchema = v.strictObject({
  ...validity,
  id: Id,
  name: Text,
  names: Names,
  award: v.picklist(['flight', 'upgrade']),
  currency: CurrencyName,
  zones: Id,
  per: v.picklist(['segment', 'journey']),
  prices: v.record(Id, v.record(Text, v.nullable(Amount))),
  fromClasses: v.exactOptional(v.record(Text, Classes)),
  carriers: v.exactOptional(v.array(CarrierCode)),
})

const FareLinkedSchema = v.strictObject({
  ...validity,
  id: Id,
  name: Text,
  names: Names,
  currency: CurrencyName,
  pointsPerUnit: Amount,
  minimumPoints: v.exactOptional(Amount),
  cabins: v.exactOptional(v.array(v.picklist(CABINS))),
  rounding: RoundingSchema,
})

const VoucherSchema = v.strictObject({
  ...validity,
  id: Id,
  kind: v.picklist(VOUCHER_KINDS),
  name: Text,
  names: Names,
  currency: CurrencyName,
  price: Amount,
  validMonths: Count,
  stock: v.exactOptional(Count),
  maximumPerOrder: v.exactOptional(Count),
  value: v.exactOptional(Money),
  delivery: v.exactOptional(v.picklist(DELIVERIES)),
  partialUse: v.exactOptional(v.boolean()),
  partner: v.exactOptional(Text),
})

const FeeSchema = v.strictObject({ points: v.exactOptional(Amount), money: v.exactOptional(Money) })
const DeadlineSchema = v.strictObject({ days: Count, kind: v.picklist(['working', 'calendar']) })

const ChangeRulesSchema = v.strictObject({
  cancellation: v.exactOptional(
    v.strictObject({
      fee: FeeSchema,
      deadline: DeadlineSchema,
      lapsedLots: v.variant('kind', [
        v.strictObject({ kind: v.literal('lost') }),
        v.strictObject({ kind: v.literal('restored-for-days'), days: Count }),
      ]),
    }),
  ),
  rebooking: v.exactOptional(
    v.strictObject({ free: Count, feeAfterwards: FeeSchema, deadline: DeadlineSchema }),
  ),
  noShow: v.exactOptional(v.strictObject({ backPercent: v.pipe(Count, v.maxValue(100)) })),
})

export const AwardRulesSchema = v.strictObject({
  charts: v.array(AwardChartSchema),
  fareLinked: v.array(FareLinkedSchema),
  vouchers: v.array(VoucherSchema),
  taxes: v.exactOptional(
    v.strictObject({
      currency: CurrencyName,
      pointsPerUnit: v.exactOptional(Amount),
      rounding: RoundingSchema,
      amounts: v.exactOptional(v.record(Id, v.record(Text, Amount))),
    }),
  ),
  quoteHoldsMinutes: v.exactOptional(v.pipe(Count, v.minValue(1), v.maxValue(1_440))),
  changes: v.strictObject({
    flight: v.exactOptional(ChangeRulesSchema),
    upgrade: v.exactOptional(ChangeRulesSchema),
    voucher: v.exactOptional(ChangeRulesSchema),
  }),
  holidays: v.exactOptional(v.array(DayText)),
  transfers: v.array(
    v.strictObject({
      ...validity,
      id: Id,
      name: v.exactOptional(Text),
      names: Names,
      from: CurrencyName,
      to: CurrencyName,
      factor: Amount,
      minimum: Amount,
      step: Amount,
      maximumPerYear: v.exactOptional(Amount),
      maximumPerPersonPerYear: v.exactOptional(Amount),
    }),
  ),
})
