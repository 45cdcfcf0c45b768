/** The entry on Node: reads the configuration, opens the database, migrates, runs the jobs, serves. */
import { pino } from 'pino'
import { createApp } from './app.tsx'
import { type Config, readConfig } from './config.ts'
import { checkServer } from './db/check-server.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './db/open.ts'
import type { Db } from './db/schema.ts'
import { demoSecret } from './demo/demo-secret.ts'
import { DEMO_OPERATORS, DEMO_PASSWORD, DEMO_SEATS } from './demo/people.ts'
import { seedDemo } from './demo/seed.ts'
import { startJobs } from './jobs/start.ts'
import { airports } from './places/airports.ts'
import { versionStore } from './programme/published.ts'
import { listen, withAssets } from './serve.ts'

// biome-ignore lint/style/noProcessEnv: an entry reads the environment, once.
const read = readConfig(process.env)
if ('faults' in read) {
  for (const { name, found, expected } of read.faults) say(`${name}: found ${found}, expected ${expected}.`)
  process.exit(2)
}
await main(read.ok)

async function main(config: Config): Promise<void> {
  const log = pino({ level: config.demo && config.logLevel === 'info' ? 'warn' : config.logLevel })
  const opened = await openDatabase(config, (error) => {
    log.warn({ error: error.message }, 'a database connection broke')
  })
  if ('refused' in opened) return refuse(opened.refused)
  const { db, close, lanes } = opened
  await migrate(db)
  const unfit = opened.embedded ? undefined : await checkServer(db)
  if (unfit !== undefined) return refuse(unfit)
  if (config.demo) await seedDemo(db, { now: new Date(), say })
  const clock = () => new Date()
  const versions = versionStore(clock)
  const app = createApp({
    openDb: () => ({ db, release: () => {} }),
    versions,
    places: airports,
    clock,
    log,
    publicUrl: config.publicUrl,
    demo: config.demo,
    secret: config.secret ?? (await demoSecret(config.dataDir)),
    operatorsNeedCode: !config.demo,
  })
  const server = await listen(withAssets(app), config.host, config.port)
  const origin = addressOf(config, server.port)
  const jobs = startJobs({
    db,
    places: airports,
    clock,
    log,
    lanes,
    origin,
    mail: await mailer(config, db, clock),
  })
  greet(config, server.port)
  const stop = async () => {
    await server.stop()
    await jobs.stop()
    await close()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/** Loaded only where mail is sent. */
async function mailer({ mailUrl, publicUrl }: Config, db: Db, clock: () => Date) {
  if (mailUrl === undefined) return undefined
  const { sendMail } = await import('./jobs/send-mail.ts')
  const host = publicUrl === undefined ? 'localhost' : new URL(publicUrl).hostname
  return { send: () => sendMail(db, mailUrl, host, clock) }
}

function refuse(sentence: string): never {
  say(sentence)
  process.exit(1)
}

function addressOf({ publicUrl, host }: Config, port: number): string {
  const isHere = ['0.0.0.0', '::', '127.0.0.1'].includes(host)
  return publicUrl ?? `http://${isHere ? 'localhost' : host}:${port}`
}

function greet(config: Config, port: number): void {
  say(`Tandem is at ${addressOf(config, port)}`)
  if (!config.demo) return
  say('Demo sign-ins (one click on the sign-in page, or this password):')
  say(`  password          ${DEMO_PASSWORD}`)
  for (const seat of DEMO_SEATS) say(`  ${seat.role.padEnd(17)} ${seat.email}`)
  say('At /operator/sign-in:')
  for (const seat of DEMO_OPERATORS) say(`  ${seat.role.padEnd(17)} ${seat.email}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
