/** Minor units of currencies and exchange at the document's dated rates. */
import type { Day } from '../day.ts'
import type { ExchangeRate } from '../programme/earning.ts'
import { decimal, dividedBy, ONE, type Rational } from './rational.ts'

/** ISO 4217 currencies whose minor unit is not the hundredth. */
const DECIMALS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
}

/** Digits after the point in amounts of the currency (ISO 4217). */
export function minorDigits(currency: string): number {
  return DECIMALS[currency] ?? 2
}

/**
 * Units of `to` for one unit of `from` on a day: the newest rate that had begun, read backwards when only the opposite is quoted.
 *
 * @returns undefined when the document has no rate: the coupon is then CURRENCY-UNKNOWN, never converted by guess
 * @see docs/programme-rules.md P-06
 */
export function exchangeRate(
  rates: readonly ExchangeRate[],
  from: string,
  to: string,
  on: Day,
): Rational | undefined {
  if (from === to) return ONE
  const straight = newest(rates, from, to, on)
  if (straight !== undefined) return decimal(straight.rate)
  const backwards = newest(rates, to, from, on)
  return backwards === undefined ? undefined : dividedBy(ONE, decimal(backwards.rate))
}

function newest(rates: readonly ExchangeRate[], from: string, to: string, on: Day): ExchangeRate | undefined {
  let found: ExchangeRate | undefined
  for (const rate of rates) {
    if (rate.from !== from || rate.to !== to || rate.validFrom > on) continue
    if (found === undefined || rate.validFrom > found.validFrom) found = rate
  }
  return found
}
