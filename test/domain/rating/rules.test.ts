/** One table for each numbered rule of docs/programme-rules.md. */
import { describe, expect, test } from 'vitest'
import { asDay } from '../../../src/domain/day.ts'
import { answers, company, rate } from './rate.ts'
import type { Difference } from './sample-coupon.ts'
import { RULE, SMALL, small, unit, withRule } from './small-programme.ts'

const fixed = (factor: number) => ({ quantity: 'fixed', rates: [{ factor }] })

describe('P-01 which rule', () => {
  const earning = [
    { ...RULE, id: 'flex', when: { fareProducts: ['Flex'] }, formula: fixed(100) },
    { ...RULE, id: 'light', when: { fareProducts: ['Light', 'Flex'] }, formula: fixed(10) },
  ]
  test.for([
    { fareProduct: 'Flex', earns: ['100'], why: 'the first that fits wins' },
    { fareProduct: 'Light', earns: ['10'], why: 'the second fits' },
    { fareProduct: 'Basic', earns: ['NO-RULE'], why: 'none fits' },
    { fareProduct: null, earns: ['NO-RULE'], why: 'a product that the file does not name is not guessed' },
  ])('$fareProduct earns $earns: $why', ({ fareProduct, earns }) => {
    expect(answers(rate(small({ earning }), [{ fareProduct }]))).toEqual(earns)
  })
})

describe('P-02 validity', () => {
  test.for([
    {
      dayOf: undefined,
      departedOn: '2025-03-01',
      issuedOn: '2024-01-01',
      earns: ['400'],
      why: 'the flight day counts when nothing is said',
    },
    {
      dayOf: undefined,
      departedOn: '2025-02-28',
      issuedOn: '2024-01-01',
      earns: ['OUT-OF-WINDOW'],
      why: 'one day too early',
    },
    {
      dayOf: undefined,
      departedOn: '2025-03-31',
      issuedOn: '2024-01-01',
      earns: ['400'],
      why: 'the last day is included',
    },
    {
      dayOf: undefined,
      departedOn: '2025-04-01',
      issuedOn: '2024-01-01',
      earns: ['OUT-OF-WINDOW'],
      why: 'one day too late',
    },
    {
      dayOf: 'issue',
      departedOn: '2025-09-01',
      issuedOn: '2025-03-01',
      earns: ['400'],
      why: 'the issue day counts',
    },
    {
      dayOf: 'credit',
      departedOn: '2024-01-01',
      issuedOn: '2024-01-01',
      earns: ['400'],
      why: 'the credit day, 12 March, counts',
    },
  ])('$dayOf, flown $departedOn: $why', ({ dayOf, departedOn, issuedOn, earns }) => {
    const rule = { validFrom: '2025-03-01', validTo: '2025-03-31', ...(dayOf === undefined ? {} : { dayOf }) }
    const coupon = { departedOn: asDay(departedOn), issuedOn: asDay(issuedOn) }
    expect(answers(rate(withRule(rule), [{ ...coupon, fare: 10_000n }]))).toEqual(earns)
  })

  test('two versions of one table: each coupon by the one of its day', () => {
    const document = withRule(
      { formula: { quantity: 'fixed', rates: [{ table: 't', as: 'factor' }] } },
      {
        tables: [
          { id: 't', validTo: '2025-03-09', by: ['rbd'], cells: { Y: 7 } },
          { id: 't', validFrom: '2025-03-10', by: ['rbd'], cells: { Y: 9 } },
        ],
      },
    )
    expect(answers(rate(document, [{ departedOn: asDay('2025-03-09') }]))).toEqual(['7'])
    expect(answers(rate(document, [{ departedOn: asDay('2025-03-10') }]))).toEqual(['9'])
  })
})

