import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FlownCoupon } from '../../src/domain/coupon.ts'
import { addDays, asDay, type Day } from '../../src/domain/day.ts'
import { groupJourneys } from '../../src/domain/journey.ts'

type Leg = [route: string, day: string, time?: string | null, more?: Partial<FlownCoupon>]

function coupons(legs: readonly Leg[]): FlownCoupon[] {
  return legs.map(([route, day, time = null, more], index) => ({
    ticket: '9901234567890',
    primaryTicket: '9901234567890',
    coupon: index + 1,
    issuedOn: asDay('2025-01-01'),
    status: 'F',
    marketingCarrier: 'MA',
    operatingCarrier: 'MA',
    flight: '1',
    rbd: 'Y',
    cabin: 'economy',
    fareProduct: null,
    fareType: 'public',
    origin: route.slice(0, 3),
    destination: route.slice(4, 7),
    departedOn: asDay(day),
    departedAt: time,
    currency: 'EUR',
    fare: 10_000n,
    surcharges: {},
    paidWithPoints: 0n,
    corporateId: null,
    ffAirline: null,
    ffNumber: null,
    passengerName: null,
    passengerType: 'ADT',
    ...more,
  }))
}

/** `SOF-CDG CDG-EDI` per journey. */
function shape(list: readonly FlownCoupon[]): string[] {
  return groupJourneys(list).map(({ coupons: of }) => of.map((c) => `${c.origin}-${c.destination}`).join(' '))
}

const second = { ticket: '9901234567891' }
const maria = { passengerName: 'PETROVA/MARIA' }
const ada = { passengerName: 'LOVELACE/ADA' }

