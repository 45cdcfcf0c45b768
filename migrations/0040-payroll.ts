import { sql } from 'kysely'

/** What a traveller lets the payroll office of an employer see: one year of miles from that employer's trips. */
const WORN = (role: string) => sql`current_user = ${sql.lit(role)}`
// In a select of its own, so that it is read once for a statement and not once for each row.
const OWN = sql`member_id = (select nullif(current_setting('app.member', true), '')::uuid)`
const OURS = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`

export const statements = [
  sql`create table payroll_release (
    company_id   uuid not null references company (id),
    member_id    uuid not null references member (id),
    company_name text not null, -- as the person knew it: who has left sees no company any more
    year         integer not null check (year between 2000 and 2200),
    released_at  timestamptz not null,
    withdrawn_at timestamptz, -- what was released is not seen any more
    primary key (company_id, member_id, year)
  )`,
  sql`create index payroll_release_of_member on payroll_release (member_id)`,
  sql`alter table payroll_release enable row level security`,
  sql`alter table payroll_release force row level security`,
  sql`create policy own_member on payroll_release to tandem_person using (${OWN}) with check (${OWN})`,
  sql`create policy own_company on payroll_release to tandem_web using (${OURS}) with check (${OURS})`,
  ...['job', 'backup'].map(
    (plane) => sql`create policy ${sql.id(`all_${plane}`)} on payroll_release to ${sql.id(`tandem_${plane}`)}
      using (${WORN(`tandem_${plane}`)}) with check (${WORN(`tandem_${plane}`)})`,
  ),
  sql`grant select, insert, update (released_at, withdrawn_at) on payroll_release to tandem_person`,
  sql`grant select on payroll_release to tandem_web, tandem_job`,
  sql`grant select, insert on payroll_release to tandem_backup`,
]
