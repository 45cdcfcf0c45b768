import { sql } from 'kysely'

/** Passkeys and the challenges they sign: the gate's alone, as everything else that protects an account. */
function wall(table: string, roles: readonly string[]) {
  return [
    sql`alter table ${sql.id(table)} enable row level security`,
    sql`alter table ${sql.id(table)} force row level security`,
    ...roles.map((role) => {
      // Worn, not merely inherited: Postgres 15 lets a login inherit all roles that it may wear.
      const worn = sql`current_user = ${sql.lit(role)}`
      return sql`create policy ${sql.id(`all_${role}`)} on ${sql.id(table)} to ${sql.id(role)} using (${worn}) with check (${worn})`
    }),
  ]
}

export const statements = [
  // A person is a member or an operator, never both: ids are unique over the two tables.
  sql`create table passkey (
    id            uuid primary key,
    plane         text not null check (plane in ('member', 'operator')),
    person_id     uuid not null,
    credential_id text not null unique check (length(credential_id) between 16 and 1400), -- base64url
    public_key    bytea not null, -- COSE; a copy of it opens nothing
    counter       bigint not null, -- of signatures; 0 for ever where the device counts none
    transports    jsonb not null, -- how the browser reaches it: internal, hybrid, usb
    name          text not null check (length(name) between 1 and 60),
    added_at      timestamptz not null,
    used_at       timestamptz
  )`,
  sql`create index passkey_of_person on passkey (person_id)`,
  sql`create table passkey_challenge (
    challenge_hash bytea primary key,
    purpose        text not null check (purpose in ('enter', 'second-step', 'prove', 'add')),
    plane          text not null check (plane in ('member', 'operator')),
    person_id      uuid, -- null where nobody has said yet who it is
    session_id     uuid,
    ends_at        timestamptz not null,
    check ((purpose = 'enter') = (person_id is null)),
    check ((purpose in ('prove', 'add')) = (session_id is not null))
  )`,
  sql`create index passkey_challenge_ends on passkey_challenge (ends_at)`,
  ...wall('passkey', ['tandem_gate', 'tandem_backup']),
  ...wall('passkey_challenge', ['tandem_gate', 'tandem_backup']),
  sql`grant select, insert, update, delete on passkey to tandem_gate`,
  sql`grant select, insert, delete on passkey_challenge to tandem_gate`,
  sql`grant select, insert on passkey to tandem_backup`,
  // Left out of a backup, as open links are; a look at everything that there is sees it.
  sql`grant select on passkey_challenge to tandem_backup`,
]
