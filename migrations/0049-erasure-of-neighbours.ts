import { sql } from 'kysely'

/** What came besides while 0038 was built, and is a person's as well: releases to a payroll office, and the life of orders. */
const GRANTS: Readonly<Record<string, string>> = {
  payroll_release: 'select, delete',
  award_order_step: 'select, update (actor_name, reason, detail)',
  award_order_ticket: 'select',
  award_quote: 'select, delete',
}

export const statements = Object.entries(GRANTS).flatMap(([table, rights]) => [
  sql`grant ${sql.raw(rights)} on ${sql.id(table)} to tandem_privacy`,
  sql`create policy all_privacy on ${sql.id(table)} to tandem_privacy
    using (current_user = 'tandem_privacy') with check (current_user = 'tandem_privacy')`,
])
