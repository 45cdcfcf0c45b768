/** What points are worth at the programme's value per point. Pure. */
import type { Programme } from '../../domain/programme/programme.ts'
import { minorDigits } from '../../domain/rating/money.ts'
import { decimal, scale, times, whole } from '../../domain/rating/rational.ts'

/** @returns minor units of the programme's currency, rounded down; undefined when the document gives no value */
export function worth(
  programme: Programme | undefined,
  points: bigint,
): { minor: bigint; currency: string } | undefined {
  const value = programme?.units.points?.value
  if (programme === undefined || value === undefined) return undefined
  const exact = times(times(decimal(value), whole(points)), scale(minorDigits(programme.currency)))
  return { minor: exact.top / exact.bottom, currency: programme.currency }
}
