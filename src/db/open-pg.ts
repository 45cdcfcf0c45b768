/** A Postgres server, 15 or later. */
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { parsers } from './column-types.ts'
import type { Database, Db } from './schema.ts'

const CONNECT_MS = 2_000

/** @param onFault told of connections that break, also while a query holds them; the pool replaces them */
export function openPg(url: string, connections: number, onFault: (error: Error) => void): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers[oid as keyof typeof parsers] ?? pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  })
  pool.on('error', onFault)
  // A client that is checked out reports on itself: without a listener of its own the process would end.
  pool.on('connect', (client) => client.on('error', onFault))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
