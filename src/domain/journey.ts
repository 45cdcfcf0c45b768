/** Which flown coupons make one directional trip. The rules are numbered in docs/journey-rules.md. */
import type { FlownCoupon, Journey } from './coupon.ts'
import { daysBetween } from './day.ts'

/** J-05: a stay longer than this is a stopover and ends the journey. */
const LONGEST_CONNECTION_MINUTES = 24 * 60
const MINUTES_PER_DAY = 24 * 60

/**
 * Splits coupons into directional journeys.
 *
 * The answer does not depend on the order of the input. The caller leaves out what was not flown (status other
 * than F) and repeated coupons: nothing is filtered here.
 *
 * @returns journeys by primary ticket, passenger and time; every coupon is in exactly one of them
 * @see docs/journey-rules.md J-01 to J-07
 */
export function groupJourneys(coupons: readonly FlownCoupon[]): Journey[] {
  const journeys: Journey[] = []
  for (const trip of trips(coupons)) {
    let current: [FlownCoupon, ...FlownCoupon[]] | undefined
    let visited = new Set<string>()
    for (const coupon of inOrderOfTravel(trip)) {
      if (current !== undefined && continues(current.at(-1) ?? current[0], coupon, visited)) {
        current.push(coupon)
      } else {
        current = [coupon]
        visited = new Set([coupon.origin])
        journeys.push({ coupons: current })
      }
      visited.add(coupon.destination)
    }
  }
  return journeys
}

/** J-04, J-05, J-06. */
function continues(previous: FlownCoupon, next: FlownCoupon, visited: ReadonlySet<string>): boolean {
  if (next.origin !== previous.destination) return false
  if (visited.has(next.destination)) return false
  const days = daysBetween(previous.departedOn, next.departedOn)
  if (previous.departedAt === null || next.departedAt === null) return days <= 1
  const minutes = days * MINUTES_PER_DAY + minuteOfDay(next.departedAt) - minuteOfDay(previous.departedAt)
  return minutes <= LONGEST_CONNECTION_MINUTES
}

/** J-01: one primary ticket and one passenger. */
function trips(coupons: readonly FlownCoupon[]): FlownCoupon[][] {
  const byTicket = Map.groupBy(coupons, (coupon) => coupon.primaryTicket)
  return [...byTicket.keys()].sort(compareText).flatMap((ticket) => {
    const ofTicket = byTicket.get(ticket) ?? []
    const names = new Set(ofTicket.map(nameOf).filter((name) => name !== ''))
    if (names.size < 2) return [ofTicket]
    const byName = Map.groupBy(ofTicket, nameOf)
    return [...byName.keys()].sort(compareText).map((name) => byName.get(name) ?? [])
  })
}

function nameOf(coupon: FlownCoupon): string {
  return (coupon.passengerName ?? '').trim().toUpperCase()
}

/**
 * J-02, J-03. Whether times decide is settled for a whole day at once: deciding it pair by pair would not be an
 * order (10:00 before a coupon without time, that before 09:00), and the result would hang on the input's order.
 */
function inOrderOfTravel(trip: readonly FlownCoupon[]): FlownCoupon[] {
  const byDay = Map.groupBy(trip, (coupon) => coupon.departedOn)
  return [...byDay.keys()].sort(compareText).flatMap((day) => {
    const ofDay = byDay.get(day) ?? []
    const timed = ofDay.every((coupon) => coupon.departedAt !== null)
    return ofDay.sort((a, b) => (timed ? compareTime(a, b) : 0) || compareNumber(a, b))
  })
}

function compareTime(a: FlownCoupon, b: FlownCoupon): number {
  return compareText(a.departedAt ?? '', b.departedAt ?? '')
}

function compareNumber(a: FlownCoupon, b: FlownCoupon): number {
  return (
    compareText(a.ticket, b.ticket) ||
    a.coupon - b.coupon ||
    compareText(a.origin, b.origin) ||
    compareText(a.destination, b.destination)
  )
}

/** By code unit, not by locale: the same on every machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** @param time `HH:MM` */
function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}
