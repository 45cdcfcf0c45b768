/** How long a message is kept: in the inbox and in the outbox, they are one row. */
import { sql } from 'kysely'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addMonths, type Day } from '../domain/day.ts'

/** @see docs/message-rules.md M-02 */
export const KEPT_MONTHS = 24
const ROWS_AT_ONCE = 1_000

/** @returns whether there may be more. What a notice was about is kept as long, so that none is sent again. */
export function purgeMessages(db: Db, today: Day): Promise<boolean> {
  const before = addMonths(today, -KEPT_MONTHS)
  return withScope(db, { as: 'job' }, async (tx) => {
    const { numAffectedRows: mails = 0n } = await sql`delete from outbox where id in (select id from outbox
      where created_at < ${before}::date order by created_at limit ${ROWS_AT_ONCE})`.execute(tx)
    const { numAffectedRows: notices = 0n } = await sql`delete from message_notice where ctid in (
      select ctid from message_notice where on_day < ${before}::date limit ${ROWS_AT_ONCE})`.execute(tx)
    return mails === BigInt(ROWS_AT_ONCE) || notices === BigInt(ROWS_AT_ONCE)
  })
}