describe('P-03 conditions', () => {
  const coupon: Difference = {
    rbd: 'K',
    operatingCarrier: 'EN',
    fareType: 'corporate',
    paidWithPoints: 2_000n,
  }
  test.for([
    { when: { operatingCarriers: ['LH'] }, fits: false, why: 'the operating carrier is another' },
    { when: { marketingCarriers: ['LH'], rbds: 'KL' }, fits: true, why: 'both tests hold' },
    { when: { marketingCarriers: ['LH'], rbds: 'YB' }, fits: false, why: 'one test fails' },
    { when: { not: { ticketStocks: ['220'] } }, fits: false, why: 'turned around' },
    { when: { anyOf: [{ rbds: 'Y' }, { fareTypes: ['corporate'] }] }, fits: true, why: 'one of two' },
    { when: { paidWithPoints: 'some' }, fits: true, why: 'a part was paid with points' },
    { when: { paidWithPoints: 'all' }, fits: false, why: 'not everything was' },
    { when: { memberStatuses: ['none'] }, fits: true, why: 'no status has a name' },
    { when: { markets: ['DE'] }, fits: true, why: 'the journey begins in Germany' },
    { when: { markets: ['FR'] }, fits: false, why: 'and not in France' },
    { when: {}, fits: true, why: 'nothing is asked' },
  ])('$when: $why', ({ when, fits }) => {
    expect(answers(rate(withRule({ when, formula: fixed(1) }), [coupon]))).toEqual([fits ? '1' : 'NO-RULE'])
  })
})

describe('P-04, P-05 the base', () => {
  const surcharges = { YQ: 5_000n, YR: 2_000n, 'YR-F': 1_000n }
  test.for([
    { base: { surcharges: 'all' }, paid: 0n, earns: '180', why: 'every surcharge' },
    { base: { surcharges: 'all', exceptSurcharges: ['YR-F'] }, paid: 0n, earns: '170', why: 'all but one' },
    { base: { surcharges: ['YQ'] }, paid: 0n, earns: '150', why: 'only the one that is named' },
    { base: { surcharges: [] }, paid: 0n, earns: '100', why: 'the bare fare' },
    {
      base: { surcharges: ['YQ'], paidWithPoints: 'deduct' },
      paid: 4_000n,
      earns: '110',
      why: 'the part paid with points earns nothing',
    },
    {
      base: { surcharges: ['YQ'], paidWithPoints: 'deduct' },
      paid: 12_000n,
      earns: '30',
      why: 'first the fare, then the surcharge',
    },
    {
      base: { surcharges: ['YQ'], paidWithPoints: 'keep' },
      paid: 4_000n,
      earns: '150',
      why: 'the programme does not mind',
    },
    {
      base: { surcharges: ['YQ'], paidWithPoints: 'deduct' },
      paid: 15_000n,
      earns: 'ZERO',
      why: 'nothing is left',
    },
  ])('$earns: $why', ({ base, paid, earns }) => {
    const fareBases = [{ id: 'base', paidWithPoints: 'keep', ...base }]
    const document = withRule({ formula: { quantity: 'fare', base: 'base', rates: [] } }, { fareBases })
    expect(answers(rate(document, [{ surcharges, paidWithPoints: paid }]))).toEqual([earns])
  })
})

