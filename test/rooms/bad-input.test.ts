/** B3, B8, B9, A4, A7, A9: what no honest browser sends, and what an honest one sends twice. */
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import { ORIGIN, openPortal, PASSWORD, type Portal } from '../support/portal.ts'
import { addSide, invitationPath, type Side } from '../support/two-companies.ts'
import { flightOrder, ledgerOf, ORDER_FLIGHT, ordersOf } from './awards-given.ts'

const INVITE = '/company/people/invite'
const SLOW = 120_000
let portal: Portal
let side: Side
let other: Side
let manager: Client
let support: Client
let finance: Client

beforeAll(async () => {
  portal = await openPortal()
  side = await addSide(portal, 'Alderqx', 31)
  other = await addSide(portal, 'Zebuqx', 47)
  manager = side.clients['travel-manager']
  support = await portal.as(await portal.operator('support'))
  finance = await portal.as(await portal.operator('finance'))
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

describe('a form', () => {
  test.for(['name', 'email', 'role'])('without %s names the field and keeps the rest', async (missing) => {
    const typed = offer({ name: 'Kept Name', costCentre: 'KEPT-9' })
    const kept = Object.entries(typed).filter(([name]) => name !== missing && name !== 'role')
    const answer = await manager.post(INVITE, {
      ...Object.fromEntries(kept),
      ...(missing !== 'role' && { role: 'finance' }),
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(page).toMatch(
      new RegExp(`<[^>]+name="${missing}"[^>]*aria-invalid="true"|aria-invalid="true"[^>]*name="${missing}"`),
    )
    expect(page).toContain(`href="#${missing}"`)
    for (const [, value] of kept) expect(page).toContain(`value="${value}"`)
  })

  test('says nothing of fields that it does not have', async () => {
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

  test.for([200, 201, 20_000, 20_001, 200_000])(
    'takes a name of 200 characters and no longer: %i',
    async (length) => {
      const answer = await manager.post(INVITE, offer({ name: 'ü'.repeat(length) }))
      expect(answer.status).toBe(length <= 200 ? 303 : 422)
      if (length > 200) expect(await answer.text()).toContain('href="#name"')
    },
  )

  test('loses control characters, never the request', async () => {
    const typed = offer({ name: 'Gu\u0000e\u0007s\u001bt\u0085', costCentre: '\u0000' })
    expect((await manager.post(INVITE, typed)).status).toBe(303)
    const seat = (await seats()).find(({ email }) => email === typed['email'])
    expect([seat?.name, seat?.cost_centre]).toEqual(['Guest', null])
    expect((await form(`name=%00&email=a%40b.example&role=traveller&key=${newId()}`)).status).toBe(422)
  })

  test('counts a repeated field once: the last', async () => {
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
  ])('that nobody made is asked again: %s', async (text) => {
    expect((await form(text)).status).toBe(422)
  })

  test('is a form: JSON, text and broken parts are asked again', async () => {
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

const NASTY = [
  '%E0%A4%A',
  '%',
  'x%00y',
  '-'.repeat(36),
  `${'9'.repeat(13)}_${'-'.repeat(36)}`,
  '9999-12-31',
  '0000-00-00',
  '2026-02-30',
  '+275760-09-13T00:00:00.000Z_00000000-0000-0000-0000-000000000000',
  '0001-01-01T00:00:00.000Z_00000000-0000-0000-0000-000000000000',
  `9999-12-31_${'-'.repeat(36)}`,
  "'; drop table member; --",
  '%25',
  '\\',
  '_',
  'a'.repeat(5_000),
  '1_X',
  '999999999999_X',
  '%F0%9F%98%80',
  '%ED%A0%80',
]
const FILTERS = [
  'q',
  'state',
  'role',
  'kind',
  'from',
  'to',
  'person',
  'route',
  'carrier',
  'half',
  'before',
  'after',
  'company',
  'deed',
  'actor',
  'object',
  'code',
  'period',
  'sort',
  'done',
  'coupons',
  'affordable',
]

test('filters that mean nothing are dropped', { timeout: SLOW }, async () => {
  const lists: [Client, string[]][] = [
    [
      manager,
      [
        '/company/people',
        '/company/people.csv',
        '/company/trips',
        '/company/trips.csv',
        '/company/orders',
        '/company/awards',
        '/me/trips',
        '/me/trips.csv',
        '/me/account',
      ],
    ],
    [
      support,
      [
        '/operator/companies',
        '/operator/imports',
        '/operator/outbox',
        '/operator/audit',
        '/operator/audit.csv',
        '/operator/adjustments',
        '/operator/adjustments/new',
        '/operator/programme',
      ],
    ],
  ]
  const wrong: string[] = []
  let asked = 0
  for (const [client, paths] of lists) {
    for (const path of paths) {
      for (const value of NASTY) {
        // All filters at once, and the two cursors each alone.
        for (const names of [FILTERS.filter((name) => name !== 'after'), ['after'], ['q']]) {
          const address = `${path}?${names.map((name) => `${name}=${value}`).join('&')}`
          const { status } = await client.get(address)
          if (status !== (value.includes('%00') ? 404 : 200)) wrong.push(`${status} ${address.slice(0, 200)}`)
          asked += 1
        }
      }
    }
  }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(900)
})

describe('an invitation', () => {
  const accept = { name: 'New Person', password: 'grün wachsen vier Bäume', consent: 'yes' }
  async function invited(): Promise<{ path: string; email: string }> {
    const typed = offer()
    expect((await manager.post(INVITE, typed)).status).toBe(303)
    return { path: await invitationPath(portal, typed['email'] ?? ''), email: typed['email'] ?? '' }
  }

  test('is used once', async () => {
    const { path } = await invited()
    expect((await portal.visitor().post(path, accept)).status).toBe(303)
    const again = await portal.visitor().post(path, accept)
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('used already')])
  })

  test('expires, and says so', async () => {
    const { path } = await invited()
    const { now } = portal.clock
    portal.clock.now = new Date(now.getTime() + 73 * 3_600_000)
    const late = await portal.visitor().post(path, accept)
    portal.clock.now = now
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('has expired')])
  })

  test('is for one person, and never moves another account', async () => {
    const { path } = await invited()
    for (const client of [other.clients['travel-manager'], side.clients.traveller]) {
      const before = await client.page('/me/account')
      expect((await client.post(path, accept)).status).toBe(409)
      expect(await client.page('/me/account')).toHaveLength(before.length)
    }
    expect(
      (await portal.visitor().post(path, { ...accept, company: other.company.id, role: 'travel-manager' }))
        .status,
    ).toBe(303)
  })

  test('that was withdrawn or never was opens nothing', async () => {
    const { path, email } = await invited()
    const seat = (await seats()).find((each) => each.email === email)
    expect((await manager.post(`/company/people/${seat?.id}/withdraw`)).status).toBe(303)
    expect((await portal.visitor().post(path, accept)).status).toBe(409)
    for (const token of ['x', '%00', '%E0%A4%A', 'a'.repeat(3_000), path.slice(12, -1)]) {
      expect((await portal.visitor().post(`/invitation/${token}`, accept)).status).toBe(404)
    }
  })
})
