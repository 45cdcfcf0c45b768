import { sql } from 'kysely'

/** Points that a company turned into a traveller's miles: an order of its own, and what the person was given. */
const WORN = (role: string) => sql`current_user = ${sql.lit(role)}`
// In a select of its own, so that it is read once for a statement and not once for each row.
const OWN = sql`member_id = (select nullif(current_setting('app.member', true), '')::uuid)`
const OURS = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`

export const statements = [
  ...['award_order', 'award_request'].flatMap((table) => [
    sql`alter table ${sql.id(table)} drop constraint ${sql.id(`${table}_kind_check`)}`,
    sql`alter table ${sql.id(table)} add constraint ${sql.id(`${table}_kind_check`)}
      check (kind in ('flight', 'upgrade', 'voucher', 'gift'))`,
  ]),
  // Written in one statement with the order, which nobody may delete: a key to it would only cost time.
  sql`create table award_gift (
    company_id   uuid not null,
    order_id     uuid not null,
    member_id    uuid not null references member (id),
    company_name text not null, -- as the person knew it: who has left sees no company any more
    award_id     text not null, -- the transfer rule, by which the most of a year is counted
    points       bigint not null check (points > 0), -- what it took of the company's account
    currency     text not null check (currency in ('miles', 'status')),
    amount       bigint not null check (amount > 0), -- what it brought, of that currency
    given_on     date not null, -- in the programme's zone
    primary key (company_id, order_id)
  )`,
  sql`create index award_gift_of_year on award_gift (company_id, award_id, given_on)`,
  sql`create index award_gift_of_member on award_gift (member_id, given_on)`,
  sql`alter table award_gift enable row level security`,
  sql`alter table award_gift force row level security`,
  sql`create policy own_company on award_gift to tandem_web using (${OURS}) with check (${OURS})`,
  sql`create policy own_member on award_gift to tandem_person using (${OWN}) with check (${OWN})`,
  ...['job', 'backup', 'privacy'].map(
    (plane) => sql`create policy ${sql.id(`all_${plane}`)} on award_gift to ${sql.id(`tandem_${plane}`)}
      using (${WORN(`tandem_${plane}`)}) with check (${WORN(`tandem_${plane}`)})`,
  ),
  sql`grant select, insert on award_gift to tandem_web, tandem_backup`,
  sql`grant select on award_gift to tandem_person, tandem_job, tandem_privacy`,
]
