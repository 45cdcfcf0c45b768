import { sql } from 'kysely'

/** A draft of terms may be thrown away. What was published stays: companies have answered to it. */
export const statements = [
  sql`grant delete on terms_version to tandem_ops`,
  sql`create policy drafts_only on terms_version as restrictive for delete to tandem_ops using (state = 'draft')`,
]
