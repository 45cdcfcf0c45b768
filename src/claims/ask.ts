/** What is asked for: one half of one ticket. */
import type { ClaimHalf } from '../domain/claim/claim.ts'
import type { Day } from '../domain/day.ts'
import type { KeptCoupon } from '../domain/kept-coupon.ts'

export type Ask = {
  readonly half: ClaimHalf
  /** The company or the member whose half it is. */
  readonly ownerId: string
  /** The member who says that it was their own trip; null when a company claims for its people. */
  readonly travellerId: string | null
  readonly ticket: string
  readonly flownOn: Day | null
  readonly flight: string | null
  readonly route: string | null
  /** The day on which it was filed; null while it is not. What was filed in time stays in time. */
  readonly filedOn: Day | null
}

/** What makes two claims the same claim. */
export function askKey(ask: { half: string; ownerId: string | null; ticket: string }): string {
  return `${ask.half}/${ask.ownerId}/${ask.ticket}`
}

/** The half as if it were the claimant's. */
export function withOwner(coupon: KeptCoupon, { half, ownerId }: Ask): KeptCoupon {
  if (half === 'company') return { ...coupon, companyId: coupon.companyId ?? ownerId }
  return { ...coupon, memberId: coupon.memberId ?? ownerId }
}
