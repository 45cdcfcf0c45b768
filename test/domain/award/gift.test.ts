import fc from 'fast-check'
import { expect, test } from 'vitest'
import { giftLeft } from '../../../src/domain/award/gift.ts'
import type { TransferRule } from '../../../src/domain/programme/award.ts'
import { programme } from '../../programme/documents.ts'

const wingspan = programme('wingspan')
const RULE = wingspan.awards?.transfers[0] as TransferRule
const { maximumPerYear: _, maximumPerPersonPerYear: __, ...WITHOUT } = RULE
const points = fc.bigInt({ min: 0n, max: 1_000_000n })
const cap = fc.option(points.map(Number), { nil: undefined })

type Wish = { readonly toAda: boolean; readonly wish: bigint }

/** What is given when every wish is granted that the caps leave room for. */
function giveAll(rule: TransferRule, wishes: readonly Wish[]) {
  const given = { ada: 0n, other: 0n }
  for (const { toAda, wish } of wishes) {
    const to = toAda ? 'ada' : 'other'
    const left = giftLeft(wingspan, rule, { byCompany: given.ada + given.other, toPerson: given[to] })
    expect(left === undefined || left >= 0n).toBe(true)
    if (left === undefined || wish <= left) given[to] += wish
  }
  return given
}

test('A-06 the nearest of the caps holds, and what is given never goes beyond any of them', () => {
  const wishes = fc.array(fc.record({ toAda: fc.boolean(), wish: points }), { maxLength: 20 })
  fc.assert(
    fc.property(cap, cap, wishes, (perYear, perPerson, all) => {
      const rule = {
        ...WITHOUT,
        ...(perYear !== undefined && { maximumPerYear: perYear }),
        ...(perPerson !== undefined && { maximumPerPersonPerYear: perPerson }),
      }
      const { ada, other } = giveAll(rule, all)
      expect(ada + other <= BigInt(perYear ?? 100_000_000)).toBe(true)
      expect([ada, other].every((sum) => sum <= BigInt(perPerson ?? 100_000_000))).toBe(true)
    }),
  )
})

test('A-06 a cap that was lowered after more had been given leaves nothing, not less than nothing', () => {
  expect(giftLeft(wingspan, RULE, { byCompany: 60_000n, toPerson: 0n })).toBe(0n)
  expect(giftLeft(wingspan, RULE, { byCompany: 0n, toPerson: 19_500n })).toBe(500n)
})
