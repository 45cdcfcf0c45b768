/** What miles from business trips may come to in payroll. Estimates by published rules, never advice. */
import { decimal, times, whole } from '../rating/rational.ts'
import { roundTo } from '../rating/round.ts'

/** Share of the fares that Austria's wage tax guidelines let stand for the value of the miles. */
const AUSTRIAN_SHARE = '0.015'

/**
 * Austria's flat estimate for a year.
 *
 * @param fares what the employer paid for the tickets, in minor units of their currency
 * @returns minor units of the same currency, half a unit rounded up
 * @see docs/payroll-rules.md PS-04
 */
export function austrianEstimate(fares: bigint): bigint {
  return roundTo(times(whole(fares), decimal(AUSTRIAN_SHARE)), 'half-up')
}
