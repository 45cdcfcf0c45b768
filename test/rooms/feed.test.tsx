import { pino } from 'pino'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { advanceImports } from '../../src/intake/run/import-job.ts'
import { airports } from '../../src/places/airports.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'

let portal: Portal
let support: Client
const FILE = `ticket_number,coupon_number,issue_date,status,marketing_carrier,flight_number,rbd,origin,destination,departure_date,currency,fare_amount
9900000000001,1,2026-10-01,F,MA,123,Y,FRA,OSL,2026-11-01,EUR,100.00
`

beforeAll(async () => {
  portal = await openPortal()
  support = await portal.as(await portal.operator('support'))
})

async function makeKey(name: string, by = support): Promise<string> {
  const page = await (await by.post('/operator/imports/feeds', { key: newId(), name })).text()
  return /<code dir="ltr">([\w-]{40,})<\/code>/.exec(page)?.[1] ?? ''
}

const put = (token: string, body: string, name = 'flown.csv') =>
  portal.visitor().send(`/api/feeds/flown-coupons/${name}`, {
    method: 'PUT',
    body,
    headers: { Authorization: `Bearer ${token}` },
  })

async function work(): Promise<void> {
  const env = {
    db: portal.db,
    places: airports,
    clock: () => portal.clock.now,
    log: pino({ level: 'silent' }),
    lanes: 1,
    holder: 'test',
  }
  while (await advanceImports(env));
}

test('a file from a system is booked without anybody committing it', async () => {
  const token = await makeKey('Departure control')
  const answer = await put(token, FILE)
  expect(answer.status).toBe(202)
  const { importId, state, url } = (await answer.json()) as Record<string, string>
  expect(state).toBe('checking')
  expect(url).toBe(`http://localhost:3000/api/imports/${importId}`)
  await work()
  const status = await portal.visitor().get(`/api/imports/${importId}`, { Authorization: `Bearer ${token}` })
  expect(await status.json()).toMatchObject({
    state: 'done',
    lines: { total: 1, done: 1 },
    counts: { added: 1 },
  })
  const again = await put(token, FILE, 'again.csv')
  expect(again.status).toBe(200)
  expect(await again.json()).toMatchObject({ importId, state: 'done' })
})

test('a file that cannot be read says so in its status', async () => {
  const token = await makeKey('Broken system')
  const { importId } = (await (await put(token, 'a,b\n1,2\n')).json()) as Record<string, string>
  await work()
  const status = await portal.visitor().get(`/api/imports/${importId}`, { Authorization: `Bearer ${token}` })
  expect(await status.json()).toMatchObject({ state: 'refused', refusal: { code: 'FILE-COLUMNS-MISSING' } })
})

test('nothing opens without a key, with a wrong one, or with one that was revoked', async () => {
  const token = await makeKey('Old system')
  expect(
    (await portal.visitor().send('/api/feeds/flown-coupons/x.csv', { method: 'PUT', body: FILE })).status,
  ).toBe(401)
  expect((await put('x'.repeat(43), FILE)).status).toBe(401)
  const page = await support.page('/operator/imports/feeds')
  const row = page.slice(page.indexOf('Old system'))
  const revoke = /action="([^"]+\/revoke)"/.exec(row)?.[1] ?? ''
  expect((await support.post(revoke)).status).toBe(303)
  expect((await put(token, FILE)).status).toBe(401)
  expect(
    (await portal.visitor().get(`/api/imports/${newId()}`, { Authorization: `Bearer ${token}` })).status,
  ).toBe(401)
})

test('the key is shown once and kept nowhere', async () => {
  const token = await makeKey('Forgetful system')
  expect(token).not.toBe('')
  expect(await support.page('/operator/imports/feeds')).not.toContain(token)
})

test('the same form sent twice makes one key', async () => {
  const key = newId()
  expect((await support.post('/operator/imports/feeds', { key, name: 'Twice' })).status).toBe(200)
  const second = await support.post('/operator/imports/feeds', { key, name: 'Twice' })
  expect(second.status).toBe(409)
  expect((await support.page('/operator/imports/feeds')).match(/<bdi>Twice<\/bdi>/g)).toHaveLength(1)
})

test.each(['finance', 'auditor'] as const)('%s sees the keys and makes none', async (role) => {
  const reader = await portal.as(await portal.operator(role))
  expect(await reader.page('/operator/imports/feeds')).not.toContain('id="new-key"')
  expect((await reader.post('/operator/imports/feeds', { key: newId(), name: 'Mine' })).status).toBe(403)
})
