/** The desk's queue: what waits for an answer, the nearest promised day first. */
import { type RawBuilder, sql } from 'kysely'
import type { SupportCase } from '../../db/tables/support.ts'
import type { Day } from '../../domain/day.ts'
import { CASE_STATES, type CaseState, TOPICS, type Topic } from '../../domain/support/case.ts'
import type { TimedList } from '../../web/timed-list.ts'

export const DUES = ['today', 'late'] as const
export type Due = (typeof DUES)[number]

export type DeskFilter = {
  readonly q: string | undefined
  /** All that waits on the desk when left out; `all` everything. */
  readonly state: CaseState | 'all' | undefined
  readonly due: Due | undefined
  readonly topic: Topic | undefined
}
export type DeskLine = Pick<SupportCase, 'id' | 'reference' | 'topic' | 'state' | 'answer_on' | 'call_at'> & {
  /** Where it stands in the queue. */
  readonly at: Date
  readonly opened: Date
  /** Null for a person's own question; who that is, one sees by opening it. */
  readonly company: string | null
  readonly assigned: string | null
  readonly score: number | null
}

export function deskFilter(query: Readonly<Record<string, string>>): DeskFilter {
  const q = (query['q'] ?? '').trim().slice(0, 100)
  return {
    q: q === '' ? undefined : q,
    state: [...CASE_STATES, 'all' as const].find((state) => state === query['state']),
    due: DUES.find((due) => due === query['due']),
    topic: TOPICS.find((topic) => topic === query['topic']),
  }
}

/** Rows are `DeskLine`. */
export function deskList(filter: DeskFilter, today: Day): TimedList {
  const { state } = filter
  // What waits stands by the day that was promised; lists that hold answered ones run by opening.
  const place = state === undefined ? sql`one.answer_on::timestamp at time zone 'UTC'` : sql`one.opened_at`
  const source = sql`
    select one.id, one.reference, one.topic, one.state, one.answer_on, one.call_at, one.score, ${place} as at,
      one.opened_at as opened, company.name as company, operator.name as assigned
    from support_case as one left join company on company.id = one.company_id
      left join operator on operator.id = one.assigned_to
    where ${sql.join([sql<boolean>`true`, ...conditionsOf(filter, today)], sql` and `)}`
  return { source, first: 'oldest' }
}

function conditionsOf({ q, state, due, topic }: DeskFilter, today: Day): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = []
  if (q)
    found.push(
      sql<boolean>`(strpos(one.reference, ${q.toUpperCase()}) > 0 or strpos(lower(company.name), ${q.toLowerCase()}) > 0)`,
    )
  if (state === undefined) found.push(sql<boolean>`one.state in ('open', 'reopened')`)
  else if (state !== 'all') found.push(sql<boolean>`one.state = ${state}`)
  if (topic) found.push(sql<boolean>`one.topic = ${topic}`)
  if (due === 'today') found.push(sql<boolean>`one.answer_on = ${today}::date`)
  if (due === 'late')
    found.push(sql<boolean>`one.answer_on < ${today}::date and one.state in ('open', 'reopened')`)
  return found
}
