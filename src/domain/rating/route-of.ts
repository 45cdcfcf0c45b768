/** The route of a subject under a classification of its programme. */
import { isInForce } from '../programme/validity.ts'
import { type Ends, type RouteKind, routeKind } from './route.ts'
import type { Subject } from './subject.ts'

/**
 * Kind of the subject's route; `none` also when the classification is not in force on its days.
 *
 * @see docs/programme-rules.md P-08
 */
export function kindOfRoute(subject: Subject, classificationId: string): RouteKind {
  const { programme, places, days } = subject
  const classification = programme.routes.find(
    (route) => route.id === classificationId && isInForce(route, days),
  )
  if (classification === undefined) return 'none'
  const ends = classification.over === 'journey' ? journeyEnds(subject) : couponEnds(subject)
  return routeKind(classification, ends, { regions: programme.regions, hubs: programme.hubs, places })
}

/** `SOF-CDG` */
function couponEnds(subject: Subject): Ends {
  const { origin, destination } = subject.coupon
  return { from: origin, to: destination, connecting: subject.journey.coupons.length > 1 }
}

function journeyEnds(subject: Subject): Ends {
  const coupons = subject.journey.coupons
  const last = coupons.at(-1) ?? coupons[0]
  return { from: coupons[0].origin, to: last.destination, connecting: coupons.length > 1 }
}
