import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let company: Company
let manager: Client

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
  manager = await portal.as(await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' }))
})

async function inviteMany(pasted: string): Promise<void> {
  const { headers } = await manager.post('/company/people/list', { pasted })
  await manager.post(`${headers.get('Location')}/invite`)
}

function mailsTo(recipient: string) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('outbox').select('body').where('recipient', 'like', recipient).orderBy('id').execute(),
  )
}

async function idsLike(email: string): Promise<string[]> {
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('membership').select('id').where('email', 'like', email).orderBy('email').execute(),
  )
  return rows.map(({ id }) => id)
}

test('all that match get a new link with one click, those ticked lose theirs', async () => {
  await inviteMany(
    'email,team\nviel-1@halden.example,Werft\nviel-2@halden.example,Werft\nviel-3@halden.example,Werft',
  )
  const ask = await manager.page('/company/people/bulk?deed=resend&all=yes&team=Werft')
  expect(ask).toContain('Send a new link to 3 people?')
  expect(await manager.page('/company/people?team=Werft')).toContain('All 3 people that match')
  const form = { key: newId(), deed: 'resend', all: 'yes', team: 'Werft' }
  const answers = [
    await manager.post('/company/people/bulk', form),
    await manager.post('/company/people/bulk', form),
  ]
  expect(answers.map((answer) => answer.headers.get('Location'))).toEqual(
    Array(2).fill('/company/people?bulk=resend&count=3'),
  )
  const mails = await mailsTo('viel-1@halden.example')
  expect(mails).toHaveLength(2)
  const links = mails.map(({ body }) => /(\/invitation\/[\w-]+)/.exec(body)?.[1] ?? '')
  expect((await portal.visitor().get(links[0] ?? '')).status).toBe(409)
  expect((await portal.visitor().get(links[1] ?? '')).status).toBe(200)
  const [first = '', second = ''] = await idsLike('viel-%')
  await manager.post('/company/people/bulk', { key: newId(), deed: 'withdraw', ids: `${first},${second}` })
  expect((await manager.page('/company/people?state=withdrawn')).match(/viel-\d@/g)).toHaveLength(2)
  expect((await portal.visitor().get(links[1] ?? '')).status).toBe(409)
})

test('a cost centre is set for many, written down for each, and never for a company of somebody else', async () => {
  await inviteMany('email\nsatz-1@halden.example\nsatz-2@halden.example')
  const other = await portal.company({ name: 'Nachbar AG' })
  const stranger = await portal.person({ name: 'Fremd Linger', company: other })
  const ids = [...(await idsLike('satz-%')), stranger.membershipId ?? '']
  expect(
    await manager.page(`/company/people/bulk?deed=costCentre&${ids.map((id) => `id=${id}`).join('&')}`),
  ).toContain('Set the cost centre of 2 people')
  const form = { key: newId(), deed: 'costCentre', ids: ids.join(','), value: '8150' }
  const answer = await manager.post('/company/people/bulk', form)
  expect(answer.headers.get('Location')).toBe('/company/people?bulk=costCentre&count=2')
  const csv = await (await manager.get('/company/people.csv?costCentre=8150')).text()
  expect(csv.trim().split('\r\n')).toHaveLength(3)
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('audit').select('object_id').where('deed', '=', 'membership.change').execute(),
  )
  expect(rows.map((row) => row.object_id)).toEqual(expect.arrayContaining(ids.slice(0, 2)))
  expect(rows.map((row) => row.object_id)).not.toContain(stranger.membershipId)
})

test('nobody fits, nothing is named, and a form without a deed: nothing happens', async () => {
  expect(await manager.page('/company/people/bulk?deed=resend')).toContain('nobody for whom this can be done')
  expect((await manager.get('/company/people/bulk?deed=fly')).status).toBe(404)
  expect((await manager.post('/company/people/bulk', { key: newId(), deed: 'fly' })).status).toBe(422)
  const long = { key: newId(), deed: 'team', all: 'yes', value: 'x'.repeat(61) }
  expect((await manager.post('/company/people/bulk', long)).status).toBe(422)
})

