/** The operator's queue of orders: what waits for a ticket, the oldest first. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import { ORDER_KINDS, type OrderKind } from '../../domain/award/order-kind.ts'
import { DAYS_BEFORE_TRAVEL, overdueSince } from '../../domain/award/overdue.ts'
import { addDays, type Day } from '../../domain/day.ts'
import { type Due, ORDER_STATES, type OrderDetail, type OrderState } from '../../orders/order.ts'
import { anywhere } from '../../web/list.ts'
import { asId } from '../../web/time-key.ts'
import type { TimedList } from '../../web/timed-list.ts'

export const ORDER_AGES = ['late', 'soon', 'day', 'week'] as const
const DAY_MS = 86_400_000
const AGE_DAYS = { day: 1, week: 7 } as const

export type DeskFilter = {
  readonly q: string | undefined
  /** What waits for a ticket when left out; `all` everything. */
  readonly state: OrderState | 'all' | undefined
  readonly kind: OrderKind | undefined
  readonly company: string | undefined
  readonly age: (typeof ORDER_AGES)[number] | undefined
}
export type DeskLine = {
  readonly id: string
  readonly at: Date
  readonly kind: OrderKind
  readonly state: OrderState
  readonly detail: OrderDetail
  readonly price: bigint
  readonly fee: bigint
  readonly lost: bigint
  readonly givenBack: bigint
  readonly due: readonly Due[]
  readonly travelsOn: Day | null
  readonly company: string
  readonly companyId: string
  readonly tickets: readonly string[]
  /** It waits, and for longer than it should; or it departs so soon that it should not. */
  readonly late: boolean
  readonly hurries: boolean
}
export type DeskClock = { readonly now: Date; readonly today: Day; readonly zone: string }

export function deskFilter(query: Readonly<Record<string, string>>): DeskFilter {
  const q = (query['q'] ?? '').trim().slice(0, 100)
  return {
    q: q === '' ? undefined : q,
    state: [...ORDER_STATES, 'all' as const].find((state) => state === query['state']),
    kind: ORDER_KINDS.find((kind) => kind === query['kind']),
    company: asId(query['company']),
    age: ORDER_AGES.find((age) => age === query['age']),
  }
}

/** Rows are `DeskLine`. */
export function deskList(filter: DeskFilter, clock: DeskClock): TimedList {
  const conditions = [sql<boolean>`true`, ...conditionsOf(filter, clock)]
  const source = sql`
    select ordered.id, ordered.ordered_at as at, ordered.kind, ordered.state, ordered.detail, ordered.price, ordered.fee,
      ordered.lost, ordered.given_back as "givenBack", ordered.due, ordered.travels_on as "travelsOn", company.name as company,
      company.id as "companyId",
      (select coalesce(jsonb_agg(ticket order by ticket), '[]') from award_order_ticket as issued
        where issued.company_id = ordered.company_id and issued.order_id = ordered.id and voided_at is null) as tickets,
      ${late(clock)} as late, ${hurries(clock)} as hurries
    from award_order as ordered join company on company.id = ordered.company_id
    where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'oldest' }
}

/** For a ticket, or for what an operator issues, transfers or sends; vouchers with a code wait for nobody here. */
const WAITS = sql<boolean>`ordered.state = 'booked'
  and (ordered.kind <> 'voucher' or coalesce(ordered.detail ->> 'delivery', 'code') <> 'code')`

/** A rebooked order waits anew. @see docs/programme-rules.md A-23 */
function late({ today, zone }: DeskClock): RawBuilder<boolean> {
  return sql<boolean>`(${WAITS} and coalesce((select max(step.at) from award_order_step as step
      where step.company_id = ordered.company_id and step.order_id = ordered.id and step.step in ('ordered', 'rebooked')),
    ordered.ordered_at) < (${addDays(overdueSince(today), 1)}::date::timestamp at time zone ${zone}))`
}

function hurries({ today }: DeskClock): RawBuilder<boolean> {
  const by = addDays(today, DAYS_BEFORE_TRAVEL)
  return sql<boolean>`(${WAITS} and coalesce(ordered.travels_on <= ${by}::date, false))`
}

function conditionsOf({ q, state, kind, company, age }: DeskFilter, clock: DeskClock): RawBuilder<boolean>[] {
  const { now, today } = clock
  const found: RawBuilder<boolean>[] = []
  if (q !== undefined) found.push(matches(q))
  if (state === undefined) found.push(WAITS)
  else if (state !== 'all') found.push(sql<boolean>`ordered.state = ${state}`)
  if (kind) found.push(sql<boolean>`ordered.kind = ${kind}`)
  if (company) found.push(sql<boolean>`ordered.company_id = ${company}::uuid`)
  if (age === 'late') {
    found.push(sql<boolean>`(${late(clock)} or ${hurries(clock)})`)
  } else if (age === 'soon') {
    found.push(
      sql<boolean>`ordered.travels_on between ${today}::date and ${addDays(today, DAYS_BEFORE_TRAVEL)}::date`,
    )
  } else if (age) {
    const before = new Date(now.getTime() - AGE_DAYS[age] * DAY_MS)
    found.push(sql<boolean>`ordered.ordered_at < ${before.toISOString()}::timestamptz`)
  }
  return found
}

/** A ticket or the number of an order by its signs, names anywhere. */
function matches(q: string): RawBuilder<boolean> {
  const like = anywhere(q)
  const code = q.replaceAll(/[\s-]/g, '').toLowerCase()
  return sql<boolean>`(company.name ilike ${like} or ordered.detail ->> 'passenger' ilike ${like}
    or (${code} <> '' and right(replace(ordered.id::text, '-', ''), 8) = ${code})
    or exists (select from award_order_ticket as issued where issued.company_id = ordered.company_id
      and issued.order_id = ordered.id and issued.ticket = ${code}))`
}

/** Companies that have ordered, for the filter. */
export async function orderingCompanies(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from company where exists (select from award_order where award_order.company_id = company.id)
    order by name, id limit 500`.execute(tx)
  return rows
}

/** @returns undefined when there is no such order */
export async function companyOfOrder(
  tx: Tx,
  orderId: string,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`select company.id, company.name from award_order
    join company on company.id = award_order.company_id where award_order.id = ${orderId}::uuid`.execute(tx)
  return rows[0]
}
