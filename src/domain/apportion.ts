/** Money for points, line by line, so that the lines come to the total. Pure. */

const THOUSAND = 1_000n

/**
 * What each line is worth at a value of 1,000 points: each is rounded once, and the lines add up to the rounded total.
 * Whole cents first; the cents that are left over go to the lines with the largest remainders, the earlier line first.
 *
 * @param points of each line; below zero for what went out
 * @param rateCents cents for 1,000 points
 * @returns cents of each line
 * @see docs/statement-rules.md S-12
 */
export function apportion(points: readonly bigint[], rateCents: bigint): bigint[] {
  const exact = points.map((each) => each * rateCents)
  const total = nearest(exact.reduce((sum, each) => sum + each, 0n))
  const cents = exact.map(floor)
  const short = Number(total - cents.reduce((sum, each) => sum + each, 0n))
  const byRemainder = exact
    .map((each, at) => ({ at, rest: each - floor(each) * THOUSAND }))
    .sort((one, other) => Number(other.rest - one.rest) || one.at - other.at)
  for (const { at } of byRemainder.slice(0, short)) cents[at] = (cents[at] ?? 0n) + 1n
  return cents
}

/** Thousandths to whole, downwards. */
function floor(thousandths: bigint): bigint {
  const whole = thousandths / THOUSAND
  return thousandths < 0n && whole * THOUSAND !== thousandths ? whole - 1n : whole
}

/** Half away from zero. */
function nearest(thousandths: bigint): bigint {
  const half = thousandths < 0n ? -500n : 500n
  return (thousandths + half) / THOUSAND
}
