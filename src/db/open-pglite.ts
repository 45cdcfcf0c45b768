/** The embedded database: one process, one connection, one folder. */
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { parsers } from './column-types.ts'
import type { Database, Db } from './schema.ts'

/**
 * @param folder where the data lives; undefined keeps it in memory (tests)
 * @param dump a dump of `dumpDataDir` to start from
 */
export async function openPglite(folder: string | undefined, dump?: Blob): Promise<{ db: Db; lite: PGlite }> {
  const lite = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(dump === undefined ? {} : { loadDataDir: dump }),
    parsers,
  })
  return { db: new Kysely<Database>({ dialect: new PGliteDialect({ pglite: lite }) }), lite }
}
