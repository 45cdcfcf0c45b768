/** Schemas of regions, routes and distances. */
import * as v from 'valibot'
import type { RouteTest } from '../domain/programme/geography.ts'
import { Airport, Count, Country, Id, Names, Text, validity } from './parts.ts'

export const RegionSchema = v.strictObject({
  id: Id,
  name: Text,
  names: Names,
  countries: v.exactOptional(v.array(Country)),
  airports: v.exactOptional(v.array(Airport)),
  exceptAirports: v.exactOptional(v.array(Airport)),
  regions: v.exactOptional(v.array(Id)),
})

const PlaceSetSchema = v.strictObject({
  regions: v.exactOptional(v.array(Id)),
  countries: v.exactOptional(v.array(Country)),
  airports: v.exactOptional(v.array(Airport)),
  hubs: v.exactOptional(v.literal(true)),
})

const routeTests = {
  from: v.exactOptional(PlaceSetSchema),
  to: v.exactOptional(PlaceSetSchema),
  between: v.exactOptional(v.strictTuple([PlaceSetSchema, PlaceSetSchema])),
  within: v.exactOptional(PlaceSetSchema),
  touches: v.exactOptional(PlaceSetSchema),
  sameCountry: v.exactOptional(v.boolean()),
  sameRegion: v.exactOptional(v.array(Id)),
  differentRegions: v.exactOptional(v.array(Id)),
  connecting: v.exactOptional(v.boolean()),
  atLeastMiles: v.exactOptional(Count),
  belowMiles: v.exactOptional(Count),
}

export const RouteTestSchema: v.GenericSchema<RouteTest> = v.strictObject({
  ...routeTests,
  not: v.exactOptional(v.lazy(() => RouteTestSchema)),
  anyOf: v.exactOptional(v.array(v.lazy(() => RouteTestSchema))),
})

export const RouteClassificationSchema = v.strictObject({
  ...validity,
  id: Id,
  over: v.picklist(['coupon', 'journey']),
  kinds: v.pipe(
    v.array(v.strictObject({ id: Id, name: v.exactOptional(Text), names: Names, when: RouteTestSchema })),
    v.minLength(1),
  ),
})

export const DistanceTableSchema = v.strictObject({
  ...validity,
  id: Id,
  miles: v.array(v.strictObject({ from: Airport, to: Airport, miles: Count })),
})
