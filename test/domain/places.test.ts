import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { greatCircleMiles, type Place } from '../../src/domain/places.ts'
import data from '../../src/places/airports.generated.json' with { type: 'json' }
import { airports } from '../../src/places/airports.ts'

function place(iata: string): Place {
  const found = airports.find(iata)
  if (found === undefined) throw new Error(`no ${iata}`)
  return found
}

/** Each route of the 20,000 flights once, with its published distance. */
const ROUTES = [
  ...new Map(
    readFileSync(new URL('../data/real-flights-2001.csv', import.meta.url), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
      .map(([, origin = '', destination = '', miles]) => [
        `${origin}-${destination}`,
        { origin, destination, miles: Number(miles) },
      ]),
  ).entries(),
]

/** A sphere against the ellipsoid of the published figures: up to 0.35 %, and 4 miles for positions that have moved since. */
const tolerance = (miles: number) => Math.max(4, miles * 0.0035)

/** Farther off than that by a mile: due east and west at middle latitudes the sphere is at its worst. */
const OUTLIERS = ['LAS-STL', 'STL-LAS']

test('D-01 great-circle miles agree with the published distances of real flights', () => {
  const off = ROUTES.filter(
    ([, { origin, destination, miles }]) =>
      Math.abs(greatCircleMiles(place(origin), place(destination)) - miles) > tolerance(miles),
  ).map(([route]) => route)
  expect(off.sort()).toEqual(OUTLIERS)
  expect(ROUTES).toHaveLength(2_977)
})

test('no route is more than 8 miles off', () => {
  const worst = Math.max(
    ...ROUTES.map(([, { origin, destination, miles }]) =>
      Math.abs(greatCircleMiles(place(origin), place(destination)) - miles),
    ),
  )
  expect(worst).toBe(8)
})

test('every airport of 2001 is on the list; Killeen only because the generator adds it', () => {
  const codes = new Set(ROUTES.flatMap(([, { origin, destination }]) => [origin, destination]))
  expect([...codes].filter((code) => airports.find(code) === undefined)).toEqual([])
  expect(codes.has('ILE')).toBe(true)
})

test('the same both ways, and nothing to the same place', () => {
  const [sof, cdg] = [place('SOF'), place('CDG')]
  expect(greatCircleMiles(sof, cdg)).toBe(greatCircleMiles(cdg, sof))
  expect(greatCircleMiles(sof, sof)).toBe(0)
})

test.for([
  [
    { latitude: 0, longitude: 179 },
    { latitude: 0, longitude: -179 },
    138,
    'two degrees across the date line',
  ],
  [{ latitude: 0, longitude: 0 }, { latitude: 90, longitude: 0 }, 6_218, 'from the equator to the pole'],
  [
    { latitude: 60, longitude: 0 },
    { latitude: 60, longitude: 180 },
    4_146,
    'over the pole, not along the parallel',
  ],
] as const)('from %o to %o are %i miles: %s', ([a, b, miles]) => {
  expect(greatCircleMiles(a, b)).toBe(miles)
})

test('half way round the earth is half its circumference', () => {
  const north = { latitude: 90, longitude: 0 }
  expect(greatCircleMiles(north, { latitude: -90, longitude: 77 })).toBe(12_437)
  expect(greatCircleMiles({ latitude: 10, longitude: 20 }, { latitude: -10, longitude: -160 })).toBe(12_437)
})

test('a place has all it should', () => {
  expect(place('SOF')).toEqual({
    iata: 'SOF',
    name: 'Sofia International Airport',
    city: 'Sofia',
    country: 'BG',
    latitude: 42.68834,
    longitude: 23.41443,
    timeZone: 'Europe/Sofia',
  })
  expect(place('CDG').city).toBe('Paris')
})

test('airports that have closed are still found', () => {
  expect(place('TXL').country).toBe('DE')
  expect(place('ISL').country).toBe('TR')
})

test.for(['', 'sof', 'QQQ', 'SOFI', '__proto__', 'constructor'])('%j is not found', (iata) => {
  expect(airports.find(iata)).toBeUndefined()
})

test('every line of the list is whole; the source has no time zone for Khok Kathiam, a military field', () => {
  expect(place('KKM').timeZone).toBeNull()
  const places = data.places.map((line) => place(line.slice(0, 3)))
  const broken = places.filter(
    ({ iata, name, city, country, latitude, longitude, timeZone }) =>
      !(
        /^[A-Z]{3}$/.test(iata) &&
        name &&
        city &&
        /^[A-Z]{2}$/.test(country) &&
        (timeZone || iata === 'KKM')
      ) || !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180),
  )
  expect(broken).toEqual([])
  expect(new Set(places.map(({ iata }) => iata)).size).toBe(data.places.length)
  expect(data.places.length).toBeGreaterThan(5_000)
})
