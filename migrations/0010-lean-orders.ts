import { sql } from 'kysely'

export const statements = [
  // Whoever orders is a member of the company, and a membership names a company that exists: the other key says it all.
  sql`alter table award_order drop constraint award_order_company_id_fkey`,
]
