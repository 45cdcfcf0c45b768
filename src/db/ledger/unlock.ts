/** Opens points that were earned locked. No entry: nothing is credited or debited, only made spendable. */
import { sql } from 'kysely'
import type { Tx } from '../schema.ts'

export async function openLockedLots(tx: Tx, companyIds: readonly string[]): Promise<void> {
  if (companyIds.length === 0) return
  await sql`select id from account where owner_id = any(${companyIds}::uuid[]) and currency = 'points'
    order by id for update`.execute(tx)
  await sql`with closed as (
      select lot.account_id, lot.expires_on, lot.owner_id, lot.remaining from lot
      join account on account.id = lot.account_id
      where account.owner_id = any(${companyIds}::uuid[]) and lot.locked and lot.remaining > 0
    ), opened as (
      insert into lot (account_id, expires_on, locked, owner_id, remaining)
      select account_id, expires_on, false, owner_id, remaining from closed
      on conflict (account_id, expires_on, locked) do update set remaining = lot.remaining + excluded.remaining
    )
    update lot set remaining = 0 from closed
    where lot.account_id = closed.account_id and lot.expires_on = closed.expires_on and lot.locked`.execute(
    tx,
  )
}
