/** Brings a database to the newest shape. Forward only; each migration is one transaction. */
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { migrations } from '../../migrations/index.ts'
import type { Db } from './schema.ts'

/** @returns the names of the migrations that were run now, in order */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({
    // The migrator's own tables are not part of the schema that the application sees.
    db: db as unknown as Kysely<unknown>,
    // What was built side by side lands in any order; what depends on another has the higher number anyway.
    allowUnorderedMigrations: true,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations).map(([name, statements]) => [
            name,
            {
              up: async (tx: Kysely<unknown>) => {
                for (const statement of statements) await statement.execute(tx)
              },
            },
          ]),
        ),
    },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** @returns names of migrations that this database still lacks */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const known = await sql<{
    there: boolean
  }>`select to_regclass('kysely_migration') is not null as there`.execute(db)
  if (!known.rows[0]?.there) return Object.keys(migrations)
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const names = new Set(done.rows.map((row) => row.name))
  return Object.keys(migrations).filter((name) => !names.has(name))
}
