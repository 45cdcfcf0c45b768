/** Why a kept journey earned what it earned: recomputed from what was stored with it, never from what holds today. Pure. */
import type { Journey } from '../../domain/coupon.ts'
import type { KeptCoupon } from '../../domain/kept-coupon.ts'
import type { Places } from '../../domain/places.ts'
import { type Credit, CURRENCIES, type Nothing } from '../../domain/rating/rated.ts'
import { type RuleVersion, rateHalves } from './rate-ticket.ts'

export type Explained = {
  readonly credits: readonly Credit[]
  readonly nothing: readonly Nothing[]
  /** The coupons in the order of travel: `couponIndex` of credits and reasons counts in it. */
  readonly coupons: readonly KeptCoupon[]
}

/**
 * The same credits with the same amounts as the ledger has, each with its trace.
 *
 * @param coupons all coupons of one journey in any order; or any that belong to none, which earn nothing
 * @param versions published rule versions; the one that the journey was rated by is looked up among them
 */
export function explainJourney(
  coupons: readonly KeptCoupon[],
  versions: readonly RuleVersion[],
  places: Places,
): Explained {
  const ordered = inOrderOfTravel(coupons)
  const [first, ...others] = ordered
  const version = versions.find((each) => each.number === first?.ruleVersion)
  if (!first || first.journeyId === null || !version) {
    return { credits: [], nothing: ordered.flatMap(keptReasons), coupons: ordered }
  }
  const journey: Journey = { coupons: [first.facts, ...others.map((coupon) => coupon.facts)] }
  const { credits, nothing } = rateHalves(
    journey,
    version.programme,
    first.companyContext,
    first.memberContext,
    // The day counts only where neither half has anybody, and then nothing is credited on any day.
    { places, today: first.facts.departedOn },
  )
  return { credits, nothing, coupons: ordered }
}

/**
 * A journey is a chain that visits no place twice, so its first coupon settles the order; the journey bears the id of
 * that coupon. Asking the clock again could order it otherwise than the whole ticket was ordered when it was rated.
 */
function inOrderOfTravel(coupons: readonly KeptCoupon[]): KeptCoupon[] {
  const first = coupons.find((coupon) => coupon.id === coupon.journeyId)
  if (!first) return [...coupons]
  const ordered = [first]
  const byOrigin = new Map(
    coupons.filter((coupon) => coupon !== first).map((each) => [each.facts.origin, each]),
  )
  let last: KeptCoupon | undefined = first
  while (last) {
    last = byOrigin.get(last.facts.destination)
    if (!last) break
    byOrigin.delete(last.facts.origin)
    ordered.push(last)
  }
  // Not a chain after all: nothing may be lost, whatever its order.
  return ordered.length === coupons.length ? ordered : [...coupons]
}

function keptReasons(coupon: KeptCoupon, couponIndex: number): Nothing[] {
  return CURRENCIES.flatMap((currency) => {
    const code = coupon.rating[currency]
    return code === undefined ? [] : [{ currency, couponIndex, code, trace: [] }]
  })
}
