import { sql } from 'kysely'

/** Many people at once, people who come by themselves, and guests who never sign in. */
const GRANTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  person_list: { web: 'select, insert, update', job: 'select' },
  person_list_row: { web: 'select, insert, update' },
  registration_link: { gate: 'select', web: 'select, insert, update' },
  self_registration: { gate: 'select, insert, update', web: 'select, update' },
}

function wall(table: string, grants: Readonly<Record<string, string>>) {
  // In a select of its own, so that it is read once for a statement and not once for each row.
  const mine = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`
  const rules = [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    sql`create policy own_company on ${sql.id(table)} to tandem_web using (${mine}) with check (${mine})`,
    sql`grant select, insert on ${sql.id(table)} to tandem_backup`,
  ]
  for (const [plane, rights] of Object.entries({ ...grants, backup: 'select' })) {
    const role = `tandem_${plane}`
    rules.push(sql`grant ${sql.raw(rights)} on ${sql.id(table)} to ${sql.id(role)}`)
    if (plane === 'web') continue
    // Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear.
    const worn = sql`current_user = ${sql.lit(role)}`
    rules.push(
      sql`create policy ${sql.id(`all_${plane}`)} on ${sql.id(table)} to ${sql.id(role)} using (${worn}) with check (${worn})`,
    )
  }
  return rules
}

export const statements = [
  sql`alter table membership add column team text check (length(team) <= 60)`,
  // Two managers who edit one person: the second is told what the first has changed.
  sql`alter table membership add column version integer not null default 1`,
  sql`alter table membership alter column email drop not null`,
  sql`alter table membership alter column email_key drop not null`,
  sql`do $$ declare named text; begin
    for named in select conname from pg_constraint where conrelid = 'membership'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) ~ 'state' loop
      execute format('alter table membership drop constraint %I', named);
    end loop;
  end $$`,
  sql`alter table membership add constraint membership_state check (state in ('invited', 'active', 'guest', 'left'))`,
  // A guest travels and never signs in: no address, no account.
  sql`alter table membership add constraint membership_guest check ((state = 'guest') <= (member_id is null and email is null))`,
  sql`alter table membership add constraint membership_member_known check (state <> 'active' or member_id is not null)`,
  sql`alter table membership add constraint membership_address check (state not in ('invited', 'active') or email_key is not null)`,
  sql`alter table membership add constraint membership_left check ((state = 'left') = (left_on is not null))`,
  sql`create index membership_list on membership (company_id, lower(name), id)`,
  sql`create table person_list (
    company_id  uuid not null references company (id),
    id          uuid not null,
    name        text, -- of the file; null for what was pasted
    origin      text not null, -- where links of its mails lead to
    by_id       uuid not null,
    by_name     text not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    state       text not null check (state in ('ready', 'running', 'done', 'withdrawn')),
    header      jsonb not null, -- the headings as they came: the file of the rejects has them again
    primary key (company_id, id),
    check ((state in ('done', 'withdrawn')) = (finished_at is not null))
  )`,
  sql`create index person_list_work on person_list (created_at) where state = 'running'`,
  sql`create table person_list_row (
    company_id    uuid not null,
    list_id       uuid not null,
    line          integer not null,
    kind          text not null check (kind in ('new', 'guest', 'changed', 'known', 'invited', 'rejected')),
    cells         jsonb not null, -- as they came
    name          text,
    email         text,
    role          text,
    cost_centre   text,
    team          text,
    faults        jsonb,
    membership_id uuid not null, -- of the person found, or of the one to be made
    done_at       timestamptz,
    primary key (company_id, list_id, line),
    foreign key (company_id, list_id) references person_list (company_id, id)
  )`,
  sql`create table registration_link (
    company_id     uuid not null references company (id),
    id             uuid not null,
    token          text not null unique, -- shown again at will: it opens nothing without a mailbox of the domains
    domains        jsonb not null,
    needs_approval boolean not null,
    expires_on     date not null,
    created_by     text not null,
    created_at     timestamptz not null,
    ended_at       timestamptz,
    primary key (company_id, id)
  )`,
  sql`create table self_registration (
    company_id   uuid not null,
    id           uuid not null,
    link_id      uuid not null,
    name         text not null check (length(name) between 1 and 200),
    email        text not null,
    email_key    text not null,
    language     text not null,
    token_hash   bytea not null unique,
    expires_at   timestamptz not null,
    asked_at     timestamptz not null,
    state        text not null check (state in ('sent', 'waiting', 'joined', 'declined')),
    member_id    uuid references member (id),
    confirmed_at timestamptz,
    decided_at   timestamptz,
    primary key (company_id, id),
    foreign key (company_id, link_id) references registration_link (company_id, id),
    check (state = 'sent' or (member_id is not null and confirmed_at is not null))
  )`,
  sql`create unique index self_registration_waiting on self_registration (company_id, email_key) where state = 'waiting'`,
  sql`grant insert on membership to tandem_gate`,
  ...Object.entries(GRANTS).flatMap(([table, grants]) => wall(table, grants)),
]
