/** Closed statements as they were kept. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { TimedList } from '../web/timed-list.ts'
import { type ClosedHead, headOf, linesOf } from './closed-document.ts'
import type { StatementLine } from './statement-lines.ts'

export type ClosedRow = {
  readonly no: number
  readonly number: string
  readonly hash: string
  readonly parts: number
}
export type Closed = ClosedRow & ClosedHead & { readonly head: string }
export type Neighbours = { readonly before: string | null; readonly next: string | null }

type Row = ClosedRow & Neighbours & { head: string; content: string | null }

/**
 * A statement with one page of its lines, in one question.
 *
 * @param which its number, or its month
 * @param part 1, 2, 3 …
 */
export async function closedStatement(
  tx: Tx,
  companyId: string,
  which: { readonly number: string } | { readonly month: string },
  part = 1,
): Promise<(Closed & Neighbours & { readonly lines: readonly StatementLine[] }) | undefined> {
  const wanted =
    'number' in which ? sql`one.number = ${which.number}` : sql`one.first_day = ${`${which.month}-01`}::date`
  const beside = (no: number) => sql`(select beside.number from closed_statement as beside
    where ${owned('beside.company_id', companyId)} and beside.no = one.no + ${sql.lit(no)})`
  const ofOne = sql`${owned('part.company_id', companyId)} and part.statement_no = one.no`
  const { rows } = await sql<Row>`
    select one.no, one.number, one.hash, one.head, ${beside(-1)} as before, ${beside(1)} as next,
      (select count(*)::integer from closed_statement_part as part where ${ofOne}) as parts,
      (select part.content from closed_statement_part as part where ${ofOne} and part.part = ${part}) as content
    from closed_statement as one where ${owned('one.company_id', companyId)} and ${wanted}`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { content, ...rest } = row
  return { ...rest, ...headOf(row.head), lines: content === null ? [] : linesOf(content) }
}

/** The kept text of the lines, part by part; each is asked for by itself, so no memory holds them all. */
export async function closedPart(
  tx: Tx,
  companyId: string,
  no: number,
  part: number,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('closed_statement_part')
    .select('content')
    .where(owned('company_id', companyId))
    .where('statement_no', '=', no)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.content
}

export type ClosedFilter = {
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly moved?: 'yes' | 'no' | undefined
}

export type ClosedListRow = {
  readonly id: string
  readonly at: Date
  readonly number: string
  readonly firstDay: Day
  readonly opening: bigint
  readonly closing: bigint
  readonly lines: number
  readonly hash: string
  readonly closedAt: Date
}

/** Rows are `ClosedListRow`: the latest month first. The key is the month, which is the statement's own. */
export function closedList(companyId: string, { from, to, moved }: ClosedFilter): TimedList {
  const conditions = [owned('company_id', companyId)]
  if (from) conditions.push(sql<boolean>`last_day >= ${from}::date`)
  if (to) conditions.push(sql<boolean>`first_day <= ${to}::date`)
  if (moved) conditions.push(moved === 'yes' ? sql<boolean>`lines > 0` : sql<boolean>`lines = 0`)
  const source = sql`
    select company_id as id, first_day::timestamp at time zone 'UTC' as at, number, first_day as "firstDay", opening,
      closing, lines, hash, closed_at as "closedAt"
    from closed_statement where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'newest' }
}
