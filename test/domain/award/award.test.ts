import { describe, expect, test } from 'vitest'
import { priceAward } from '../../../src/domain/award/price-award.ts'
import {
  lastDayFor,
  priceCancellation,
  priceRebooking,
  refundExpiry,
} from '../../../src/domain/award/price-change.ts'
import type { AwardRequest } from '../../../src/domain/award/priced.ts'
import { asDay } from '../../../src/domain/day.ts'
import { airports } from '../../../src/places/airports.ts'
import { documentJson, load, programme } from '../../programme/documents.ts'
import { PRICE_VECTORS } from '../../programme/published-others.ts'

const ON = asDay('2026-06-10')
const wingspan = programme('wingspan')
const onBusiness = programme('on-business-2015')

/** Points, or the name of the refusal. */
function price(request: AwardRequest, document = wingspan): bigint | string {
  const outcome = priceAward(document, request, airports)
  return 'ok' in outcome ? outcome.ok.points : outcome.refused
}

describe('A-01 flights by chart', () => {
  const flight = { award: 'flight', cabin: 'business', travellers: 1, returnTrip: false, on: ON } as const
  type Change = Partial<Omit<Extract<AwardRequest, { award: 'flight' }>, 'award'>>
  test.for<{ route: string; change: Change; costs: bigint | string; why: string }>([
    { route: 'FRA-JFK', change: {}, costs: 60_000n, why: 'one price from end to end' },
    { route: 'HAM-FRA-JFK', change: {}, costs: 60_000n, why: 'the feeder is in the price' },
    { route: 'JFK-FRA', change: {}, costs: 60_000n, why: 'the other direction' },
    {
      route: 'FRA-JFK',
      change: { returnTrip: true, travellers: 2 },
      costs: 240_000n,
      why: 'two people there and back',
    },
    { route: 'FRA-OSL', change: { cabin: 'economy' }, costs: 9_000n, why: 'within Europe' },
    {
      route: 'FRA-OSL',
      change: { cabin: 'first' },
      costs: 'step-not-offered',
      why: 'no first class in Europe',
    },
    { route: 'FRA-GRU', change: { cabin: 'first' }, costs: 'step-not-offered', why: 'null is "not offered"' },
    { route: 'NRT-JFK', change: {}, costs: 'route-not-offered', why: 'no zone for Asia to America' },
    { route: 'FRA-QQQ', change: {}, costs: 'route-unknown', why: 'nobody knows where QQQ is' },
    { route: 'FRA', change: {}, costs: 'route-unknown', why: 'one airport is no route' },
    {
      route: 'FRA-JFK',
      change: { carrier: 'XX' },
      costs: 'carrier-not-offered',
      why: 'not a carrier of the group',
    },
    { route: 'FRA-JFK', change: { travellers: 0 }, costs: 'number-not-positive', why: 'nobody travels' },
  ])('$route costs $costs: $why', ({ route, change, costs }) => {
    expect(price({ ...flight, ...change, route: route.split('-') })).toBe(costs)
  })

  test('A-07 the chart of the day of the order', () => {
    const json = documentJson('wingspan') as { awards: { charts: { validFrom?: string }[] } }
    for (const chart of json.awards.charts) chart.validFrom = '2026-06-11'
    const later = load(json)
    expect(price({ ...flight, route: ['FRA', 'JFK'] }, later)).toBe('award-unknown')
    expect(price({ ...flight, route: ['FRA', 'JFK'], on: asDay('2026-06-11') }, later)).toBe(60_000n)
  })
})

