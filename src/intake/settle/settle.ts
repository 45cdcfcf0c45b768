/** Settles tickets: takes in what is new of them, attributes, rates, and posts the difference. One transaction. */

import { loadCarried } from '../../db/flights/carried.ts'
import { type CouponChange, couponsOfTickets, keepChanges, keepCoupons } from '../../db/flights/coupons.ts'
import { loadDirectory } from '../../db/flights/directory.ts'
import { keepVerified, type NewReview, openReviews } from '../../db/flights/numbers.ts'
import { lockTickets } from '../../db/flights/tickets.ts'
import { accountsOf } from '../../db/ledger/accounts-of.ts'
import { post } from '../../db/ledger/post.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { FlownCoupon } from '../../domain/coupon.ts'
import type { Day } from '../../domain/day.ts'
import { couponKey, issueYear, type KeptCoupon, type TicketKey, ticketOf } from '../../domain/kept-coupon.ts'
import type { Plan } from '../../domain/ledger/plan.ts'
import type { Places } from '../../domain/places.ts'
import { attribute } from './attribute.ts'
import { type Doubt, judgeNumbers } from './judge-numbers.ts'
import { type Incoming, type Merged, mergeIncoming } from './merge.ts'
import { type RuleVersion, rateTicket, type Wanted } from './rate-ticket.ts'
import { reconcile } from './reconcile.ts'
import { openCounter } from './spend-counter.ts'
import { giveWelcome } from './welcome.ts'

export type SettleWorld = {
  /** Every published version, the newest number first. */
  readonly versions: readonly RuleVersion[]
  readonly places: Places
  /** The posting day in the programme's zone. */
  readonly today: Day
  readonly now: Date
  readonly importId: string | null
}

export type Settled = {
  readonly added: readonly KeptCoupon[]
  readonly changed: readonly KeptCoupon[]
  readonly notes: Merged['notes']
  readonly plan: Plan
}

/**
 * @param keys tickets to settle beside those of the incoming coupons: those that wait for a company or a member
 * @throws when the ledger refuses, which for credits and reversals it cannot
 */
export async function settle(
  tx: Tx,
  incoming: readonly Incoming[],
  keys: readonly TicketKey[],
  world: SettleWorld,
): Promise<Settled> {
  const named = incoming.map(({ coupon }) => ({
    primaryTicket: coupon.primaryTicket,
    issueYear: issueYear(coupon),
  }))
  const known = await couponsOfTickets(tx, await lockTickets(tx, [...named, ...keys]))
  const knownByKey = new Map(known.map((coupon) => [couponKey(coupon.facts), coupon]))
  const merged = mergeIncoming(knownByKey, incoming, (facts, line) => newlyKept(facts, line, world))
  const present = new Map(knownByKey)
  for (const [key, { after }] of merged.kept) present.set(key, after)
  const rated = await rate(tx, [...present.values()], known, world)
  const carried = await loadCarried(
    tx,
    known.map((coupon) => coupon.id),
  )
  const accounts = await accountsOf(tx, owners(rated.wanted))
  const movements = reconcile(rated.wanted, carried, (ownerId, currency) =>
    accounts.get(`${ownerId}/${currency}`),
  )
  const before = new Map(known.map((coupon) => [coupon.id, coupon]))
  const added = rated.coupons.filter((coupon) => !before.has(coupon.id))
  const changed = rated.coupons.filter((coupon) => isChanged(before.get(coupon.id), coupon))
  await keepCoupons(tx, added, false)
  await keepCoupons(tx, changed, true)
  await keepChanges(tx, factChanges(before, changed), { importId: world.importId, line: null, at: world.now })
  await keepVerified(tx, rated.judged.verified, world.today, world.now)
  await openReviews(tx, rated.judged.doubts.map(reviewOf), world.now)
  const posted = await post(tx, movements, world.today)
  if ('refused' in posted) throw new Error(`the ledger refused to settle: ${posted.refused}`)
  await giveWelcome(tx, credited(posted.ok), 'first-trip', world)
  return { added, changed, notes: merged.notes, plan: posted.ok }
}

async function rate(
  tx: Tx,
  coupons: readonly KeptCoupon[],
  known: readonly KeptCoupon[],
  world: SettleWorld,
) {
  const directory = await loadDirectory(tx, [...coupons, ...known])
  const attributed = coupons.map((coupon) => attribute(coupon, directory, world.versions))
  const counter = await openCounter(tx, attributed, world)
  const rated: KeptCoupon[] = []
  const wanted: Wanted[] = []
  for (const ticket of Map.groupBy(attributed, (coupon) => ticketOf(coupon.facts)).values()) {
    const answer = rateTicket(ticket, { ...world, directory, spend: counter })
    for (const coupon of answer.coupons) rated.push(coupon)
    for (const credit of answer.wanted) wanted.push(credit)
  }
  await counter.save(tx)
  return { coupons: rated, wanted, judged: judgeNumbers(rated, directory) }
}

function reviewOf({ coupon: { id, facts }, ...doubt }: Doubt): NewReview {
  const { ffAirline, ffNumber, passengerName } = facts
  return { ...doubt, couponId: id, airline: ffAirline ?? '', number: ffNumber ?? '', passengerName }
}

export function newlyKept(facts: FlownCoupon, line: number, world: SettleWorld): KeptCoupon {
  return {
    id: newId(),
    facts,
    companyId: null,
    companyReason: null,
    entityId: null,
    memberId: null,
    memberReason: null,
    journeyId: null,
    rating: {},
    companyContext: null,
    memberContext: null,
    ruleVersion: null,
    countedSpend: 0n,
    importId: world.importId,
    importLine: BigInt(line),
    receivedAt: world.now,
  }
}

function owners(wanted: readonly Wanted[]): string[] {
  const ids = wanted.map(({ currency, coupon }) =>
    currency === 'points' ? coupon.companyId : coupon.memberId,
  )
  return [...new Set(ids.filter((id) => id !== null))]
}

/** Owners of new flight credits; their accounts are locked until the end of the transaction. */
function credited({ entries }: Plan): string[] {
  return [...new Set(entries.filter(({ kind }) => kind === 'accrual').map(({ ownerId }) => ownerId))]
}

function isChanged(before: KeptCoupon | undefined, after: KeptCoupon): boolean {
  return before !== undefined && stable(before) !== stable(after)
}

function factChanges(
  before: ReadonlyMap<string, KeptCoupon>,
  changed: readonly KeptCoupon[],
): CouponChange[] {
  return changed.flatMap((after) => {
    const earlier = before.get(after.id)
    return earlier && stable(earlier.facts) !== stable(after.facts) ? [{ before: earlier, after }] : []
  })
}

/** Text that is the same for the same content, whatever order the database gave its keys in. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return part.toString()
    if (part === null || typeof part !== 'object' || Array.isArray(part) || part instanceof Date) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
