/** What a journey adds to the company's spend, and the period it counts in. */
import type { FlownCoupon } from '../coupon.ts'
import type { Day } from '../day.ts'
import type { Exclusion, Threshold } from '../programme/earning.ts'
import type { Programme } from '../programme/programme.ts'
import { type Days, isInForce } from '../programme/validity.ts'
import { fits } from './condition.ts'
import { eligibleBase } from './fare-base.ts'
import type { Currency, RatingContext } from './rated.ts'
import { daysOf, type Subject } from './subject.ts'

/** The exclusion that keeps the coupon from earning the currency; `unknown` when its route decides and is unknown. */
export function exclusionFor(subject: Subject, currency: Currency): Exclusion | 'unknown' | undefined {
  for (const exclusion of subject.programme.exclusions) {
    if (exclusion.currencies !== undefined && !exclusion.currencies.includes(currency)) continue
    if (!isInForce(exclusion, subject.days)) continue
    const fit = fits(exclusion.when, subject)
    if (fit === 'unknown') return 'unknown'
    if (fit) return exclusion
  }
  return undefined
}

/**
 * Spend of one coupon that counts to bands and thresholds, minor units of the programme's currency.
 *
 * A flown coupon of a company counts unless an exclusion for points says otherwise, whether or not its class earns.
 *
 * @see docs/programme-rules.md P-17
 */
export function countedSpend(subject: Subject): bigint {
  const { programme, context, coupon } = subject
  if (programme.spendBase === undefined || context.company === null) return 0n
  if (!programme.flownStatuses.includes(coupon.status)) return 0n
  const exclusion = exclusionFor(subject, 'points')
  if (exclusion === 'unknown' || (exclusion !== undefined && exclusion.countsAsSpend !== true)) return 0n
  const base = eligibleBase(subject, programme.spendBase)
  return 'stop' in base ? 0n : base.total
}

/**
 * The period whose counted spend and travellers `RatingContext.company` must hold for this coupon.
 *
 * @returns first and last day, and the day of the coupon that falls in it; undefined when no threshold is in force
 */
export function countingPeriod(
  programme: Programme,
  coupon: FlownCoupon,
  context: Pick<RatingContext, 'creditedOn'>,
): { from: Day; to: Day; on: Day; by: Threshold['periodDay'] } | undefined {
  const days = daysOf(coupon, context)
  const threshold = thresholdInForce(programme, days)
  if (threshold === undefined) return undefined
  const on = days[threshold.periodDay]
  const by = threshold.periodDay
  if (threshold.period === 'programme-life')
    return { from: programme.validFrom, to: '9999-12-31' as Day, on, by }
  const year = on.slice(0, 4)
  return { from: `${year}-01-01` as Day, to: `${year}-12-31` as Day, on, by }
}

/** The threshold for points in force on these days. */
export function thresholdInForce(programme: Programme, days: Days): Threshold | undefined {
  return programme.thresholds.find((threshold) => isInForce(threshold, days))
}
