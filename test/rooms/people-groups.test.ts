import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

const GROUPS = '/company/people/groups'
let portal: Portal
let manager: Client
let companyId: string

beforeAll(async () => {
  portal = await openPortal()
  const company = await portal.company({ name: 'Halden Maschinenbau' })
  companyId = company.id
  manager = await portal.as(await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' }))
  const flown = await portal.person({ name: 'Jo Berg', company, number: '990111333' })
  const { corporateId } = company
  await fly(portal, [
    flight({
      corporateId,
      ffAirline: 'MA',
      ffNumber: '990111333',
      passengerName: 'BERG/JO',
      origin: 'VIE',
      departedOn: asDay('2026-10-03'),
    }),
  ])
  await withScope(portal.db, { as: 'company', companyId }, (tx) =>
    tx
      .updateTable('membership')
      .set({ cost_centre: '4711' })
      .where('id', '=', flown.membershipId ?? '')
      .execute(),
  )
  for (const [name, costCentre, team] of [
    ['Guest One', '4711', 'Werft'],
    ['Guest Two', '4712', 'Dock'],
  ] as const)
    await manager.post('/company/people/guest', { key: newId(), name, costCentre, team })
})

function rename(form: Record<string, string>) {
  return manager.post(`${GROUPS}/rename`, { key: newId(), kind: 'costCentre', ...form })
}

test('a new name holds on people, on their trips and on trips booked by hand', async () => {
  const trip = /id="trip-([0-9a-f-]{36})"/.exec(await manager.page('/company/trips'))?.[1] ?? ''
  await manager.post('/company/trips/cost-centre', { key: newId(), trips: trip, centre: '4712', count: '1' })
  const before = await manager.page(GROUPS)
  expect(before).toContain('costCentre=4711')
  const form = { key: newId(), name: '4712', to: '4800' }
  const answers = [await rename(form), await rename(form)]
  expect(answers.map((answer) => answer.headers.get('Location'))).toEqual(
    Array(2).fill(`${GROUPS}?done=renamed`),
  )
  expect(await manager.page('/company/people?costCentre=4800')).toContain('Guest Two')
  expect(await manager.page('/company/trips?costCentre=4800')).toContain(trip)
  expect(await manager.page(GROUPS)).not.toContain('4712')
  const audits = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('audit').select('detail').where('deed', '=', 'company.rename-cost-centre').execute(),
  )
  expect(audits).toEqual([{ detail: { before: '4712', after: '4800', people: '1', flights: '1' } }])
})

test('one that is there already is made one with it only when somebody says so', async () => {
  const asked = await rename({ name: '4800', to: '4711' })
  expect(asked.status).toBe(409)
  const page = await asked.text()
  expect(page).toContain('“4711” is there already')
  expect(page).toContain('name="merge"')
  expect((await rename({ name: '4800', to: '4711', merge: 'yes' })).status).toBe(303)
  expect(
    (await manager.page('/company/people?costCentre=4711')).match(/Guest (One|Two)/g)?.length,
  ).toBeGreaterThan(1)
})

test('what is typed wrongly is told at its field, what is not there is not found', async () => {
  for (const [to, said] of [
    ['', 'Please fill this in'],
    ['4711', 'That is the name it has'],
    ['x'.repeat(61), '60'],
  ]) {
    const answer = await rename({ name: '4711', to: to ?? '' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('id="to-error"')
    expect(page, to).toContain(said)
  }
  expect((await rename({ name: 'never', to: 'other' })).status).toBe(404)
  expect((await manager.get(`${GROUPS}/rename?kind=team&name=4711`)).status).toBe(404)
  const other = await portal.company({ name: 'Other' })
  const stranger = await portal.as(
    await portal.person({ name: 'Eve', company: other, role: 'travel-manager' }),
  )
  const form = { key: newId(), kind: 'team', name: 'Werft', to: 'Mine' }
  expect((await stranger.post(`${GROUPS}/rename`, form)).status).toBe(404)
  expect(await manager.page(GROUPS)).toContain('Werft')
})
