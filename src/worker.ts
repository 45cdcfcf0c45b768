/** The entry on Cloudflare Workers: a small pool per request over Hyperdrive, jobs by cron. It never migrates. */
import type { Hono } from 'hono'
import { type Logger, pino } from 'pino'
import { createApp } from './app.tsx'
import { readConfig } from './config.ts'
import { newId } from './db/new-id.ts'
import { openPg } from './db/open-pg.ts'
import type { Db } from './db/schema.ts'
import { advanceImports } from './intake/run/import-job.ts'
import { runIfDue } from './jobs/lease.ts'
import { jobsOf } from './jobs/start.ts'
import { airports } from './places/airports.ts'
import { versionStore } from './programme/published.ts'
import type { AppEnv } from './web/env.ts'

type Bindings = Record<string, unknown> & { readonly HYPERDRIVE: { readonly connectionString: string } }
type Execution = {
  waitUntil: (work: Promise<unknown>) => void
  passThroughOnException: () => void
  readonly props: unknown
}
/** What an isolate keeps from one request to the next. Sockets are not of it: they may not outlive their request. */
type House = { readonly app: Hono<AppEnv>; readonly log: Logger; readonly origin: string }

const CONNECTIONS = 5
/** A cron run ends itself well within the platform's limit; what is left of a file is the next run's. */
const IMPORT_MS = 25_000

const clock = () => new Date()

const handlers = {
  async fetch(request: Request, env: Bindings, ctx: Execution): Promise<Response> {
    const house = houseFor(env)
    const db = openPool(env, house.log)
    try {
      const answer = await house.app.fetch(request, { ...env, db }, ctx)
      return endingWith(answer, ctx, () => db.destroy())
    } catch (error) {
      ctx.waitUntil(db.destroy())
      throw error
    }
  },

  async scheduled(_event: unknown, env: Bindings, _ctx: Execution): Promise<void> {
    const { log, origin } = houseFor(env)
    const db = openPool(env, log)
    const deadline = Date.now() + IMPORT_MS
    const until = () => Date.now() > deadline
    // Without `mail`: it waits in the outbox for a process that speaks SMTP.
    const jobs = { db, places: airports, clock, log, lanes: 2, origin }
    try {
      for (const job of jobsOf(jobs)) await runIfDue(db, job, clock)
      while (!until() && (await advanceImports({ ...jobs, holder: newId(), until })));
    } finally {
      await db.destroy()
    }
  },
}

// biome-ignore lint/style/noDefaultExport: the Workers runtime finds its handlers in the default export.
export default handlers

let house: House | undefined

/** Bindings do not change while an isolate lives, so the app is made once. */
function houseFor(env: Bindings): House {
  if (house) return house
  const texts = Object.entries(env).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  const read = readConfig({
    ...Object.fromEntries(texts),
    DATABASE_URL: env.HYPERDRIVE.connectionString,
    DEMO: 'off',
  })
  if ('faults' in read) {
    const faults = read.faults.map(
      ({ name, found, expected }) => `${name}: found ${found}, expected ${expected}`,
    )
    throw new Error(`the configuration is wrong: ${faults.join('; ')}`)
  }
  const log = pino({ level: read.ok.logLevel })
  const app = createApp({
    // The pool is the request's own, opened by fetch and closed when the answer has gone out.
    openDb: (c) => ({ db: c.env['db'] as Db, release: () => {} }),
    versions: versionStore(clock),
    places: airports,
    clock,
    log,
    publicUrl: read.ok.publicUrl,
    demo: false,
    // Without a database of its own to be a demo on, the configuration was refused without a secret.
    secret: read.ok.secret ?? '',
    operatorsNeedCode: true,
  })
  house = { app, log, origin: read.ok.publicUrl ?? '' }
  return house
}

/** Opens no connection before the first query. */
function openPool(env: Bindings, log: Logger): Db {
  return openPg(env.HYPERDRIVE.connectionString, CONNECTIONS, (error) =>
    log.warn({ error: error.message }, 'a database connection broke'),
  )
}

/** An export still reads while it is sent: what the request holds is let go when the last byte is out, or nobody reads on. */
function endingWith(answer: Response, ctx: Execution, end: () => Promise<void>): Response {
  if (answer.body === null) {
    ctx.waitUntil(end())
    return answer
  }
  const { readable, writable } = new TransformStream()
  const sent = answer.body.pipeTo(writable).catch(() => {}) // the reader left: nothing is wrong with us
  ctx.waitUntil(sent.then(end))
  return new Response(readable, answer)
}
