/**
 * The world's airports with scheduled service, now or once.
 * Data: airport-data-js 3.1.0 by Aashish Vivekanand, CC BY 4.0; filtered and shortened by ./generate.ts.
 */
import type { Place, Places } from '../domain/places.ts'
import data from './airports.generated.json' with { type: 'json' }

/** Looks up by IATA code. Nothing is parsed before the first question, and a place only when it is asked for. */
export const airports: Places = {
  find(iata) {
    const known = parsed.get(iata)
    if (known !== undefined) return known
    lines ??= new Map(data.places.map((line) => [line.slice(0, 3), line]))
    const line = lines.get(iata)
    if (line === undefined) return undefined
    const place = parse(line)
    parsed.set(iata, place)
    return place
  },
}

let lines: Map<string, string> | undefined
const parsed = new Map<string, Place>()

function parse(line: string): Place {
  const [iata = '', name = '', city = '', country = '', latitude, longitude, zone = ''] = line.split('|')
  return {
    iata,
    name,
    city,
    country,
    latitude: Number(latitude),
    longitude: Number(longitude),
    timeZone: zone === '' ? null : (data.timeZones[Number(zone)] ?? null),
  }
}
