/** What was said, the newest first: never by whom. */
import { sql } from 'kysely'
import type { Feedback } from '../../db/tables/support.ts'
import { type Day, parseDay } from '../../domain/day.ts'
import type { TimedList } from '../../web/timed-list.ts'

export type FeedbackFilter = {
  readonly kind: Feedback['object_kind'] | undefined
  readonly score: string | undefined
  readonly from: Day | undefined
  readonly words: 'with' | undefined
}
export type FeedbackLine = {
  readonly id: string
  readonly at: Date
  readonly kind: Feedback['object_kind']
  readonly score: number
  readonly words: string | null
}

export const SCORES = ['1', '2', '3', '4', '5'] as const

export function feedbackFilter(query: Readonly<Record<string, string>>): FeedbackFilter {
  return {
    kind: (['trip', 'order'] as const).find((kind) => kind === query['kind']),
    score: SCORES.find((score) => score === query['score']),
    from: parseDay(query['from'] ?? ''),
    words: query['words'] === 'with' ? 'with' : undefined,
  }
}

/** Rows are `FeedbackLine`. */
export function feedbackList({ kind, score, from, words }: FeedbackFilter): TimedList {
  const conditions = [
    sql<boolean>`true`,
    ...(kind ? [sql<boolean>`object_kind = ${kind}`] : []),
    ...(score ? [sql<boolean>`score = ${Number(score)}`] : []),
    ...(from ? [sql<boolean>`given_at >= ${from}::date`] : []),
    ...(words ? [sql<boolean>`words is not null`] : []),
  ]
  const source = sql`select id, given_at as at, object_kind as kind, score, words from feedback
    where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'newest' }
}
