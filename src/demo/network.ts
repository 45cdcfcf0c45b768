/** The demo's airline group: three invented carriers over real European airports, each flying from its own hub. */
import { addDays, type Day } from '../domain/day.ts'
import { seeded } from './random.ts'

export type DemoCarrier = {
  readonly code: string
  readonly name: string
  /** First three digits of its ticket numbers; 990 to 992 belong to no airline. */
  readonly stock: string
  readonly hub: string
  readonly currency: string
}

/** Invented carriers. */
export const DEMO_CARRIERS: readonly DemoCarrier[] = [
  { code: 'MA', name: 'Maritsa Air', stock: '990', hub: 'SOF', currency: 'EUR' },
  { code: 'NV', name: 'Nordvik', stock: '991', hub: 'CPH', currency: 'EUR' },
  { code: 'SZ', name: 'Seezeit', stock: '992', hub: 'ZRH', currency: 'CHF' },
]

/** Airports served; most of them from every hub. */
export const NETWORK: readonly string[] = (
  'SOF CPH ZRH AMS ARN ATH BCN BEG BER BGO BHX BIO BLL BLQ BOJ BRE BRU BSL BUD CDG CTA DUB DUS EDI FCO FRA GDN GOT GRZ ' +
  'GVA HAM HEL IST KEF KRK LCA LHR LIN LIS LJU LUX LYS MAD MAN MRS MUC MXP NAP NCE NUE OPO OSL OTP PMI PRG RIX SKG SKP ' +
  'STR TLL TLS TLV VAR VCE VIE VLC VNO WAW ZAG'
).split(' ')

export type Flight = {
  /** Local, `YYYY-MM-DD HH:MM`. */
  readonly departure: string
  readonly origin: string
  readonly destination: string
  /** Marketing carrier when it is known. */
  readonly carrier?: string
}

/** Share of the other airports that a hub serves on a day. */
const SERVED_DAILY = 0.7

/** A timetable: out of each hub in the morning, back in the afternoon; one spoke to another means a change at a hub. */
export function networkFlights(options: { firstDay: Day; days: number; seed: number }): Flight[] {
  const random = seeded(options.seed)
  const flights: Flight[] = []
  for (let offset = 0; offset < options.days; offset += 1) {
    const day = addDays(options.firstDay, offset)
    for (const { hub, code } of DEMO_CARRIERS) {
      for (const spoke of NETWORK) {
        if (spoke === hub || !random.chance(SERVED_DAILY)) continue
        const [out, back] = [random.between(6, 11), random.between(14, 21)]
        const minute = () => String(random.between(0, 11) * 5).padStart(2, '0')
        flights.push({
          departure: `${day} ${clock(out)}:${minute()}`,
          origin: hub,
          destination: spoke,
          carrier: code,
        })
        flights.push({
          departure: `${day} ${clock(back)}:${minute()}`,
          origin: spoke,
          destination: hub,
          carrier: code,
        })
      }
    }
  }
  return flights
}

function clock(hour: number): string {
  return String(hour).padStart(2, '0')
}
