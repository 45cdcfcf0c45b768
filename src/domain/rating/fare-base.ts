/** Which part of a coupon's price counts, in the programme's currency. */
import type { FareBase } from '../programme/earning.ts'
import { isInForce } from '../programme/validity.ts'
import { exchangeRate, minorDigits } from './money.ts'
import type { TraceLine } from './rated.ts'
import { decimalText, dividedBy, type Rational, scale, times, whole } from './rational.ts'
import { roundTo } from './round.ts'
import { line, type Stop, stop } from './stop.ts'
import type { Subject } from './subject.ts'

/** Fare first, then each surcharge that counts. Minor units of the programme's currency; they add up to `total`. */
export type EligibleBase = {
  readonly components: readonly bigint[]
  readonly total: bigint
  readonly trace: readonly TraceLine[]
}

/**
 * Fare plus the surcharges that count, minus what was paid with points when the base says so, converted once.
 *
 * @see docs/programme-rules.md P-04, P-05, P-06
 */
export function eligibleBase(subject: Subject, baseId: string): EligibleBase | Stop {
  const base = subject.programme.fareBases.find(
    (entry) => entry.id === baseId && isInForce(entry, subject.days),
  )
  if (base === undefined) return stop('OUT-OF-WINDOW', { base: baseId })
  const counted = countedParts(subject, base)
  const converted = convert(subject, base, counted.parts)
  if ('stop' in converted) return { ...converted, trace: [...counted.trace, ...converted.trace] }
  const total = converted.parts.reduce((sum, part) => sum + part, 0n)
  const result = line('eligible-base', {
    base: baseId,
    amount: `${total}`,
    currency: subject.programme.currency,
  })
  return { components: converted.parts, total, trace: [...counted.trace, ...converted.trace, result] }
}

/** An amount of minor units as people write it: `500.00`. */
export function moneyText(minor: bigint, currency: string): string {
  return fixedText(minor, minorDigits(currency))
}

/** Smallest units with so many digits after the point: (750, 2) is `7.50`. */
export function fixedText(minor: bigint, digits: number): string {
  if (digits === 0) return minor.toString()
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0')
  return `${minor < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** Minor units as an exact number of units. */
export function units(minor: bigint, currency: string): Rational {
  return dividedBy(whole(minor), scale(minorDigits(currency)))
}

function countedParts({ coupon }: Subject, base: FareBase): { parts: bigint[]; trace: TraceLine[] } {
  const { currency } = coupon
  const trace = [line('fare', { amount: `${coupon.fare}`, currency })]
  const parts = [coupon.fare]
  for (const [code, amount] of Object.entries(coupon.surcharges)) {
    if (amount === 0n) continue
    const counts = surchargeCounts(base, code)
    const facts = { code, amount: `${amount}`, currency }
    trace.push(line(counts ? 'surcharge-counted' : 'surcharge-left-out', facts))
    if (counts) parts.push(amount)
  }
  if (base.paidWithPoints === 'deduct' && coupon.paidWithPoints !== 0n) {
    trace.push(line('paid-with-points', { amount: `${coupon.paidWithPoints}`, currency }))
    deduct(parts, coupon.paidWithPoints)
  }
  return { parts, trace }
}

function surchargeCounts(base: FareBase, code: string): boolean {
  if (base.exceptSurcharges?.includes(code)) return false
  return base.surcharges === 'all' || base.surcharges.includes(code)
}

/** From the fare first, then from the surcharges; never below nothing. */
function deduct(parts: bigint[], paid: bigint): void {
  let rest = paid
  for (const [index, part] of parts.entries()) {
    if (part <= 0n || rest <= 0n) continue
    const taken = part < rest ? part : rest
    parts[index] = part - taken
    rest -= taken
  }
}

/** Running totals are rounded, not the parts, so that the parts still add up to the converted total. */
function convert(
  { programme, coupon }: Subject,
  base: FareBase,
  parts: readonly bigint[],
): { parts: bigint[]; trace: TraceLine[] } | Stop {
  if (coupon.currency === programme.currency) return { parts: [...parts], trace: [] }
  const on = base.convertOn === 'flight' ? coupon.departedOn : coupon.issuedOn
  const rate = exchangeRate(programme.exchangeRates, coupon.currency, programme.currency, on)
  if (rate === undefined) return stop('CURRENCY-UNKNOWN', { currency: coupon.currency, day: on })
  const digits = dividedBy(scale(minorDigits(programme.currency)), scale(minorDigits(coupon.currency)))
  let sum = 0n
  let before = 0n
  const converted = parts.map((part) => {
    sum += part
    const upTo = roundTo(times(times(whole(sum), rate), digits), base.convertRounding ?? 'half-up')
    const difference = upTo - before
    before = upTo
    return difference
  })
  const facts = {
    from: `${moneyText(sum, coupon.currency)} ${coupon.currency}`,
    to: `${moneyText(before, programme.currency)} ${programme.currency}`,
    rate: decimalText(rate),
    day: on,
  }
  return { parts: converted, trace: [line('converted', facts)] }
}
