/** Which kind of route a coupon or a journey is, and how long. */
import { greatCircleMiles, type Places } from '../places.ts'
import type {
  DistanceTable,
  PlaceSet,
  Region,
  RouteClassification,
  RouteTest,
} from '../programme/geography.ts'
import type { Programme } from '../programme/programme.ts'
import { type Days, isInForce } from '../programme/validity.ts'
import { all, any, not, type Truth } from './truth.ts'

export type Ends = { readonly from: string; readonly to: string; readonly connecting: boolean }

type World = Pick<Programme, 'regions' | 'hubs'> & { readonly places: Places }

/** The kind's id; `none` when no kind fits; `unknown` when an airport that decides is not on any map. */
export type RouteKind = { readonly kind: string } | 'none' | 'unknown'

/**
 * The first kind whose test holds. A test that cannot be answered before it makes the whole answer unknown.
 *
 * @see docs/programme-rules.md P-08
 */
export function routeKind(classification: RouteClassification, ends: Ends, world: World): RouteKind {
  for (const kind of classification.kinds) {
    const fits = routeFits(kind.when, ends, world)
    if (fits === 'unknown') return 'unknown'
    if (fits) return { kind: kind.id }
  }
  return 'none'
}

/**
 * Whole statute miles between two airports: the override table first, the great circle where it is silent (P-12).
 *
 * @returns undefined when the table does not name the pair and one of the airports is unknown
 */
export function routeMiles(
  from: string,
  to: string,
  table: DistanceTable | undefined,
  places: Places,
): { miles: number; source: string } | undefined {
  const named = table?.miles.find(
    (pair) => (pair.from === from && pair.to === to) || (pair.from === to && pair.to === from),
  )
  if (named !== undefined) return { miles: named.miles, source: table?.id ?? '' }
  const a = places.find(from)
  const b = places.find(to)
  if (a === undefined || b === undefined) return undefined
  return { miles: greatCircleMiles(a, b), source: 'great-circle' }
}

/** The override table of that id in force on the coupon's days; none when the formula names none. */
export function distanceTable(
  programme: Programme,
  id: string | undefined,
  days: Days,
): DistanceTable | undefined {
  return id === undefined
    ? undefined
    : programme.distances.find((table) => table.id === id && isInForce(table, days))
}

function routeFits(test: RouteTest, ends: Ends, world: World): Truth {
  return all(tests(test, ends, world))
}

function* tests(test: RouteTest, ends: Ends, world: World): Generator<Truth> {
  if (test.connecting !== undefined) yield test.connecting === ends.connecting
  if (test.from) yield isIn(ends.from, test.from, world)
  if (test.to) yield isIn(ends.to, test.to, world)
  if (test.between) yield isBetween(test.between, ends, world)
  if (test.within) yield all([isIn(ends.from, test.within, world), isIn(ends.to, test.within, world)])
  if (test.touches) yield any([isIn(ends.from, test.touches, world), isIn(ends.to, test.touches, world)])
  yield* areaTests(test, ends, world)
  yield* lengthTests(test, ends, world)
  if (test.not) yield not(routeFits(test.not, ends, world))
  if (test.anyOf) yield any(test.anyOf.map((option) => routeFits(option, ends, world)))
}

function* areaTests(test: RouteTest, ends: Ends, world: World): Generator<Truth> {
  if (test.sameCountry !== undefined) {
    const same = sameCountry(ends, world.places)
    yield test.sameCountry ? same : not(same)
  }
  if (test.sameRegion) yield any(test.sameRegion.map((region) => isWithin(region, ends, world)))
  if (test.differentRegions) {
    const set: PlaceSet = { regions: test.differentRegions }
    const same = any(test.differentRegions.map((region) => isWithin(region, ends, world)))
    yield all([isIn(ends.from, set, world), isIn(ends.to, set, world), not(same)])
  }
}

function* lengthTests(test: RouteTest, ends: Ends, world: World): Generator<Truth> {
  if (test.atLeastMiles === undefined && test.belowMiles === undefined) return
  const length = routeMiles(ends.from, ends.to, undefined, world.places)
  if (length === undefined) {
    yield 'unknown'
    return
  }
  if (test.atLeastMiles !== undefined) yield length.miles >= test.atLeastMiles
  if (test.belowMiles !== undefined) yield length.miles < test.belowMiles
}

function isBetween([one, other]: readonly [PlaceSet, PlaceSet], ends: Ends, world: World): Truth {
  return any([
    all([isIn(ends.from, one, world), isIn(ends.to, other, world)]),
    all([isIn(ends.from, other, world), isIn(ends.to, one, world)]),
  ])
}

function isWithin(region: string, ends: Ends, world: World): Truth {
  return all([isIn(ends.from, { regions: [region] }, world), isIn(ends.to, { regions: [region] }, world)])
}

function sameCountry(ends: Ends, places: Places): Truth {
  const a = places.find(ends.from)
  const b = places.find(ends.to)
  return a === undefined || b === undefined ? 'unknown' : a.country === b.country
}

/** Airports named in the document need no map; countries do. */
function isIn(iata: string, set: PlaceSet, world: World): Truth {
  if (set.airports?.includes(iata)) return true
  if (set.hubs && world.hubs.includes(iata)) return true
  return any([
    ...(set.countries === undefined ? [] : [inCountries(iata, set.countries, world.places)]),
    ...(set.regions ?? []).map((id) => inRegion(iata, id, world)),
  ])
}

function inRegion(iata: string, id: string, world: World): Truth {
  const region = world.regions.find((candidate) => candidate.id === id)
  return region === undefined ? false : isInRegion(iata, region, world)
}

function isInRegion(iata: string, region: Region, world: World): Truth {
  if (region.exceptAirports?.includes(iata)) return false
  if (region.airports?.includes(iata)) return true
  return any([
    inCountries(iata, region.countries ?? [], world.places),
    ...(region.regions ?? []).map((id) => inRegion(iata, id, world)),
  ])
}

function inCountries(iata: string, countries: readonly string[], places: Places): Truth {
  if (countries.length === 0) return false
  const place = places.find(iata)
  return place === undefined ? 'unknown' : countries.includes(place.country)
}
