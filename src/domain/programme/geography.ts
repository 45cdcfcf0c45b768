/** Where a flight goes, in the words of a programme document: regions, hubs and named kinds of route. */
import type { Names } from './in-language.ts'
import type { Validity } from './validity.ts'

/** A place belongs to it by airport, by country (unless the airport is named as an exception) or by another region. */
export type Region = {
  readonly id: string
  readonly name: string
  readonly names?: Names
  /** ISO 3166 alpha-2. */
  readonly countries?: readonly string[]
  readonly airports?: readonly string[]
  readonly exceptAirports?: readonly string[]
  /** Ids of regions that are wholly part of this one. */
  readonly regions?: readonly string[]
}

/** A place fits when any of the lists holds it. */
export type PlaceSet = {
  readonly regions?: readonly string[]
  readonly countries?: readonly string[]
  readonly airports?: readonly string[]
  /** The programme's hubs. */
  readonly hubs?: true
}

/** Every test that is given must hold; an empty test always holds. */
export type RouteTest = {
  readonly from?: PlaceSet
  readonly to?: PlaceSet
  /** One end in each set, in either direction. */
  readonly between?: readonly [PlaceSet, PlaceSet]
  /** Both ends. */
  readonly within?: PlaceSet
  /** At least one end. */
  readonly touches?: PlaceSet
  readonly sameCountry?: boolean
  /** Both ends in one and the same of these regions. */
  readonly sameRegion?: readonly string[]
  /** Both ends in these regions, but not in the same. */
  readonly differentRegions?: readonly string[]
  /** More than one flown coupon in the directional journey. */
  readonly connecting?: boolean
  /** Great circle, whole statute miles between the ends. */
  readonly atLeastMiles?: number
  readonly belowMiles?: number
  readonly not?: RouteTest
  readonly anyOf?: readonly RouteTest[]
}

/** A question asked of every route, with its possible answers; the first kind whose test holds is the answer. */
export type RouteClassification = Validity & {
  readonly id: string
  /** `coupon`: the ends of the coupon. `journey`: first origin and last destination of the directional journey. */
  readonly over: 'coupon' | 'journey'
  readonly kinds: readonly {
    readonly id: string
    readonly name?: string
    readonly names?: Names
    readonly when: RouteTest
  }[]
}

/** Published mileage that replaces the great circle, the same in both directions. */
export type DistanceTable = Validity & {
  readonly id: string
  readonly miles: readonly { readonly from: string; readonly to: string; readonly miles: number }[]
}
