import { sql } from 'kysely'

/** What a person released to a payroll office is handed to them, and goes with them. */
export const statements = [
  sql`grant select, delete on payroll_release to tandem_privacy`,
  sql`create policy all_privacy on payroll_release to tandem_privacy
    using (current_user = 'tandem_privacy') with check (current_user = 'tandem_privacy')`,
]
