/** What becomes of one half of one claimed ticket. Pure; the rules are numbered in docs/claim-rules.md. */
import type { CouponStatus } from '../coupon.ts'
import type { Day } from '../day.ts'
import type { NothingCode } from '../rating/rated.ts'
import type { OperatorReason, RuleReason } from './claim.ts'
import type { ClaimWindow } from './window.ts'

/** A stored coupon of the ticket, as the claimant stands to it. */
export type ClaimCoupon = {
  readonly id: string
  /** The trip it belongs to, for a link. */
  readonly trip: string
  readonly status: CouponStatus
  readonly flownOn: Day
  readonly holder: 'claimant' | 'another' | 'nobody'
  /** Whether the claimant is the one who may have it; else why a person has to look. */
  readonly fits: true | OperatorReason
  /** What it earns, or would earn, the claimant nothing for; undefined when it earns. */
  readonly nothing: NothingCode | undefined
}

export type ClaimFacts = {
  readonly coupons: readonly ClaimCoupon[]
  /** The day the claimant names; the coupons know better. */
  readonly toldDay: Day | undefined
  /** An undecided claim of the same half by the same claimant. */
  readonly claimedBefore: string | undefined
  /** Neither the ticket's stock nor the carrier the claimant names is of the programme. */
  readonly isForeign: boolean
  readonly isTooMany: boolean
  readonly today: Day
  readonly windowOf: (day: Day) => ClaimWindow
}

export type Verdict = { readonly flownOn: Day | undefined } & (
  | { readonly is: 'credit'; readonly couponIds: readonly string[] }
  /** For the airline's file. */
  | { readonly is: 'wait'; readonly until: Day | undefined }
  | { readonly is: 'operator'; readonly reason: OperatorReason }
  | {
      readonly is: 'no'
      readonly reason: RuleReason
      /** A claim or a trip to look at. */
      readonly where?: string | undefined
      /** From when on, or until when it could be claimed. */
      readonly day?: Day | undefined
    }
  | { readonly is: 'day-missing' }
)

export function verdictOn(facts: ClaimFacts): Verdict {
  const { coupons, toldDay, claimedBefore } = facts
  // C-09: of a stranger's ticket the claimant learns nothing, not even the day: then his own word counts.
  const known = coupons.filter((coupon) => coupon.holder === 'claimant' || isLikely(coupon))
  const flownOn = lastDay(known) ?? toldDay
  if (claimedBefore !== undefined) return no('claimed-before', flownOn, { where: claimedBefore })
  if (coupons.length === 0 && facts.isForeign) return no('carrier-not-eligible', flownOn)
  if (flownOn === undefined) return { is: 'day-missing', flownOn }
  const mine = coupons.filter((coupon) => coupon.holder === 'claimant')
  const open = coupons.filter((coupon) => coupon.holder !== 'claimant' && isTravelled(coupon))
  // C-03: what is there already is said before any window: it is the better news.
  if (known.length > 0 && open.length === 0) return settled(known, mine, flownOn)
  const window = facts.windowOf(flownOn)
  if (facts.today < window.from) return no('too-soon', flownOn, { day: window.from })
  if (window.until !== undefined && facts.today > window.until)
    return no('too-old', flownOn, { day: window.until })
  if (facts.isTooMany) return no('too-many', flownOn)
  return coupons.length === 0 ? { is: 'wait', flownOn, until: window.until } : decided(open, flownOn, window)
}

/** C-04: every coupon that may be the claimant's is, and what earns nothing is not worth a claim. */
function decided(open: readonly ClaimCoupon[], flownOn: Day, window: ClaimWindow): Verdict {
  const flown = open.filter((coupon) => coupon.status === 'F')
  if (open.length === 0) return { is: 'operator', flownOn, reason: 'proof' }
  if (flown.length === 0) return { is: 'wait', flownOn, until: window.until }
  for (const { holder, fits } of flown) {
    if (holder === 'another') return { is: 'operator', flownOn, reason: 'proof' }
    if (fits !== true) return { is: 'operator', flownOn, reason: fits }
  }
  const earning = flown.filter((coupon) => coupon.nothing === undefined)
  if (earning.length === 0) return no(reasonOf(flown[0]?.nothing), flownOn, { where: undefined })
  return { is: 'credit', flownOn, couponIds: flown.map((coupon) => coupon.id) }
}

/** Nothing is left to credit: it is there, it earns nothing, or it was not flown. */
function settled(coupons: readonly ClaimCoupon[], mine: readonly ClaimCoupon[], flownOn: Day): Verdict {
  const flown = mine.filter((coupon) => coupon.status === 'F')
  const [first] = flown
  if (!first && mine.some(isTravelled)) return { is: 'wait', flownOn, until: undefined }
  if (!first)
    return no('not-flown', flownOn, {
      where: coupons[0]?.holder === 'claimant' ? coupons[0].trip : undefined,
    })
  const isEarned = flown.some((coupon) => coupon.nothing === undefined)
  return no(isEarned ? 'already-credited' : reasonOf(first.nothing), flownOn, { where: first.trip })
}

/** The name is right: it is most likely their own, whatever number the booking had. */
function isLikely({ fits }: ClaimCoupon): boolean {
  return fits === true || fits === 'number-mismatch'
}

/** Lifted counts: the airline will say that it was flown. */
function isTravelled(coupon: ClaimCoupon): boolean {
  return coupon.status === 'F' || coupon.status === 'L'
}

const REASONS: Partial<Record<NothingCode, RuleReason>> = {
  'CLASS-NOT-ELIGIBLE': 'class-not-eligible',
  'FARE-NOT-ELIGIBLE': 'class-not-eligible',
  'CARRIER-NOT-ELIGIBLE': 'carrier-not-eligible',
  'STOCK-NOT-ELIGIBLE': 'carrier-not-eligible',
  'BEFORE-ENROLMENT': 'before-joining',
  'CPN-NOT-FLOWN': 'not-flown',
}

function reasonOf(code: NothingCode | undefined): RuleReason {
  return (code && REASONS[code]) ?? 'not-eligible'
}

function no(
  reason: RuleReason,
  flownOn: Day | undefined,
  more: { where?: string | undefined; day?: Day } = {},
): Verdict {
  return { is: 'no', reason, flownOn, ...more }
}

function lastDay(coupons: readonly ClaimCoupon[]): Day | undefined {
  return coupons
    .map((coupon) => coupon.flownOn)
    .sort()
    .at(-1)
}
