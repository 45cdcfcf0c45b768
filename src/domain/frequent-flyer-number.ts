/** Frequent-flyer numbers: which shapes a programme gives out, and what to say when a number has none of them. */
import { isLuhn } from './check-digits.ts'

export type FrequentFlyerRule = {
  /** Airline code that a booking carries beside the number. */
  readonly airline: string
  /** Source of a regular expression for the whole number, in the small language of `isBoundedPattern`. */
  readonly pattern: string
  readonly check: 'luhn' | 'none'
  /** Miles & More: a wrong check digit is a warning that can be overridden, not a wall. */
  readonly checkIs: 'warning' | 'error'
}

export type NumberRefusal = 'too-long' | 'not-letters-and-digits' | 'wrong-shape' | 'wrong-check-digit'

export type NumberVerdict =
  | { readonly ok: string }
  | { readonly warning: 'wrong-check-digit'; readonly number: string }
  | { readonly refused: NumberRefusal }

/** What a booking can carry; an airline without a rule may use anything up to this. */
const LONGEST_NUMBER = 25

/**
 * A number is good when one of the airline's rules accepts it: the account number (9 digits) is as good as the card
 * number (15 digits, Luhn) for Miles & More. An airline without rules is stored as typed.
 *
 * @param typed spaces and dashes do not matter
 * @throws RangeError when a rule's pattern is outside `isBoundedPattern`; the programme document should have refused it
 */
export function checkFrequentFlyerNumber(
  airline: string,
  typed: string,
  rules: readonly FrequentFlyerRule[],
): NumberVerdict {
  if (typed.length > 2 * LONGEST_NUMBER) return { refused: 'too-long' }
  const number = typed.replaceAll(/[ -]/g, '').toUpperCase()
  if (!/^[A-Z0-9]+$/.test(number)) return { refused: 'not-letters-and-digits' }
  if (number.length > LONGEST_NUMBER) return { refused: 'too-long' }
  const ofAirline = rules.filter((rule) => rule.airline === airline)
  if (ofAirline.length === 0) return { ok: number }
  const shaped = ofAirline.filter((rule) => expression(rule.pattern).test(number))
  if (shaped.length === 0) return { refused: 'wrong-shape' }
  if (shaped.some((rule) => rule.check === 'none' || isLuhn(number))) return { ok: number }
  return shaped.some((rule) => rule.checkIs === 'warning')
    ? { warning: 'wrong-check-digit', number }
    : { refused: 'wrong-check-digit' }
}

const LONGEST_PATTERN = 60
const MOST_VARIABLE_PARTS = 3

/**
 * The language of patterns: capital letters, digits, `\d`, simple classes such as `[A-Z]`, each with `{n}`, `{n,m}` or
 * `?`. No groups, no `*`, no `+`, few parts of variable length: a pattern comes from a programme document, and no
 * document may make the portal slow.
 */
export function isBoundedPattern(source: string): boolean {
  if (source.length > LONGEST_PATTERN) return false
  if (!/^(?:(?:[A-Z0-9]|\\d|\[(?:[A-Z0-9]|[A-Z]-[A-Z]|\d-\d)+\])(?:\{\d\d?(?:,\d\d?)?\}|\?)?)+$/.test(source))
    return false
  if ((source.match(/[,?]/g)?.length ?? 0) > MOST_VARIABLE_PARTS) return false
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    // `[Z-A]` and `{3,2}` have the right letters and no meaning.
    return false
  }
}

function expression(source: string): RegExp {
  if (!isBoundedPattern(source))
    throw new RangeError(`not a bounded pattern: ${source.slice(0, LONGEST_PATTERN)}`)
  return new RegExp(`^(?:${source})$`)
}
