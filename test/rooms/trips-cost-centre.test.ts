import { beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

const BULK = '/company/trips/cost-centre'
let portal: Portal
let acme: Company
let mira: Client
let serial = 0

beforeAll(async () => {
  portal = await openPortal()
})

/** Each test has a company of its own: three trips, two of them of somebody who has a cost centre. */
beforeEach(async () => {
  serial += 1
  const number = `99011122${serial}`
  const ticket = `990555000111${serial}`
  acme = await portal.company({ name: 'Acme' })
  const { corporateId } = acme
  const ada = await portal.person({ name: 'Ada Brenner', company: acme, number })
  mira = await portal.as(await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' }))
  await mira.post(
    `/company/people/${ada.membershipId}`,
    await seatForm(ada.membershipId ?? '', 'CC-ADA', 'Crew'),
  )
  const own = { corporateId, ffAirline: 'MA', ffNumber: number } as const
  await fly(portal, [
    flight({ ...own, ticket, origin: 'TRD', destination: 'OSL', departedAt: '07:00' }),
    flight({ ...own, ticket, coupon: 2, origin: 'OSL', destination: 'FRA', departedAt: '10:00' }),
    flight({ ...own, origin: 'CDG', departedOn: asDay('2026-11-05') }),
    flight({ corporateId, passengerName: 'GROSS/KAI MR', origin: 'ATH', departedOn: asDay('2026-11-06') }),
  ])
})

/** Whatever the form of a seat carries besides. */
async function seatForm(id: string, costCentre: string, team = ''): Promise<Record<string, string>> {
  const page = await mira.page(`/company/people/${id}`)
  return { ...hiddenOf(page), role: 'traveller', costCentre, team }
}

/** Route and cost centre of each trip of the list. */
async function listed(query = ''): Promise<string[]> {
  const page = await mira.page(`/company/trips${query}`)
  const routes = [...page.matchAll(/class="code-text">([A-Z–]+)</g)].map(([, text]) => text)
  const centres = [...page.matchAll(/<td data-label="Cost centre"><bdi>([^<]+)</g)].map(([, text]) => text)
  return routes.map((route, at) => `${route} ${centres[at]}`)
}

function hiddenOf(page: string): Record<string, string> {
  const fields = [...page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(fields.map(([, name, value]) => [name, (value ?? '').replaceAll('&amp;', '&')]))
}

const ids = (page: string) => [...page.matchAll(/name="trip" value="([^"]+)"/g)].map(([, id]) => id ?? '')

test('a trip has the cost centre of its traveller until it gets its own', async () => {
  expect(await listed()).toEqual(['ATH–OSL –', 'CDG–OSL CC-ADA', 'TRD–OSL–FRA CC-ADA'])
})

test('the ticked trips change, all coupons of them, and the audit says so once', async () => {
  const page = await mira.page('/company/trips')
  const [, , journey = ''] = ids(page)
  const look = await mira.get(`${BULK}?which=selected&trip=${journey}&centre=PROJECT-7`)
  expect(look.status).toBe(200)
  const preview = await look.text()
  expect(preview).toContain('1 trip gets the cost centre PROJECT-7.')
  expect(preview).toContain('<bdi>CC-ADA</bdi>')
  const form = hiddenOf(preview)
  const answers = [await mira.post(BULK, form), await mira.post(BULK, form)]
  expect(answers.map((each) => [each.status, each.headers.get('Location')])).toEqual([
    [303, '/company/trips?changed=1'],
    [303, '/company/trips?changed=1'],
  ])
  expect(await mira.page('/company/trips?changed=1')).toContain('The cost centre of 1 trip was changed.')
  expect(await listed()).toEqual(['ATH–OSL –', 'CDG–OSL CC-ADA', 'TRD–OSL–FRA PROJECT-7'])
  expect(await mira.page(`/company/trips/${journey}`)).toContain('PROJECT-7')
  await withScope(portal.db, { as: 'company', companyId: acme.id }, async (tx) => {
    expect(await tx.selectFrom('trip_cost_centre').select('cost_centre').execute()).toHaveLength(2)
    const deeds = await tx
      .selectFrom('audit')
      .select('detail')
      .where('deed', '=', 'trips.cost-centre')
      .execute()
    expect(deeds).toEqual([{ detail: { count: 1, costCentre: 'PROJECT-7', trips: journey } }])
  })
})

test('all that match the filter change, and no other', async () => {
  const preview = await mira.page(`${BULK}?which=all&person=brenner&state=credited&centre=CC-9`)
  expect(preview).toContain('2 trips get the cost centre CC-9.')
  const answer = await mira.post(BULK, hiddenOf(preview))
  expect(answer.headers.get('Location')).toBe('/company/trips?person=brenner&state=credited&changed=2')
  expect(await listed()).toEqual(['ATH–OSL –', 'CDG–OSL CC-9', 'TRD–OSL–FRA CC-9'])
  expect(await listed('?costCentre=CC-9')).toHaveLength(2)
  expect(await listed('?costCentre=-')).toEqual(['ATH–OSL –'])
  expect(await listed('?costCentre=CC-ADA')).toEqual([])
  const file = await (await mira.get('/company/trips.csv?costCentre=CC-9')).text()
  expect(file.trim().split('\r\n')).toHaveLength(3)
  expect(file).toContain(',CC-9,')
})

test('a team narrows list, file and change alike', async () => {
  const page = await mira.page('/company/trips?team=Crew')
  expect(page).toContain('<option value="Crew" selected')
  expect(page).toContain('Team: Crew')
  expect(await listed('?team=Crew')).toEqual(['CDG–OSL CC-ADA', 'TRD–OSL–FRA CC-ADA'])
  expect(await listed('?team=-')).toEqual(['ATH–OSL –'])
  expect(await mira.page('/company/trips?team=-')).toContain('Without a team')
  expect(await listed('?team=Nobody')).toEqual([])
  const lines = (await (await mira.get('/company/trips.csv?team=Crew')).text()).trim().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain(',CC-ADA,Crew,')
  const preview = await mira.page(`${BULK}?which=all&team=Crew&centre=CC-9`)
  expect(preview).toContain('2 trips get the cost centre CC-9.')
  const answer = await mira.post(BULK, hiddenOf(preview))
  expect(answer.headers.get('Location')).toBe('/company/trips?team=Crew&changed=2')
  expect(await listed()).toEqual(['ATH–OSL –', 'CDG–OSL CC-9', 'TRD–OSL–FRA CC-9'])
})

test('no cost centre gives the trip back to its traveller', async () => {
  await mira.post(BULK, hiddenOf(await mira.page(`${BULK}?which=all&centre=CC-9`)))
  const preview = await mira.page(`${BULK}?which=all&person=brenner&centre=`)
  expect(preview).toContain('2 trips follow the cost centre of their travellers again.')
  await mira.post(BULK, hiddenOf(preview))
  expect(await listed()).toEqual(['ATH–OSL CC-9', 'CDG–OSL CC-ADA', 'TRD–OSL–FRA CC-ADA'])
})

test('a list that changed since it was looked at is not changed blindly', async () => {
  const form = hiddenOf(await mira.page(`${BULK}?which=all&centre=CC-9`))
  await fly(portal, [
    flight({ corporateId: acme.corporateId, origin: 'VIE', departedOn: asDay('2026-11-07') }),
  ])
  const answer = await mira.post(BULK, form)
  expect(answer.status).toBe(409)
  const page = await answer.text()
  expect(page).toContain('4 trips get the cost centre CC-9.')
  expect(await listed('?costCentre=CC-9')).toEqual([])
  expect((await mira.post(BULK, hiddenOf(page))).status).toBe(303)
  expect(await listed('?costCentre=CC-9')).toHaveLength(4)
})

test('nothing chosen, a text too long, and a broken form are told', async () => {
  expect((await mira.get(`${BULK}?which=selected&centre=X`)).status).toBe(422)
  expect((await mira.get(`${BULK}?which=selected&trip=nonsense&trip=1`)).status).toBe(422)
  expect((await mira.get(`${BULK}?which=all&centre=${'X'.repeat(61)}`)).status).toBe(422)
  expect((await mira.post(BULK, { key: newId() })).status).toBe(422)
  expect((await mira.post(BULK, { key: newId(), count: '3', centre: 'X'.repeat(61) })).status).toBe(422)
})

test('trips of another company are none, and only those who book may change theirs', async () => {
  const trips = ids(await mira.page('/company/trips'))
  const borg = await portal.company({ name: 'Borg' })
  const stranger = await portal.as(await portal.person({ name: 'Str Anger', company: borg, role: 'finance' }))
  expect((await stranger.get(`${BULK}?which=selected&trip=${trips[0]}&centre=X`)).status).toBe(422)
  const forged = { key: newId(), count: '1', centre: 'X', trips: trips[0] ?? '' }
  expect((await stranger.post(BULK, forged)).status).toBe(409)
  expect((await stranger.post(BULK, { ...forged, key: newId(), count: '0' })).status).toBe(422)
  const arranger = await portal.as(
    await portal.person({ name: 'Arr Anger', company: acme, role: 'arranger' }),
  )
  expect((await arranger.get(`${BULK}?which=all`)).status).toBe(403)
  expect((await arranger.post(BULK, forged)).status).toBe(403)
  expect(await arranger.page('/company/trips')).not.toContain('name="trip"')
  expect(await listed('?costCentre=X')).toEqual([])
})
