/** what becomes of an upgrade when its award flight is given back, moved or changed. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import type { Client } from '../support/client.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { ledgerOf, ordersOf, type Rich, richCompany } from './awards-given.ts'
import { atDesk, ordered, seenOn, stepsOf } from './orders-given.ts'

const UPGRADE = '/company/awards/upgrade-2024/order'
const STEP = 'economy->business'
let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

type Given = { rich: Rich; flight: string; upgrade: string }

/** A flight on 15 December, and one more click. */
async function upgraded(name: string, trip: Record<string, string> = {}, way = ''): Promise<Given> {
  const rich = await richCompany(portal, name, 100_000n)
  const flight = await ordered(portal, rich, trip)
  const answer = await upgrade(rich, `${idOf(flight)}${way}`)
  if (answer.status !== 303) throw new Error(`upgraded: ${answer.status} ${await answer.text()}`)
  return { rich, flight, upgrade: (answer.headers.get('Location') ?? '').split('?')[0] ?? '' }
}

function upgrade({ client }: Rich, flight: string): Promise<Response> {
  return client.post(UPGRADE, { key: newId(), price: '6000', flight, step: STEP })
}

function idOf(path: string): string {
  return path.split('/').at(-1) ?? ''
}

async function cancel(client: Client, path: string): Promise<Response> {
  return client.post(`${path}/cancel`, { key: newId(), seen: seenOn(await client.page(path)) })
}

async function rebook(rich: Rich, path: string, given: Record<string, string>): Promise<Response> {
  const wish = { origin: 'FRA', destination: 'OSL', travelsOn: '2026-12-15', cabin: 'economy', ...given }
  const { steps } = await orderOf(rich, path)
  return rich.client.post(`${path}/rebook`, { key: newId(), seen: String(steps), ...wish })
}

async function orderOf(rich: Rich, path: string) {
  const order = (await ordersOf(portal, rich.company)).find(({ id }) => id === idOf(path))
  if (!order) throw new Error(`no such order: ${path}`)
  return order
}

test('a flight is given back after its upgrade, each for its own fee; all else comes back', async () => {
  const { rich, flight, upgrade: own } = await upgraded('Gives back')
  const page = await rich.client.page(flight)
  expect(page).toContain('Open upgrades hang on this flight: give them back first.')
  expect(page).toContain(`href="${own}"`)
  expect(page).not.toContain('id="cancel-order"')
  const refused = await rich.client.post(`${flight}/cancel`, { key: newId() })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Open upgrades hang on this flight: give them back first.')
  expect((await orderOf(rich, flight)).state).toBe('booked')
  expect((await cancel(rich.client, own)).status).toBe(303)
  expect((await cancel(rich.client, flight)).status).toBe(303)
  const orders = await ordersOf(portal, rich.company)
  expect(orders.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
  const fees = orders.reduce((sum, { fee }) => sum + fee, 0n)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(100_000n - fees)
})

test('neither does the operator cancel the flight before its upgrade', async () => {
  const { rich, flight, upgrade: own } = await upgraded('At the desk')
  const desk = await portal.as(await portal.operator('support'))
  const here = flight.replace('/company/', '/operator/')
  const page = await desk.page(here)
  expect(page).toContain('Open upgrades hang on this flight. Cancel them first.')
  expect(page).toContain(own.replace('/company/', '/operator/'))
  const fields = { reason: 'The flight was cancelled', waive: 'yes', waiveReason: 'Our doing' }
  expect((await atDesk(desk, flight, 'cancel', fields)).status).toBe(409)
  expect((await atDesk(desk, own, 'cancel', fields)).status).toBe(303)
  expect((await atDesk(desk, flight, 'cancel', fields)).status).toBe(303)
  expect((await ledgerOf(portal, rich.company)).balance).toBe(100_000n)
})

test('to another day the upgrade goes along, at no cost, and its ticket is issued anew', async () => {
  const { rich, flight, upgrade: own } = await upgraded('Moves')
  const desk = await portal.as(await portal.operator('support'))
  expect((await atDesk(desk, own, 'ticket', { tickets: '9901234567895' })).status).toBe(303)
  const before = (await ledgerOf(portal, rich.company)).balance
  expect(await rich.client.page(`${flight}/rebook`)).toContain('Its upgrade moves to the new day with it.')
  const answer = await rebook(rich, flight, { travelsOn: '2026-12-17' })
  expect(answer.status).toBe(303)
  const moved = await orderOf(rich, own)
  expect(moved).toMatchObject({ state: 'booked', travels_on: '2026-12-17', price: 6_000n, fee: 0n })
  expect(moved.detail).toMatchObject({ request: { travelsOn: '2026-12-17', ofOrderId: idOf(flight) } })
  const steps = await stepsOf(portal, rich, own)
  expect(steps.map(({ step }) => step)).toEqual(['ordered', 'ticketed', 'rebooked'])
  expect((await ledgerOf(portal, rich.company)).balance).toBe(before)
  expect(await rich.client.page(own)).not.toContain('Ticket numbers')
  expect((await cancel(rich.client, own)).status).toBe(303)
  expect((await orderOf(rich, own)).given_back).toBe(6_000n)
})

test('of a return flight each upgrade keeps to its own way', async () => {
  const trip = { trip: 'return', returnsOn: '2026-12-18', price: '18000' }
  const { rich, flight, upgrade: own } = await upgraded('Both ways', trip, '/back')
  const there = await upgrade(rich, idOf(flight))
  const thereOrder = (there.headers.get('Location') ?? '').split('?')[0] ?? ''
  expect((await rebook(rich, flight, { returnsOn: '2026-12-20' })).status).toBe(303)
  expect((await orderOf(rich, own)).travels_on).toBe('2026-12-20')
  expect(await orderOf(rich, thereOrder)).toMatchObject({ travels_on: '2026-12-15', steps: 1 })
})

test.for([
  ['another route', { destination: 'CPH' }],
  ['another cabin', { cabin: 'business' }],
] as const)(
  '%s is refused until the upgrade is given back, and is no matter of the upgrade itself',
  async ([name, wish]) => {
    const { rich, flight, upgrade: own } = await upgraded(`Changes ${name}`)
    const refused = await rebook(rich, flight, wish)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Open upgrades hang on this flight: give them back first.')
    expect(await rich.client.page(own)).not.toContain(`href="${own}/rebook"`)
    expect((await rebook(rich, own, wish)).status).toBe(409)
    expect((await cancel(rich.client, own)).status).toBe(303)
    expect((await rebook(rich, flight, wish)).status).toBe(303)
  },
)

test('an upgrade is ordered only while the flight is as it was: approved later it is refused', async () => {
  const { rich, flight } = await upgraded('Later')
  const arranger = await portal.person({ name: 'Tarik Aydin', company: rich.company, role: 'arranger' })
  const asking = await portal.as(arranger)
  const asked = await asking.post('/company/awards/upgrade-2024/ask', {
    key: newId(),
    price: '6000',
    flight: idOf(flight),
    step: STEP,
    reason: 'A long night',
  })
  const request = /approvals\/([0-9a-f-]{36})/.exec(asked.headers.get('Location') ?? '')?.[1] ?? ''
  expect((await rebook(rich, flight, { travelsOn: '2026-12-17' })).status).toBe(303)
  const approved = await rich.client.post(`/company/approvals/${request}/approve`, {
    key: newId(),
    price: '6000',
  })
  expect(approved.status).toBe(409)
  expect(await approved.text()).toContain('was rebooked or cancelled meanwhile')
  portal.clock.now = NOW
})
