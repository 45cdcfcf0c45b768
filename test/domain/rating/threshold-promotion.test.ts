/** Thresholds and promotions, by the numbered rules of docs/programme-rules.md. */
import { describe, expect, test } from 'vitest'
import { asDay } from '../../../src/domain/day.ts'
import { answers, company, rate } from './rate.ts'
import { CONTEXT } from './sample-coupon.ts'
import { small, withRule } from './small-programme.ts'

describe('P-17, P-18 thresholds', () => {
  const exclusions = [
    {
      id: 'light',
      code: 'FARE-NOT-ELIGIBLE',
      validFrom: '2024-10-01',
      dayOf: 'issue',
      when: { fareProducts: ['Light'] },
    },
  ]
  const threshold = {
    id: 't',
    currency: 'points',
    spend: '5000.00',
    period: 'calendar-year',
    periodDay: 'credit',
    comparison: 'passed',
    includesThisJourney: false,
    below: 'shown',
  }
  test.for([
    { change: {}, spend: 500_000n, earns: ['400 shown'], why: 'exactly 5,000 has not passed 5,000' },
    { change: {}, spend: 500_001n, earns: ['400'], why: 'passed by a cent' },
    { change: { comparison: 'reached' }, spend: 500_000n, earns: ['400'], why: 'reached' },
    { change: { below: 'locked' }, spend: 0n, earns: ['400 locked'], why: 'earned but locked' },
    { change: { below: 'nothing' }, spend: 0n, earns: ['BELOW-THRESHOLD'], why: 'nothing earned' },
    {
      change: { includesThisJourney: true },
      spend: 490_001n,
      earns: ['400'],
      why: 'this journey of 100 crosses',
    },
    {
      change: { includesThisJourney: true },
      spend: 490_000n,
      earns: ['400 shown'],
      why: 'this journey only reaches',
    },
    { change: { travellers: 5 }, spend: 600_000n, earns: ['400 shown'], why: 'too few travellers' },
    {
      change: { validFrom: '2026-01-01' },
      spend: 0n,
      earns: ['400'],
      why: 'the threshold is not in force yet',
    },
  ])('$earns: $why', ({ change, spend, earns }) => {
    const document = small({ spendBase: 'base', thresholds: [{ ...threshold, ...change }] })
    expect(answers(rate(document, [{}], company({ spendSoFar: spend })))).toEqual(earns)
  })

  test.for([
    { fareProduct: 'Light', issuedOn: '2024-10-01', counts: 0n, why: 'excluded since 1 October 2024' },
    { fareProduct: 'Light', issuedOn: '2024-09-30', counts: 10_000n, why: 'issued before' },
    { fareProduct: null, issuedOn: '2024-10-01', counts: 10_000n, why: 'another product' },
  ])('P-17 $fareProduct issued $issuedOn counts $counts: $why', ({ fareProduct, issuedOn, counts }) => {
    const document = small({ spendBase: 'base', exclusions })
    expect(rate(document, [{ fareProduct, issuedOn: asDay(issuedOn) }]).countedSpend).toBe(counts)
  })

  test('P-17 a class that earns nothing still counts as spend', () => {
    const document = withRule({ when: { rbds: 'J' } }, { spendBase: 'base' })
    const rated = rate(document, [{ rbd: 'Y' }])
    expect([answers(rated), rated.countedSpend]).toEqual([['NO-RULE'], 10_000n])
  })
})

describe('P-19 promotions', () => {
  const half = {
    id: 'half',
    name: 'Half more',
    currency: 'points',
    entry: 'everyone',
    when: {},
    bonus: { percentOfBase: 50 },
  }
  const gift = {
    id: 'gift',
    name: 'Gift',
    currency: 'points',
    entry: 'opt-in',
    when: {},
    bonus: { fixed: 300, per: 'journey' },
  }
  test.for([
    {
      combine: 'best',
      entered: [],
      earns: ['400', '200 promotion:half'],
      why: 'who has not entered gets no gift',
    },
    {
      combine: 'best',
      entered: ['gift'],
      earns: ['400', '300 promotion:gift'],
      why: 'the most generous wins',
    },
    {
      combine: 'stack',
      entered: ['gift'],
      earns: ['400', '200 promotion:half', '300 promotion:gift'],
      why: 'all of them',
    },
  ])('$combine: $why', ({ combine, entered, earns }) => {
    const document = small({ promotions: [half, gift], promotionsCombine: combine })
    expect(answers(rate(document, [{}], { ...CONTEXT, promotions: entered }))).toEqual(earns)
  })

  test.for([
    { window: { bookedFrom: '2025-02-02' }, given: false, why: 'booked a day too early' },
    { window: { bookedTo: '2025-02-01' }, given: true, why: 'booked on the last day' },
    { window: { flownFrom: '2025-03-10', flownTo: '2025-03-10' }, given: true, why: 'flown on the only day' },
    { window: { flownTo: '2025-03-09' }, given: false, why: 'flown too late' },
    { window: { when: { operatingCarriers: ['NV'] } }, given: false, why: 'on another carrier' },
  ])('$window: $why', ({ window, given }) => {
    const document = small({ promotions: [{ ...half, ...window }] })
    expect(answers(rate(document, [{}]))).toEqual(given ? ['400', '200 promotion:half'] : ['400'])
  })

  test('P-19 of two that give the same the first of the document wins', () => {
    const document = small({ promotions: [half, { ...half, id: 'twin' }] })
    expect(answers(rate(document, [{}]))).toEqual(['400', '200 promotion:half'])
  })

  test('P-19 the cap holds for the whole directional journey', () => {
    const document = small({ promotions: [{ ...half, maximum: 250 }] })
    expect(answers(rate(document, [{}, {}]))).toEqual([
      '400',
      '400',
      '200 promotion:half',
      '50 promotion:half',
    ])
  })
})
