import { sql } from 'kysely'

/** Lists of people give their rows back when they have done their work, and a mail that nobody takes is told. */
const WORN = sql`current_user = 'tandem_job'`

export const statements = [
  sql`alter table person_list
    add column counts jsonb, -- per kind of row, from the moment on at which rows were deleted
    add column purged_at timestamptz`, // no row is left
  sql`create index person_list_to_purge on person_list (created_at) where purged_at is null`,
  sql`grant update (state, finished_at, counts, purged_at, header) on person_list to tandem_job`,
  // Whose rows, of which kind: what stands in them is no business of a job.
  sql`grant select (company_id, list_id, kind, done_at), delete on person_list_row to tandem_job`,
  sql`create policy all_job on person_list_row to tandem_job using (${WORN}) with check (${WORN})`,
  sql`alter table outbox add column invitation_id uuid`,
  sql`alter table invitation add column mail_failed_at timestamptz`,
  sql`grant select (company_id, id), update (mail_failed_at) on invitation to tandem_job`,
  sql`create policy all_job on invitation to tandem_job using (${WORN}) with check (${WORN})`,
]
