import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Budget,
  LIMIT_SCOPES,
  type Limit,
  leftOf,
  narrowest,
  needOf,
  quarterOf,
  shortBudget,
} from '../../../src/domain/approval/policy.ts'
import { deadlines } from '../../../src/domain/approval/request.ts'
import { addDays, asDay, type Day } from '../../../src/domain/day.ts'

const points = fc.bigInt({ min: 0n, max: 10_000_000n })
const limit = fc.record({ scope: fc.constantFrom(...LIMIT_SCOPES), name: fc.constant(null), points })
/** One at most of each scope, as the table holds them. */
const limits = fc.uniqueArray(limit, { selector: ({ scope }) => scope })
const role = fc.constantFrom('travel-manager', 'approver', 'arranger')
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(asDay('2000-01-01'), days))

const rules = (given: { role?: string; limits?: readonly Limit[]; secondPersonFrom?: bigint | null }) => ({
  role: 'travel-manager',
  limits: [],
  secondPersonFrom: null,
  ...given,
})

test('AP-01 the narrowest limit holds, whatever wider ones say and in whatever order they come', () => {
  fc.assert(
    fc.property(limits, fc.nat(), (given, turn) => {
      const turned = [...given.slice(turn % 4), ...given.slice(0, turn % 4)]
      const holds = narrowest(turned)
      expect(holds).toEqual(narrowest(given))
      for (const { scope } of given)
        expect(LIMIT_SCOPES.indexOf(scope)).toBeGreaterThanOrEqual(
          LIMIT_SCOPES.indexOf(holds?.scope ?? 'person'),
        )
    }),
  )
})

test.for([
  { who: 'travel-manager', price: 999_999n, need: undefined, why: 'unset is as it was' },
  { who: 'approver', price: 999_999n, need: undefined, why: 'unset is as it was' },
  { who: 'arranger', price: 1n, need: 'arranger', why: 'an arranger asks' },
])('AP-02 AP-03 $who without limits: $why', ({ who, price, need }) => {
  expect(needOf(rules({ role: who }), price)?.why).toBe(need)
})

test('AP-03 the company’s limit makes no arranger order alone; one for them does', () => {
  const company: Limit = { scope: 'company', name: null, points: 5_000n }
  expect(needOf(rules({ role: 'arranger', limits: [company] }), 10n)).toEqual({ why: 'arranger' })
  for (const scope of ['person', 'team', 'role'] as const) {
    const own: Limit = { scope, name: null, points: 100n }
    expect(needOf(rules({ role: 'arranger', limits: [company, own] }), 100n)).toBeUndefined()
    expect(needOf(rules({ role: 'arranger', limits: [company, own] }), 101n)).toMatchObject({
      why: 'limit',
      scope,
    })
  }
})

test('AP-02 AP-04 what needs no approval at a price needs none at a lower one', () => {
  const from = fc.option(points, { nil: null })
  fc.assert(
    fc.property(role, limits, from, points, points, (who, given, secondPersonFrom, one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one]
      const given_ = rules({ role: who, limits: given, secondPersonFrom })
      if (needOf(given_, high) === undefined) expect(needOf(given_, low)).toBeUndefined()
      const need = needOf(given_, high)
      if (need?.why === 'limit') expect(high > BigInt(need.points)).toBe(true)
      if (need?.why === 'second-person')
        expect(secondPersonFrom !== null && high > secondPersonFrom).toBe(true)
      if (secondPersonFrom !== null && high > secondPersonFrom) expect(need).toBeDefined()
    }),
  )
})

test('AP-06 every day lies in one quarter, quarters neither overlap nor leave a gap', () => {
  fc.assert(
    fc.property(day, (on) => {
      const { from, to } = quarterOf(on)
      expect(from <= on && on <= to).toBe(true)
      expect(quarterOf(from)).toEqual(quarterOf(to))
      expect(quarterOf(addDays(to, 1)).from).toBe(addDays(to, 1))
      expect(quarterOf(addDays(from, -1)).to).toBe(addDays(from, -1))
    }),
  )
  expect(quarterOf(asDay('2026-11-20'))).toEqual({ from: '2026-10-01', to: '2026-12-31' })
})

type Event = { readonly on: Day; readonly price: bigint; readonly back: bigint | null }
const event: fc.Arbitrary<Event> = fc
  .record({
    on: day,
    price: fc.bigInt({ min: 1n, max: 50_000n }),
    share: fc.nat(100),
    cancelled: fc.boolean(),
  })
  .map(({ on, price, share, cancelled }) => ({
    on,
    price,
    back: cancelled ? (price * BigInt(share)) / 100n : null,
  }))

test('AP-06 AP-07 orders that the budget bore never take more than the budget of their quarter, whenever they are cancelled', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), points, (events, amount) => {
      const spent = new Map<string, bigint>()
      for (const { on, price, back } of events) {
        const { from } = quarterOf(on)
        const budget: Budget = { scope: 'company', name: null, points: amount, spent: spent.get(from) ?? 0n }
        if (shortBudget([budget], price)) continue
        spent.set(from, budget.spent + price)
        // What comes back comes back to the quarter in which it was booked, on whatever day that is.
        if (back !== null) spent.set(from, budget.spent + price - back)
      }
      for (const taken of spent.values()) expect(taken <= amount).toBe(true)
    }),
  )
})

test('AP-07 of several budgets each must bear it, and the one with the least left is told', () => {
  const budget = fc.record({
    scope: fc.constantFrom('company', 'team', 'cost-centre', 'person'),
    name: fc.constant(null),
    points,
    spent: points,
  }) as fc.Arbitrary<Budget>
  fc.assert(
    fc.property(fc.array(budget, { maxLength: 4 }), points, (budgets, price) => {
      const short = shortBudget(budgets, price)
      expect(short === undefined).toBe(budgets.every((each) => leftOf(each) >= price))
      if (short) for (const each of budgets) expect(leftOf(short) <= leftOf(each)).toBe(true)
      for (const each of budgets) expect(leftOf(each) >= 0n && leftOf(each) <= each.points).toBe(true)
    }),
  )
})

test('AP-10 AP-14 AP-15 a request lapses on the day of travel at the latest, and working days are counted', () => {
  const policy = { escalateDays: 3, lapseDays: 14 }
  expect(deadlines(asDay('2026-11-20'), null, policy)).toEqual({
    heldUntil: '2026-11-27',
    escalatesOn: '2026-11-25',
    lapsesOn: '2026-12-04',
  })
  fc.assert(
    fc.property(day, fc.option(fc.nat(400), { nil: null }), fc.nat(89), (askedOn, ahead, days) => {
      const travelsOn = ahead === null ? null : addDays(askedOn, ahead)
      const { lapsesOn } = deadlines(askedOn, travelsOn, { escalateDays: 3, lapseDays: days + 1 })
      expect(lapsesOn >= askedOn).toBe(true)
      if (travelsOn !== null) expect(lapsesOn <= travelsOn).toBe(true)
    }),
  )
})
