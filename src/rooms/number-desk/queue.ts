/** Frequent-flyer numbers that are in question: the oldest first. Of a number no more than its last signs. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { NumberReview } from '../../db/tables/people.ts'
import type { Day } from '../../domain/day.ts'
import { anywhere } from '../../web/list.ts'
import type { TimedList } from '../../web/timed-list.ts'

export const REVIEW_STATES = ['decided', 'all'] as const

export type ReviewFilter = {
  readonly q: string | undefined
  /** What waits for an answer when left out. */
  readonly state: (typeof REVIEW_STATES)[number] | undefined
}

export type ReviewLine = Pick<
  NumberReview,
  'id' | 'airline' | 'number_end' | 'cause' | 'passenger_name' | 'decision' | 'decided_at'
> & {
  readonly at: Date
  readonly person: string
}

export function reviewFilter(query: Readonly<Record<string, string>>): ReviewFilter {
  const q = (query['q'] ?? '').trim().slice(0, 100)
  return { q: q === '' ? undefined : q, state: REVIEW_STATES.find((state) => state === query['state']) }
}

/** Rows are `ReviewLine`. */
export function reviewList({ q, state }: ReviewFilter): TimedList {
  const conditions = [sql<boolean>`true`]
  if (q !== undefined) {
    const like = anywhere(q)
    conditions.push(sql<boolean>`(member.name ilike ${like} or review.passenger_name ilike ${like})`)
  }
  if (state === undefined) conditions.push(sql<boolean>`review.decision is null`)
  if (state === 'decided') conditions.push(sql<boolean>`review.decision is not null`)
  const source = sql`
    select review.id, review.airline, review.number_end, review.cause, review.passenger_name, review.decision,
      review.decided_at, review.opened_at as at, member.name as person
    from number_review as review join member on member.id = review.member_id
    where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'oldest' }
}

export type OneReview = ReviewLine &
  Pick<NumberReview, 'reason'> & {
    readonly decidedBy: string | null
    readonly ticket: string
    readonly flight: string
    readonly route: string
    readonly flownOn: Day
  }

export async function oneReview(tx: Tx, id: string): Promise<OneReview | undefined> {
  const { rows } = await sql<OneReview>`
    select review.id, review.airline, review.number_end, review.cause, review.passenger_name, review.decision,
      review.decided_at, review.reason, review.opened_at as at, member.name as person, decider.name as "decidedBy",
      coupon.ticket, coupon.marketing_carrier || ' ' || coupon.flight as flight,
      coupon.origin || ' – ' || coupon.destination as route, coupon.departed_on as "flownOn"
    from number_review as review join member on member.id = review.member_id
      join coupon on coupon.id = review.coupon_id
      left join operator as decider on decider.id = review.decided_by
    where review.id = ${id}`.execute(tx)
  return rows[0]
}
