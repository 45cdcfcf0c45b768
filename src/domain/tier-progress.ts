/** How far somebody has come on the programme's ladder this year. */
import { smallestUnits } from './award/smallest-units.ts'
import type { Day } from './day.ts'
import { endOfYear } from './day.ts'
import type { Tier, TierLadder } from './programme/joining.ts'
import type { Programme } from './programme/programme.ts'

export type TierProgress = {
  readonly currency: 'points' | 'status'
  readonly earned: bigint
  /** The rungs that ask for something, lowest first. */
  readonly rungs: readonly { readonly name: string; readonly from: bigint; readonly reached: boolean }[]
  /** The tier that holds now, whatever this year brings. */
  readonly held: string | null
  readonly next: { readonly name: string; readonly missing: bigint } | null
  /** Last day on which it counts. */
  readonly until: Day
}

/**
 * @param earned this calendar year, in the smallest units of the ladder's measure
 * @param held id of the tier, null for none
 * @returns undefined where the ladder is climbed by something else than points or status points of a calendar year
 */
export function tierProgress(
  programme: Programme,
  ladder: TierLadder | undefined,
  { earned, held, today }: { earned: bigint; held: string | null; today: Day },
): TierProgress | undefined {
  if (ladder?.period !== 'calendar-year') return undefined
  const { measure } = ladder
  if (measure !== 'points' && measure !== 'status') return undefined
  const asked = (tier: Tier) => smallestUnits(programme, measure, tier.from)
  const rungs = ladder.tiers
    .map((tier) => ({ name: tier.name, from: asked(tier), reached: earned >= asked(tier) }))
    .filter(({ from }) => from > 0n)
  const next = rungs.find(({ reached }) => !reached)
  return {
    currency: measure,
    earned,
    rungs,
    held: ladder.tiers.find((tier) => tier.id === held)?.name ?? null,
    next: next ? { name: next.name, missing: next.from - earned } : null,
    until: endOfYear(today),
  }
}
