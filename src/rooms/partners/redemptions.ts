/** What all partners took, for the operator. */
import { sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import { parseDay } from '../../domain/day.ts'
import { dayEnd, dayStart } from '../../web/day-start.ts'
import { asId } from '../../web/time-key.ts'
import type { TimedList } from '../../web/timed-list.ts'

export const TAKEN_STATES = ['standing', 'undone'] as const
export type TakenFilter = {
  readonly partner: string | undefined
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly state: (typeof TAKEN_STATES)[number] | undefined
}
export type TakenLine = {
  readonly id: string
  readonly at: Date
  readonly partnerId: string
  readonly partner: string
  readonly companyId: string
  readonly company: string
  readonly name: string
  readonly ends: string
  readonly currency: string | null
  readonly amountMinor: bigint | null
  readonly undoneAt: Date | null
}

export function takenFilter(query: Readonly<Record<string, string>>): TakenFilter {
  return {
    partner: asId(query['partner']),
    from: parseDay(query['from']?.trim() ?? ''),
    to: parseDay(query['to']?.trim() ?? ''),
    state: TAKEN_STATES.find((each) => each === query['state']),
  }
}

/** Rows are `TakenLine`. */
export function takenList({ partner, from, to, state }: TakenFilter, zone: string): TimedList {
  const conditions = [sql<boolean>`taken.undoes is null`]
  if (partner) conditions.push(sql<boolean>`taken.partner_id = ${partner}::uuid`)
  if (from) conditions.push(sql<boolean>`taken.at >= ${dayStart(from, zone)}`)
  if (to) conditions.push(sql<boolean>`taken.at < ${dayEnd(to, zone)}`)
  if (state)
    conditions.push(state === 'undone' ? sql<boolean>`back.id is not null` : sql<boolean>`back.id is null`)
  const source = sql`
    select taken.id, taken.at, partner.id as "partnerId", partner.name as partner, company.id as "companyId",
      company.name as company, taken.name, taken.ends, taken.currency, taken.amount_minor as "amountMinor",
      back.at as "undoneAt"
    from voucher_use as taken join partner on partner.id = taken.partner_id
      join company on company.id = taken.company_id
      left join voucher_use as back on back.company_id = taken.company_id and back.undoes = taken.id
    where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'newest' }
}
