/** Lists in the order of time, each from one select: its page, its count and its file cannot differ. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import { type CountedPage, type Cursor, PAGE_ROWS, pageOf } from './list.ts'
import { beyond } from './time-key.ts'

export type TimedList = {
  /** `select … from … where …` without an order; two of its columns are `at` and `id`. */
  readonly source: RawBuilder<unknown>
  readonly first: 'newest' | 'oldest'
}

export async function timedPage<Row>(
  tx: Tx,
  list: TimedList,
  cursor: Cursor | undefined,
): Promise<CountedPage<Row>> {
  const { where, order } = beyond(turned(list, cursor), 'line.at', 'line.id')
  const { rows } = await sql<Row>`select * from (${list.source}) as line where ${where}
    order by ${order} limit ${PAGE_ROWS + 1}`.execute(tx)
  const { rows: counted } = await sql<{ count: number }>`select count(*)::integer as count
    from (${list.source}) as line`.execute(tx)
  return { ...pageOf(rows, cursor), count: counted[0]?.count ?? 0 }
}

/** All of it, for a file. */
export async function timedRows<Row>(tx: Tx, list: TimedList, most: number): Promise<Row[]> {
  const order = list.first === 'newest' ? sql`line.at desc, line.id desc` : sql`line.at, line.id`
  const { rows } = await sql<Row>`select * from (${list.source}) as line
    order by ${order} limit ${most}`.execute(tx)
  return rows
}

/** `before` a row is further down the list. Where the oldest come first, that is after it in time. */
function turned({ first }: TimedList, cursor: Cursor | undefined): Cursor | undefined {
  if (first === 'newest') return cursor
  return { way: cursor?.way === 'after' ? 'before' : 'after', at: cursor?.at ?? '' }
}
