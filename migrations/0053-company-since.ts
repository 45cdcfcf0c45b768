import { sql } from 'kysely'

/** Since when a session acts for its company: a page that was opened before acts for nobody. */
export const statements = [sql`alter table session add column company_since timestamptz`]