describe('A-02 upgrades by chart', () => {
  test.for(PRICE_VECTORS.upgrades)('$text costs $expect', ({ text, expect: expected }) => {
    const [route = '', step = ''] = text.split(', ')
    const [from = '', to = ''] = step.split('->')
    expect(
      price({ award: 'upgrade', route: route.split('-'), from, to, travellers: 1, on: ON }, onBusiness),
    ).toBe(BigInt(expected))
  })

  const upgrade = {
    award: 'upgrade',
    route: ['LHR', 'JFK'],
    from: 'Club World',
    to: 'First',
    travellers: 1,
    on: ON,
  } as const
  test.for([
    { change: {}, costs: 5_800n, why: 'one segment' },
    { change: { rbd: 'J' }, costs: 5_800n, why: 'J may be upgraded' },
    { change: { rbd: 'R' }, costs: 'class-not-offered', why: 'R may not' },
    {
      change: { from: 'Euro Traveller', to: 'Club Europe' },
      costs: 'step-not-offered',
      why: 'a step of another zone',
    },
    { change: { route: ['LHR', 'NRT'] }, costs: 'route-not-offered', why: 'the chart has no such zone' },
  ])('$change costs $costs: $why', ({ change, costs }) => {
    expect(price({ ...upgrade, ...change }, onBusiness)).toBe(costs)
  })

  test('each segment is explained', () => {
    const outcome = priceAward(onBusiness, { ...upgrade, route: ['DXB', 'LHR', 'JFK'] }, airports)
    const facts =
      'ok' in outcome
        ? outcome.ok.trace.filter(({ step }) => step === 'segment-price').map((line) => line.facts)
        : []
    expect(facts).toEqual([
      { route: 'DXB-LHR', step: 'Club World->First', points: '5600' },
      { route: 'LHR-JFK', step: 'Club World->First', points: '5800' },
    ])
  })
})

describe('A-03, A-05 prices that follow money', () => {
  test.for(PRICE_VECTORS.taxes)(
    'A-05 taxes of $taxPricedAt are charged as $expectCharged',
    ({ taxPricedAt, expectCharged }) => {
      expect(
        price(
          { award: 'taxes', amount: { points: BigInt(taxPricedAt) }, on: ON },
          programme('partnerplusbenefit-2023'),
        ),
      ).toBe(BigInt(expectCharged))
    },
  )
  test.for([
    { amount: { points: 1_240n }, costs: 1_240n, why: 'already full tens' },
    { amount: { points: 0n }, costs: 0n, why: 'no taxes, no points' },
    { amount: { points: -1n }, costs: 'number-not-positive', why: 'taxes are not negative' },
    {
      amount: { money: { currency: 'EUR', amount: 8_811n } },
      costs: 22_030n,
      why: '88.11 x 250 = 22,027.5, up to the next full ten',
    },
    {
      amount: { money: { currency: 'USD', amount: 10_000n } },
      costs: 21_500n,
      why: '86.00 euro at the rate of the day',
    },
    { amount: { money: { currency: 'XYZ', amount: 100n } }, costs: 'currency-unknown', why: 'no rate' },
  ])('A-05 $amount costs $costs: $why', ({ amount, costs }) => {
    expect(price({ award: 'taxes', amount, on: ON })).toBe(costs)
  })
  test.for([
    { change: {}, costs: 55_000n, why: '220 x 250' },
    { change: { fare: 22_001n }, costs: 55_010n, why: '55,002.5 up to the next full ten' },
    { change: { fare: 100n }, costs: 5_000n, why: 'never less than 5,000' },
    { change: { cabin: 'first' as const }, costs: 'award-unknown', why: 'not in first class' },
    { change: { fare: 0n }, costs: 'number-not-positive', why: 'a ticket costs something' },
  ])('A-03 $change costs $costs: $why', ({ change, costs }) => {
    expect(price({ award: 'fare-linked', fare: 22_000n, currency: 'EUR', on: ON, ...change })).toBe(costs)
  })
})

