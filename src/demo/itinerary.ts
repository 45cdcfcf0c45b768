/** Strings flights together as one ticket would: out, out with a change, there and back, there and back with changes. */
import type { Flight } from './network.ts'
import type { Random } from './random.ts'

/** One to four flights in the order of travel. */
export type Itinerary = readonly [Flight, ...Flight[]]

const SHARE_CONNECTING = 0.35
const SHARE_RETURNING = 0.6
/** Minutes between two departures of a connection: the flight itself and time to change. */
const CONNECTION = { least: 60, most: 14 * 60 }
const STAY = { least: 10 * 60, most: 14 * 24 * 60 }

/**
 * @returns a function that draws one itinerary after the other; connections and returns are flights of the list too,
 *   so a list without them gives single flights
 */
export function itineraries(flights: readonly Flight[], random: Random): () => Itinerary {
  const byOrigin = Map.groupBy(
    flights
      .map((flight) => ({ flight, minute: minuteOf(flight.departure) }))
      .sort((a, b) => a.minute - b.minute),
    ({ flight }) => flight.origin,
  )
  const after = (last: Flight, gap: { least: number; most: number }, fits: (next: Flight) => boolean) => {
    const from = byOrigin.get(last.destination) ?? []
    const earliest = minuteOf(last.departure) + gap.least
    const found: Flight[] = []
    for (let at = firstFrom(from, earliest); at < from.length && found.length < 8; at += 1) {
      const next = from[at]
      if (next === undefined || next.minute > earliest - gap.least + gap.most) break
      if (fits(next.flight)) found.push(next.flight)
    }
    return found.length === 0 ? undefined : random.pick(found)
  }
  return () => {
    const first = random.pick(flights)
    const legs: [Flight, ...Flight[]] = [first]
    if (random.chance(SHARE_CONNECTING)) {
      const onward = after(
        first,
        CONNECTION,
        (next) => next.destination !== first.origin && sameCarrier(first, next),
      )
      if (onward !== undefined) legs.push(onward)
    }
    if (random.chance(SHARE_RETURNING)) addReturn(legs, after)
    return legs
  }
}

/** Back the same way, flight by flight; half a way back is taken too, as people do who stop on the way. */
function addReturn(
  legs: [Flight, ...Flight[]],
  after: (last: Flight, gap: typeof STAY, fits: (next: Flight) => boolean) => Flight | undefined,
): void {
  let gap = STAY
  for (const out of [...legs].reverse()) {
    const last = legs.at(-1) ?? legs[0]
    const back = after(last, gap, (next) => next.destination === out.origin && sameCarrier(last, next))
    if (back === undefined) return
    legs.push(back)
    gap = CONNECTION
  }
}

function sameCarrier(a: Flight, b: Flight): boolean {
  return a.carrier === b.carrier
}

function firstFrom(sorted: readonly { readonly minute: number }[], minute: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.minute ?? 0) < minute) low = middle + 1
    else high = middle
  }
  return low
}

/** @param departure `YYYY-MM-DD HH:MM`, taken as if everywhere were one zone: near enough to string flights together */
function minuteOf(departure: string): number {
  return Date.parse(`${departure.replace(' ', 'T')}:00Z`) / 60_000
}
