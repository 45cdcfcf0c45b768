import { sql } from 'kysely'

export const statements = [
  // What was earned by month, and the last credits: the two questions of every home page, among however many orders.
  sql`create index entry_earned on entry (account_id, posted_on, version) include (owner_id, amount)
    where kind in ('accrual', 'reversal')`,
]
