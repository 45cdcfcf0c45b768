/** Whether a rule's condition fits a coupon. */
import type { Condition } from '../programme/condition.ts'
import { kindOfRoute } from './route-of.ts'
import { NONE, type Subject, ticketStock } from './subject.ts'
import { all, any, not, type Truth } from './truth.ts'

/** Every test that is given must hold; a route that cannot be told makes it unknown. @see docs/programme-rules.md P-03 */
export function fits(condition: Condition, subject: Subject): Truth {
  return all(tests(condition, subject))
}

function* tests(condition: Condition, subject: Subject): Generator<Truth> {
  yield* ticketTests(condition, subject)
  yield* personTests(condition, subject)
  for (const [classification, kinds] of Object.entries(condition.routes ?? {})) {
    const route = kindOfRoute(subject, classification)
    yield route === 'unknown' ? 'unknown' : route !== 'none' && kinds.includes(route.kind)
  }
  if (condition.not) yield not(fits(condition.not, subject))
  if (condition.anyOf) yield any(condition.anyOf.map((option) => fits(option, subject)))
}

function* ticketTests(condition: Condition, { coupon }: Subject): Generator<Truth> {
  yield has(condition.marketingCarriers, coupon.marketingCarrier)
  yield has(condition.operatingCarriers, coupon.operatingCarrier)
  yield has(condition.ticketStocks, ticketStock(coupon))
  yield condition.rbds === undefined || (coupon.rbd !== '' && condition.rbds.includes(coupon.rbd))
  yield has(condition.cabins, coupon.cabin)
  yield has(condition.fareProducts, coupon.fareProduct)
  yield has(condition.fareTypes, coupon.fareType)
  yield has(condition.passengerTypes, coupon.passengerType)
  if (condition.paidWithPoints !== undefined)
    yield condition.paidWithPoints === paidWithPoints(coupon) ||
      (condition.paidWithPoints === 'some' && paidWithPoints(coupon) === 'all')
}

function* personTests(condition: Condition, { context, journey, places }: Subject): Generator<Truth> {
  yield has(condition.companyTiers, context.company?.tier ?? NONE)
  yield has(condition.memberStatuses, context.member?.status ?? NONE)
  if (condition.markets) {
    const start = places.find(journey.coupons[0].origin)
    yield start === undefined ? 'unknown' : condition.markets.includes(start.country)
  }
}

function paidWithPoints(coupon: Subject['coupon']): 'none' | 'some' | 'all' {
  if (coupon.paidWithPoints === 0n) return 'none'
  const price = Object.values(coupon.surcharges).reduce((sum, amount) => sum + amount, coupon.fare)
  return coupon.paidWithPoints >= price ? 'all' : 'some'
}

function has<T>(list: readonly T[] | undefined, value: T | null): boolean {
  return list === undefined || (value !== null && list.includes(value))
}