test.for<[string, Leg[], string[]]>([
  [
    'J-01 another primary ticket is another trip',
    [
      ['SOF-CDG', '2025-04-01'],
      ['CDG-EDI', '2025-04-01', null, { ticket: '9901234567899', primaryTicket: '9901234567899' }],
    ],
    ['SOF-CDG', 'CDG-EDI'],
  ],
  [
    'J-01 conjunction tickets are one trip',
    [
      ['SOF-CDG', '2025-04-01'],
      ['CDG-EDI', '2025-04-01', null, { ...second, coupon: 1 }],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  [
    'J-01 two passengers on one primary ticket',
    [
      ['SOF-CDG', '2025-04-01', null, maria],
      ['CDG-EDI', '2025-04-01', null, ada],
    ],
    ['CDG-EDI', 'SOF-CDG'],
  ],
  [
    'J-01 a coupon without a name belongs to the only passenger',
    [
      ['SOF-CDG', '2025-04-01', null, maria],
      ['CDG-EDI', '2025-04-01'],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  [
    'J-01 spelling in small letters is the same passenger',
    [
      ['SOF-CDG', '2025-04-01', null, maria],
      ['CDG-EDI', '2025-04-01', null, { passengerName: 'Petrova/Maria ' }],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  [
    'J-02 times decide the order of a day',
    [
      ['CDG-EDI', '2025-04-01', '12:00'],
      ['SOF-CDG', '2025-04-01', '07:00'],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  [
    'J-03 one time unknown: coupon numbers decide the day',
    [
      ['SOF-CDG', '2025-04-01', '12:00'],
      ['CDG-EDI', '2025-04-01'],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  [
    'J-03 coupon numbers decide after tickets',
    [
      ['CDG-EDI', '2025-04-01', null, { ...second, coupon: 1 }],
      ['SOF-CDG', '2025-04-01', null, { coupon: 4 }],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  [
    'J-04 a surface gap breaks',
    [
      ['SOF-CDG', '2025-04-01'],
      ['ORY-EDI', '2025-04-01'],
    ],
    ['SOF-CDG', 'ORY-EDI'],
  ],
  [
    'J-05 24 hours connect',
    [
      ['SOF-CDG', '2025-04-01', '08:00'],
      ['CDG-EDI', '2025-04-02', '08:00'],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  [
    'J-05 a minute more does not',
    [
      ['SOF-CDG', '2025-04-01', '08:00'],
      ['CDG-EDI', '2025-04-02', '08:01'],
    ],
    ['SOF-CDG', 'CDG-EDI'],
  ],
  [
    'J-05 without times the next day connects',
    [
      ['SOF-CDG', '2025-04-01', '08:00'],
      ['CDG-EDI', '2025-04-02'],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  [
    'J-05 without times the day after that does not',
    [
      ['SOF-CDG', '2025-04-01'],
      ['CDG-EDI', '2025-04-03'],
    ],
    ['SOF-CDG', 'CDG-EDI'],
  ],
  [
    'J-05 days are counted across the end of a month',
    [
      ['SOF-CDG', '2025-02-28'],
      ['CDG-EDI', '2025-03-01'],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  [
    'J-06 turning back breaks, also on the same day',
    [
      ['SOF-CDG', '2025-04-01', '06:00'],
      ['CDG-EDI', '2025-04-01', '09:00'],
      ['EDI-CDG', '2025-04-01', '15:00'],
      ['CDG-SOF', '2025-04-01', '18:00'],
    ],
    ['SOF-CDG CDG-EDI', 'EDI-CDG CDG-SOF'],
  ],
  [
    'J-06 back to the start breaks too',
    [
      ['SOF-CDG', '2025-04-01', '06:00'],
      ['CDG-SOF', '2025-04-01', '18:00'],
    ],
    ['SOF-CDG', 'CDG-SOF'],
  ],
  [
    'J-06 an airport of the journey before does not matter',
    [
      ['SOF-CDG', '2025-04-01'],
      ['CDG-EDI', '2025-04-05'],
      ['EDI-SOF', '2025-04-05'],
    ],
    ['SOF-CDG', 'CDG-EDI EDI-SOF'],
  ],
  [
    'J-07 status is not looked at',
    [
      ['SOF-CDG', '2025-04-01', null, { status: 'R' }],
      ['CDG-EDI', '2025-04-01'],
    ],
    ['SOF-CDG CDG-EDI'],
  ],
  ['no coupons, no journeys', [], []],
])('%s', ([, legs, wanted]) => {
  expect(shape(coupons(legs))).toEqual(wanted)
})

const airport = fc.constantFrom('SOF', 'CDG', 'EDI', 'VIE')
const leg = fc.record({
  origin: airport,
  destination: airport,
  departedOn: fc.integer({ min: 0, max: 3 }).map((days) => addDays('2025-04-01' as Day, days)),
  departedAt: fc.constantFrom(null, '06:00', '09:00', '09:00', '18:30'),
  primaryTicket: fc.constantFrom('9901234567890', '9901234567899'),
  passengerName: fc.constantFrom(null, 'PETROVA/MARIA', 'LOVELACE/ADA'),
})
const trips = fc
  .array(leg, { maxLength: 9 })
  .map((legs) =>
    coupons(legs.map((more, index) => ['SOF-CDG', '2025-04-01', null, { ...more, coupon: index + 1 }])),
  )

test('the order of the input does not matter, and no coupon is lost or doubled', () => {
  fc.assert(
    fc.property(
      trips.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const journeys = groupJourneys(list)
        expect(groupJourneys(shuffled)).toEqual(journeys)
        expect(new Set(journeys.flatMap((journey) => journey.coupons))).toEqual(new Set(list))
        expect(journeys.flatMap((journey) => journey.coupons)).toHaveLength(list.length)
      },
    ),
    { numRuns: 1_000 },
  )
})

test('inside a journey every flight begins where the last one ended, and no airport is reached twice', () => {
  fc.assert(
    fc.property(trips, (list) => {
      for (const { coupons: of } of groupJourneys(list)) {
        for (const [index, next] of of.slice(1).entries()) expect(next.origin).toBe(of[index]?.destination)
        const stops = of.slice(1).map((coupon) => coupon.destination)
        expect(new Set([of[0].origin, of[0].destination, ...stops]).size).toBe(
          stops.length + (of[0].origin === of[0].destination ? 1 : 2),
        )
      }
    }),
    { numRuns: 1_000 },
  )
})
