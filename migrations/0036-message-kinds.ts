import { sql } from 'kysely'

/**
 * Every mail says what it is about and which person it is for. Of the mails before nobody knows: they get the kinds
 * that nobody can switch off, and no person, so they are in nobody's inbox.
 */
export const statements = [
  sql`alter table outbox add column kind text, add column recipient_id uuid`,
  sql`update outbox set kind = case when invitation_id is not null then 'invitation'
    when company_id is not null then 'company' else 'security' end`,
  sql`alter table outbox alter column kind set not null`,
  sql`alter table outbox add constraint outbox_kind check (kind ~ '^[a-z][a-z-]*$')`,
]
