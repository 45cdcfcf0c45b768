/** The one rounding function. No programme publishes its rule, so it is always a setting of the document. */
import type { RoundingMode } from '../programme/earning.ts'
import type { Rational } from './rational.ts'

/**
 * The nearest multiple of `unit`, by the mode.
 *
 * `down` goes towards zero and `up` away from it, halves go away from zero or to the even multiple:
 * what is negative rounds as its positive twin, so a reversal takes back exactly what was given.
 *
 * @param unit whole and positive, in the same smallest units as the value
 * @throws RangeError when the unit is not positive
 * @see docs/programme-rules.md P-20
 */
export function roundTo(value: Rational, mode: RoundingMode, unit = 1): bigint {
  if (!Number.isSafeInteger(unit) || unit < 1) throw new RangeError(`not a rounding unit: ${unit}`)
  const step = value.bottom * BigInt(unit)
  const negative = value.top < 0n
  const top = negative ? -value.top : value.top
  const steps = top / step
  const rest = top % step
  const rounded = (goesUp(mode, steps, rest, step) ? steps + 1n : steps) * BigInt(unit)
  return negative ? -rounded : rounded
}

function goesUp(mode: RoundingMode, steps: bigint, rest: bigint, step: bigint): boolean {
  if (rest === 0n) return false
  switch (mode) {
    case 'down':
      return false
    case 'up':
      return true
    case 'half-up':
      return rest * 2n >= step
    case 'half-even':
      return rest * 2n > step || (rest * 2n === step && steps % 2n === 1n)
  }
}
