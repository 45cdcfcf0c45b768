/** Routes, tables, classes and distance. */
import { describe, expect, test } from 'vitest'
import { answers, rate } from './rate.ts'
import type { Difference } from './sample-coupon.ts'
import { RULE, small, withRule } from './small-programme.ts'

const table = (as = 'factor') => ({ quantity: 'fixed', rates: [{ table: 't', as }] })

describe('P-08 kinds of route', () => {
  const regions = [
    { id: 'de', name: 'Germany', countries: ['DE'] },
    { id: 'eu', name: 'Europe', countries: ['FR', 'GB'], regions: ['de'], exceptAirports: ['CDG'] },
    { id: 'us', name: 'USA', countries: ['US'] },
  ]
  const kinds = [
    { id: 'hub', when: { touches: { hubs: true } } },
    { id: 'domestic', when: { sameCountry: true } },
    { id: 'within', when: { sameRegion: ['eu', 'us'] } },
    { id: 'across', when: { differentRegions: ['eu', 'us'] } },
  ]
  const document = withRule(
    { formula: table() },
    {
      hubs: ['XYZ', 'ATL'],
      regions,
      routes: [{ id: 'r', over: 'coupon', kinds }],
      tables: [{ id: 't', by: [{ route: 'r' }], cells: { hub: 1, domestic: 2, within: 3, across: 4 } }],
    },
  )
  test.for([
    { origin: 'FRA', destination: 'HAM', earns: '2', why: 'one country' },
    { origin: 'FRA', destination: 'LHR', earns: '3', why: 'a region by way of another region' },
    { origin: 'FRA', destination: 'JFK', earns: '4', why: 'two regions' },
    { origin: 'FRA', destination: 'CDG', earns: 'ROUTE-NOT-ELIGIBLE', why: 'the airport is an exception' },
    {
      origin: 'FRA',
      destination: 'NRT',
      earns: 'ROUTE-NOT-ELIGIBLE',
      why: 'Japan is in no region: never guessed',
    },
    { origin: 'XYZ', destination: 'HAM', earns: '1', why: 'a hub needs no map' },
    { origin: 'FRA', destination: 'QQQ', earns: 'ROUTE-UNKNOWN', why: 'nobody knows where QQQ is' },
  ])('$origin-$destination earns $earns: $why', ({ origin, destination, earns }) => {
    expect(answers(rate(document, [{ origin, destination }]))).toEqual([earns])
  })

  test.for([
    {
      when: { between: [{ airports: ['SOF'] }, { countries: ['GB'] }] },
      why: 'in one direction',
      route: ['SOF', 'EDI'],
    },
    {
      when: { between: [{ airports: ['SOF'] }, { countries: ['GB'] }] },
      why: 'and in the other',
      route: ['EDI', 'SOF'],
    },
    {
      when: { from: { airports: ['SOF'] }, to: { airports: ['EDI'] } },
      why: 'from and to',
      route: ['SOF', 'EDI'],
    },
    { when: { atLeastMiles: 1000, belowMiles: 1500 }, why: 'by length', route: ['SOF', 'EDI'] },
    { when: { not: { within: { countries: ['BG'] } } }, why: 'turned around', route: ['SOF', 'EDI'] },
  ])('$when holds $why', ({ when, route: [origin = '', destination = ''] }) => {
    const routes = [
      {
        id: 'r',
        over: 'journey',
        kinds: [
          { id: 'yes', when },
          { id: 'no', when: {} },
        ],
      },
    ]
    const ask = withRule(
      { formula: table() },
      { routes, tables: [{ id: 't', by: [{ route: 'r' }], cells: { yes: 1, no: 2 } }] },
    )
    expect(answers(rate(ask, [{ origin, destination }]))).toEqual(['1'])
    expect(answers(rate(ask, [{ origin: 'VAR', destination: 'BOJ' }]))).toEqual(['2'])
  })
})

test.for([
  { destination: 'HAM', earns: '1', why: 'a domestic flight' },
  { destination: 'LHR', earns: '2', why: 'the next rule' },
  { destination: 'QQQ', earns: 'ROUTE-UNKNOWN', why: 'it might be domestic: the next rule must not take it' },
])('P-03 a rule for domestic flights before one for all, to $destination: $why', ({ destination, earns }) => {
  const formula = (factor: number) => ({ quantity: 'fixed', rates: [{ factor }] })
  const document = small({
    routes: [{ id: 'r', over: 'coupon', kinds: [{ id: 'domestic', when: { sameCountry: true } }] }],
    earning: [
      { ...RULE, id: 'domestic', when: { routes: { r: ['domestic'] } }, formula: formula(1) },
      { ...RULE, id: 'all', formula: formula(2) },
    ],
  })
  expect(answers(rate(document, [{ destination }]))).toEqual([earns])
})

