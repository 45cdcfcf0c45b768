/** Small schemas that every part of a programme document uses. */
import * as v from 'valibot'
import { type Day, parseDay } from '../domain/day.ts'
import { VALIDITY_DAYS } from '../domain/programme/validity.ts'
import { CURRENCIES } from '../domain/rating/rated.ts'

/** `YYYY-MM-DD`, a day that exists. */
export const DayText = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD'),
  v.check((text) => parseDay(text) !== undefined, 'a day of the calendar'),
  v.transform((text) => text as Day),
)

/** A decimal as text, or a whole number. Binary fractions are refused: 0.1 is not a tenth. */
export const Decimal = v.union(
  [v.pipe(v.string(), v.regex(/^-?\d{1,18}(\.\d{1,12})?$/)), v.pipe(v.number(), v.safeInteger())],
  'a decimal as text ("0.05") or a whole number',
)

/** The same, not below zero. */
export const Amount = v.union(
  [
    v.pipe(v.string(), v.regex(/^\d{1,18}(\.\d{1,12})?$/)),
    v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  ],
  'a decimal as text ("0.05") or a whole number, not negative',
)

export const Id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,59}$/, 'a name of up to 60 letters, digits, spaces, . _ -'),
)
export const Text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500))
/** Names in other languages than the document's own: two letters of ISO 639-1. */
export const Names = v.exactOptional(
  v.record(v.pipe(v.string(), v.regex(/^[a-z]{2}$/, 'two small letters (ISO 639-1)')), Text),
)
export const Airport = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'three capital letters'))
export const Country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166)'))
export const CarrierCode = v.pipe(v.string(), v.regex(/^[A-Z0-9]{2}$/, 'two letters or digits'))
export const Stock = v.pipe(v.string(), v.regex(/^\d{3}$/, 'three digits'))
export const MoneyCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'three capital letters (ISO 4217)'))
export const Classes = v.pipe(v.string(), v.regex(/^[A-Z]*$/, 'class letters, one after the other'))
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
export const CurrencyName = v.picklist(CURRENCIES)

/** Spread into everything that can begin and end. */
export const validity = {
  validFrom: v.exactOptional(DayText),
  validTo: v.exactOptional(DayText),
  dayOf: v.exactOptional(v.picklist(VALIDITY_DAYS)),
}

export const list = <const S extends v.GenericSchema>(item: S) => v.optional(v.array(item), [])