test('two managers at one person: the second is told who was first and what is different', async () => {
  const second = await portal.as(await portal.person({ name: 'Otto Zwei', company, role: 'travel-manager' }))
  const person = await portal.person({ name: 'Nils Neben', company })
  const path = `/company/people/${person.membershipId}`
  const version = /name="version" value="(\d+)"/.exec(await manager.page(path))?.[1] ?? ''
  expect((await second.post(path, { role: 'finance', costCentre: '12', team: '', version })).status).toBe(303)
  const late = await manager.post(path, { role: 'approver', costCentre: '34', team: '', version })
  expect(late.status).toBe(409)
  const html = await late.text()
  expect(html).toContain('has changed this person meanwhile')
  expect(html).toContain('Otto Zwei')
  expect(html.replaceAll(/[\u2068\u2069]/g, '')).toContain('Role: Traveller → Finance')
  expect(html).toContain('value="34"')
  const fresh = /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
  expect(
    (await manager.post(path, { role: 'approver', costCentre: '34', team: '', version: fresh })).status,
  ).toBe(303)
  expect((await manager.post(path, { role: 'approver', costCentre: '', team: '' })).status).toBe(422)
})

test('one travel manager alone is advised to name a second; two are not', async () => {
  const firm = await portal.company({ name: 'Allein KG' })
  const boss = await portal.as(
    await portal.person({ name: 'Anna Allein', company: firm, role: 'travel-manager' }),
  )
  expect(await boss.page('/company/people')).toContain('You are the only travel manager')
  await portal.person({ name: 'Zoe Zweite', company: firm, role: 'travel-manager' })
  expect(await boss.page('/company/people')).not.toContain('You are the only travel manager')
})

test('a guest has no address and gets no mail, can be a passenger, and can be invited later', async () => {
  const form = { key: newId(), name: 'Gisela Gast', costCentre: '4711', team: 'Crew' }
  const answer = await manager.post('/company/people/guest', form)
  const again = await manager.post('/company/people/guest', form)
  const path = (answer.headers.get('Location') ?? '').replace(/\?.*/, '')
  expect(again.headers.get('Location')).toBe(answer.headers.get('Location'))
  expect(await manager.page('/company/people?state=guest')).toContain('Gisela Gast')
  const trip = 'origin=FRA&destination=OSL&cabin=economy&travelsOn=2026-12-15'
  expect(await manager.page(`/company/awards/flight-2024?${trip}`)).toContain('Gisela Gast')
  const taken = await portal.person({ name: 'Tia Taken', company })
  expect((await manager.post(`${path}/invite`, { email: taken.email })).status).toBe(422)
  expect((await manager.post(`${path}/invite`, { email: 'gisela@halden.example' })).status).toBe(303)
  expect(await mailsTo('gisela@halden.example')).toHaveLength(1)
  expect((await manager.post(`${path}/invite`, { email: 'gisela@halden.example' })).status).toBe(409)
  const second = await manager.post('/company/people/guest', { ...form, key: newId(), name: 'Gero Gast' })
  const leaver = (second.headers.get('Location') ?? '').replace(/\?.*/, '')
  await manager.post(`${leaver}/leave`)
  expect(await manager.page(`/company/awards/flight-2024?${trip}`)).not.toContain('Gero Gast')
})

test('flights after the last day no longer credit the company; personal miles go on', async () => {
  const firm = await portal.company({ name: 'Abschied AG' })
  const boss = await portal.as(
    await portal.person({ name: 'Berta Boss', company: firm, role: 'travel-manager' }),
  )
  const number = '992003000000019'
  const person = await portal.person({ name: 'Ada Brenner', company: firm, number })
  const own = { corporateId: firm.corporateId, ffAirline: 'MA', ffNumber: number }
  expect((await boss.post(`/company/people/${person.membershipId}/leave`)).status).toBe(303)
  portal.clock.now = new Date('2026-12-10T10:00:00Z')
  await fly(portal, [
    flight({ ...own, departedOn: asDay('2026-11-19') }),
    flight({ ...own, departedOn: asDay('2026-12-01') }),
  ])
  portal.clock.now = NOW
  const coupons = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('coupon')
      .select(['departed_on', 'company_id', 'member_id'])
      .where('member_id', '=', person.id)
      .orderBy('departed_on')
      .execute(),
  )
  expect(coupons).toEqual([
    { departed_on: '2026-11-19', company_id: firm.id, member_id: person.id },
    { departed_on: '2026-12-01', company_id: null, member_id: person.id },
  ])
  const entries = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('entry')
      .select(['owner_id', 'amount'])
      .where('owner_id', 'in', [firm.id, person.id])
      .execute(),
  )
  expect(entries.filter((entry) => entry.owner_id === firm.id)).toHaveLength(1)
  expect(entries.filter((entry) => entry.owner_id === person.id).length).toBeGreaterThanOrEqual(2)
})
