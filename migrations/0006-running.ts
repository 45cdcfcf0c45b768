import { sql } from 'kysely'

/** What keeps the house running: mail that waits, jobs that recur, budgets of attempts. */
export const statements = [
  sql`create table outbox (
    id         uuid primary key,
    company_id uuid,
    recipient  text not null,
    language   text not null,
    subject    text not null,
    body       text not null,
    created_at timestamptz not null,
    attempts   integer not null default 0,
    due_at     timestamptz not null,
    sent_at    timestamptz,
    last_error text
  )`,
  sql`create index outbox_due on outbox (due_at) where sent_at is null`,
  sql`create index outbox_list on outbox (created_at desc, id)`,
  sql`create table job (
    name         text primary key,
    due_at       timestamptz not null,
    leased_until timestamptz,
    last_ok_at   timestamptz,
    last_error   text
  )`,
  sql`create table attempt_budget (
    key          text not null,
    window_start timestamptz not null,
    used         integer not null,
    primary key (key, window_start)
  )`,
]
