/** Turns flights that took place into tickets that plausible travellers flew on. The same options give the same coupons. */
import type { CouponStatus, FlownCoupon } from '../domain/coupon.ts'
import { addDays, asDay, type Day } from '../domain/day.ts'
import { greatCircleMiles, type Places } from '../domain/places.ts'
import { FARES, type FareClass } from './fares.ts'
import { type Itinerary, itineraries } from './itinerary.ts'
import type { DemoCarrier, Flight } from './network.ts'
import { type Random, seeded } from './random.ts'

export type DemoTraveller = {
  /** As a ticket spells it: `PETROVA/MARIA MRS`. */
  readonly name: string
  readonly ffAirline: string
  readonly ffNumber: string
  readonly companyIndex: number
}

export type WorldOptions = {
  readonly flights: readonly Flight[]
  readonly seed: number
  readonly companies: readonly { readonly corporateId: string }[]
  readonly travellers: readonly DemoTraveller[]
  readonly carriers: readonly DemoCarrier[]
  /** For fares by distance; an airport that is not found counts as a flight of ordinary length. */
  readonly places: Places
  /** Days added to every flight, so that old flights can be recent ones. */
  readonly shiftDays: number
  /** Serial of the first ticket; 1 when left out. Worlds that meet in one database need ranges of their own. */
  readonly firstSerial?: number
  /** Coupons to make; the last ticket may be flown in part. */
  readonly count: number
}

const WITHOUT_CORPORATE_ID = 0.12
const WITHOUT_FREQUENT_FLYER_NUMBER = 0.1
const ORDINARY_MILES = 600

/** @returns exactly `count` coupons, no ticket and coupon number twice */
export function flownCoupons(options: WorldOptions): FlownCoupon[] {
  const random = seeded(options.seed)
  const draw = itineraries(options.flights, random)
  const shift = dayShift(options.shiftDays)
  const coupons: FlownCoupon[] = []
  for (let serial = options.firstSerial ?? 1; coupons.length < options.count; serial += 1) {
    coupons.push(...ticketOf(draw(), serial, options, random, shift))
  }
  return coupons.slice(0, options.count)
}

function ticketOf(
  itinerary: Itinerary,
  serial: number,
  options: WorldOptions,
  random: Random,
  shift: (day: string) => Day,
): FlownCoupon[] {
  const [first] = itinerary
  const carrier = options.carriers.find(({ code }) => code === first.carrier) ?? random.pick(options.carriers)
  const traveller = random.pick(options.travellers)
  const company = options.companies[traveller.companyIndex]
  const fare = FARES[weighted(random)] ?? FARES[0]
  const ticket = carrier.stock + String(4_000_000_000 + serial)
  const known = random.chance(WITHOUT_FREQUENT_FLYER_NUMBER) ? null : traveller
  const shared = {
    ticket,
    primaryTicket: ticket,
    issuedOn: addDays(shift(first.departure.slice(0, 10)), -random.between(1, 60)),
    status: statusOf(random),
    marketingCarrier: carrier.code,
    cabin: fare.cabin,
    fareProduct: fare.product,
    fareType: random.chance(0.2) ? 'corporate' : 'public',
    currency: carrier.currency,
    paidWithPoints: 0n,
    corporateId: company === undefined || random.chance(WITHOUT_CORPORATE_ID) ? null : company.corporateId,
    ffAirline: known?.ffAirline ?? null,
    ffNumber: known?.ffNumber ?? null,
    passengerName: traveller.name,
    passengerType: 'ADT',
  } as const
  const rbd = random.pick(fare.rbds)
  return itinerary.map((flight, index) => ({
    ...shared,
    coupon: index + 1,
    rbd,
    operatingCarrier: random.chance(0.1) ? random.pick(options.carriers).code : carrier.code,
    flight: String(random.between(100, 2999)),
    origin: flight.origin,
    destination: flight.destination,
    departedOn: shift(flight.departure.slice(0, 10)),
    departedAt: flight.departure.slice(11, 16),
    ...money(flight, fare, options.places, random),
  }))
}

/** Fares grow with the distance and the comfort; the carrier surcharge goes by three distance bands. */
function money(
  flight: Flight,
  fare: FareClass,
  places: Places,
  random: Random,
): Pick<FlownCoupon, 'fare' | 'surcharges'> {
  const from = places.find(flight.origin)
  const to = places.find(flight.destination)
  const miles = from !== undefined && to !== undefined ? greatCircleMiles(from, to) : ORDINARY_MILES
  const cents = (3_500 + miles * random.between(8, 16)) * fare.factor
  const surcharge = miles < 500 ? 1_800n : miles < 1_500 ? 3_600n : 9_500n
  return {
    fare: BigInt(Math.round(cents)),
    surcharges: random.chance(0.15) ? { YQ: surcharge, YR: 900n } : { YQ: surcharge },
  }
}

/** One of twenty is something else than flown. */
function statusOf(random: Random): CouponStatus {
  if (!random.chance(0.05)) return 'F'
  return random.pick(['R', 'R', 'E', 'L', 'L'] as const)
}

/** Cheap fares are at the front of the list and sell best. */
function weighted(random: Random): number {
  return Math.floor(random.next() ** 2 * FARES.length)
}

/** A few hundred days occur again and again; each is shifted once. */
function dayShift(days: number): (day: string) => Day {
  const shifted = new Map<string, Day>()
  return (day) => {
    const known = shifted.get(day)
    if (known !== undefined) return known
    const later = addDays(asDay(day), days)
    shifted.set(day, later)
    return later
  }
}
