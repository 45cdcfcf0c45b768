/** Coupons for tests: one flown economy coupon, and what differs from it. */
import type { FlownCoupon, Journey } from '../../../src/domain/coupon.ts'
import { asDay } from '../../../src/domain/day.ts'
import type { RatingContext } from '../../../src/domain/rating/rated.ts'

export const COUPON: FlownCoupon = {
  ticket: '2201234567890',
  primaryTicket: '2201234567890',
  coupon: 1,
  issuedOn: asDay('2025-02-01'),
  status: 'F',
  marketingCarrier: 'LH',
  operatingCarrier: 'LH',
  flight: '100',
  rbd: 'Y',
  cabin: 'economy',
  fareProduct: null,
  fareType: 'public',
  origin: 'FRA',
  destination: 'HAM',
  departedOn: asDay('2025-03-10'),
  departedAt: null,
  currency: 'EUR',
  fare: 10_000n,
  surcharges: {},
  paidWithPoints: 0n,
  corporateId: null,
  ffAirline: null,
  ffNumber: null,
  passengerName: null,
  passengerType: 'ADT',
}

export const CONTEXT: RatingContext = {
  creditedOn: asDay('2025-03-12'),
  company: { tier: null, joinedOn: null, spendSoFar: 0n, travellersSoFar: 1 },
  member: { status: null, joinedOn: null },
}

export type Difference = Partial<FlownCoupon>

/** Coupons of one ticket, numbered in order. */
export function coupons(...differences: Difference[]): FlownCoupon[] {
  return differences.map((difference, index) => {
    const coupon = { ...COUPON, coupon: index + 1, ...difference }
    return { ...coupon, primaryTicket: coupon.ticket }
  })
}

export function journey(first: Difference, ...rest: Difference[]): Journey {
  const [head, ...tail] = coupons(first, ...rest)
  return { coupons: [head ?? COUPON, ...tail] }
}

/** `SOF-CDG-EDI` flown out, and back a week later when asked. */
export function trip(route: string, common: Difference, back = false): FlownCoupon[] {
  const out = legs(route.split('-')).map((leg) => ({ ...common, ...leg }))
  const week = asDay('2025-03-17')
  const home = back
    ? legs(route.split('-').reverse()).map((leg) => ({ ...common, ...leg, departedOn: week }))
    : []
  return coupons(...out, ...home)
}

function legs(airports: readonly string[]): { origin: string; destination: string }[] {
  return airports.slice(1).map((destination, index) => ({ origin: airports[index] ?? '', destination }))
}
