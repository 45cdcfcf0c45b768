import { sql } from 'kysely'

/** A person's inbox, how the person wants to be told, and what was told already. */
const PERSONAL: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  message_preference: { person: 'select, insert, update', gate: 'select, insert, update', job: 'select' },
  message_setting: { person: 'select, insert, update', job: 'select' },
  message_notice: { person: 'select', job: 'select, insert, delete' },
}

// In a select of its own, so that it is read once for a statement and not once for each row.
const owner = (plane: string) =>
  sql`(select nullif(current_setting(${sql.lit(`app.${plane}`)}, true), '')::uuid)`

function everything(table: string, planes: readonly string[]) {
  return planes.map((plane) => {
    const role = `tandem_${plane}`
    // Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear.
    const worn = sql`current_user = ${sql.lit(role)}`
    return sql`create policy ${sql.id(`all_${plane}`)} on ${sql.id(table)} to ${sql.id(role)} using (${worn}) with check (${worn})`
  })
}

function wall(table: string, grants: Readonly<Record<string, string>>) {
  const mine = sql`member_id = ${owner('member')}`
  return [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    sql`create policy own_member on ${sql.id(table)} to tandem_person using (${mine}) with check (${mine})`,
    ...Object.entries({ ...grants, backup: 'select, insert' }).map(
      ([plane, rights]) => sql`grant ${sql.raw(rights)} on ${sql.id(table)} to ${sql.id(`tandem_${plane}`)}`,
    ),
    ...everything(table, [...Object.keys(grants).filter((plane) => plane !== 'person'), 'backup']),
  ]
}

const forPerson = sql`recipient_id = ${owner('member')}`

export const statements = [
  // How it reaches its reader. `open`: nobody has looked yet what the person wants.
  sql`alter table outbox
    add column route text not null default 'open' check (route in ('open', 'mail', 'digest', 'inbox', 'none')),
    add column read_at timestamptz`,
  sql`update outbox set route = 'mail' where sent_at is not null`,
  sql`drop index outbox_due`,
  sql`create index outbox_due on outbox (due_at) where sent_at is null and route in ('open', 'mail')`,
  sql`create index outbox_digest on outbox (recipient_id) where sent_at is null and route = 'digest'`,
  sql`create index outbox_inbox on outbox (recipient_id, created_at desc, id desc) where recipient_id is not null`,
  sql`create index outbox_unread on outbox (recipient_id) where recipient_id is not null and read_at is null`,

  sql`alter table outbox enable row level security`,
  sql`alter table outbox force row level security`,
  sql`create policy own_company on outbox to tandem_web
    using (company_id = ${owner('company')}) with check (company_id = ${owner('company')})`,
  sql`create policy own_member on outbox to tandem_person
    using (${forPerson}) with check (${forPerson} or recipient_id is null)`,
  ...everything('outbox', ['gate', 'job', 'ops', 'backup']),
  sql`grant select (id, kind, recipient_id, company_id, created_at, subject, body, language, route, read_at),
    update (read_at) on outbox to tandem_person`,
  // Whoever signs in is told how many wait, not what they say.
  sql`grant select (recipient_id, company_id, kind, route, read_at) on outbox to tandem_gate`,
  sql`grant delete on outbox to tandem_job`,

  sql`create table message_preference (
    member_id uuid not null references member (id),
    kind      text not null check (kind ~ '^[a-z][a-z-]*$'),
    delivery  text not null check (delivery in ('mail', 'digest', 'inbox', 'none')),
    primary key (member_id, kind)
  )`,
  sql`create table message_setting (
    member_id   uuid primary key references member (id),
    zone        text not null, -- IANA; hours below are by the clock there
    quiet_from  integer check (quiet_from between 0 and 23),
    quiet_to    integer check (quiet_to between 0 and 23),
    digest_hour integer not null check (digest_hour between 0 and 23),
    birthday    text check (birthday ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'), -- month and day, no year
    check ((quiet_from is null) = (quiet_to is null)),
    check (quiet_from <> quiet_to)
  )`,
  sql`create index message_setting_birthday on message_setting (birthday) where birthday is not null`,
  // One row for each notice handed to the outbox, in the same transaction: none twice, none forgotten.
  sql`create table message_notice (
    member_id uuid not null references member (id),
    kind      text not null,
    subject   text not null, -- what it tells of: a company and a month, an import
    on_day    date not null, -- the day it is about
    primary key (member_id, kind, subject, on_day)
  )`,
  sql`create index message_notice_day on message_notice (on_day)`,
  ...Object.entries(PERSONAL).flatMap(([table, grants]) => wall(table, grants)),

  // When travellers were told what their flights of a file have earned.
  sql`alter table import_file add column told_at timestamptz`,
  sql`update import_file set told_at = finished_at where state = 'done'`,
  sql`create index coupon_of_import on coupon (import_id) where member_id is not null`,
  sql`create index import_file_untold on import_file (finished_at) where state = 'done' and told_at is null`,
]
