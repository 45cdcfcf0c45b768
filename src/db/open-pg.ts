/** A Postgres server, 15 or later. */
import type { Duplex } from 'node:stream'
import { Kysely } from 'kysely'
import pg from 'pg'
import { parsers } from './column-types.ts'
import type { Database, Db } from './schema.ts'
import { ScopedDialect } from './scoped-dialect.ts'

const CONNECT_MS = 5_000

/**
 * @param onFault told of connections that break, also while a query holds them; the pool replaces them
 * @param options.prepared whether connections live long enough for prepared statements to pay; not on Workers
 */
export function openPg(
  url: string,
  connections: number,
  onFault: (error: Error) => void,
  options: { prepared?: boolean } = {},
): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    // A query does not wait for the answer to the one before it on its connection.
    pipeline: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        parsers[oid as keyof typeof parsers] ?? pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  })
  pool.on('error', onFault)
  pool.on('connect', (client) => {
    // A client that is checked out reports on itself: without a listener of its own the process would end.
    client.on('error', onFault)
    inOnePiece(client)
    if (options.prepared) keepPlans(client)
  })
  return new Kysely<Database>({ dialect: new ScopedDialect({ pool }) })
}

/** What is asked at the same moment leaves in one packet: each packet wakes the server up. */
function inOnePiece(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Partial<Duplex> } }).connection
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((...given: unknown[]) => {
    stream.cork?.()
    process.nextTick(() => stream.uncork?.())
    return query(...given)
  }) as typeof client.query
}

/** Texts beyond the limit go out unnamed, so a server never holds more than that for a connection. */
const NAMED_MOST = 300
const names = new Map<string, string>()

/**
 * Prepared statements: a connection parses, rewrites (row policies) and plans each of them once. Only those with
 * parameters get a name. The list is the same for all connections; each prepares what it meets.
 */
function keepPlans(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown
  const named = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return query(text, values, ...rest)
    if (!names.has(text) && names.size < NAMED_MOST) names.set(text, `t${names.size}`)
    const name = names.get(text)
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest)
  }
  client.query = named as typeof client.query
}
