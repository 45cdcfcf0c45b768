import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { flownCoupons, type WorldOptions } from '../../src/demo/flown-world.ts'
import { DEMO_CARRIERS, type Flight, NETWORK, networkFlights } from '../../src/demo/network.ts'
import { seeded } from '../../src/demo/random.ts'
import { COUPON_STATUSES } from '../../src/domain/coupon.ts'
import { addDays, asDay } from '../../src/domain/day.ts'
import { groupJourneys } from '../../src/domain/journey.ts'
import { writeCoupons } from '../../src/intake/write-coupons.ts'
import { airports } from '../../src/places/airports.ts'
import { couponsIn, LIMITS, read } from './sample-file.ts'

const REAL: readonly Flight[] = readFileSync(
  new URL('../data/real-flights-2001.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => line.split(','))
  .map(([departure = '', origin = '', destination = '']) => ({ departure, origin, destination }))

const OPTIONS: WorldOptions = {
  flights: REAL,
  seed: 7,
  companies: [{ corporateId: 'BG100001' }, { corporateId: 'DE200002' }],
  travellers: ['PETROVA/MARIA MRS', 'LOVELACE/ADA MS', 'GROSS/KAI MR'].map((name, index) => ({
    name,
    ffAirline: 'MA',
    ffNumber: `99000000${index}`,
    companyIndex: index % 2,
  })),
  carriers: DEMO_CARRIERS,
  places: airports,
  shiftDays: 8_490,
  count: 3_000,
}
const WORLD = flownCoupons(OPTIONS)

test('the same seed gives the same coupons, another seed others', () => {
  expect(flownCoupons(OPTIONS)).toEqual(WORLD)
  expect(flownCoupons({ ...OPTIONS, seed: 8 })).not.toEqual(WORLD)
})

test('as many coupons as asked for, none twice', () => {
  expect(WORLD).toHaveLength(3_000)
  expect(new Set(WORLD.map(({ ticket, coupon }) => `${ticket}/${coupon}`)).size).toBe(3_000)
})

test('every flight is one that took place, moved by the shift', () => {
  const flown = new Set(
    REAL.map(({ departure, origin, destination }) => `${departure}${origin}${destination}`),
  )
  const invented = WORLD.filter(
    (c) => !flown.has(`${addDays(c.departedOn, -8_490)} ${c.departedAt}${c.origin}${c.destination}`),
  )
  expect(invented).toEqual([])
})

test('the world has what an import must cope with', () => {
  const share = (of: (coupon: (typeof WORLD)[number]) => boolean) => WORLD.filter(of).length / WORLD.length
  for (const status of COUPON_STATUSES.filter((one) => one !== 'V')) {
    expect(
      share((coupon) => coupon.status === status),
      status,
    ).toBeGreaterThan(0.002)
  }
  expect(share(({ status }) => status === 'F')).toBeGreaterThan(0.9)
  expect(share(({ corporateId }) => corporateId === null)).toBeCloseTo(0.12, 1)
  expect(share(({ ffNumber }) => ffNumber === null)).toBeCloseTo(0.1, 1)
  expect(share(({ cabin }) => cabin === 'business')).toBeGreaterThan(0.1)
  const sizes = new Set(groupJourneys(WORLD).map(({ coupons }) => coupons.length))
  expect(sizes.has(1) && sizes.has(2)).toBe(true)
  const perTicket = Map.groupBy(WORLD, ({ ticket }) => ticket)
  expect(new Set([...perTicket.values()].map((of) => of.length))).toEqual(new Set([1, 2, 3, 4]))
})

test('the demo network has about sixty airports, all of them real, and its flights make a readable file', async () => {
  expect(NETWORK.filter((iata) => airports.find(iata) === undefined)).toEqual([])
  expect(new Set(NETWORK).size).toBe(NETWORK.length)
  expect(DEMO_CARRIERS.every(({ hub }) => NETWORK.includes(hub))).toBe(true)
  const flights = networkFlights({ firstDay: asDay('2025-01-01'), days: 20, seed: 3 })
  const world = flownCoupons({ ...OPTIONS, flights, shiftDays: 0, count: 500 })
  expect(couponsIn(await read([...writeCoupons(world)].join('')))).toEqual(world)
  expect(world.every(({ departedOn }) => departedOn < LIMITS.today)).toBe(true)
})

test('the random numbers are those of mulberry32, so worlds stay the same over the years', () => {
  const random = seeded(1)
  expect([random.next(), random.next(), random.next()].map((number) => number.toFixed(9))).toEqual([
    '0.627073941',
    '0.002735721',
    '0.527447040',
  ])
  expect(() => random.pick([])).toThrow(RangeError)
})
