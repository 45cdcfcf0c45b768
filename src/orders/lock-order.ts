/** An order's row, locked: what a desk, its company and a partner's counter do to it comes one after the other. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'

export async function lockOrder(tx: Tx, companyId: string, orderId: string): Promise<void> {
  await sql`select from award_order where ${owned('company_id', companyId)} and id = ${orderId}::uuid for update`.execute(
    tx,
  )
}
