/** A Postgres of the bench's own that waits for the disk at every commit, and databases on it that start alike. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { migrate } from '../../src/db/migrate.ts'
import { openPg } from '../../src/db/open-pg.ts'
import type { Db } from '../../src/db/schema.ts'
import { startPostgres } from '../support/postgres.ts'

export type BenchServer = {
  /** Where the server may read and write files. */
  readonly folder: string
  readonly urlOf: (database: string, as: 'owner' | 'super') => string
  readonly open: (database: string, connections: number, as?: 'owner' | 'super') => Db
  /** A copy of the template, ready to be written to. */
  readonly fresh: (database: string, template: string) => Promise<void>
  readonly drop: (database: string) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Migrated, without any rows. */
export const EMPTY = 'bench_empty'

const fault = (error: Error) => process.stderr.write(`${error.message}\n`)

export async function startServer(): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-bench-'))
  await chmod(folder, 0o777) // the server runs as its own user when the bench runs as root
  const server = await startPostgres(join(folder, 'postgres'), { durable: true })
  const urlOf: BenchServer['urlOf'] = (database, as) => {
    const url = new URL(as === 'super' ? (server.superUrl ?? '') : server.url)
    url.pathname = `/${database}`
    return url.href
  }
  const open: BenchServer['open'] = (database, connections, as = 'owner') =>
    openPg(urlOf(database, as), connections, fault, { prepared: true })
  const admin = openPg(server.url, 1, fault)
  const root = openPg(server.superUrl ?? '', 1, fault)
  const fresh: BenchServer['fresh'] = async (database, template) => {
    await sql`create database ${sql.id(database)} template ${sql.id(template)}`.execute(admin)
  }
  await fresh(EMPTY, 'template1')
  const empty = open(EMPTY, 1)
  await migrate(empty)
  await empty.destroy()
  return {
    folder,
    urlOf,
    open,
    fresh,
    drop: async (database) => {
      await sql`drop database ${sql.id(database)} with (force)`.execute(root)
    },
    stop: async () => {
      await Promise.all([admin.destroy(), root.destroy()])
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
