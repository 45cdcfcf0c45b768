/** What a company could spend now, and for whom. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { BurnLot } from '../../domain/award/burn-plan.ts'
import type { Day } from '../../domain/day.ts'

/** Open lots that are still good today. */
export async function spendable(tx: Tx, companyId: string, today: Day): Promise<bigint> {
  const row = await tx
    .selectFrom('lot')
    .select(sql<bigint>`coalesce(sum(lot.remaining), 0)::bigint`.as('sum'))
    .where(owned('owner_id', companyId))
    .where('locked', '=', false)
    .where('expires_on', '>=', today)
    .executeTakeFirstOrThrow()
  return row.sum
}

/** The same, by the day on which they lapse. */
export async function openLots(tx: Tx, companyId: string, today: Day): Promise<BurnLot[]> {
  const rows = await tx
    .selectFrom('lot')
    .select(['expires_on as expiresOn', sql<bigint>`sum(remaining)::bigint`.as('remaining')])
    .where(owned('owner_id', companyId))
    .where('locked', '=', false)
    .where('expires_on', '>=', today)
    .where('remaining', '>', 0n)
    .groupBy('expires_on')
    .orderBy('expires_on')
    .execute()
  return rows
}

export type Passenger = { readonly id: string; readonly name: string }

/** Who can be given miles: people of the company with an account of their own, other than the giver. */
export function receivers(tx: Tx, companyId: string, giverId: string): Promise<Passenger[]> {
  return tx
    .selectFrom('membership')
    .select(['id', 'name'])
    .where(owned('company_id', companyId))
    .where('state', '=', 'active')
    .where('member_id', 'is not', null)
    .where('member_id', '<>', giverId)
    .orderBy('name')
    .execute()
}

/** Everybody in the company's list of people who has not left. */
export function passengers(tx: Tx, companyId: string): Promise<Passenger[]> {
  return tx
    .selectFrom('membership')
    .select(['id', 'name'])
    .where(owned('company_id', companyId))
    .where('state', '<>', 'left')
    .orderBy('name')
    .execute()
}
