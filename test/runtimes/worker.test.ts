/** Cloudflare Workers: the bundle that would be deployed, in workerd, over a real Postgres. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestHarness } from 'wrangler'
import { withScope } from '../../src/db/scope.ts'
import { freshPostgres } from '../support/database.ts'
import { smoke } from './smoke.ts'

const folder = mkdtempSync(join(tmpdir(), 'tandem-worker-'))
const SECRET = 'never-used-anywhere-but-in-this-test-0123456789'
type Harness = ReturnType<typeof createTestHarness>
let harness: Harness
let jobsOf: () => Promise<{ name: string; last_ok_at: Date | null }[]>

beforeAll(() => {
  // biome-ignore lint/style/noProcessEnv: wrangler is told so in no other way.
  process.env['WRANGLER_SEND_METRICS'] = 'false'
  const wrangler = 'node_modules/wrangler/bin/wrangler.js'
  execFileSync(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder])
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

smoke(async () => {
  const { db, url } = await freshPostgres()
  // biome-ignore lint/style/noProcessEnv: wrangler takes the local address of a Hyperdrive binding from nowhere else.
  process.env['CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE'] = url
  harness = createTestHarness({
    workers: [
      {
        configPath: 'wrangler.toml',
        prebuiltWorkerDir: folder,
        secrets: { SECRET },
        vars: { LOG_LEVEL: 'error' },
      },
    ],
  })
  jobsOf = () =>
    withScope(db, { as: 'job' }, (tx) => tx.selectFrom('job').select(['name', 'last_ok_at']).execute())
  const { url: origin } = await harness.listen()
  return { db, origin: origin.origin, work: tick, stop: () => harness.close() }
})

/** What the platform does once a minute. */
async function tick(): Promise<void> {
  const { outcome } = await harness.getWorker().scheduled({ cron: '* * * * *', scheduledTime: new Date() })
  if (outcome !== 'ok') throw new Error(`the cron run ended as ${outcome}`)
}

test('the bundle has no embedded database, and nothing of ours that needs a disk', () => {
  const bundle = readFileSync(join(folder, 'worker.js'), 'utf8')
  expect(bundle).toContain('// src/app.tsx')
  expect(bundle).not.toMatch(
    /\/\/ (node_modules\/@electric-sql|src\/(serve|node|db\/(open-pglite|folder-lock))\.ts)/,
  )
  expect(bundle).not.toMatch(/node:fs|pglite\.wasm/)
})

test('the cron trigger runs the jobs', async () => {
  await tick()
  const jobs = await jobsOf()
  expect(jobs.map((job) => job.name)).toContain('ledger-check')
  expect(jobs.filter((job) => job.last_ok_at === null)).toEqual([])
})
