/** Corrections by hand: asked by one operator, decided by another. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import { anywhere } from '../../web/list.ts'
import type { TimedList } from '../../web/timed-list.ts'

export const ADJUSTMENT_STATES = ['asked', 'posted', 'declined'] as const
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number]

export type AdjustmentRow = {
  readonly id: string
  readonly companyId: string
  readonly company: string
  readonly amount: bigint
  readonly reason: string
  readonly expiresOn: Day | null
  readonly state: AdjustmentState
  readonly at: Date
  readonly askedBy: string
  readonly askedById: string
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly balance: bigint
}

export type AdjustmentFilter = { readonly q: string; readonly state: AdjustmentState | undefined }

export function adjustmentFilter(query: Readonly<Record<string, string>>): AdjustmentFilter {
  return {
    q: (query['q'] ?? '').trim().slice(0, 100),
    state: ADJUSTMENT_STATES.find((state) => state === query['state']),
  }
}

/** Rows are `AdjustmentRow`. */
export function adjustmentList(filter: AdjustmentFilter): TimedList {
  const conditions = [sql<boolean>`true`]
  if (filter.state) conditions.push(sql<boolean>`asked.state = ${filter.state}`)
  if (filter.q) {
    const like = anywhere(filter.q)
    conditions.push(sql<boolean>`(company.name ilike ${like} or upper(company.corporate_id) = ${filter.q.toUpperCase()}
      or asked.reason ilike ${like})`)
  }
  return { source: adjustments(sql.join(conditions, sql` and `)), first: 'newest' }
}

export async function adjustmentById(tx: Tx, id: string): Promise<AdjustmentRow | undefined> {
  const { rows } = await adjustments(sql`asked.id = ${id}`).execute(tx)
  return rows[0]
}

function adjustments(where: RawBuilder<unknown>): RawBuilder<AdjustmentRow> {
  return sql<AdjustmentRow>`
    select asked.id, company.id as "companyId", company.name as company, asked.amount, asked.reason,
      asked.expires_on as "expiresOn", asked.state, asked.asked_at as at, asker.name as "askedBy",
      asker.id as "askedById", decider.name as "decidedBy", asked.decided_at as "decidedAt", account.balance
    from adjustment as asked
    join account on account.id = asked.account_id and account.currency = 'points'
    join company on company.id = asked.owner_id
    join operator as asker on asker.id = asked.asked_by
    left join operator as decider on decider.id = asked.decided_by
    where ${where}`
}

export type CompanyChoice = {
  readonly id: string
  readonly name: string
  readonly corporateId: string | null
  readonly balance: bigint
}

const CHOICES_MOST = 20

/** Companies by part of the name, or by exactly their corporate id. */
export async function companyChoices(tx: Tx, q: string): Promise<CompanyChoice[]> {
  if (q === '') return []
  return companies(
    tx,
    sql`company.name ilike ${anywhere(q)} or upper(company.corporate_id) = ${q.toUpperCase()}`,
  )
}

export async function companyChoice(tx: Tx, id: string): Promise<CompanyChoice | undefined> {
  const rows = await companies(tx, sql`company.id = ${id}`)
  return rows[0]
}

async function companies(tx: Tx, where: RawBuilder<unknown>): Promise<CompanyChoice[]> {
  const { rows } = await sql<CompanyChoice>`
    select company.id, company.name, company.corporate_id as "corporateId", account.balance
    from company join account on account.owner_id = company.id and account.currency = 'points'
    where company.state = 'active' and (${where}) order by company.name, company.id limit ${CHOICES_MOST}`.execute(
    tx,
  )
  return rows
}
