/** A9: an invitation is for one person, for three days, and for once. */
import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { addSide, invitationPath, type Side } from '../support/two-companies.ts'

const INVITE = '/company/people/invite'
let portal: Portal
let side: Side
let other: Side
let manager: Client

beforeAll(async () => {
  portal = await openPortal()
  side = await addSide(portal, 'Alderqx', 31)
  other = await addSide(portal, 'Zebuqx', 47)
  manager = side.clients['travel-manager']
}, 120_000)

let made = 0
function offer(): Record<string, string> {
  made += 1
  return {
    key: `invited-${made}`,
    name: 'Guest',
    email: `guest-${made}@guests.example`,
    role: 'traveller',
    costCentre: '',
  }
}

const seats = () =>
  withScope(portal.db, { as: 'company', companyId: side.company.id }, (tx) =>
    tx.selectFrom('membership').selectAll().execute(),
  )

const accept = { name: 'New Person', password: 'grün wachsen vier Bäume', consent: 'yes' }
async function invited(): Promise<{ path: string; email: string }> {
  const typed = offer()
  expect((await manager.post(INVITE, typed)).status).toBe(303)
  return { path: await invitationPath(portal, typed['email'] ?? ''), email: typed['email'] ?? '' }
}

test('an invitation is used once', async () => {
  const { path } = await invited()
  expect((await portal.visitor().post(path, accept)).status).toBe(303)
  const again = await portal.visitor().post(path, accept)
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('used already')])
})

test('the back button after accepting leads on; to anybody else the link says what to do', async () => {
  const { path } = await invited()
  const client = portal.visitor()
  expect((await client.post(path, accept)).status).toBe(303)
  const back = await client.get(path)
  expect([back.status, back.headers.get('Location')]).toEqual([303, '/home'])
  for (const stranger of [portal.visitor(), other.clients.traveller]) {
    const answer = await stranger.get(path)
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('If it was you, sign in'),
    ])
  }
})

test('an invitation expires, and says so', async () => {
  const { path } = await invited()
  const { now } = portal.clock
  portal.clock.now = new Date(now.getTime() + 73 * 3_600_000)
  const late = await portal.visitor().post(path, accept)
  portal.clock.now = now
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('has expired')])
})

test('an invitation is for one person, and never moves another account', async () => {
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

test('an invitation that was withdrawn or never was opens nothing', async () => {
  const { path, email } = await invited()
  const seat = (await seats()).find((each) => each.email === email)
  expect((await manager.post(`/company/people/${seat?.id}/withdraw`)).status).toBe(303)
  expect((await portal.visitor().post(path, accept)).status).toBe(409)
  for (const token of ['x', '%00', '%E0%A4%A', 'a'.repeat(3_000), path.slice(12, -1)]) {
    expect((await portal.visitor().post(`/invitation/${token}`, accept)).status).toBe(404)
  }
})
