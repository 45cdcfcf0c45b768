/** What coupons say of the linked numbers that they carry: they are the person's, or somebody has to look. Pure. */
import type { Directory } from '../../domain/attribution.ts'
import type { KeptCoupon } from '../../domain/kept-coupon.ts'
import { nameFits } from './attribute.ts'

export type Doubt = {
  readonly accountId: string
  readonly memberId: string
  readonly cause: 'name' | 'changed-late'
  /** One question for each: the name on the ticket, or the coupon. */
  readonly subject: string
  readonly coupon: KeptCoupon
}
export type Judged = { readonly verified: readonly string[]; readonly doubts: readonly Doubt[] }

/** I-11: a flown coupon with the number and the name of the person proves the number; another name puts it in question. */
export function judgeNumbers(coupons: readonly KeptCoupon[], directory: Directory): Judged {
  const verified = coupons.flatMap((coupon) => provedBy(coupon, directory) ?? [])
  return {
    verified: [...new Set(verified)].sort(),
    doubts: coupons.flatMap((coupon) => doubtOf(coupon, directory) ?? []),
  }
}

function keyOf({ facts }: KeptCoupon): string {
  return `${facts.ffAirline}/${facts.ffNumber}`
}

function provedBy(coupon: KeptCoupon, directory: Directory): string | undefined {
  const { facts, memberId } = coupon
  const number = directory.numbers.get(keyOf(coupon))
  if (number?.state !== 'unverified' || memberId !== number.memberId || facts.status !== 'F') return undefined
  const member = directory.members.get(number.memberId)
  return member && nameFits(facts, member) === 'match' ? number.accountId : undefined
}

function doubtOf(coupon: KeptCoupon, directory: Directory): Doubt | undefined {
  const { facts, memberReason } = coupon
  const number = directory.numbers.get(keyOf(coupon))
  if (!number || coupon.memberId !== null) return undefined
  const { accountId, memberId } = number
  if (memberReason === 'MEM-NAME-MISMATCH')
    return { accountId, memberId, cause: 'name', subject: facts.passengerName ?? '', coupon }
  if (memberReason === 'MEM-NUMBER-CHANGED')
    return { accountId, memberId, cause: 'changed-late', subject: coupon.id, coupon }
  return undefined
}
