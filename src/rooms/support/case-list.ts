/** The questions of one plane, the newest first. */
import { sql } from 'kysely'
import type { SupportCase } from '../../db/tables/support.ts'
import { CASE_STATES, type CaseState, TOPICS, type Topic } from '../../domain/support/case.ts'
import type { Ctx } from '../../web/env.ts'
import type { TimedList } from '../../web/timed-list.ts'
import type { Plane } from './plane.ts'

export type CaseFilter = {
  readonly q: string | undefined
  readonly state: CaseState | undefined
  readonly topic: Topic | undefined
}
export type CaseLine = Pick<SupportCase, 'id' | 'reference' | 'topic' | 'state' | 'answer_on'> & {
  readonly at: Date
}

export function caseFilter(query: Readonly<Record<string, string>>): CaseFilter {
  const q = (query['q'] ?? '').trim().slice(0, 40)
  return {
    q: q === '' ? undefined : q,
    state: CASE_STATES.find((state) => state === query['state']),
    topic: TOPICS.find((topic) => topic === query['topic']),
  }
}

/** Rows are `CaseLine`. */
export function caseList(c: Ctx, plane: Plane, { q, state, topic }: CaseFilter): TimedList {
  const conditions = [
    plane.mine(c),
    ...(q ? [sql<boolean>`strpos(reference, ${q.toUpperCase()}) > 0`] : []),
    ...(state ? [sql<boolean>`state = ${state}`] : []),
    ...(topic ? [sql<boolean>`topic = ${topic}`] : []),
  ]
  const source = sql`select id, reference, topic, state, answer_on, opened_at as at from support_case
    where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'newest' }
}
