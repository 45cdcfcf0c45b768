import { sql } from 'kysely'

/** Files that machines send: who may, and which files go on to be posted without anybody looking first. */
export const statements = [
  sql`create table feed_token (
    id         uuid primary key,
    name       text not null check (length(name) between 1 and 100),
    token_hash bytea not null unique,
    created_by uuid not null references operator (id),
    created_at timestamptz not null,
    revoked_by uuid references operator (id),
    revoked_at timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
  )`,
  sql`grant select on feed_token to tandem_gate`,
  sql`grant select, insert, update on feed_token to tandem_ops`,
  sql`grant select, insert on feed_token to tandem_backup`,
  // Posted as soon as the check finds that the file can be read.
  sql`alter table import_file add column commits_itself boolean not null default false`,
  sql`create index import_file_work on import_file (created_at, id) where state in ('receiving', 'checking', 'posting')`,
  // Passengers' names need not lie in a second place once a file is posted, or will not be.
  sql`grant delete on import_part to tandem_job`,
]
