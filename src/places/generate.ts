/**
 * Writes airports.generated.json from the development dependency airport-data-js (CC BY 4.0, see docs/attributions.md).
 * Run once, by hand, when the dependency moves: `node src/places/generate.ts`.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { CITIES } from './cities.ts'

/** The fields we use; the package's own types say `scheduled_service: boolean`, its data says 'TRUE', 'FALSE' or ''. */
type Listed = {
  iata: string
  airport: string
  country_code: string
  latitude: number | string
  longitude: number | string
  time: string
  type: string
  scheduled_service: string
}
type Library = { findAirports(filter: object): Promise<Listed[]> }

/** Small fields that had scheduled flights once and are not marked any more; files of past years name them. */
const FORMERLY_SERVED = new Set(['ILE'])

/** Five decimals are about one metre. */
const DECIMALS = 5

const library = createRequire(import.meta.url)('airport-data-js') as Library
const listed = (await library.findAirports({})).filter(useful).sort((a, b) => (a.iata < b.iata ? -1 : 1))
const timeZones = [...new Set(listed.map((airport) => airport.time).filter(isTimeZone))].sort()
const faults = listed.flatMap(faultsOf)
if (faults.length > 0) throw new Error(faults.join('\n'))
const places = listed.map(line)
writeFileSync(
  new URL('airports.generated.json', import.meta.url),
  `${JSON.stringify({ source: 'airport-data-js 3.1.0, CC BY 4.0, changed: see docs/attributions.md', timeZones, places }, null, 0).replaceAll('","', '",\n"')}\n`,
)

/** Scheduled service today, or big enough to have had it: Tegel and Atatürk are closed, yet old files name them. */
function useful(airport: Listed): boolean {
  if (!/^[A-Z]{3}$/.test(airport.iata)) return false
  if (airport.scheduled_service === 'TRUE' || FORMERLY_SERVED.has(airport.iata)) return true
  return airport.type === 'large_airport' || airport.type === 'medium_airport'
}

function faultsOf(airport: Listed): string[] {
  const latitude = Number(airport.latitude)
  const longitude = Number(airport.longitude)
  const faults: string[] = []
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) faults.push('position out of range')
  if (latitude === 0 && longitude === 0) faults.push('no position')
  if (!/^[A-Z]{2}$/.test(airport.country_code)) faults.push('country')
  if (airport.airport.trim() === '' || /[|\n]/.test(airport.airport)) faults.push('name')
  return faults.map((fault) => `${airport.iata}: ${fault}`)
}

function line(airport: Listed): string {
  const name = airport.airport.trim().replaceAll(/\s+/g, ' ')
  const zone = timeZones.indexOf(airport.time)
  return [
    airport.iata,
    name,
    CITIES[airport.iata] ?? cityIn(name),
    airport.country_code,
    round(airport.latitude),
    round(airport.longitude),
    zone < 0 ? '' : zone,
  ].join('|')
}

/** The source has no city. The airport's name without its trade words is near enough for a page to show. */
function cityIn(name: string): string {
  const trade =
    /[\s-]+(international|regional|municipal|domestic|county|airport|airfield|airbase|air base|heliport|seaplane base).*$/i
  return (
    name
      .replace(/\s*\(.*\)/, '')
      .replace(trade, '')
      .trim() || name
  )
}

function round(degrees: number | string): number {
  return Number(Number(degrees).toFixed(DECIMALS))
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name !== ''
  } catch {
    return false
  }
}