test.for(['constructor', '__proto__', 'toString'])(
  'P-09 a product called %s is only a name',
  (fareProduct) => {
    const document = withRule(
      { formula: table() },
      { tables: [{ id: 't', by: ['fareProduct'], cells: { Flex: 1 } }] },
    )
    expect(answers(rate(document, [{ fareProduct }]))).toEqual(['FARE-NOT-ELIGIBLE'])
  },
)

describe('P-09, P-10 tables and classes', () => {
  const classClusters = [
    {
      id: 'c',
      carrierOf: 'marketing',
      clusters: [
        { id: 'high', classes: { LH: 'JCD', '*': 'J' } },
        { id: 'low', classes: { LH: 'YK', AZ: 'Y', '*': '' } },
      ],
    },
  ]
  const document = withRule(
    { formula: table() },
    {
      classClusters,
      companyTiers: {
        measure: 'granted',
        period: 'calendar-year',
        tiers: [{ id: 'gold', name: 'Gold', from: 0 }],
      },
      tables: [
        {
          id: 't',
          by: [{ class: 'c' }, 'companyTier'],
          cells: { high: { none: 10, gold: 20 }, low: { none: null, '*': 3 } },
        },
      ],
    },
  )
  test.for<{ coupon: Difference; tier: string | null; earns: string; why: string }>([
    { coupon: { rbd: 'C' }, tier: null, earns: '10', why: 'no tier has a column' },
    { coupon: { rbd: 'C' }, tier: 'gold', earns: '20', why: 'gold has another' },
    { coupon: { rbd: 'K' }, tier: 'gold', earns: '3', why: 'the star holds the rest' },
    { coupon: { rbd: 'K' }, tier: null, earns: 'NO-RULE', why: 'null is said to earn nothing' },
    { coupon: { rbd: 'Z' }, tier: null, earns: 'CLASS-NOT-ELIGIBLE', why: 'no cluster names Z' },
    {
      coupon: { rbd: 'J', marketingCarrier: 'XX' },
      tier: null,
      earns: '10',
      why: 'the star stands for carriers not named',
    },
    {
      coupon: { rbd: 'J', marketingCarrier: 'AZ' },
      tier: null,
      earns: 'CLASS-NOT-ELIGIBLE',
      why: 'AZ is named, its J is not',
    },
  ])('$coupon as $tier earns $earns: $why', ({ coupon, tier, earns }) => {
    const company = { tier, joinedOn: null, spendSoFar: 0n, travellersSoFar: 0 }
    expect(answers(rate(document, [coupon], { company }))).toEqual([earns])
  })

  test('P-10 the cabin is what the file says, else what the document gives the class, else a reason', () => {
    const tables = [{ id: 't', by: ['cabin'], cells: { economy: 1, business: 2 } }]
    const clusters = [
      {
        id: 'cabins',
        carrierOf: 'operating',
        clusters: [
          { id: 'business', classes: { '*': 'J' } },
          { id: 'economy', classes: { '*': 'Y' } },
        ],
      },
    ]
    const by = withRule({ formula: table() }, { tables, classClusters: clusters, cabinsByClass: 'cabins' })
    const file: Difference[] = [
      { cabin: 'economy', rbd: 'J' },
      { cabin: null, rbd: 'J' },
      { cabin: null, rbd: 'Q' },
    ]
    expect(file.map((coupon) => answers(rate(by, [coupon]))[0])).toEqual(['1', '2', 'CLASS-NOT-ELIGIBLE'])
    expect(answers(rate(withRule({ formula: table() }, { tables }), [{ cabin: null, rbd: 'J' }]))).toEqual([
      'CLASS-NOT-ELIGIBLE',
    ])
  })
})

describe('P-12 distance', () => {
  const distances = [{ id: 'd', miles: [{ from: 'FRA', to: 'JFK', miles: 3846 }] }]
  const formula = { quantity: 'distance', distances: 'd', rates: [{ percent: 50 }] }
  test.for([
    { origin: 'FRA', destination: 'JFK', earns: '1923', why: 'the published mileage' },
    { origin: 'JFK', destination: 'FRA', earns: '1923', why: 'in both directions' },
    {
      origin: 'LHR',
      destination: 'JFK',
      earns: '1721',
      why: 'half of 3,443 miles on the sphere (3,451 on the ellipsoid), rounded down',
    },
    { origin: 'FRA', destination: 'HAM', earns: '250', why: 'at least 250' },
    { origin: 'FRA', destination: 'QQQ', earns: 'ROUTE-UNKNOWN', why: 'nobody knows where QQQ is' },
  ])('$origin-$destination earns $earns: $why', ({ origin, destination, earns }) => {
    expect(
      answers(rate(withRule({ formula, minimum: 250 }, { distances }), [{ origin, destination }])),
    ).toEqual([earns])
  })
})
