/** B3, B8, B9, A4, A7, A9: what no honest browser sends, and what an honest one sends twice. */
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { addSide, type Side } from '../support/two-companies.ts'
import { ledgerOf } from './awards-given.ts'

const INVITE = '/company/people/invite'
const SLOW = 120_000
let portal: Portal
let side: Side
let other: Side
let manager: Client
let support: Client

beforeAll(async () => {
  portal = await openPortal()
  side = await addSide(portal, 'Alderqx', 31)
  other = await addSide(portal, 'Zebuqx', 47)
  manager = side.clients['travel-manager']
  support = await portal.as(await portal.operator('support'))
}, SLOW)

let made = 0
function offer(changes: Record<string, string> = {}): Record<string, string> {
  made += 1
  const email = `guest-${made}@guests.example`
  return { key: newId(), name: 'Guest', email, role: 'traveller', costCentre: 'K-1', ...changes }
}

const seats = () =>
  withScope(portal.db, { as: 'company', companyId: side.company.id }, (tx) =>
    tx.selectFrom('membership').selectAll().orderBy('id').execute(),
  )

/** A body as it is on the wire. */
function raw(client: Client, path: string, body: string | FormData, type?: string): Promise<Response> {
  const headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' }
  if (type !== undefined) headers['Content-Type'] = type
  return client.send(path, { method: 'POST', body, headers })
}

const form = (text: string) => raw(manager, INVITE, text, 'application/x-www-form-urlencoded')