describe('A-04, A-06 vouchers and transfers', () => {
  test('A-04 a voucher has a price and a last day', () => {
    const outcome = priceAward(wingspan, { award: 'voucher', id: 'lounge', quantity: 2, on: ON }, airports)
    expect(outcome).toMatchObject({ ok: { awardId: 'lounge', points: 18_000n, validUntil: '2027-06-10' } })
  })
  test.for([
    { id: 'lounge', quantity: 11, refused: 'above-maximum' },
    { id: 'lounge', quantity: 0, refused: 'number-not-positive' },
    { id: 'yacht', quantity: 1, refused: 'award-unknown' },
  ])('A-04 $quantity x $id: $refused', ({ id, quantity, refused }) => {
    expect(price({ award: 'voucher', id, quantity, on: ON })).toBe(refused)
  })
  test.for([
    { amount: 1_500n, soFar: 0n, costs: 1_500n },
    { amount: 500n, soFar: 0n, costs: 'below-minimum' },
    { amount: -1_500n, soFar: 0n, costs: 'below-minimum' },
    { amount: 1_750n, soFar: 0n, costs: 'not-a-multiple' },
    { amount: 1_500n, soFar: 48_500n, costs: 1_500n },
    { amount: 1_500n, soFar: 49_000n, costs: 'above-maximum' },
  ])('A-06 transferring $amount after $soFar: $costs', ({ amount, soFar, costs }) => {
    expect(price({ award: 'transfer', id: 'points-to-miles', amount, soFarThisYear: soFar, on: ON })).toBe(
      costs,
    )
  })
})

describe('A-08 to A-10 changes', () => {
  const partnerPlus = programme('partnerplusbenefit-2023')
  test.for([
    { travels: '2026-06-10', last: '2026-06-09', why: 'Wednesday: by Tuesday' },
    { travels: '2026-06-15', last: '2026-06-12', why: 'Monday: by Friday' },
    { travels: '2026-06-14', last: '2026-06-12', why: 'Sunday: by Friday' },
    { travels: '2026-05-26', last: '2026-05-22', why: 'after Whit Monday: by Friday' },
  ])('A-08 one working day before $travels is $last: $why', ({ travels, last }) => {
    expect(lastDayFor({ days: 1, kind: 'working' }, asDay(travels), ['2026-05-25'])).toBe(last)
  })
  test('A-08 cancelling costs 3,500 points, until the deadline', () => {
    const request = { of: 'flight', travelsOn: asDay('2026-06-15') } as const
    expect(priceCancellation(partnerPlus, { ...request, on: asDay('2026-06-12') })).toMatchObject({
      ok: { points: 3_500n, lastDay: '2026-06-12' },
    })
    expect(priceCancellation(partnerPlus, { ...request, on: asDay('2026-06-13') })).toMatchObject({
      refused: 'deadline-passed',
    })
    expect(priceCancellation(wingspan, { ...request, of: 'voucher', on: ON })).toMatchObject({
      refused: 'change-not-offered',
    })
  })
  test.for([
    { before: 0, points: null, money: null },
    { before: 1, points: 3_500n, money: { currency: 'EUR', amount: 5_000n } },
  ])('A-09 after $before rebookings the next costs $points points', ({ before, points, money }) => {
    const request = { of: 'flight', on: ON, travelsOn: asDay('2026-06-15'), rebookedBefore: before } as const
    expect(priceRebooking(partnerPlus, request)).toMatchObject({ ok: { points, money } })
  })
  test.for([
    { lot: '2026-06-10', ends: '2026-06-10', why: 'its last day is today' },
    { lot: '2027-01-31', ends: '2027-01-31', why: 'it has not lapsed' },
    { lot: '2026-06-09', ends: '2026-07-10', why: 'lapsed meanwhile: 30 days from the cancellation' },
  ])('A-10 a lot of $lot comes back until $ends: $why', ({ lot, ends }) => {
    expect(refundExpiry(wingspan, 'flight', asDay(lot), ON)).toBe(ends)
  })
  test('A-10 without a rule what has lapsed is lost', () => {
    expect(refundExpiry(wingspan, 'voucher', asDay('2026-06-09'), ON)).toBeNull()
  })
})
