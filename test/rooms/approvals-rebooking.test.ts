/** AP-18: a rebooking that makes an order dearer than the policy or a budget lets it be. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { approve, ask, office, type Seat, setLine } from './approvals-given.ts'
import { flightOrder, ledgerOf, ORDER_FLIGHT, ordersOf } from './awards-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

const BUSINESS = { origin: 'FRA', destination: 'OSL', travelsOn: '2026-12-15', cabin: 'business' }
const ANOTHER_DAY = { ...BUSINESS, cabin: 'economy', travelsOn: '2026-12-16' }
const NEEDS = 'For its new price this order would need an approval'

async function orderBy(seat: Seat): Promise<string> {
  const answer = await seat.client.post(ORDER_FLIGHT, flightOrder({ membershipId: seat.id } as never))
  if (answer.status !== 303) throw new Error(`ordered: ${answer.status} ${await answer.text()}`)
  return (answer.headers.get('Location') ?? '').split('?')[0] ?? ''
}

function rebook(client: Client, path: string, wish: Record<string, string>): Promise<Response> {
  return client.post(`${path}/rebook`, { key: newId(), seen: '1', ...wish })
}

test('what would need an approval at its new price is refused, and told before the last click', async () => {
  const { company, manager, approver } = await office(portal, 'Dearer')
  await setLine(manager, { what: 'limit', whose: 'role:approver', points: '10000' })
  const path = await orderBy(approver)
  const asked = await approver.client.get(`${path}/rebook?${new URLSearchParams(BUSINESS)}`)
  expect(asked.status).toBe(409)
  const text = await asked.text()
  expect(text).toContain(NEEDS)
  expect(text).not.toContain('id="rebook-order"')
  const refused = await rebook(approver.client, path, BUSINESS)
  expect([refused.status, (await refused.text()).includes(NEEDS)]).toEqual([409, true])
  expect((await ledgerOf(portal, company)).balance).toBe(91_000n)
  // Whose limit is enough does it, and what is no dearer is asked nothing.
  expect((await rebook(manager.client, path, BUSINESS)).status).toBe(303)
  expect((await ledgerOf(portal, company)).balance).toBe(82_000n)
})

test('another day at the same price needs nobody, even for what was approved above the limit', async () => {
  const { company, manager, approver, arranger } = await office(portal, 'Same price')
  await setLine(manager, { what: 'limit', whose: 'role:approver', points: '5000' })
  expect((await approve(manager, await ask(arranger, { passenger: manager.id }))).status).toBe(303)
  const [order] = await ordersOf(portal, company)
  const path = `/company/orders/${order?.id}`
  expect((await rebook(approver.client, path, BUSINESS)).status).toBe(409)
  expect((await rebook(approver.client, path, ANOTHER_DAY)).status).toBe(303)
})

test('a budget that does not bear the difference refuses it; raised, it goes', async () => {
  const { company, manager } = await office(portal, 'Difference')
  await setLine(manager, { what: 'budget', whose: 'company', points: '15000' })
  const path = await orderBy(manager)
  const refused = await rebook(manager.client, path, BUSINESS)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Only 6,000 points are left of the budget of this quarter.')
  expect((await ledgerOf(portal, company)).balance).toBe(91_000n)
  await setLine(manager, { what: 'budget', whose: 'company', points: '18000' })
  expect((await rebook(manager.client, path, BUSINESS)).status).toBe(303)
  expect((await ledgerOf(portal, company)).balance).toBe(82_000n)
})
