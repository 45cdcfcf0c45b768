import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { foldOf, openRows } from '../../views/statement/fold.tsx'
import { wordsFor } from '../../views/words/words.ts'

test.for([
  { counts: [316, 3], open: [5, 3], why: 'a short group is whole, the long one has what it leaves' },
  { counts: [3, 316], open: [3, 5], why: 'in whatever order' },
  { counts: [2, 1], open: [2, 1], why: 'nothing is folded that fits' },
  { counts: [100, 100], open: [4, 4], why: 'alike' },
  { counts: [], open: [], why: 'no lines' },
])('S-15 of $counts lines stand open $open: $why', ({ counts, open }) => {
  expect(openRows(counts)).toEqual(open)
})

test('S-15 every group shows a line, and all together no more than eight unless they are more than eight groups', () => {
  assert(
    property(array(integer({ min: 1, max: 1_000 }), { maxLength: 12 }), (counts) => {
      const open = openRows(counts)
      open.forEach((rows, at) => {
        expect(rows).toBeGreaterThanOrEqual(1)
        expect(rows).toBeLessThanOrEqual(counts[at] ?? 0)
      })
      expect(open.reduce((sum, rows) => sum + rows, 0)).toBeLessThanOrEqual(Math.max(8, counts.length))
    }),
  )
})

test('S-15 what is folded is counted and summed; two rows are not worth a click', () => {
  const rows = [10n, -3n, 5n, 7n, -1n].map((amount) => ({ amount }))
  expect(foldOf(wordsFor('en'), rows, 3)).toBeUndefined()
  const fold = foldOf(wordsFor('en'), rows, 2)
  expect(String(fold?.more).replaceAll(/<[^>]+>/g, '')).toBe('3 more lines: +11 points')
})
