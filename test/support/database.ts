/** A fresh, migrated database for a test file, on the engine of its project. */
import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { openPg } from '../../src/db/open-pg.ts'
import { openPglite } from '../../src/db/open-pglite.ts'
import type { Db } from '../../src/db/schema.ts'

const quiet = () => {}

/** Closed by itself when the file's tests are over. */
export async function freshDb(connections = 5): Promise<Db> {
  if (inject('engine') === 'postgres') return (await freshPostgres(connections)).db
  const { db } = await openPglite(undefined, new Blob([await readFile(inject('dump'))]))
  afterAll(() => db.destroy())
  return db
}

/** A database of its own on the test server, and its address for other processes. */
export async function freshPostgres(connections = 5): Promise<{ db: Db; url: string }> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  const admin = openPg(inject('postgresUrl'), 1, quiet)
  await sql`create database ${sql.id(name)} template tandem_template`.execute(admin)
  await admin.destroy()
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  const db = openPg(url.href, connections, quiet)
  afterAll(() => db.destroy())
  return { db, url: url.href }
}
