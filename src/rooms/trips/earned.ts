/** Puts the ledger's amounts beside their explanations. Pure. */
import type { EntityName } from '../../db/flights/entities.ts'
import type { KeptCoupon } from '../../domain/kept-coupon.ts'
import type { NothingCode, TraceLine } from '../../domain/rating/rated.ts'
import type { Explained } from '../../intake/settle/explain.ts'
import type { TripEntry } from './trip-query.ts'

export type CompanyEarned =
  | {
      readonly currency: 'points'
      readonly amount: bigint
      readonly state: 'credited' | 'locked' | 'shown'
      readonly trace: readonly TraceLine[]
    }
  | { readonly currency: 'points'; readonly nothing: NothingCode; readonly trace: readonly TraceLine[] }

/**
 * What the company earned on one coupon. The amount is the ledger's; an explanation stands beside it only when it
 * comes to that very amount.
 */
export function earnedOn(
  couponIndex: number,
  explained: Explained,
  entries: readonly TripEntry[],
): CompanyEarned[] {
  const coupon = explained.coupons[couponIndex]
  const credits = explained.credits.filter(
    (credit) => credit.currency === 'points' && credit.couponIndex === couponIndex,
  )
  const earned: CompanyEarned[] = standing(entries, coupon?.id ?? '').map((entry) => {
    const credit = credits.find((each) => each.kind === kindOf(entry) && each.amount === entry.amount)
    return {
      currency: 'points',
      amount: entry.amount,
      state: entry.locked ? 'locked' : 'credited',
      trace: credit?.trace ?? [],
    }
  })
  for (const { amount, trace } of credits.filter((credit) => credit.state === 'shown')) {
    earned.push({ currency: 'points', amount, state: 'shown', trace })
  }
  if (earned.length > 0) return earned
  const reasons = explained.nothing.filter(
    (reason) => reason.currency === 'points' && reason.couponIndex === couponIndex,
  )
  return reasons.map(({ code, trace }) => ({ currency: 'points', nothing: code, trace }))
}

/** Names the legal entity that a flight counted for, before everything else; nothing for the company itself. */
export function earnedFor(
  { entityId }: Pick<KeptCoupon, 'entityId'>,
  entities: readonly EntityName[],
  earned: readonly CompanyEarned[],
): readonly CompanyEarned[] {
  const entity = entities.find(({ id }) => id === entityId)
  if (!entity) return earned
  const first: TraceLine = {
    step: 'entity',
    facts: { entity: `${entity.name} (${entity.corporateId})` },
  }
  return earned.map((each) => ({ ...each, trace: [first, ...each.trace] }))
}

/** Credits that were not taken back again. */
function standing(entries: readonly TripEntry[], couponId: string): TripEntry[] {
  const own = entries.filter((entry) => entry.couponId === couponId)
  const reversed = new Set(own.filter((entry) => entry.kind === 'reversal').map((entry) => entry.source))
  return own.filter((entry) => entry.kind === 'accrual' && !reversed.has(`${entry.source}/reversed`))
}

/** `points/promotion:nordic-autumn/0` is of the kind `promotion:nordic-autumn`. */
export function kindOf(entry: Pick<TripEntry, 'source'>): string {
  return entry.source.split('/')[1] ?? ''
}
