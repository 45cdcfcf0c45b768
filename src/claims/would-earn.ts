/** What a ticket would earn if the claimant had it: rated without being kept. Pure. */
import type { Directory } from '../domain/attribution.ts'
import type { KeptCoupon } from '../domain/kept-coupon.ts'
import type { NothingCode } from '../domain/rating/rated.ts'
import { rateTicket } from '../intake/settle/rate-ticket.ts'
import type { SettleWorld } from '../intake/settle/settle.ts'
import { type Ask, withOwner } from './ask.ts'

/**
 * @param together all coupons of the primary ticket; those of the claimed ticket get the claimant as owner
 * @returns by coupon why it would earn nothing; what is not in it earns
 */
export function wouldEarn(
  ask: Ask,
  together: readonly KeptCoupon[],
  claimed: readonly KeptCoupon[],
  world: SettleWorld & { readonly directory: Directory },
): Map<string, NothingCode> {
  const given = together.map((coupon) => (claimed.includes(coupon) ? withOwner(coupon, ask) : coupon))
  const spend = { soFar: () => ({ spend: 0n, travellers: 0 }), add: () => {} }
  const { coupons } = rateTicket(given, { ...world, spend })
  const currency = ask.half === 'company' ? 'points' : 'miles'
  return new Map(
    coupons.flatMap(({ id, rating }) => {
      const code = rating[currency]
      // Spend is not counted here, so a threshold proves nothing.
      return code === undefined || code === 'BELOW-THRESHOLD' ? [] : [[id, code] as const]
    }),
  )
}
