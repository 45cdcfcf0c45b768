/** What a rule looks at: one coupon within its journey, under one programme, seen from one company and member. */
import type { FlownCoupon, Journey } from '../coupon.ts'
import type { Places } from '../places.ts'
import type { Programme } from '../programme/programme.ts'
import type { Days } from '../programme/validity.ts'
import type { RatingContext } from './rated.ts'

export type Subject = {
  readonly programme: Programme
  readonly context: RatingContext
  readonly places: Places
  readonly journey: Journey
  readonly coupon: FlownCoupon
  /** Index of the coupon in the journey. */
  readonly index: number
  readonly days: Days
}

export function subjectsOf(
  journey: Journey,
  programme: Programme,
  context: RatingContext,
  places: Places,
): Subject[] {
  return journey.coupons.map((coupon, index) => ({
    programme,
    context,
    places,
    journey,
    coupon,
    index,
    days: daysOf(coupon, context),
  }))
}

export function daysOf(coupon: FlownCoupon, context: Pick<RatingContext, 'creditedOn'>): Days {
  return { flight: coupon.departedOn, issue: coupon.issuedOn, credit: context.creditedOn }
}

/** First three digits of the ticket number: whose ticket it is. */
export function ticketStock(coupon: FlownCoupon): string {
  return coupon.ticket.slice(0, 3)
}

/** Name that stands for "no tier" and "no status" in documents. */
export const NONE = 'none'
