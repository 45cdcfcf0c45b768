/** What waits for an operator, and whether all is well. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { ImportState } from '../../db/tables/flights.ts'
import type { LedgerCheck } from '../../db/tables/ledger.ts'
import { addDays, type Day } from '../../domain/day.ts'

export const QUEUES = [
  'companies',
  'entities',
  'claims',
  'orders',
  'importsReady',
  'importsFailed',
  'adjustments',
  'draft',
  'numbers',
  'support',
  'outbox',
] as const
export type QueueName = (typeof QUEUES)[number]
export type Queue = { readonly name: QueueName; readonly count: number; readonly oldest: Date | null }

/** One round trip for all of them. */
export async function queues(tx: Tx): Promise<Queue[]> {
  const queue = (name: QueueName, at: string, from: RawBuilder<unknown>) =>
    sql`select ${sql.lit(name)} as name, count(*)::integer as count, min(${sql.ref(at)}) as oldest from ${from}`
  const { rows } = await sql<Queue>`
    ${queue('companies', 'applied_at', sql`company where state = 'applied'`)} union all
    ${queue('entities', 'asked_at', sql`legal_entity where state = 'applied'`)} union all
    ${queue('claims', 'filed_at', sql`claim where state = 'with-operator'`)} union all
    ${queue(
      'orders',
      'ordered_at',
      sql`award_order where state = 'booked'
      and (kind <> 'voucher' or coalesce(detail ->> 'delivery', 'code') <> 'code')`,
    )} union all
    ${queue('importsReady', 'created_at', sql`import_file where state in ('ready', 'checking', 'posting')`)} union all
    ${queue('importsFailed', 'created_at', sql`import_file where state = 'failed'`)} union all
    ${queue('adjustments', 'asked_at', sql`adjustment where state = 'asked'`)} union all
    ${queue('draft', 'made_at', sql`programme_draft where state = 'asked'`)} union all
    ${queue('numbers', 'opened_at', sql`number_review where decision is null`)} union all
    ${queue('support', 'changed_at', sql`support_case where state in ('open', 'reopened')`)} union all
    ${queue('outbox', 'created_at', sql`outbox where sent_at is null and route in ('open', 'mail')`)}`.execute(
    tx,
  )
  return QUEUES.flatMap((name) => rows.filter((row) => row.name === name))
}

export type LastImport = {
  readonly id: string
  readonly name: string
  readonly state: ImportState
  readonly at: Date
  readonly lines: bigint | null
  readonly refused: bigint | null
}

export async function lastImports(tx: Tx): Promise<LastImport[]> {
  const { rows } = await sql<LastImport>`
    select file.id, file.name, file.state, file.created_at as at,
      coalesce(sums.lines, (file.preview ->> 'lines')::bigint) as lines,
      coalesce(sums.refused, (file.preview ->> 'refused')::bigint) as refused
    from import_file as file
    left join lateral (select sum((counts ->> 'lines')::bigint)::bigint as lines,
        sum((counts ->> 'refused')::bigint)::bigint as refused
      from import_chunk where import_id = file.id) as sums on true
    where file.state <> 'receiving' order by file.created_at desc, file.id desc limit 5`.execute(tx)
  return rows
}

export type Health = {
  readonly check: LedgerCheck | undefined
  readonly frozen: number
  readonly failingJobs: readonly string[]
}

export async function health(tx: Tx): Promise<Health> {
  const check = await tx
    .selectFrom('ledger_check')
    .selectAll()
    .orderBy('checked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const frozen = await tx
    .selectFrom('account')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('frozen_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const jobs = await tx
    .selectFrom('job')
    .select('name')
    .where('last_error', 'is not', null)
    .orderBy('name')
    .execute()
  return { check, frozen: frozen.count, failingJobs: jobs.map(({ name }) => name) }
}

const SOON_DAYS = 90

export type Liability = {
  readonly points: bigint
  readonly locked: bigint
  readonly lapsing: bigint
  readonly owed: bigint
}

/** Points of companies only: what a person has is no business of this page. */
export async function liability(tx: Tx, today: Day): Promise<Liability> {
  const { rows } = await sql<Liability>`
    select coalesce(sum(account.balance), 0)::bigint as points, coalesce(sum(account.owed), 0)::bigint as owed,
      (select coalesce(sum(lot.remaining), 0)::bigint from lot
        join account as holder on holder.id = lot.account_id and holder.currency = 'points'
        where lot.locked and lot.remaining > 0) as locked,
      (select coalesce(sum(lot.remaining), 0)::bigint from lot
        join account as holder on holder.id = lot.account_id and holder.currency = 'points'
        where lot.remaining > 0 and lot.expires_on between ${today} and ${addDays(today, SOON_DAYS)}) as lapsing
    from account where currency = 'points'`.execute(tx)
  return rows[0] ?? { points: 0n, locked: 0n, lapsing: 0n, owed: 0n }
}