test.for(['name', 'email', 'role'])(
  'a form without %s names the field and keeps the rest',
  async (missing) => {
    const typed = offer({ name: 'Kept Name', costCentre: 'KEPT-9' })
    const kept = Object.entries(typed).filter(([name]) => name !== missing && name !== 'role')
    const answer = await manager.post(INVITE, {
      ...Object.fromEntries(kept),
      ...(missing !== 'role' && { role: 'finance' }),
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toContain(`id="${missing}-error"`)
    expect(page).toContain(`href="#${missing}"`)
    for (const [, value] of kept) expect(page).toContain(`value="${value}"`)
  },
)

test('a form says nothing of fields that it does not have', async () => {
  const before = await ledgerOf(portal, side.company)
  const extra = {
    company_id: other.company.id,
    companyId: other.company.id,
    balance: '1000000',
    state: 'active',
    id: newId(),
    member_id: newId(),
    __proto__x: 'x',
  }
  const typed = offer(extra)
  const answer = await manager.post(INVITE, typed)
  expect(answer.status).toBe(303)
  const seat = (await seats()).find(({ email }) => email === typed['email'])
  expect(seat).toMatchObject({
    company_id: side.company.id,
    state: 'invited',
    member_id: null,
    role: 'traveller',
  })
  expect(seat?.id).not.toBe(extra.id)
  expect(await ledgerOf(portal, side.company)).toEqual(before)
  const own = side.clients.traveller
  await own.post('/me/account/details', {
    name: 'Alderqx traveller',
    language: 'en',
    role: 'travel-manager',
    email: 'x@y.example',
    tier: 'gold',
  })
  expect((await own.get(INVITE)).status).toBe(403)
  const member = await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx
      .selectFrom('member')
      .select(['email', 'tier'])
      .where('id', '=', side.people.traveller.id)
      .executeTakeFirstOrThrow(),
  )
  expect(member).toEqual({ email: side.people.traveller.email, tier: null })
})

test.for([200, 201, 20_000, 20_001, 100_000])(
  'a form takes a name of 200 characters and no longer: %i',
  async (length) => {
    const answer = await manager.post(INVITE, offer({ name: 'ü'.repeat(length) }))
    expect(answer.status).toBe(length <= 200 ? 303 : 422)
    if (length > 200) expect(await answer.text()).toContain('href="#name"')
  },
)

test('a form loses control characters, never the request', async () => {
  const typed = offer({ name: 'Gu\u0000e\u0007s\u001bt\u0085', costCentre: '\u0000' })
  expect((await manager.post(INVITE, typed)).status).toBe(303)
  const seat = (await seats()).find(({ email }) => email === typed['email'])
  expect([seat?.name, seat?.cost_centre]).toEqual(['Guest', null])
  expect((await form(`name=%00&email=a%40b.example&role=traveller&key=${newId()}`)).status).toBe(422)
})

test('a form counts a repeated field once: the last', async () => {
  const { email = '', key = '' } = offer()
  const text = `key=${key}&name=First&name=Last&email=x%40y.example&email=${encodeURIComponent(email)}&role=finance&role=arranger`
  expect((await form(text)).status).toBe(303)
  const seat = (await seats()).find((each) => each.email === email)
  expect([seat?.name, seat?.role]).toEqual(['Last', 'arranger'])
})

test.for([
  'name[]=x',
  'name[a]=x&name.b=y',
  '__proto__=x&constructor=y',
  '=x',
  '&&&',
  'a=%E0%A4%A',
  '%00=%00',
  'key=1',
])('a form that nobody made is asked again: %s', async (text) => {
  expect((await form(text)).status).toBe(422)
})

test('a form is one: JSON, text and broken parts are asked again', async () => {
  const count = (await seats()).length
  const json = JSON.stringify(offer())
  for (const type of [
    'application/json',
    'text/plain',
    'application/octet-stream',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ]) {
    expect({ type, status: (await raw(manager, INVITE, json, type)).status }).toEqual({ type, status: 422 })
  }
  const parts = new FormData()
  for (let at = 0; at < 1_000; at += 1) parts.append(`part-${at}`, 'x')
  expect((await raw(manager, INVITE, parts)).status).toBe(422)
  const file = new FormData()
  for (const [name, value] of Object.entries(offer()))
    file.append(name, name === 'name' ? new File(['x'], 'name.txt') : value)
  expect((await raw(manager, INVITE, file)).status).toBe(422)
  expect(
    (await raw(manager, INVITE, 'x'.repeat(1_000_001), 'application/x-www-form-urlencoded')).status,
  ).toBe(413)
  expect((await seats()).length).toBe(count)
})

test.for(['1e3', '-0', 'NaN', '0x10', '99999999999999999999', '1.5', ' ', '٣', '+', '--5', '1\u0000e'])(
  'an amount is a whole number: %s',
  async (amount) => {
    const asked = { key: newId(), company: side.company.id, amount, reason: 'A reason that is long enough' }
    expect((await support.post('/operator/adjustments', asked)).status).toBe(422)
  },
)

test.for([
  'quantity=1e1',
  'quantity=-1',
  'quantity=99999999999999999999',
  'quantity=NaN',
  'quantity=1&quantity=x',
])('an order counts in whole pieces: %s', async (query) => {
  const { status } = await manager.get(`/company/awards/lounge/confirm?${query}`)
  expect(status).toBe(query.endsWith('=x') ? 200 : 422)
})

test.for(['a\u0000b', 'a\ud800b'])(
  'a document with a text that cannot be kept is not read: %j',
  async (name) => {
    const author = await portal.as(await portal.operator('programme-manager'))
    const wingspan = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
    for (const document of [
      { ...wingspan, name },
      { ...wingspan, [name]: 1 },
    ]) {
      const file = new File([JSON.stringify(document)], 'new\u0000.json')
      const answer = await author.post('/operator/programme/drafts', { file })
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('not JSON')])
    }
  },
)

test('a file keeps its name without what nobody can type', async () => {
  const file = new File([`a,b\n${made},2\n`], 'flo\u0000wn\u0007.csv')
  const answer = await support.post('/operator/imports', { file })
  expect(answer.status).toBe(303)
  expect(await support.page(answer.headers.get('Location') ?? '')).toContain('flown.csv')
})
