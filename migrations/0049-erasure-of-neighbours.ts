import { sql } from 'kysely'

/** What came besides while 0038 was built, and is a person's as well: releases to a payroll office, the life of orders, approvals. */
const GRANTS: Readonly<Record<string, string>> = {
  payroll_release: 'select, delete',
  award_order_step: 'select, update (actor_name, reason, detail)',
  award_order_ticket: 'select',
  award_quote: 'select, delete',
  award_request: 'select, update (reason, decision_reason)',
  award_request_step: 'select, update (reason)',
  award_allowance: 'select, delete',
  team_approver: 'select, delete',
  award_deputy: 'select',
}

export const statements = Object.entries(GRANTS).flatMap(([table, rights]) => [
  sql`grant ${sql.raw(rights)} on ${sql.id(table)} to tandem_privacy`,
  sql`create policy all_privacy on ${sql.id(table)} to tandem_privacy
    using (current_user = 'tandem_privacy') with check (current_user = 'tandem_privacy')`,
])
