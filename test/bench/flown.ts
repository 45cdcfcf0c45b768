/** A database in which people have flown and companies have plenty to spend: for redemptions and for pages. */
import { sql } from 'kysely'
import { hashPassword } from '../../src/web/secrets.ts'
import { importInto } from './import-bench.ts'
import type { BenchServer } from './server.ts'
import { flownFile, NOW } from './world.ts'

export const PLENTY = 1_000_000_000_000n
export const PASSWORD = 'four-plain-words-fly'
/** The travel manager of the company with the first corporate id. */
export const MANAGER = '500000000@traveller.example'

export async function makeFlown(
  server: BenchServer,
  database: string,
  template: string,
  coupons: number,
): Promise<void> {
  await server.fresh(database, template)
  await importInto(server, database, flownFile('spread', coupons))
  const db = server.open(database, 1, 'super')
  const hash = await hashPassword(PASSWORD)
  await sql`update member set password_hash = ${hash} where email_key = ${MANAGER}`.execute(db)
  await sql`insert into entry (account_id, version, owner_id, kind, contra, amount, balance_after, expires_on, posted_on,
      subject_id, source)
    select id, version + 1, owner_id, 'adjustment', 'adjusted', ${PLENTY}::bigint, balance + ${PLENTY}::bigint,
      '2040-12-31', ${NOW}::timestamptz::date, id, 'bench' from account where currency = 'points'`.execute(db)
  await sql`insert into lot (account_id, expires_on, owner_id, remaining)
    select id, '2040-12-31', owner_id, ${PLENTY}::bigint from account where currency = 'points'`.execute(db)
  await sql`update account set balance = balance + ${PLENTY}::bigint, version = version + 1 where currency = 'points'`.execute(
    db,
  )
  await sql`analyze`.execute(db)
  await db.destroy()
}
