import { sql } from 'kysely'

/** Closed monthly statements: numbered, chained by hash, never changed. */
const MINE = sql`company_id = (select nullif(current_setting('app.company', true), '')::uuid)`
/** Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear. */
const WORN = (plane: string) => sql`current_user = ${sql.lit(`tandem_${plane}`)}`
const PLANES = ['job', 'ops', 'backup'] as const

function walls(table: string) {
  return [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    sql`create policy own_company on ${sql.id(table)} to tandem_web using (${MINE}) with check (${MINE})`,
    ...PLANES.map(
      (
        plane,
      ) => sql`create policy ${sql.id(`all_${plane}`)} on ${sql.id(table)} to ${sql.id(`tandem_${plane}`)}
        using (${WORN(plane)}) with check (${WORN(plane)})`,
    ),
    // Nobody changes or removes what is closed: not even the job that closes.
    sql`grant select on ${sql.id(table)} to tandem_web, tandem_ops`,
    sql`grant select, insert on ${sql.id(table)} to tandem_job, tandem_backup`,
  ]
}

export const statements = [
  sql`create table closed_statement (
    company_id    uuid not null references company (id),
    no            integer not null check (no > 0), -- 1, 2, 3 … of the company, without a gap
    number        text not null, -- 2026-000012: year of the month, and no
    first_day     date not null check (extract(day from first_day) = 1),
    last_day      date not null check (last_day = (first_day + interval '1 month' - interval '1 day')::date),
    opening       bigint not null check (opening >= 0),
    closing       bigint not null check (closing >= 0),
    lines         integer not null check (lines >= 0),
    head          text not null, -- canonical JSON: everything but the lines
    hash          text not null check (hash ~ '^[0-9a-f]{64}$'), -- SHA-256 of the whole document
    previous_hash text, -- of no - 1; it stands in head too, so hash covers it
    closed_at     timestamptz not null,
    primary key (company_id, no),
    unique (company_id, first_day),
    unique (company_id, number),
    check ((no = 1) = (previous_hash is null))
  )`,
  // Written before the statement whose hash they make, so they cannot name its row; the check proves that they belong.
  sql`create table closed_statement_part (
    company_id   uuid not null references company (id),
    statement_no integer not null,
    part         integer not null check (part > 0),
    content      text not null, -- up to 500 lines, each canonical JSON
    primary key (company_id, statement_no, part)
  )`,
  ...walls('closed_statement'),
  ...walls('closed_statement_part'),
  // Nothing is posted on a day of a month that was closed: the write of the balance refuses it.
  sql`alter table account add column closed_until date`,
]
