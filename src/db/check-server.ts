/** What a Postgres server must be before real things of value are kept on it. */
import { sql } from 'kysely'
import type { Db } from './schema.ts'

type Settings = {
  superuser: boolean
  version: number
  fsync: string
  synchronous_commit: string
}

/** @returns one sentence about the first thing that is wrong, or undefined */
export async function checkServer(db: Db): Promise<string | undefined> {
  const { rows } = await sql<Settings>`select rolsuper as superuser,
      current_setting('server_version_num')::integer as version,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit
    from pg_roles where rolname = current_user`.execute(db)
  const found = rows[0]
  if (!found) return 'The database does not tell who we are.'
  if (found.version < 150_000) return `Postgres ${found.version} is too old: 15 or later is needed.`
  if (found.superuser)
    return 'DATABASE_URL signs in as a superuser: row level security would not hold. Use a role of its own (README, "On Postgres").'
  if (found.fsync !== 'on') return 'The server runs with fsync=off: a crash would lose what was booked.'
  if (found.synchronous_commit === 'off')
    return 'The server runs with synchronous_commit=off: a crash would lose what was acknowledged.'
  return undefined
}
