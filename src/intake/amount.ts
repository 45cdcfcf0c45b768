/** Money in a file: a decimal number without thousands separators, kept as whole minor units. */

/**
 * Minor digits of ISO 4217 currencies with something other than two, and the two-digit ones that airlines sell in.
 * A currency that is not listed is refused rather than guessed: a wrong number of digits is a factor of 10 or 100.
 */
const TWO_DIGITS =
  'AED ALL AMD ANG ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CVE CZK ' +
  'DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KYD ' +
  'KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP ' +
  'PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH ' +
  'USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG'
const NO_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMR TND'

const MINOR_DIGITS: ReadonlyMap<string, number> = new Map([
  ...TWO_DIGITS.split(' ').map((code) => [code, 2] as const),
  ...NO_DIGITS.split(' ').map((code) => [code, 0] as const),
  ...THREE_DIGITS.split(' ').map((code) => [code, 3] as const),
])

/** Largest amount of one cell, in whole units of the currency. */
export const MOST_UNITS = 10_000_000n

/** @returns the number of minor digits, undefined for a code that is not a currency we know */
export function minorDigits(currency: string): number | undefined {
  return MINOR_DIGITS.get(currency)
}

const AMOUNT = /^(-?)(\d+)(?:[.,](\d+))?$/

/**
 * @param digits minor digits of the currency; more decimals than that are malformed, fewer are filled up
 * @returns minor units
 */
export function parseAmount(text: string, digits: number): bigint | 'malformed' | 'out-of-range' {
  const match = AMOUNT.exec(text)
  if (match === null) return 'malformed'
  const [, sign, units = '', decimals = ''] = match
  if (decimals.length > digits) return 'malformed'
  if (sign === '-' && /[1-9]/.test(units + decimals)) return 'out-of-range'
  // Before the conversion: a cell of thousands of digits must not become a giant number first.
  const significant = units.replace(/^0+(?=\d)/, '')
  if (significant.length > 8) return 'out-of-range'
  const amount = BigInt(significant + decimals.padEnd(digits, '0'))
  return amount > MOST_UNITS * 10n ** BigInt(digits) ? 'out-of-range' : amount
}

/** The canonical form: a point and all minor digits, `129.00`, `12900` for yen. */
export function formatAmount(amount: bigint, digits: number): string {
  const text = amount.toString().padStart(digits + 1, '0')
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}
