/** Opens the configured database for one command, and closes it whatever happens. */
import { readConfig } from '../config.ts'
import { pendingMigrations } from '../db/migrate.ts'
import { type Opened, openDatabase } from '../db/open.ts'
import type { Io } from './io.ts'

/** @param current whether the command needs all migrations to have been run */
export async function withDatabase(
  io: Io,
  work: (opened: Opened) => Promise<number>,
  current = true,
): Promise<number> {
  // biome-ignore lint/style/noProcessEnv: the command line is an entry and reads the environment here, once.
  const config = readConfig({ DEMO: 'on', ...process.env })
  // A command needs no secret and serves nobody: only the place of the database counts.
  const faults =
    'faults' in config ? config.faults.filter(({ name }) => name !== 'DEMO' && name !== 'SECRET') : []
  if (faults.length > 0) {
    for (const { name, found, expected } of faults)
      io.stderr(`${name}: found ${found}, expected ${expected}.`)
    return 2
  }
  // biome-ignore lint/style/noProcessEnv: see above.
  const { DATABASE_URL, DATA_DIR } = process.env
  const opened = await openDatabase(
    { databaseUrl: DATABASE_URL || undefined, dataDir: DATA_DIR || './data' },
    () => {},
  )
  if ('refused' in opened) {
    io.stderr(opened.refused)
    return 1
  }
  try {
    const pending = current ? await pendingMigrations(opened.db) : []
    if (pending.length > 0) {
      io.stderr(
        `The database lacks ${pending.length} migrations (${pending[0]} …). Run 'tandem migrate' first.`,
      )
      return 1
    }
    return await work(opened)
  } finally {
    await opened.close()
  }
}
