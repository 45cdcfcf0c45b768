import { sql } from 'kysely'

/** Applications that were not finished. Nobody is signed in yet, so only the gate sees them, and the job that clears them away. */
const GRANTS = {
  gate: 'select, insert, update, delete',
  job: 'select, delete',
  backup: 'select, insert',
} as const

export const statements = [
  sql`create table application_draft (
    id         uuid primary key,
    form_key   text not null unique, -- of the form that was saved: a second save of the same form is the same draft
    token_hash bytea not null unique,
    email      text not null,
    typed      jsonb not null,
    saved_at   timestamptz not null,
    expires_at timestamptz not null,
    check (expires_at > saved_at)
  )`,
  sql`create index application_draft_day on application_draft (expires_at)`,
  sql`alter table application_draft enable row level security`,
  sql`alter table application_draft force row level security`,
  ...Object.entries(GRANTS).flatMap(([plane, rights]) => {
    const role = `tandem_${plane}`
    // Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear.
    const worn = sql`current_user = ${sql.lit(role)}`
    return [
      sql`grant ${sql.raw(rights)} on application_draft to ${sql.id(role)}`,
      sql`create policy ${sql.id(`all_${plane}`)} on application_draft
        to ${sql.id(role)} using (${worn}) with check (${worn})`,
    ]
  }),
]