describe('P-06 exchange', () => {
  const exchangeRates = [
    { from: 'USD', to: 'EUR', validFrom: '2025-01-01', rate: '0.90' },
    { from: 'USD', to: 'EUR', validFrom: '2025-03-01', rate: '0.80' },
    { from: 'EUR', to: 'JPY', validFrom: '2025-01-01', rate: '160' },
    { from: 'KWD', to: 'EUR', validFrom: '2025-01-01', rate: '3' },
  ]
  test.for([
    {
      currency: 'USD',
      fare: 10_000n,
      issuedOn: '2025-02-28',
      earns: '9000',
      why: 'the rate of the issue day',
    },
    { currency: 'USD', fare: 10_000n, issuedOn: '2025-03-01', earns: '8000', why: 'a newer rate has begun' },
    {
      currency: 'USD',
      fare: 10_000n,
      issuedOn: '2024-12-31',
      earns: 'CURRENCY-UNKNOWN',
      why: 'no rate had begun',
    },
    {
      currency: 'JPY',
      fare: 16_000n,
      issuedOn: '2025-02-01',
      earns: '10000',
      why: 'read backwards; yen have no hundredths',
    },
    { currency: 'KWD', fare: 10_000n, issuedOn: '2025-02-01', earns: '3000', why: 'dinars have thousandths' },
    {
      currency: 'GBP',
      fare: 10_000n,
      issuedOn: '2025-02-01',
      earns: 'CURRENCY-UNKNOWN',
      why: 'no rate at all',
    },
  ])('$fare $currency issued $issuedOn give $earns: $why', ({ currency, fare, issuedOn, earns }) => {
    const document = withRule(
      { formula: { quantity: 'fare', base: 'base', rates: [{ factor: 100 }] } },
      { exchangeRates },
    )
    expect(answers(rate(document, [{ currency, fare, issuedOn: asDay(issuedOn) }]))).toEqual([earns])
  })
})

describe('P-07 what never earns', () => {
  const exclusions = [
    { id: 'award', code: 'AWARD-TICKET', when: { fareTypes: ['award'] } },
    { id: 'stock', code: 'STOCK-NOT-ELIGIBLE', when: { not: { ticketStocks: ['220'] } } },
    { id: 'infants', code: 'PASSENGER-NOT-ELIGIBLE', when: { passengerTypes: ['INF'] } },
    { id: 'carrier', code: 'CARRIER-NOT-ELIGIBLE', when: { not: { operatingCarriers: ['LH'] } } },
  ]
  const document = small({ exclusions, claims: { monthsAfterFlight: 6, monthsBeforeJoining: 3 } })
  test.for<{ coupon: Difference; context?: object; code: string }>([
    { coupon: { status: 'L' }, code: 'CPN-NOT-FLOWN' },
    { coupon: { fareType: 'award' }, code: 'AWARD-TICKET' },
    { coupon: { ticket: '0161234567890' }, code: 'STOCK-NOT-ELIGIBLE' },
    { coupon: { passengerType: 'INF' }, code: 'PASSENGER-NOT-ELIGIBLE' },
    { coupon: { operatingCarrier: 'XX' }, code: 'CARRIER-NOT-ELIGIBLE' },
    { coupon: {}, context: { company: null }, code: 'NO-COMPANY' },
    { coupon: {}, context: company({ joinedOn: asDay('2025-06-11') }), code: 'BEFORE-ENROLMENT' },
    { coupon: {}, context: company({ joinedOn: asDay('2025-06-10') }), code: '400' },
  ])('$code', ({ coupon, context, code }) => {
    expect(answers(rate(document, [coupon], context))).toEqual([code])
  })

  test('every coupon gets its own reason, the others still earn', () => {
    const rated = rate(document, [{ fareType: 'award' }, {}, { passengerType: 'INF' }])
    expect(rated.nothing.map(({ couponIndex, code }) => [couponIndex, code])).toEqual([
      [0, 'AWARD-TICKET'],
      [2, 'PASSENGER-NOT-ELIGIBLE'],
    ])
    expect(rated.credits.map(({ couponIndex, amount }) => [couponIndex, amount])).toEqual([[1, 400n]])
  })

  test('miles without a member: NO-MEMBER, and the company still earns', () => {
    const units = { points: unit('points'), miles: unit('miles') }
    const earning = [RULE, { ...RULE, id: 'miles', currency: 'miles' }]
    const rated = rate(small({ units, earning }), [{}], { member: null })
    expect([answers(rated, 'points'), answers(rated, 'miles')]).toEqual([['400'], ['NO-MEMBER']])
  })
})

test('a document says which currencies there are: what it does not have is not rated', () => {
  expect(Object.keys(SMALL.units)).toEqual(['points'])
  expect(rate(small(), [{}]).nothing).toEqual([])
})
