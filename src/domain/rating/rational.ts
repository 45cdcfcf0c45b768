/** Exact fractions, so that 0.5 % of 250.00 is exactly 1.25 before anything is rounded. */
import type { Decimal } from '../programme/earning.ts'

/** `top / bottom`, bottom > 0; not necessarily reduced. */
export type Rational = { readonly top: bigint; readonly bottom: bigint }

export const ZERO: Rational = { top: 0n, bottom: 1n }
export const ONE: Rational = { top: 1n, bottom: 1n }

const DECIMAL = /^(-?)(\d{1,18})(?:\.(\d{1,12}))?$/

/** @returns undefined when the text is no plain decimal with at most 18 digits before and 12 after the point */
export function parseDecimal(value: Decimal): Rational | undefined {
  const match = DECIMAL.exec(typeof value === 'number' ? wholeText(value) : value)
  if (!match) return undefined
  const [, sign, whole = '', decimals = ''] = match
  const top = BigInt(whole + decimals)
  return { top: sign === '-' ? -top : top, bottom: 10n ** BigInt(decimals.length) }
}

/** @throws RangeError for what `parseDecimal` refuses; a document that passed `loadProgramme` never does */
export function decimal(value: Decimal): Rational {
  const parsed = parseDecimal(value)
  if (parsed === undefined) throw new RangeError(`not a decimal number: ${value}`)
  return parsed
}

export function whole(value: bigint): Rational {
  return { top: value, bottom: 1n }
}

export function plus(a: Rational, b: Rational): Rational {
  if (a.bottom === b.bottom) return { top: a.top + b.top, bottom: a.bottom }
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom }
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { top: -b.top, bottom: b.bottom })
}

export function times(a: Rational, b: Rational): Rational {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom }
}

/** `10 ** digits`, to go from minor units to units (divide) and back (multiply). */
export function scale(digits: number): Rational {
  return { top: 10n ** BigInt(digits), bottom: 1n }
}

/** @throws RangeError when b is zero */
export function dividedBy(a: Rational, b: Rational): Rational {
  if (b.top === 0n) throw new RangeError('division by zero')
  const sign = b.top < 0n ? -1n : 1n
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign }
}

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** For people: the shortest exact decimal, or six decimals and `…` when there is none that short. */
export function decimalText(value: Rational): string {
  const sign = value.top < 0n ? '-' : ''
  const top = value.top < 0n ? -value.top : value.top
  const scaled = (top * 1_000_000n) / value.bottom
  const exact = scaled * value.bottom === top * 1_000_000n
  const text = scaled.toString().padStart(7, '0')
  const decimals = text.slice(-6).replace(/0+$/, '')
  const number = text.slice(0, -6) + (decimals === '' ? '' : `.${decimals}`)
  return `${sign}${number}${exact ? '' : '…'}`
}

function wholeText(value: number): string {
  return Number.isSafeInteger(value) ? value.toString() : 'not a whole number'
}
