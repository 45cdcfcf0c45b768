/** Once per run: a migrated dump for PGlite and a migrated template database on a real Postgres. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/db/migrate.ts'
import { openPg } from '../../src/db/open-pg.ts'
import { openPglite } from '../../src/db/open-pglite.ts'
import { type Server, startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    engine: 'pglite' | 'postgres'
    dump: string
    postgresUrl: string
  }
}

const TEMPLATE = 'tandem_template'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'tandem-test-'))
  await chmod(folder, 0o755) // the database server runs as its own user when the tests run as root
  const [server] = await Promise.all([startServer(folder), dumpPglite(join(folder, 'migrated.tar'))])
  project.provide('dump', join(folder, 'migrated.tar'))
  project.provide('postgresUrl', server.url)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function dumpPglite(file: string): Promise<void> {
  const { db, lite } = await openPglite(undefined)
  await migrate(db)
  await writeFile(file, new Uint8Array(await (await lite.dumpDataDir('none')).arrayBuffer()))
  await db.destroy()
}

/** `DATABASE_URL`, when given, names the server to test on: an owner who may create databases and roles. */
async function startServer(folder: string): Promise<Server> {
  // biome-ignore lint/style/noProcessEnv: the tests' own choice of server is not part of the application's configuration.
  const given = process.env['DATABASE_URL']
  const server = given
    ? { url: given, stop: async () => {} }
    : await startPostgres(join(folder, 'postgres'), { durable: true })
  const admin = openPg(server.url, 1, () => {})
  await recreate(admin, TEMPLATE)
  await admin.destroy()
  const url = new URL(server.url)
  url.pathname = `/${TEMPLATE}`
  const template = openPg(url.href, 1, () => {})
  await migrate(template)
  await template.destroy()
  return server
}

async function recreate(admin: ReturnType<typeof openPg>, name: string): Promise<void> {
  const { sql } = await import('kysely')
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin)
  await sql`create database ${sql.id(name)}`.execute(admin)
}
