/** Bonuses, bounds, whole journeys and when rounding happens. */
import { describe, expect, test } from 'vitest'
import { answers, rate } from './rate.ts'
import type { Difference } from './sample-coupon.ts'
import { RULE, small, unit, withRule } from './small-programme.ts'

const table = () => ({ quantity: 'fixed', rates: [{ table: 't', as: 'factor' }] })

describe('P-14 status bonus with its own base', () => {
  const units = { miles: unit('miles') }
  const ladder = {
    measure: 'status',
    period: 'calendar-year',
    tiers: [{ id: 'gold', name: 'Gold', from: 0 }],
  }
  const base = { ...RULE, currency: 'miles' }
  const distances = [{ id: 'd', miles: [{ from: 'FRA', to: 'HAM', miles: 250 }] }]
  test.for([
    {
      formula: { quantity: 'base-amount', rates: [{ percent: 25 }] },
      earns: '100',
      why: 'a quarter of the 400 base miles',
    },
    {
      formula: { quantity: 'distance', distances: 'd', rates: [{ percent: 100 }] },
      earns: '250',
      why: 'the distance',
    },
    { formula: { quantity: 'fare', base: 'base', rates: [{ factor: 2 }] }, earns: '200', why: 'the fare' },
    { formula: { quantity: 'fixed', rates: [{ factor: 500 }] }, earns: '500', why: 'a fixed amount' },
  ])('$earns: $why', ({ formula, earns }) => {
    const bonus = { ...base, id: 'bonus', kind: 'status-bonus', when: { memberStatuses: ['gold'] }, formula }
    const document = small({ units, memberTiers: ladder, distances, earning: [base, bonus] })
    const gold = { member: { status: 'gold', joinedOn: null } }
    expect(answers(rate(document, [{}], gold), 'miles')).toEqual(['400', `${earns} status-bonus`])
    expect(answers(rate(document, [{}]), 'miles')).toEqual(['400'])
    expect(answers(rate(document, [{ fare: 0n }], gold), 'miles')).toEqual(['ZERO'])
  })
})

describe('P-15 bounds', () => {
  test.for([
    { fare: 100n, earns: '20', why: 'at least 20' },
    { fare: 1_000n, earns: '40', why: 'in between' },
    { fare: 10_000n, earns: '100', why: 'at most 100' },
    { fare: -10_000n, earns: '-100', why: 'a refund takes back what was given' },
    { fare: 0n, earns: 'ZERO', why: 'nothing is not raised to the minimum' },
  ])('$fare cents earn $earns: $why', ({ fare, earns }) => {
    expect(answers(rate(withRule({ minimum: 20, maximum: 100 }), [{ fare }]))).toEqual([earns])
  })
})

describe('P-16 per coupon or per directional journey', () => {
  const legs: [Difference, Difference] = [
    { origin: 'SOF', destination: 'CDG', rbd: 'K' },
    { origin: 'CDG', destination: 'JFK', rbd: 'J' },
  ]
  const document = (journeyClass: string, cells: object) =>
    withRule(
      { per: 'journey', journeyClass, formula: table() },
      { tables: [{ id: 't', by: ['rbd'], cells }] },
    )
  test.for([
    { journeyClass: 'first', cells: { K: 10, J: 90 }, earns: ['10'], why: 'the first coupon decides' },
    { journeyClass: 'longest', cells: { K: 10, J: 90 }, earns: ['90'], why: 'the longest decides' },
    { journeyClass: 'highest', cells: { K: 10, J: 90 }, earns: ['90'], why: 'the dearest decides' },
    { journeyClass: 'lowest', cells: { K: 10, J: 90 }, earns: ['10'], why: 'the cheapest decides' },
    {
      journeyClass: 'highest',
      cells: { K: 10 },
      earns: ['10'],
      why: 'a class that earns beats one that does not',
    },
    { journeyClass: 'highest', cells: { J: 90 }, earns: ['90'], why: 'whichever of the two comes first' },
    {
      journeyClass: 'lowest',
      cells: { J: 90 },
      earns: ['CLASS-NOT-ELIGIBLE', 'CLASS-NOT-ELIGIBLE'],
      why: 'a class that earns nothing is the lowest',
    },
    {
      journeyClass: 'lowest',
      cells: { K: 10 },
      earns: ['CLASS-NOT-ELIGIBLE', 'CLASS-NOT-ELIGIBLE'],
      why: 'and the other way round; each coupon is told',
    },
  ])('$journeyClass earns $earns: $why', ({ journeyClass, cells, earns }) => {
    const rated = rate(document(journeyClass, cells), legs)
    expect(answers(rated)).toEqual(earns)
    expect(rated.credits.every(({ couponIndex }) => couponIndex === 0)).toBe(true)
  })

  test('a fare of a journey is the sum of its coupons, credited once', () => {
    expect(answers(rate(withRule({ per: 'journey' }), [{ fare: 10_050n }, { fare: 10_050n }]))).toEqual([
      '804',
    ])
  })
})

describe('P-20 when rounding happens', () => {
  const price: [Difference, Difference] = [
    { fare: 1_060n, surcharges: { YQ: 1_060n } },
    { fare: 1_060n, surcharges: {} },
  ]
  test.for([
    { when: 'component', earns: ['20', '10'], why: '10 + 10, and 10' },
    { when: 'coupon', earns: ['21', '10'], why: '21.2 becomes 21' },
    { when: 'journey', earns: ['31'], why: '31.8 becomes 31, once' },
  ])('$when: $why', ({ when, earns }) => {
    const document = withRule(
      { formula: { quantity: 'fare', base: 'base', rates: [] } },
      { units: { points: unit('points', 'down', { when }) } },
    )
    expect(answers(rate(document, price))).toEqual(earns)
  })

  test('a coupon whose class earns nothing does not take the others with it when a journey is rounded once', () => {
    const document = withRule(
      { formula: { quantity: 'fare', base: 'base', rates: [{ table: 't', as: 'factor' }] } },
      {
        units: { points: unit('points', 'down', { when: 'journey' }) },
        tables: [{ id: 't', by: ['rbd'], cells: { Y: 1 } }],
      },
    )
    const rated = rate(document, [{ rbd: 'X' }, { fare: 1_060n }, { fare: 1_060n }])
    expect(answers(rated)).toEqual(['21', 'CLASS-NOT-ELIGIBLE'])
    expect([rated.credits[0]?.couponIndex, rated.nothing[0]?.couponIndex]).toEqual([1, 0])
  })
})
