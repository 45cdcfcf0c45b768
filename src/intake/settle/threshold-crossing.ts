/** When points that were earned locked open. Pure. */
import type { Programme } from '../../domain/programme/programme.ts'
import { minorDigits } from '../../domain/rating/money.ts'
import { compare, decimal, scale, times, whole } from '../../domain/rating/rational.ts'

/** P-18: whether spend that grew from `before` to `after` crossed a threshold that keeps points locked below it. */
export function crosses(programme: Programme, before: bigint, after: bigint, travellers: number): boolean {
  return programme.thresholds.some((threshold) => {
    if (threshold.below !== 'locked') return false
    if (threshold.travellers !== undefined && travellers < threshold.travellers) return false
    const needed = times(decimal(threshold.spend ?? '0'), scale(minorDigits(programme.currency)))
    const reached = (spend: bigint) => {
      const difference = compare(whole(spend), needed)
      return threshold.comparison === 'passed' ? difference > 0 : difference >= 0
    }
    return reached(after) && !reached(before)
  })
}
