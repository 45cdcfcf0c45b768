import { sql } from 'kysely'

/** The history of frequent-flyer numbers, and those that are in question until somebody has looked. */
const WORN = (role: string) => sql`current_user = ${sql.lit(role)}`
// In a select of its own, so that it is read once for a statement and not once for each row.
const MINE = sql`member_id = (select nullif(current_setting('app.member', true), '')::uuid)`

export const statements = [
  sql`alter table frequent_flyer_account
    add column ended_why text check (ended_why in ('unlinked', 'replaced')), -- unlinked when not told
    add column replaced_by uuid,
    add column verified_on date,
    add column rejected_on date,
    add column waiting_coupons integer not null default 0, -- that found their traveller when it was linked
    add column waiting_miles bigint not null default 0`,
  // A number that was refused to one person stays free for the one whose it is.
  sql`drop index frequent_flyer_number`,
  sql`create unique index frequent_flyer_number on frequent_flyer_account (airline, number)
    where unlinked_on is null and state <> 'rejected'`,
  sql`create index frequent_flyer_number_known on frequent_flyer_account (airline, number)`,
  sql`grant update (state, verified_on, rejected_on) on frequent_flyer_account to tandem_job`,
  sql`create table number_review (
    id             uuid primary key,
    member_id      uuid not null references member (id),
    account_id     uuid not null,
    airline        text not null,
    number_end     text not null, -- the last signs: enough to talk about it, too little to use it
    cause          text not null check (cause in ('name', 'changed-late')),
    subject        text not null, -- the name on the ticket, or the coupon whose number changed
    coupon_id      uuid not null references coupon (id),
    passenger_name text,
    opened_at      timestamptz not null,
    decision       text check (decision in ('same-person', 'another-person', 'rejected')),
    reason         text check (length(reason) between 1 and 2000),
    decided_by     uuid references operator (id),
    decided_at     timestamptz,
    foreign key (member_id, account_id) references frequent_flyer_account (member_id, id),
    unique (account_id, cause, subject),
    check ((decision is null) = (decided_at is null) and (decision is null) = (reason is null)
      and (decision is null) = (decided_by is null))
  )`,
  sql`create index number_review_desk on number_review (opened_at, id)`,
  sql`create index number_review_of_member on number_review (member_id)`,
  sql`alter table number_review enable row level security`,
  sql`alter table number_review force row level security`,
  sql`create policy own_member on number_review to tandem_person using (${MINE}) with check (${MINE})`,
  ...['job', 'ops', 'backup'].map(
    (plane) => sql`create policy ${sql.id(`all_${plane}`)} on number_review to ${sql.id(`tandem_${plane}`)}
      using (${WORN(`tandem_${plane}`)}) with check (${WORN(`tandem_${plane}`)})`,
  ),
  // The person learns what is in question and what was decided, not who decided it.
  sql`grant select (id, member_id, account_id, cause, passenger_name, opened_at, decision, reason, decided_at)
    on number_review to tandem_person`,
  sql`grant select, insert on number_review to tandem_job`,
  sql`grant select, update (decision, reason, decided_by, decided_at) on number_review to tandem_ops`,
  sql`grant select, insert on number_review to tandem_backup`,
]
