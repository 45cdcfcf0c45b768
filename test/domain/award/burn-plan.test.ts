/** V-10: what lapses first is used first, and no point twice. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BurnLot, burnPlan, lapsingBy } from '../../../src/domain/award/burn-plan.ts'
import { addDays, asDay } from '../../../src/domain/day.ts'
import { seedOfRun } from '../../support/seed.ts'

const MARCH = asDay('2027-03-31')
const LATER = asDay('2027-12-31')

test('12,400 points that lapse by 31 March: the dearest that fits, then what takes the rest', () => {
  const lots = [
    { expiresOn: LATER, remaining: 20_000n },
    { expiresOn: MARCH, remaining: 12_400n },
  ]
  const offers = [
    { key: 'wifi', price: 4_000n },
    { key: 'bag', price: 12_000n },
    { key: 'flight', price: 18_000n },
  ]
  expect(lapsingBy(lots, MARCH)).toBe(12_400n)
  expect(burnPlan(lots, offers, MARCH)).toEqual([
    { key: 'bag', price: 12_000n, times: 1, uses: [{ expiresOn: MARCH, amount: 12_000n }] },
    {
      key: 'wifi',
      price: 4_000n,
      times: 1,
      uses: [
        { expiresOn: MARCH, amount: 400n },
        { expiresOn: LATER, amount: 3_600n },
      ],
    },
  ])
})

test('the same award twice is one step', () => {
  const lots = [
    { expiresOn: MARCH, remaining: 12_400n },
    { expiresOn: LATER, remaining: 20_000n },
  ]
  expect(burnPlan(lots, [{ key: 'lounge', price: 9_000n }], MARCH)).toEqual([
    {
      key: 'lounge',
      price: 9_000n,
      times: 2,
      uses: [
        { expiresOn: MARCH, amount: 12_400n },
        { expiresOn: LATER, amount: 5_600n },
      ],
    },
  ])
})

test('what cannot be used is left: nothing is suggested beyond the balance, or beyond the stock', () => {
  const lots = [{ expiresOn: MARCH, remaining: 100n }]
  expect(burnPlan(lots, [{ key: 'dear', price: 101n }], MARCH)).toEqual([])
  expect(burnPlan(lots, [{ key: 'few', price: 40n, most: 1 }], MARCH)).toMatchObject([{ times: 1 }])
  expect(burnPlan(lots, [{ key: 'none', price: 40n, most: 0 }], MARCH)).toEqual([])
  expect(burnPlan([], [{ key: 'any', price: 1n }], MARCH)).toEqual([])
})

const lots = fc.array(
  fc.record({
    expiresOn: fc.integer({ min: 0, max: 400 }).map((days) => addDays(asDay('2027-01-01'), days)),
    remaining: fc.bigInt({ min: 0n, max: 50_000n }),
  }),
  { maxLength: 8 },
)
const offers = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 4 }),
    price: fc.bigInt({ min: 1n, max: 60_000n }),
    most: fc.integer({ min: 0, max: 5 }),
  }),
  { maxLength: 8, selector: ({ key }) => key },
)

test('no lot gives more than it has, the earliest give first, and every step uses something that lapses', () => {
  fc.assert(
    fc.property(lots, offers, (given, offered) => {
      const steps = burnPlan(given, offered, MARCH)
      const uses = steps.flatMap((step) => step.uses)
      const days = uses.map(({ expiresOn }) => expiresOn)
      expect(days).toEqual([...days].sort())
      for (const { expiresOn } of given) {
        const taken = sum(uses.filter((use) => use.expiresOn === expiresOn).map(({ amount }) => amount))
        expect(taken).toBeLessThanOrEqual(heldOn(given, expiresOn))
      }
      for (const step of steps) {
        expect(sum(step.uses.map(({ amount }) => amount))).toBe(step.price * BigInt(step.times))
        expect((step.uses[0]?.expiresOn ?? LATER) <= MARCH).toBe(true)
      }
      for (const { key, most } of offered) {
        const times = steps.filter((step) => step.key === key).reduce((all, step) => all + step.times, 0)
        expect(times).toBeLessThanOrEqual(most)
      }
    }),
    { seed: seedOfRun(), numRuns: 500 },
  )
})

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((all, amount) => all + amount, 0n)
}

function heldOn(given: readonly BurnLot[], day: string): bigint {
  return sum(given.filter(({ expiresOn }) => expiresOn === day).map(({ remaining }) => remaining))
}
