/** U-09, U-10: what people say of trips and awards, and whether answers help. */
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { OrderState } from '../../src/orders/order.ts'
import type { Client } from '../support/client.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { give } from './awards-given.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let ada: Client
let manager: Client
let trip: string

beforeAll(async () => {
  portal = await openPortal()
  const company = await portal.company({ name: 'Alder Works' })
  ada = await portal.as(await portal.person({ name: 'Ada Brenner', company, number: '992003000000011' }))
  manager = await portal.as(await portal.person({ name: 'Mira Manager', company, role: 'travel-manager' }))
  await give(portal, company, [[90_000n, asDay('2027-11-20')]])
  await fly(portal, [
    flight({
      ffAirline: 'MA',
      ffNumber: '992003000000011',
      passengerName: 'BRENNER/ADA',
      departedOn: asDay('2026-10-12'),
    }),
  ])
  trip = /\/me\/trips\/([0-9a-f-]{36})/.exec(await ada.page('/me/trips'))?.[1] ?? ''
})

test('U-09: said of a trip, changed later, one row; the trip page leads there', async () => {
  const here = `/me/trips/${trip}/feedback`
  expect(await ada.page(`/me/trips/${trip}`)).toContain(here)
  expect((await ada.post(here, { score: '' })).status).toBe(422)
  expect((await ada.post(here, { score: '2', words: 'Late' })).status).toBe(303)
  expect((await ada.post(here, { score: '4', words: 'Late, but kind' })).status).toBe(303)
  expect(await ada.page(here)).toContain('Late, but kind')
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('feedback').selectAll().execute(),
  )
  expect(rows).toMatchObject([{ score: 4, words: 'Late, but kind' }])
})

test('of somebody else’s trip nothing can be said', async () => {
  expect((await manager.get(`/me/trips/${trip}/feedback`)).status).toBe(404)
  expect((await manager.post(`/me/trips/${trip}/feedback`, { score: '1' })).status).toBe(404)
  expect((await ada.post(`/me/trips/${newId()}/feedback`, { score: '1' })).status).toBe(404)
})

test('U-09: said of an order; the desk reads it without a name, filtered and as a file', async () => {
  const order = newId()
  await withScope(portal.db, { as: 'backup' }, (tx) =>
    sql`insert into award_order (company_id, id, award_id, kind, detail, price, rule_version, state, ordered_by,
        ordered_at, ordered_on)
      select company_id, ${order}::uuid, 'lounge', 'voucher',
        '{"request": {"kind": "voucher", "awardId": "lounge", "quantity": 1}, "name": "Lounge", "passenger": null, "trace": []}',
        100, 1, 'booked', id, ${NOW}, '2026-11-01' from membership where role = 'travel-manager'`.execute(tx),
  )
  const here = `/company/orders/${order}/feedback`
  for (const state of ['booked', 'ticketed', 'cancelled', 'no-show'] as const) {
    await inState(order, state)
    expect(await manager.page(`/company/orders/${order}`)).not.toContain(here)
    expect((await manager.get(here)).status).toBe(404)
    expect((await manager.post(here, { score: '5' })).status).toBe(404)
  }
  await inState(order, 'used')
  expect(await manager.page(`/company/orders/${order}`)).toContain(here)
  expect((await manager.post(`/company/orders/${order}/feedback`, { score: '5' })).status).toBe(303)
  expect((await ada.get(`/company/orders/${order}/feedback`)).status).toBe(403)
  const desk = await portal.as(await portal.operator('programme-manager'))
  const page = await desk.page('/operator/feedback?kind=trip')
  expect(page).toContain('Late, but kind')
  expect(page).not.toContain('Brenner')
  const file = await (await desk.get('/operator/feedback.csv?score=4')).text()
  expect(file).toContain('Late, but kind')
  expect(await (await desk.get('/operator/feedback.csv?score=1')).text()).not.toContain('Late')
})

async function inState(id: string, state: OrderState): Promise<void> {
  await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.updateTable('award_order').set({ state }).where('id', '=', id).execute(),
  )
}

test('U-10: help is for everybody, is searched by a plain form, and counts without knowing who', async () => {
  const visitor = portal.visitor()
  const page = await visitor.page('/help')
  expect(page).toContain('How do we earn points and miles?')
  expect(await visitor.page('/help?q=boarding+pass')).not.toContain('How do we earn points and miles?')
  expect(await visitor.page('/help?q=boarding+pass')).toContain('What proof do I need?')
  expect(await visitor.page('/help?q=zzzz')).toContain('No answer has all of these words')
  const voted = await visitor.post('/help/howEarn', { helped: 'yes' })
  expect(voted.headers.get('Location')).toBe('/help?thanks=howEarn#howEarn')
  expect(voted.headers.getSetCookie()).toEqual([])
  await visitor.post('/help/howEarn', { helped: 'no' })
  expect((await visitor.post('/help/nothing', { helped: 'no' })).status).toBe(404)
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('help_count').selectAll().execute(),
  )
  expect(rows).toEqual([{ answer: 'howEarn', language: 'en', yes: 1n, no: 1n }])
  expect(await visitor.page('/help/glossary')).toContain('Award miles')
  for (const path of ['/', '/sign-in', '/terms']) {
    const answer = await visitor.get(path)
    if (answer.status === 200) expect(await answer.text()).toContain('href="/help"')
  }
})
