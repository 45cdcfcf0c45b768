import { sql } from 'kysely'

/**
 * What protects an account beyond its password: a second step at sign-in, recovery codes, links that prove a mailbox,
 * and sessions that can be told apart. All of it is the gate's alone: no company, person or operator role reads it.
 */
const GATE_ONLY = ['second_factor', 'recovery_code', 'door_key']

export const statements = [
  // A person is a member or an operator, never both: ids are unique over the two tables.
  sql`create table second_factor (
    person_id     uuid primary key,
    plane         text not null check (plane in ('member', 'operator')),
    sealed_secret text not null, -- compact JWE; bound to person_id, opened with a key derived from SECRET
    made_at       timestamptz not null,
    confirmed_at  timestamptz, -- null while it is being set up: it counts for nothing yet
    last_step     bigint not null default 0 -- a code is used once: only a later step counts
  )`,
  // 80 bits by chance each, so a plain hash is enough and a changed SECRET does not lock anybody out.
  sql`create table recovery_code (
    person_id uuid not null references second_factor (person_id) on delete cascade,
    code_hash bytea not null,
    used_at   timestamptz,
    primary key (person_id, code_hash)
  )`,
  sql`create table door_key (
    token_hash bytea primary key,
    purpose    text not null check (purpose in ('second-step', 'password', 'email')),
    plane      text not null check (plane in ('member', 'operator')),
    person_id  uuid not null,
    new_email  text,
    made_at    timestamptz not null,
    ends_at    timestamptz not null,
    check ((purpose = 'email') = (new_email is not null))
  )`,
  sql`create index door_key_of_person on door_key (person_id, purpose)`,
  sql`create index door_key_ends on door_key (ends_at)`,
  ...GATE_ONLY.flatMap((table) => [
    sql`grant select, insert, update, delete on ${sql.id(table)} to tandem_gate`,
    sql`grant select, insert on ${sql.id(table)} to tandem_backup`,
  ]),
  // In words a person knows their device by; no address, no fingerprint.
  sql`alter table session
    add column id uuid not null default gen_random_uuid() unique,
    add column browser text,
    add column system text,
    add column proved_at timestamptz`,
  sql`update session set proved_at = started_at`,
  sql`alter table session alter column proved_at set not null`,
  // Meant for a second step of operators and never used; theirs is in second_factor too.
  sql`alter table operator drop column totp_secret, drop column totp_step`,
]
