import { expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { tierProgress } from '../../src/domain/tier-progress.ts'
import { programme } from '../programme/documents.ts'

const wingspan = programme('wingspan')
const today = asDay('2026-11-22')
const company = (earned: bigint, held: string | null = null) =>
  tierProgress(wingspan, wingspan.companyTiers, { earned, held, today })

test('on the way to the first rung', () => {
  expect(company(12_300n)).toMatchObject({
    currency: 'points',
    held: null,
    next: { name: 'Wingspan Silver', missing: 37_700n },
    until: '2026-12-31',
    rungs: [
      { name: 'Wingspan Silver', from: 50_000n, reached: false },
      { name: 'Wingspan Gold', from: 200_000n, reached: false },
    ],
  })
})

test('the very amount of a rung reaches it; on the highest there is no next', () => {
  expect(company(49_999n)?.next).toEqual({ name: 'Wingspan Silver', missing: 1n })
  expect(company(50_000n)?.next).toEqual({ name: 'Wingspan Gold', missing: 150_000n })
  expect(company(200_000n, 'gold')).toMatchObject({ next: null, held: 'Wingspan Gold' })
})

test('a ladder that is climbed by spend, or over a whole life, has no gauge', () => {
  const ladder = wingspan.companyTiers
  if (!ladder) throw new Error('Wingspan has tiers')
  const given = { earned: 1n, held: null, today }
  expect(tierProgress(wingspan, { ...ladder, measure: 'spend' }, given)).toBeUndefined()
  expect(tierProgress(wingspan, { ...ladder, period: 'programme-life' }, given)).toBeUndefined()
  expect(tierProgress({} as Programme, undefined, given)).toBeUndefined()
})
