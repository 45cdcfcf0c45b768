/** From what a ticket's coupons should carry and what they carry now to the movements between. Pure. */
import type { Carried } from '../../domain/carried.ts'
import type { Movement } from '../../domain/ledger/movement.ts'
import type { Currency } from '../../domain/rating/rated.ts'
import type { Wanted } from './rate-ticket.ts'

/**
 * I-09: nothing moves for a credit that stands as it should; one that differs is reversed in full and credited anew.
 *
 * @param accountOf the account of an owner's currency; undefined when the owner has none
 */
export function reconcile(
  wanted: readonly Wanted[],
  carried: readonly Carried[],
  accountOf: (ownerId: string, currency: Currency) => string | undefined,
): Movement[] {
  const standing = new Map(carried.filter((each) => !each.reversed).map((each) => [slot(each), each]))
  const next = new Map<string, number>()
  for (const each of carried) next.set(slot(each), Math.max(next.get(slot(each)) ?? 0, each.revision + 1))
  const credits: Movement[] = []
  for (const credit of wanted) {
    const ownerId = credit.currency === 'points' ? credit.coupon.companyId : credit.coupon.memberId
    const accountId = ownerId === null ? undefined : accountOf(ownerId, credit.currency)
    if (accountId === undefined || credit.state === 'shown' || credit.amount <= 0n) continue
    const key = slot({ couponId: credit.coupon.id, ...credit })
    const now = standing.get(key)
    if (now && sameCredit(now, credit, accountId)) {
      standing.delete(key)
      continue
    }
    credits.push({
      do: 'credit',
      kind: 'accrual',
      accountId,
      amount: credit.amount,
      expiresOn: credit.expiresOn,
      locked: credit.state === 'locked',
      subjectId: credit.coupon.id,
      source: `${credit.currency}/${credit.kind}/${next.get(key) ?? 0}`,
      ruleVersion: credit.coupon.ruleVersion,
    })
  }
  return [...[...standing.values()].map(takeBack), ...credits]
}

function sameCredit(now: Carried, credit: Wanted, accountId: string): boolean {
  // Points that were earned locked and have been opened since stay opened.
  return now.accountId === accountId && now.amount === credit.amount && now.expiresOn === credit.expiresOn
}

function takeBack(carried: Carried): Movement {
  return {
    do: 'take-back',
    accountId: carried.accountId,
    amount: carried.amount,
    expiresOn: carried.expiresOn,
    locked: carried.locked,
    subjectId: carried.couponId,
    source: `${carried.currency}/${carried.kind}/${carried.revision}/reversed`,
    ruleVersion: carried.ruleVersion,
  }
}

function slot(each: { couponId: string; currency: string; kind: string }): string {
  return `${each.couponId}/${each.currency}/${each.kind}`
}
