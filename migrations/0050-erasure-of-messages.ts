import { sql } from 'kysely'

/** What came besides while 0038 and 0049 were built, and is a person's as well: messages, and stars on awards. */
const GRANTS: Readonly<Record<string, string>> = {
  message_preference: 'select, delete',
  message_setting: 'select, delete',
  message_notice: 'select, delete',
  award_favourite: 'select, delete',
}

export const statements = [
  ...Object.entries(GRANTS).map(
    ([table, rights]) => sql`grant ${sql.raw(rights)} on ${sql.id(table)} to tandem_privacy`,
  ),
  // 0038 granted the outbox when it had no row policies yet.
  ...['outbox', ...Object.keys(GRANTS)].map(
    (table) => sql`create policy all_privacy on ${sql.id(table)} to tandem_privacy
      using (current_user = 'tandem_privacy') with check (current_user = 'tandem_privacy')`,
  ),
]
