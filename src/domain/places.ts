/** Airports as the rules need them: where they are and in which country. Where the list comes from is not our business. */

export type Place = {
  /** Three letters, upper case. */
  readonly iata: string
  readonly name: string
  readonly city: string
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string
  /** Degrees, north positive. */
  readonly latitude: number
  /** Degrees, east positive. */
  readonly longitude: number
  /** IANA name (`Europe/Sofia`), null when unknown. */
  readonly timeZone: string | null
}

export type Places = {
  /** @param iata three upper-case letters; anything else is simply not found */
  find(iata: string): Place | undefined
}

/** Mean radius of the earth (IUGG R1). */
const EARTH_RADIUS_KM = 6371.0088
const KM_PER_STATUTE_MILE = 1.609344

type Position = Pick<Place, 'latitude' | 'longitude'>

/**
 * Great-circle distance on a sphere (haversine).
 *
 * @returns statute miles, rounded to the nearest whole mile; 0 for the same position
 * @see docs/journey-rules.md D-01; test/domain/places.test.ts compares it with published distances
 */
export function greatCircleMiles(a: Position, b: Position): number {
  const latitudeA = radians(a.latitude)
  const latitudeB = radians(b.latitude)
  const chord =
    Math.sin((latitudeB - latitudeA) / 2) ** 2 +
    Math.cos(latitudeA) * Math.cos(latitudeB) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  // Rounding can push the chord of two antipodes a hair over 1, where asin has no answer.
  const angle = 2 * Math.asin(Math.min(1, Math.sqrt(chord)))
  return Math.round((EARTH_RADIUS_KM * angle) / KM_PER_STATUTE_MILE)
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
