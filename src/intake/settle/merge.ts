/** What a file says of a coupon, put beside what is known of it. Pure. */
import type { CouponStatus, FlownCoupon } from '../../domain/coupon.ts'
import { addDays, asDay } from '../../domain/day.ts'
import { couponKey, type KeptCoupon } from '../../domain/kept-coupon.ts'
import type { RejectCode } from '../reject.ts'

/** A line that was read, and where it stood. */
export type Incoming = { readonly line: number; readonly coupon: FlownCoupon }

export type Merged = {
  /** New or changed coupons by their key; `before` is undefined for a new one. */
  readonly kept: ReadonlyMap<string, { after: KeptCoupon; before: KeptCoupon | undefined }>
  readonly notes: readonly {
    line: number
    code: Extract<RejectCode, 'CPN-DUPLICATE' | 'CPN-CHANGED'>
    field: keyof FlownCoupon
  }[]
}

/** I-03: a later word wins only when it is a later state. Refunded, exchanged and void are final. */
const RANK: Readonly<Record<CouponStatus, number>> = { L: 0, F: 1, E: 2, R: 3, V: 4 }

/** Whose coupon it is may be mended while that half is not credited; everything else stays as first reported. */
const COMPANY_FACTS = ['corporateId'] as const
const MEMBER_FACTS = ['ffAirline', 'ffNumber', 'passengerName'] as const
const WHOSE: ReadonlySet<keyof FlownCoupon> = new Set([...COMPANY_FACTS, ...MEMBER_FACTS])

export function mergeIncoming(
  known: ReadonlyMap<string, KeptCoupon>,
  incoming: readonly Incoming[],
  make: (coupon: FlownCoupon, line: number) => KeptCoupon,
): Merged {
  const kept = new Map<string, { after: KeptCoupon; before: KeptCoupon | undefined }>()
  const notes: Merged['notes'][number][] = []
  for (const { line, coupon } of incoming) {
    const key = couponKey(coupon)
    const current = kept.get(key)?.after ?? known.get(key)
    if (!current) {
      kept.set(key, { after: make(coupon, line), before: undefined })
      continue
    }
    const word = laterWord(current, coupon)
    if ('after' in word) kept.set(key, { after: word.after, before: known.get(key) })
    else notes.push({ line, ...word })
  }
  return { kept, notes }
}

type Word = { after: KeptCoupon } | { code: 'CPN-DUPLICATE' | 'CPN-CHANGED'; field: keyof FlownCoupon }

function laterWord(current: KeptCoupon, coupon: FlownCoupon): Word {
  const step = RANK[coupon.status] - RANK[current.facts.status]
  if (step < 0) return { code: 'CPN-DUPLICATE', field: 'status' }
  if (step > 0) {
    // A refund tells only that it happened; a flown report replaces the announcement that went before it.
    const facts = coupon.status === 'F' ? coupon : { ...current.facts, status: coupon.status }
    return { after: { ...current, facts, memberReason: heldReason(current, facts) } }
  }
  const differing = differences(current.facts, coupon)
  const other = differing.find((field) => !WHOSE.has(field))
  if (other !== undefined) return { code: 'CPN-CHANGED', field: other }
  const mendable = differing.filter((field) => isMendable(current, field))
  if (mendable.length === 0)
    return { code: differing.length > 0 ? 'CPN-CHANGED' : 'CPN-DUPLICATE', field: differing[0] ?? 'ticket' }
  const mended = Object.fromEntries(mendable.map((field) => [field, coupon[field]]))
  return { after: { ...current, facts: { ...current.facts, ...mended } } }
}

const HELD_DAYS = 2

/**
 * I-10: a booking whose frequent-flyer number was exchanged less than 48 hours before departure is how miles are
 * stolen. When the old number was still reported within two days of departure, the change came later than that.
 */
function heldReason(current: KeptCoupon, now: FlownCoupon): KeptCoupon['memberReason'] {
  const { facts, memberId, memberReason, receivedAt } = current
  const isChanged = facts.ffNumber !== null && now.ffNumber !== null && facts.ffNumber !== now.ffNumber
  if (memberId !== null || !isChanged) return memberReason
  const seenOn = asDay(receivedAt.toISOString().slice(0, 10))
  return seenOn >= addDays(now.departedOn, -HELD_DAYS) ? 'MEM-NUMBER-CHANGED' : memberReason
}

function isMendable(current: KeptCoupon, field: keyof FlownCoupon): boolean {
  if ((COMPANY_FACTS as readonly string[]).includes(field)) return current.companyId === null
  return current.memberId === null
}

function differences(a: FlownCoupon, b: FlownCoupon): (keyof FlownCoupon)[] {
  const keys = Object.keys(a) as (keyof FlownCoupon)[]
  return keys.filter((key) => comparable(a[key]) !== comparable(b[key]))
}

function comparable(value: FlownCoupon[keyof FlownCoupon]): unknown {
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([code, amount]) => `${code}:${amount}`).join('|')
}
