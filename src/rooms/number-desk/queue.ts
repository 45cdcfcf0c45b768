/** Frequent-flyer numbers that are in question: the oldest first. Of a number no more than its last signs. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { NumberReview } from '../../db/tables/people.ts'
import type { Day } from '../../domain/day.ts'
import { anywhere, type Cursor, type ListPage, PAGE_ROWS, pageOf } from '../../web/list.ts'
import { beyond } from '../../web/time-key.ts'

export const REVIEW_STATES = ['waiting', 'decided', 'all'] as const

export type ReviewFilter = {
  readonly q: string | undefined
  readonly state: (typeof REVIEW_STATES)[number]
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
  return {
    q: q === '' ? undefined : q,
    state: REVIEW_STATES.find((state) => state === query['state']) ?? 'waiting',
  }
}

/** The oldest first, so `before` a row of the list is after it in time. */
export async function reviewPage(
  tx: Tx,
  filter: ReviewFilter,
  cursor: Cursor | undefined,
): Promise<ListPage<ReviewLine>> {
  const turned = cursor && ({ at: cursor.at, way: cursor.way === 'before' ? 'after' : 'before' } as const)
  const { where } = beyond(turned, 'review.opened_at', 'review.id')
  const up = cursor?.way === 'after'
  const order = up ? sql`review.opened_at desc, review.id desc` : sql`review.opened_at, review.id`
  return pageOf(await reviews(tx, filter, where, order, PAGE_ROWS + 1), cursor)
}

export function allReviews(tx: Tx, filter: ReviewFilter, most: number): Promise<ReviewLine[]> {
  return reviews(tx, filter, sql<boolean>`true`, sql`review.opened_at, review.id`, most)
}

async function reviews(
  tx: Tx,
  { q, state }: ReviewFilter,
  edge: RawBuilder<boolean>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<ReviewLine[]> {
  const conditions = [edge]
  if (q !== undefined) {
    const like = anywhere(q)
    conditions.push(sql<boolean>`(member.name ilike ${like} or review.passenger_name ilike ${like})`)
  }
  if (state === 'waiting') conditions.push(sql<boolean>`review.decision is null`)
  if (state === 'decided') conditions.push(sql<boolean>`review.decision is not null`)
  const { rows } = await sql<ReviewLine>`
    select review.id, review.airline, review.number_end, review.cause, review.passenger_name, review.decision,
      review.decided_at, review.opened_at as at, member.name as person
    from number_review as review join member on member.id = review.member_id
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit}`.execute(tx)
  return rows
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
