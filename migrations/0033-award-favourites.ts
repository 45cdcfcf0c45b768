import { sql } from 'kysely'

/** Awards that somebody wants to find again. Each seat has its own. */
const MINE = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`

export const statements = [
  sql`create table award_favourite (
    company_id    uuid not null,
    membership_id uuid not null,
    award_id      text not null check (length(award_id) between 1 and 200), -- in the programme document, with its zone
    added_at      timestamptz not null,
    primary key (company_id, membership_id, award_id),
    foreign key (company_id, membership_id) references membership (company_id, id)
  )`,
  sql`alter table award_favourite enable row level security`,
  sql`alter table award_favourite force row level security`,
  sql`create policy own_company on award_favourite to tandem_web using (${MINE}) with check (${MINE})`,
  sql`create policy all_backup on award_favourite to tandem_backup
    using (current_user = 'tandem_backup') with check (current_user = 'tandem_backup')`,
  sql`grant select, insert, delete on award_favourite to tandem_web`,
  sql`grant select, insert on award_favourite to tandem_backup`,
  // The desk decides on orders in the jobs' name, and the account's standing tells whether the company has a policy.
  sql`drop policy if exists all_job on award_policy`,
  sql`create policy all_job on award_policy to tandem_job
    using (current_user = 'tandem_job') with check (current_user = 'tandem_job')`,
  sql`grant select on award_policy to tandem_job`,
]
