import { Points } from '../parts/amount.tsx'
import type { Fold } from '../parts/table.tsx'
import type { T } from '../words/words.ts'

/** S-15: rows that stand open on a page. On a phone each is a card, and a month may have hundreds. */
const MOST_OPEN = 8
/** Fewer are not worth a click. */
const LEAST_FOLDED = 3

type Row = { readonly amount: bigint }

/** Says what the folded rows come to, so that rows and sum can be checked while they are closed. */
export function foldOf(t: T, rows: readonly Row[], open = MOST_OPEN): Fold | undefined {
  const others = rows.slice(open)
  if (others.length < LEAST_FOLDED) return undefined
  const sum = others.reduce((total, { amount }) => total + amount, 0n)
  return {
    open,
    more: (
      <>
        {t.t('statements.more', { count: others.length })} <Points t={t} amount={sum} signed />
      </>
    ),
  }
}

/** How many rows of each group stand open: short groups whole, and what they leave for the long ones. */
export function openRows(counts: readonly number[]): number[] {
  const open = counts.map(() => 0)
  let left = MOST_OPEN
  const shortest = counts.map((count, at) => ({ count, at })).sort((a, b) => a.count - b.count)
  for (const [done, { count, at }] of shortest.entries()) {
    const share = Math.max(1, Math.floor(left / (counts.length - done)))
    open[at] = Math.min(count, share)
    left -= open[at]
  }
  return open
}
