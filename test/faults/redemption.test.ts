/** F2: the server is killed at random moments of a redemption; the client asks again with its key. Real Postgres, real processes. */
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { post } from '../../src/db/ledger/post.ts'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { seeded } from '../../src/demo/random.ts'
import { asDay } from '../../src/domain/day.ts'
import { Client } from '../support/client.ts'
import { freshPostgres } from '../support/database.ts'
import { openPortal, PASSWORD, type Portal } from '../support/portal.ts'
import { type Running, serve } from '../support/processes.ts'
import { seedOfRun } from '../support/seed.ts'

const KILLS = 10
const PRICE = 4_000n
const SEED = seedOfRun()
const random = seeded(SEED)
let db: Db
let url: string
let portal: Portal
let companyId: string
let email: string

beforeAll(async () => {
  ;({ db, url } = await freshPostgres())
  portal = await openPortal({ db })
  const company = await portal.company({ name: 'Kill & Sons' })
  companyId = company.id
  email = (await portal.person({ name: 'Mia Manager', company, role: 'travel-manager' })).email
  await withScope(db, { as: 'job' }, async (tx) => {
    const account = await tx
      .selectFrom('account')
      .select('id')
      .where('owner_id', '=', companyId)
      .executeTakeFirstOrThrow()
    await post(
      tx,
      [
        {
          do: 'credit',
          kind: 'adjustment',
          accountId: account.id,
          amount: 1_000_000n,
          expiresOn: asDay('2029-12-31'),
          locked: false,
          subjectId: newId(),
          source: 'adjustment',
          ruleVersion: null,
        },
      ],
      asDay('2026-11-01'),
    )
  })
})

test(`F2: killed at ${KILLS} random moments, each command has one effect and one answer (SEED=${SEED})`, async () => {
  let server = await start()
  const browser = new Client((request) => fetch(request), server.url)
  expect((await browser.post('/sign-in', { email, password: PASSWORD })).status).toBe(303)
  let lost = 0
  for (let at = 0; at < KILLS; at += 1) {
    const key = `kill-${SEED}-${at}`
    const asked = order(browser, server.url, key)
    await pause(random.between(0, 25))
    server.child.kill('SIGKILL')
    if ((await asked) === undefined) lost += 1
    await server.ended
    server = await start()
    expect(await order(browser, server.url, key)).toBe(200)
    expect(await order(browser, server.url, key)).toBe(200)
    expect(await state()).toEqual({
      orders: at + 1,
      balance: 1_000_000n - PRICE * BigInt(at + 1),
      findings: [],
    })
  }
  expect(lost).toBeGreaterThan(0)
  server.child.kill('SIGTERM')
  expect((await server.ended).code).toBe(0)
})

function start(): Promise<Running> {
  return serve({ DATABASE_URL: url, SECRET: 'Qk7vX2mN9pR4tW8yB1cF6hL0sZ5dGaJe', LOG_LEVEL: 'error' })
}

/** @returns 200 for an order that stands, whether the answer shows it or leads to it; undefined when no answer came */
async function order(browser: Client, origin: string, key: string): Promise<number | undefined> {
  const sameOrigin = { 'Sec-Fetch-Site': 'same-origin', Origin: origin }
  const body = new URLSearchParams({ key, price: PRICE.toString(), quantity: '1' })
  const answer = await browser
    .send(`${origin}/company/awards/wifi/order`, { method: 'POST', body, headers: sameOrigin })
    .catch(() => undefined)
  return answer && (answer.status === 303 || answer.status === 200 ? 200 : answer.status)
}

async function state() {
  return withScope(db, { as: 'job' }, async (tx) => {
    const { findings } = await verifyLedger(tx)
    const account = await tx
      .selectFrom('account')
      .select('balance')
      .where('owner_id', '=', companyId)
      .executeTakeFirstOrThrow()
    const spent = await tx
      .selectFrom('entry')
      .select('version')
      .where('owner_id', '=', companyId)
      .where('kind', '=', 'redemption')
      .execute()
    return { orders: spent.length, balance: account.balance, findings }
  })
}
