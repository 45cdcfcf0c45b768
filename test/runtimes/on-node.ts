/** The portal behind a real HTTP server on Node. */
import { pino } from 'pino'
import { createApp } from '../../src/app.tsx'
import type { Db } from '../../src/db/schema.ts'
import { airports } from '../../src/places/airports.ts'
import { versionStore } from '../../src/programme/published.ts'
import { listen, withAssets } from '../../src/serve.ts'
import type { Home } from './home.ts'

export async function onNode(db: Db): Promise<Home> {
  const clock = () => new Date()
  const app = createApp({
    openDb: () => ({ db, release: () => {} }),
    versions: versionStore(clock),
    places: airports,
    clock,
    log: pino({ level: 'silent' }),
    publicUrl: undefined,
    demo: false,
  })
  const server = await listen(withAssets(app), '127.0.0.1', 0)
  return { db, origin: `http://127.0.0.1:${server.port}`, stop: server.stop }
}
