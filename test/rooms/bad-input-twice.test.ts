/** A7, A8: what is sent twice has one effect; what is over stays over. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { openPortal, PASSWORD, type Portal } from '../support/portal.ts'
import { addSide, type Side } from '../support/two-companies.ts'
import { flightOrder, ledgerOf, ORDER_FLIGHT, ordersOf } from './awards-given.ts'

let portal: Portal
let side: Side
beforeAll(async () => {
  portal = await openPortal()
  side = await addSide(portal, 'Alderqx', 31)
}, 120_000)

const rich = () => ({
  company: side.company,
  client: side.clients['travel-manager'],
  membershipId: side.people.traveller.membershipId ?? '',
})

async function count(
  table: 'membership' | 'company' | 'adjustment' | 'feed_token' | 'outbox' | 'award_order',
): Promise<number> {
  const rows = await withScope(portal.db, { as: 'backup' }, (tx) =>
    tx.selectFrom(table).select('id').execute(),
  )
  return rows.length
}

test('every form with a key: the second submit is the first', { timeout: 60_000 }, async () => {
  const manager = side.clients['travel-manager']
  const support = await portal.as(await portal.operator('support'))
  const invite = {
    key: newId(),
    name: 'Twice',
    email: 'twice@guests.example',
    role: 'traveller',
    costCentre: '',
  }
  const join = {
    key: newId(),
    name: 'Twice AG',
    country: 'DE',
    registrationNo: 'HRB 99',
    vatId: 'DE999999999',
    signatoryName: 'Sig',
    signatoryEmail: 'sig@twice.example',
    language: 'en',
    employees: '120',
    travellers: '14',
    industry: 'other',
    otherContract: 'no',
    termsVersion: '2026-1',
    terms: 'yes',
  }
  const ask = { key: newId(), company: side.company.id, amount: '5', reason: 'A reason that is long enough' }
  const feed = { key: newId(), name: 'Twice' }
  const forms = [
    [manager, '/company/people/invite', invite, 'membership', 303],
    [portal.visitor(), '/join', join, 'company', 303],
    [support, '/operator/adjustments', ask, 'adjustment', 303],
    // The key of a feed is shown once: the second submit is told so.
    [support, '/operator/imports/feeds', feed, 'feed_token', 409],
    [manager, ORDER_FLIGHT, flightOrder(rich()), 'award_order', 303],
  ] as const
  for (const [client, path, fields, table, repeated] of forms) {
    const before = await count(table)
    const first = await client.post(path, fields)
    expect({ path, status: first.status < 400 }).toEqual({ path, status: true })
    const mails = await count('outbox')
    const second = await client.post(path, fields)
    expect({ path, status: second.status, to: second.headers.get('Location') }).toEqual({
      path,
      status: repeated,
      to: first.headers.get('Location'),
    })
    expect({ path, count: await count(table), mails: await count('outbox') }).toEqual({
      path,
      count: before + 1,
      mails,
    })
    const both = await Promise.all([client.post(path, fields), client.post(path, fields)])
    expect(both.map(({ status }) => status)).toEqual([repeated, repeated])
    expect({ path, count: await count(table) }).toEqual({ path, count: before + 1 })
  }
})

test('an order that is given back twice comes back once', async () => {
  const manager = side.clients['travel-manager']
  const placed = await manager.post(ORDER_FLIGHT, flightOrder(rich()))
  const path = placed.headers.get('Location')?.split('?')[0] ?? ''
  const cancel = { key: newId() }
  expect((await manager.post(`${path}/cancel`, cancel)).status).toBe(303)
  const after = await ledgerOf(portal, side.company)
  expect((await manager.post(`${path}/cancel`, cancel)).status).toBe(303)
  expect((await manager.post(`${path}/cancel`, { key: newId() })).status).toBe(409)
  expect(await ledgerOf(portal, side.company)).toEqual(after)
})

test('a session that ended leads to the door, and from there back', async () => {
  const { email } = side.people.finance
  const client = await portal.as(side.people.finance)
  const stale = client.cookies.get('__Host-sid') ?? ''
  await client.post('/sign-out')
  client.cookies.set('__Host-sid', stale)
  const turned = await client.get('/company/trips?q=a&state=credited')
  const to = turned.headers.get('Location') ?? ''
  expect([turned.status, to]).toEqual([
    303,
    `/sign-in?next=${encodeURIComponent('/company/trips?q=a&state=credited')}`,
  ])
  expect(await client.page(to)).toContain('value="/company/trips?q=a&amp;state=credited"')
  const next = new URL(to, 'http://localhost').searchParams.get('next') ?? ''
  const back = await client.post('/sign-in', { email, password: PASSWORD, next })
  expect([back.status, back.headers.get('Location')]).toEqual([303, '/company/trips?q=a&state=credited'])
})

test('A7: signing in takes a new token, and the one before opens nothing any more', async () => {
  const client = await portal.as(side.people.approver)
  const before = client.cookies.get('__Host-sid') ?? ''
  await client.post('/sign-in', { email: side.people.approver.email, password: PASSWORD })
  const after = client.cookies.get('__Host-sid') ?? ''
  expect(after).not.toBe(before)
  expect((await client.get('/company')).status).toBe(200)
  client.cookies.set('__Host-sid', before)
  expect((await client.get('/company')).status).toBe(303)
  // A cookie that an attacker planted is not taken over.
  client.cookies.set('__Host-sid', 'planted-by-somebody-else-0123456789abcdefghi')
  await client.post('/sign-in', { email: side.people.approver.email, password: PASSWORD })
  expect(client.cookies.get('__Host-sid')).not.toContain('planted')
})

test.for([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  '/%0d%0aX: y\r\nX: y',
  'javascript:alert(1)',
  '/\t/evil.example',
  '\u0000//evil.example',
  '@evil.example',
])('A13: the way back stays here: %j', async (next) => {
  const { email } = side.people.arranger
  portal.clock.now = new Date(portal.clock.now.getTime() + 1)
  const answer = await (await portal.visitor()).post('/sign-in', { email, password: PASSWORD, next })
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/home'])
  const language = await portal.visitor().get(`/language?to=de&back=${encodeURIComponent(next)}`)
  expect([404, 303]).toContain(language.status)
  expect(language.headers.get('Location') ?? '/').toBe('/')
})

test('a company that left cannot order, and is told why', async () => {
  await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .updateTable('company')
      .set({ state: 'closed', closed_on: '2026-11-20' as never })
      .where('id', '=', side.company.id)
      .execute(),
  )
  const before = [await ledgerOf(portal, side.company), await ordersOf(portal, side.company)]
  const answer = await side.clients['travel-manager'].post(ORDER_FLIGHT, flightOrder(rich()))
  expect([answer.status, await answer.text()]).toEqual([
    409,
    expect.stringContaining('has left the programme'),
  ])
  expect([await ledgerOf(portal, side.company), await ordersOf(portal, side.company)]).toEqual(before)
})
