/** What a partner took at its counters. Of the company behind a voucher, nothing. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import { type Day, parseDay } from '../../domain/day.ts'
import { dayEnd, dayStart } from '../../web/day-start.ts'
import type { TimedList } from '../../web/timed-list.ts'
import { STANDING } from './held-voucher.ts'

export const USE_STATES = ['standing', 'undone'] as const
export type UseFilter = {
  readonly on: Day | undefined
  readonly state: (typeof USE_STATES)[number] | undefined
}
export type UseLine = {
  readonly id: string
  readonly at: Date
  readonly name: string
  readonly ends: string
  readonly currency: string | null
  readonly amountMinor: bigint | null
  readonly undoneAt: Date | null
}

export function useFilter(query: Readonly<Record<string, string>>): UseFilter {
  return {
    on: parseDay(query['on']?.trim() ?? ''),
    state: USE_STATES.find((each) => each === query['state']),
  }
}

const COLUMNS = sql`taken.id, taken.at, taken.name, taken.ends, taken.currency, taken.amount_minor as "amountMinor",
  (select back.at from voucher_use as back
    where back.company_id = taken.company_id and back.undoes = taken.id) as "undoneAt"`

/** Rows are `UseLine`. */
export function useList(partnerId: string, { on, state }: UseFilter, zone: string): TimedList {
  const conditions = [sql<boolean>`taken.partner_id = ${partnerId}::uuid and taken.undoes is null`]
  if (on) conditions.push(sql<boolean>`taken.at >= ${dayStart(on, zone)} and taken.at < ${dayEnd(on, zone)}`)
  if (state === 'standing') conditions.push(STANDING)
  if (state === 'undone') conditions.push(sql<boolean>`not (${STANDING})`)
  return {
    source: sql`select ${COLUMNS} from voucher_use as taken where ${sql.join(conditions, sql` and `)}`,
    first: 'newest',
  }
}

export async function oneUse(tx: Tx, partnerId: string, id: string): Promise<UseLine | undefined> {
  const { rows } = await sql<UseLine>`select ${COLUMNS} from voucher_use as taken
    where taken.partner_id = ${partnerId}::uuid and taken.id = ${id}::uuid and taken.undoes is null`.execute(
    tx,
  )
  return rows[0]
}
