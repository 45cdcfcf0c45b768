/** F1, C4: an import that is killed, sent twice, cut apart, or run by two processes at once. Real Postgres, real processes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { seeded } from '../../src/demo/random.ts'
import type { FlownCoupon } from '../../src/domain/coupon.ts'
import { writeCoupons } from '../../src/intake/write-coupons.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import { tandem } from '../support/processes.ts'
import { ledgerOf, prepare, realCoupons } from '../support/real-flights.ts'
import { seedOfRun } from '../support/seed.ts'

const COUPONS = 20_000
const KILLS = 10
const SEED = seedOfRun()
const random = seeded(SEED)
let folder: string
let coupons: FlownCoupon[]
let whole: Awaited<ReturnType<typeof ledgerOf>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-files-'))
  coupons = realCoupons(COUPONS)
  await writeFile(join(folder, 'all.csv'), [...writeCoupons(coupons)].join(''))
  const { db, url } = await ready()
  const answer = await load(url, 'all.csv')
  expect(answer.counts).toMatchObject({ lines: COUPONS, added: COUPONS, changed: 0 })
  whole = await ledgerOf(db)
  expect(whole.coupons).toBe(COUPONS)
  expect(whole.points).toBeGreaterThan(0n)
  await holds(db)
  const again = await load(url, 'all.csv')
  expect(again.counts).toMatchObject({
    lines: COUPONS,
    added: 0,
    changed: 0,
    known: COUPONS,
    points: '0',
    miles: '0',
  })
  expect(await ledgerOf(db)).toEqual(whole)
}, 240_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test(`F1: killed at ${KILLS} random moments and taken up again, an import ends as if it had not been (SEED=${SEED})`, async () => {
  const { db, url } = await ready()
  let killed = 0
  while (killed < KILLS) {
    const { child, ended } = tandem(['import', join(folder, 'all.csv'), '--json'], { DATABASE_URL: url })
    await pause(900 + random.between(0, 900))
    child.kill('SIGKILL')
    const { code } = await ended
    if (code !== null) break // it was faster than the blow
    killed += 1
    await holds(db)
  }
  const last = await load(url, 'all.csv')
  expect(killed).toBeGreaterThan(0)
  expect(last.counts.lines).toBe(COUPONS)
  expect(await ledgerOf(db)).toEqual(whole)
  await holds(db)
})

test(`permuted, split and doubled files give the same ledger (SEED=${SEED})`, async () => {
  const { db, url } = await ready()
  const mixed = coupons.flatMap((coupon) => (random.chance(0.2) ? [coupon, coupon] : [coupon]))
  const ordered = mixed.map((coupon) => ({ coupon, by: random.next() })).sort((a, b) => a.by - b.by)
  for (const part of [0, 1, 2]) {
    const cut = ordered.filter((_, at) => at % 3 === part).map(({ coupon }) => coupon)
    await writeFile(join(folder, `part-${part}.csv`), [...writeCoupons(cut)].join(''))
    await load(url, `part-${part}.csv`)
  }
  expect(await ledgerOf(db)).toEqual(whole)
  await holds(db)
})

test('C4: two processes load overlapping files at once and each coupon counts once', async () => {
  const { db, url } = await ready()
  const parts = { 'first.csv': coupons.slice(0, 14_000), 'second.csv': coupons.slice(6_000) }
  for (const [name, part] of Object.entries(parts))
    await writeFile(join(folder, name), [...writeCoupons(part)].join(''))
  const answers = await Promise.all([load(url, 'first.csv'), load(url, 'second.csv')])
  expect(answers.map(({ counts }) => counts.added).reduce((a, b) => a + b)).toBe(COUPONS)
  expect(answers.map(({ counts }) => counts.known).reduce((a, b) => a + b)).toBe(8_000)
  expect(await ledgerOf(db)).toEqual(whole)
  await holds(db)
})

test('the same file uploaded on the operator’s page gives the same ledger', async () => {
  const { db } = await ready()
  const live = await livePortal(db, 2)
  live.clock.now = new Date() // the command line has no other clock
  const desk = await live.as(await live.operator('support'))
  const text = [...writeCoupons(coupons)].join('')
  const answer = await desk.post('/operator/imports', {
    file: new File([text], 'all.csv', { type: 'text/csv' }),
  })
  expect(answer.status).toBe(303)
  const page = answer.headers.get('Location') ?? ''
  await expect.poll(() => stateOf(db), { timeout: 60_000 }).toBe('ready')
  expect((await desk.post(`${page}/commit`)).status).toBe(303)
  await expect.poll(() => stateOf(db), { timeout: 60_000 }).toBe('done')
  expect(await desk.page(page)).toContain('20,000')
  expect(await ledgerOf(db)).toEqual(whole)
  await holds(db)
})

async function stateOf(db: Db): Promise<string | undefined> {
  const row = await withScope(db, { as: 'job' }, (tx) =>
    tx.selectFrom('import_file').select('state').executeTakeFirst(),
  )
  return row?.state
}

async function ready(): Promise<{ db: Db; url: string }> {
  const fresh = await freshPostgres()
  await prepare(fresh.db)
  return fresh
}

type Report = { counts: { lines: number; added: number; changed: number; known: number } }

async function load(url: string, name: string): Promise<Report> {
  const { code, stdout, stderr } = await tandem(['import', join(folder, name), '--json'], {
    DATABASE_URL: url,
  }).ended
  if (code !== 0) throw new Error(`import of ${name} ended with ${code}: ${stderr}${stdout.slice(0, 500)}`)
  return JSON.parse(stdout) as Report
}

async function holds(db: Db): Promise<void> {
  const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx), { snapshot: true })
  expect(findings).toEqual([])
}
