/** The portal behind a real HTTP server on Node. */
import { pino } from 'pino'
import { createApp } from '../../src/app.tsx'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { advanceImports } from '../../src/intake/run/import-job.ts'
import { airports } from '../../src/places/airports.ts'
import { versionStore } from '../../src/programme/published.ts'
import { listen, withAssets } from '../../src/serve.ts'
import type { Home } from './home.ts'

/** @param lanes chunks of an import side by side: 1 on the embedded database */
export async function onNode(db: Db, lanes: number): Promise<Home> {
  const clock = () => new Date()
  const log = pino({ level: 'silent' })
  const app = createApp({
    openDb: () => ({ db, release: () => {} }),
    versions: versionStore(clock),
    places: airports,
    clock,
    log,
    publicUrl: undefined,
    demo: false,
    secret: 'for tests of this house alone',
    operatorsNeedCode: false,
  })
  const server = await listen(withAssets(app), '127.0.0.1', 0)
  const importing = { db, places: airports, clock, log, lanes, holder: newId() }
  const work = async () => {
    while (await advanceImports(importing));
  }
  return { db, origin: `http://127.0.0.1:${server.port}`, work, stop: server.stop }
}
