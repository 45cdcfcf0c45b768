/** A process of its own that serves the portal, and beside it the least page that asks the same database something. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { sql } from 'kysely'
import { pino } from 'pino'
import { createApp } from '../../src/app.tsx'
import { openPg } from '../../src/db/open-pg.ts'
import { airports } from '../../src/places/airports.ts'
import { versionStore } from '../../src/programme/published.ts'
import { listen, withAssets } from '../../src/serve.ts'
import type { AppEnv } from '../../src/web/env.ts'

const CONNECTIONS = 10
const [url = ''] = process.argv.slice(2)
const db = openPg(url, CONNECTIONS, () => {}, { prepared: true })
const clock = () => new Date()
const app = createApp({
  openDb: () => ({ db, release: () => {} }),
  versions: versionStore(clock),
  places: airports,
  clock,
  log: pino({ level: 'silent' }),
  publicUrl: undefined,
  demo: false,
  secret: 'for tests of this house alone',
  operatorsNeedCode: false,
})
const bare = new Hono<AppEnv>()
bare.get('/', async (c) => {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(db)
  return c.html(html`<!doctype html><title>Bare</title><p>${rows[0]?.now.toISOString() ?? ''}</p>`)
})
const [portal, other] = [await listen(withAssets(app), '127.0.0.1', 0), await listen(bare, '127.0.0.1', 0)]
process.stdout.write(`${JSON.stringify({ portal: portal.port, bare: other.port })}\n`)
process.once('SIGTERM', () => process.exit(0))
