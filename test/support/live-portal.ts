/** The portal as people meet it: a real HTTP server with its jobs running, on the database of the test. */
import { pino } from 'pino'
import { afterAll } from 'vitest'
import type { Db } from '../../src/db/schema.ts'
import { startJobs } from '../../src/jobs/start.ts'
import { airports } from '../../src/places/airports.ts'
import { listen, withAssets } from '../../src/serve.ts'
import { openPortal, type Portal, SECRET } from './portal.ts'

/** Demo mode, so that the outbox can be read; the clock stands still. */
export async function livePortal(db: Db, lanes: number): Promise<Portal & { url: string }> {
  const portal = await openPortal({ demo: true, db })
  const server = await listen(withAssets(portal.app), '127.0.0.1', 0)
  const log = pino({ level: 'silent' })
  const url = `http://localhost:${server.port}`
  const jobs = startJobs({
    db,
    places: airports,
    clock: () => portal.clock.now,
    log,
    lanes,
    sender: { origin: url, host: 'localhost', secret: SECRET },
  })
  afterAll(async () => {
    await jobs.stop()
    await server.stop()
  })
  return { ...portal, url }
}
