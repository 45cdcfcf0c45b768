/** The demo's own programme: most shapes at work together. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDay } from '../../../src/domain/day.ts'
import type { RatingContext } from '../../../src/domain/rating/rated.ts'
import { programme } from '../../programme/documents.ts'
import { answers, company, rate } from './rate.ts'
import type { Difference } from './sample-coupon.ts'

const wingspan = programme('wingspan')
const MA: Difference = {
  ticket: '9901234567890',
  marketingCarrier: 'MA',
  operatingCarrier: 'MA',
  rbd: 'M',
  fareProduct: 'Classic',
}
const gold = company({ tier: 'gold' })
const silver: Partial<RatingContext> = { member: { status: 'silver-wing', joinedOn: null } }

describe('points for the company', () => {
  test.for([
    { change: { fare: 43_000n, surcharges: { YQ: 7_000n } }, context: {}, earns: '2000', why: '500 x 4' },
    {
      change: { fare: 43_000n, surcharges: { YQ: 7_000n, 'YR-F': 9_900n } },
      context: {},
      earns: '2000',
      why: 'YR-F does not count',
    },
    { change: { fareProduct: 'Light' }, context: {}, earns: '200', why: 'Light earns half' },
    {
      change: { fareProduct: 'Flex' },
      context: gold,
      earns: '560',
      why: 'gold companies earn 140 % on Flex',
    },
    {
      change: { fareProduct: null },
      context: gold,
      earns: '500',
      why: 'a product the file does not name is "the rest"',
    },
    {
      change: { currency: 'USD', issuedOn: asDay('2025-02-01') },
      context: {},
      earns: '384',
      why: '100 dollars are 96 euro',
    },
    { change: { paidWithPoints: 4_000n }, context: {}, earns: '240', why: 'only the paid 60 earn' },
    { change: { paidWithPoints: 10_000n }, context: {}, earns: 'AWARD-TICKET', why: 'nothing was paid' },
    {
      change: { operatingCarrier: 'XX' },
      context: {},
      earns: 'CARRIER-NOT-ELIGIBLE',
      why: 'not in the group',
    },
    {
      change: { ticket: '2201234567890' },
      context: {},
      earns: 'STOCK-NOT-ELIGIBLE',
      why: 'a ticket of somebody else',
    },
    {
      change: { fareProduct: 'Group' },
      context: {},
      earns: 'FARE-NOT-ELIGIBLE',
      why: 'group fares since 2025',
    },
  ])('$earns: $why', ({ change, context, earns }) => {
    expect(answers(rate(wingspan, [{ ...MA, ...change }], context))).toEqual([earns])
  })
})

describe('miles for the traveller', () => {
  const corporate: Difference = { ...MA, fareType: 'corporate' }
  test.for([
    { coupon: MA, context: {}, earns: ['400'], why: '100 x 4' },
    { coupon: MA, context: silver, earns: ['600'], why: 'x 6 with status' },
    { coupon: { ...MA, operatingCarrier: 'SZ' }, context: silver, earns: ['500'], why: 'x 5 on Solaris' },
    { coupon: corporate, context: {}, earns: ['1000'], why: 'a flat amount for a domestic corporate fare' },
    {
      coupon: { ...corporate, destination: 'OSL' },
      context: {},
      earns: ['1250'],
      why: 'a flat amount in Europe',
    },
    {
      coupon: { ...corporate, destination: 'JFK' },
      context: {},
      earns: ['3851'],
      why: 'the published distance',
    },
    {
      coupon: { ...corporate, destination: 'JFK' },
      context: silver,
      earns: ['3851', '963 status-bonus'],
      why: 'and a quarter more, 962.75 rounded',
    },
    {
      coupon: { ...corporate, rbd: 'X' },
      context: {},
      earns: ['CLASS-NOT-ELIGIBLE'],
      why: 'X is in no cluster',
    },
  ])('$earns: $why', ({ coupon, context, earns }) => {
    expect(answers(rate(wingspan, [coupon], context), 'miles')).toEqual(earns)
  })
})

describe('status points once per directional journey', () => {
  test.for<{ coupons: [Difference, ...Difference[]]; earns: string; why: string }>([
    {
      coupons: [
        { ...MA, origin: 'HAM', destination: 'FRA' },
        { ...MA, origin: 'FRA', destination: 'OSL' },
      ],
      earns: '20',
      why: 'within one region',
    },
    {
      coupons: [
        { ...MA, origin: 'HAM', destination: 'FRA', cabin: 'economy' },
        { ...MA, origin: 'FRA', destination: 'JFK', cabin: 'business' },
      ],
      earns: '200',
      why: 'between regions, best cabin',
    },
    { coupons: [{ ...MA, cabin: null, rbd: 'J' }], earns: '40', why: 'the class tells the cabin' },
  ])('$earns: $why', ({ coupons, earns }) => {
    expect(answers(rate(wingspan, coupons), 'status')).toEqual([earns])
  })
})

test('expiry: points 36 months from the credit, miles to the quarter end, never with status', () => {
  const ends = (context: Partial<RatingContext>) =>
    rate(wingspan, [MA], context).credits.map(({ currency, expiresOn }) => `${currency} ${expiresOn}`)
  expect(ends({})).toEqual(['points 2028-03-12', 'miles 2028-03-31', 'status 2025-12-31'])
  expect(ends(silver)).toContain('miles 9999-12-31')
})

test('L7 results do not depend on the order of import: what was spent before changes nothing', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.integer({ min: 0, max: 1_000 }),
      (spendSoFar, travellersSoFar) => {
        expect(rate(wingspan, [MA], company({ spendSoFar, travellersSoFar }))).toEqual(rate(wingspan, [MA]))
      },
    ),
    { numRuns: 100 },
  )
})

test('the same inputs give the same trace, word for word', () => {
  const coupons: [Difference, Difference] = [
    { ...MA, currency: 'USD' },
    { ...MA, destination: 'JFK', fareType: 'corporate' },
  ]
  expect(rate(wingspan, coupons, silver)).toEqual(rate(wingspan, coupons, silver))
  expect(rate(wingspan, coupons, silver).credits.every(({ trace }) => trace.length > 3)).toBe(true)
})
