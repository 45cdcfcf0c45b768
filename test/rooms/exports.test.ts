/** Saved exports, and what a company sets about its files. S-08, S-10, S-13. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { paramsOf } from '../../src/rooms/exports/presets.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'
import { closeAt } from './statements-given.ts'
import { flight, fly } from './trips-flown.ts'

const PAGE = '/company/exports'
const SPAN = 'from=2026-11-01&to=2026-11-30'
let portal: Portal
let acme: Company
let manager: Client
let finance: Client

beforeAll(async () => {
  portal = await openPortal()
  acme = await portal.company({ name: 'Acme', corporateId: 'WB1000001', joinedOn: asDay('2026-09-10') })
  manager = await portal.as(
    await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' }),
  )
  finance = await portal.as(await portal.person({ name: 'Fedor Money', company: acme, role: 'finance' }))
  const given = { corporateId: 'WB1000001', departedOn: asDay('2026-11-02') }
  await fly(portal, [
    flight({ ...given, ticket: '9905550001112', passengerName: 'BRENNER/ADA MS' }),
    flight({ ...given, ticket: '9905550001113', passengerName: 'BRENNER/ADA MS' }),
    flight({ ...given, ticket: '9905550001114', passengerName: 'AYDIN/TARIK MR' }),
  ])
  await closeAt(portal, '2026-11-20T10:00:00Z')
})

const preset = (given: Record<string, string> = {}) => ({
  key: newId(),
  name: 'Monthly books',
  period: 'last-month',
  format: 'xlsx',
  language: 'de',
  ...given,
})

test('a saved export runs with one click, and a second click of saving is the first', async () => {
  expect(await finance.page(PAGE)).toContain('No export is saved yet.')
  const asked = preset()
  for (let click = 0; click < 2; click += 1)
    expect((await finance.post(PAGE, asked)).headers.get('Location')).toBe(`${PAGE}?done=saved`)
  const page = await manager.page(PAGE)
  expect(page.match(/Monthly books<\/bdi>/g)).toHaveLength(1)
  const run = /href="(\/company\/exports\/[0-9a-f-]+\/run)"/.exec(page)?.[1] ?? ''
  const answer = await manager.get(run)
  expect(answer.headers.get('Location')).toBe('/company/statement.xlsx?period=2026-10&lang=de')
  expect((await manager.get(answer.headers.get('Location') ?? '')).status).toBe(200)
  const again = await finance.post(PAGE, preset({ name: 'MONTHLY books' }))
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('There is a saved export of this name already.')
  const id = run.split('/').at(-2)
  expect((await finance.post(`${PAGE}/${id}/remove`, { key: newId() })).status).toBe(303)
  expect((await manager.get(run)).status).toBe(404)
})

test.for([
  ['last-month', { period: '2026-10', lang: 'en' }],
  ['last-quarter', { from: '2026-07-01', to: '2026-09-30', lang: 'en' }],
] as const)('%s is counted back from the day of the click', ([period, params]) => {
  const given = { period, from: null, to: null, slice: {}, language: 'en' }
  expect(paramsOf(given, asDay('2026-11-20'))).toEqual(params)
  expect(paramsOf({ ...given, slice: { centre: '77' } }, asDay('2027-01-31'))).toMatchObject({
    from: period === 'last-month' ? '2026-12-01' : '2026-10-01',
    to: '2026-12-31',
    centre: '77',
  })
})

test('fixed days need both, in order, and what was typed stays', async () => {
  const answer = await finance.post(PAGE, preset({ name: 'Spring', period: 'custom', from: '2026-03-01' }))
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('Both days are needed, the last one not before the first.')
  expect(page).toContain('value="Spring"')
})

test('S-08 travellers are named until the travel manager numbers them; a number is stable and tells nothing', async () => {
  const csv = () => finance.page(`/company/statement.csv?${SPAN}`)
  const travellers = (text: string) =>
    text
      .split('\r\n')
      .slice(2, 5)
      .map((line) => /,(BRENNER\/ADA MS|AYDIN\/TARIK MR|T-[A-Z2-7]{8}),/.exec(line)?.[1])
  expect(travellers(await csv())).toEqual(['BRENNER/ADA MS', 'BRENNER/ADA MS', 'AYDIN/TARIK MR'])
  expect((await finance.post(`${PAGE}/travellers`, { key: newId(), travellers: 'pseudonyms' })).status).toBe(
    403,
  )
  expect((await manager.post(`${PAGE}/travellers`, { key: newId(), travellers: 'pseudonyms' })).status).toBe(
    303,
  )
  const [ada, again, tarik] = travellers(await csv())
  expect(ada).toMatch(/^T-[A-Z2-7]{8}$/)
  expect(again).toBe(ada)
  expect(tarik).not.toBe(ada)
  const page = await finance.page(`/company/statement?${SPAN}&by=person`)
  expect(page).toContain(ada)
  expect(page).not.toContain('BRENNER')
  expect(await finance.page(`/company/statement?${SPAN}&person=BRENNER`)).toContain(
    'Nothing in this period belongs',
  )
  expect(await finance.page(`/company/statement?${SPAN}&person=${ada}`)).toMatch(/Came in.*\+960/s)
  const deeds = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select(['deed', 'actor_name', 'detail'])
      .where('deed', '=', 'export.travellers')
      .execute(),
  )
  expect(deeds).toEqual([
    { deed: 'export.travellers', actor_name: 'Mira Halden', detail: { to: 'pseudonyms' } },
  ])
  await manager.post(`${PAGE}/travellers`, { key: newId(), travellers: 'names' })
  expect(travellers(await csv())[0]).toBe('BRENNER/ADA MS')
})

test('S-13 a slice says that it is one, and its file has a total instead of balances', async () => {
  const page = await finance.page(`/company/statement?${SPAN}&person=AYDIN`)
  expect(page).toContain('Only a part of the movements is shown.')
  expect(page).not.toContain('Balance after')
  const csv = await finance.page(`/company/statement.csv?${SPAN}&person=AYDIN`)
  expect(csv).not.toContain('opening')
  expect(csv.trim().split('\r\n').at(-1)).toMatch(/,total,.*,480,,$/)
})

test('S-10 the own value shows on statements; a wrong one names the field', async () => {
  const wrong = await finance.post(`${PAGE}/rate`, { key: newId(), rate: '4,567' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('An amount such as 4.50, above zero.')
  await finance.post(`${PAGE}/rate`, { key: newId(), rate: '4.50' })
  expect(await finance.page(`/company/statement?${SPAN}`)).toMatch(
    /Your own value of 1,000 points.*€4\.50.*€6\.48/s,
  )
})

test('what lapses until any day is added up from the address', async () => {
  const page = await finance.page(`/company/statement?${SPAN}&lapses=2029-12-31`)
  expect(page).toMatch(/Of the closing balance, 1,440 points lapse until 31 Dec 2029\./)
  expect(await finance.page(`/company/statement?${SPAN}&lapses=2026-12-31`)).toContain('0 points lapse until')
})

test('DATEV accounts must have the length that is given', async () => {
  const datev = {
    consultant: '12',
    client: '55003',
    accountLength: '4',
    account: '15900',
    contra: '4660',
    yearBegins: '01',
  }
  const low = await finance.post(`${PAGE}/datev`, { key: newId(), ...datev })
  expect(await low.text()).toContain('A number from 1001 to 9999999.')
  const long = await finance.post(`${PAGE}/datev`, { key: newId(), ...datev, consultant: '29098' })
  expect(long.status).toBe(422)
  expect(await long.text()).toContain('An account of the length given above.')
})
