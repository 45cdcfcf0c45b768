/** Whether a rule's condition fits a coupon. */
import type { Condition } from '../programme/condition.ts'
import { kindOfRoute } from './route-of.ts'
import { NONE, type Subject, ticketStock } from './subject.ts'
import { all, any, not, type Truth } from './truth.ts'

/** Every test that is given must hold; a route that cannot be told makes it unknown. @see docs/programme-rules.md P-03 */
export function fits(condition: Condition, subject: Subject): Truth {
  if (!ticketFits(condition, subject) || !personFits(condition, subject)) return false
  const { markets, routes, anyOf } = condition
  const tests: Truth[] = []
  if (markets) tests.push(startsIn(markets, subject))
  if (routes) tests.push(...Object.entries(routes).map(([name, kinds]) => takes(name, kinds, subject)))
  if (condition.not) tests.push(not(fits(condition.not, subject)))
  if (anyOf) tests.push(any(anyOf.map((option) => fits(option, subject))))
  return all(tests)
}

function ticketFits(condition: Condition, { coupon }: Subject): boolean {
  return (
    has(condition.marketingCarriers, coupon.marketingCarrier) &&
    has(condition.operatingCarriers, coupon.operatingCarrier) &&
    (condition.ticketStocks === undefined || condition.ticketStocks.includes(ticketStock(coupon))) &&
    (condition.rbds === undefined || (coupon.rbd !== '' && condition.rbds.includes(coupon.rbd))) &&
    has(condition.cabins, coupon.cabin) &&
    has(condition.fareProducts, coupon.fareProduct) &&
    has(condition.fareTypes, coupon.fareType) &&
    has(condition.passengerTypes, coupon.passengerType) &&
    (condition.paidWithPoints === undefined || isPaidSo(condition.paidWithPoints, coupon))
  )
}

function isPaidSo(wanted: 'none' | 'some' | 'all', coupon: Subject['coupon']): boolean {
  const paid = paidWithPoints(coupon)
  return wanted === paid || (wanted === 'some' && paid === 'all')
}

function personFits(condition: Condition, { context }: Subject): boolean {
  return (
    has(condition.companyTiers, context.company?.tier ?? NONE) &&
    has(condition.memberStatuses, context.member?.status ?? NONE)
  )
}

function startsIn(markets: readonly string[], { journey, places }: Subject): Truth {
  const start = places.find(journey.coupons[0].origin)
  return start === undefined ? 'unknown' : markets.includes(start.country)
}

function takes(classification: string, kinds: readonly string[], subject: Subject): Truth {
  const route = kindOfRoute(subject, classification)
  return route === 'unknown' ? 'unknown' : route !== 'none' && kinds.includes(route.kind)
}

function paidWithPoints(coupon: Subject['coupon']): 'none' | 'some' | 'all' {
  if (coupon.paidWithPoints === 0n) return 'none'
  const price = Object.values(coupon.surcharges).reduce((sum, amount) => sum + amount, coupon.fare)
  return coupon.paidWithPoints >= price ? 'all' : 'some'
}

function has<T>(list: readonly T[] | undefined, value: T | null): boolean {
  return list === undefined || (value !== null && list.includes(value))
}
