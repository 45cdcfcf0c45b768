/** For which months a company has statements. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { addMonths, asDay, type Day } from '../../domain/day.ts'

/** Ten years: how long books are kept. */
const MONTHS_MOST = 120

/** @returns the first day on which anything happened, or could have: joining, or the first entry */
export async function firstDay(tx: Tx, companyId: string): Promise<Day | null> {
  const { rows } = await sql<{ first: Day | null }>`
    select least(company.joined_on, (
      select entry.posted_on from entry join account on account.id = entry.account_id
      where ${owned('account.owner_id', companyId)} and account.currency = 'points' and entry.version = 1
    )) as first
    from company where ${owned('company.id', companyId)}`.execute(tx)
  return rows[0]?.first ?? null
}

/** Months from the running one back to the first. */
export function periodsUntil(today: Day, first: Day | null): string[] {
  const last = (first ?? today).slice(0, 7)
  const periods: string[] = []
  let month = asDay(`${today.slice(0, 7)}-01`)
  while (month.slice(0, 7) >= last && periods.length < MONTHS_MOST) {
    periods.push(month.slice(0, 7))
    month = addMonths(month, -1)
  }
  return periods
}
