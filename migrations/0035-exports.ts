import { sql } from 'kysely'

/** How a company takes its figures away: names or pseudonyms, columns for its bookkeeping, saved exports. */
const MINE = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`
/** Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear. */
const WORN = (plane: string) => sql`current_user = ${sql.lit(`tandem_${plane}`)}`
const TABLES = ['export_setting', 'export_preset'] as const

export const statements = [
  sql`create table export_setting (
    company_id    uuid primary key references company (id),
    travellers    text not null default 'names' check (travellers in ('names', 'pseudonyms')),
    pseudonym_key bytea not null, -- what pseudonyms are made with; it never leaves the portal
    columns       jsonb, -- the company's own columns for its bookkeeping, in their order
    rate_cents    bigint check (rate_cents > 0), -- the company's own value of 1,000 points, in euro cents
    datev         jsonb, -- consultant, client, accounts
    changed_at    timestamptz not null
  )`,
  sql`create table export_preset (
    company_id uuid not null references company (id),
    id         uuid not null,
    name       text not null check (length(name) between 1 and 80),
    period     text not null check (period in ('last-month', 'last-quarter', 'custom')),
    first_day  date,
    last_day   date,
    slice      jsonb not null, -- entity, cost centre, person; empty for all of it
    format     text not null,
    language   text not null,
    made_by    uuid not null,
    made_at    timestamptz not null,
    removed_at timestamptz,
    primary key (company_id, id),
    foreign key (company_id, made_by) references membership (company_id, id),
    check ((period = 'custom') = (first_day is not null and last_day is not null)),
    check (first_day <= last_day)
  )`,
  sql`create unique index export_preset_name on export_preset (company_id, lower(name)) where removed_at is null`,
  ...TABLES.flatMap((table) => [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    sql`create policy own_company on ${sql.id(table)} to tandem_web using (${MINE}) with check (${MINE})`,
    sql`create policy all_backup on ${sql.id(table)} to tandem_backup using (${WORN('backup')}) with check (${WORN('backup')})`,
    sql`grant select, insert on ${sql.id(table)} to tandem_backup`,
  ]),
  sql`grant select, insert on export_setting to tandem_web`,
  sql`grant update (travellers, columns, rate_cents, datev, changed_at) on export_setting to tandem_web`,
  sql`grant select, insert on export_preset to tandem_web`,
  sql`grant update (removed_at) on export_preset to tandem_web`,
]
