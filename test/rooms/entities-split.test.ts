/** One balance, told apart by legal entity: trips, their explanation, the statement, the check of a booking. */
import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { AMADEUS } from '../domain/booking/printed.ts'
import { asRead, type Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Portal } from '../support/portal.ts'
import { entityWith } from './entities-given.ts'
import { flight, fly } from './trips-flown.ts'

const SUISSE = 'WB5550011'
const IBERIA = 'WB5550012'
let portal: Portal
let alder: Company
let manager: Client
let suisse = ''

/** October: two flights of the company itself, one of each entity. November: one of an entity is refunded. */
beforeAll(async () => {
  portal = await openPortal()
  portal.clock.now = new Date('2026-10-02T10:00:00Z')
  alder = await portal.company({ name: 'Alder Works', corporateId: 'WB1000001' })
  const mira = await portal.person({ name: 'Mira Halden', company: alder, role: 'travel-manager' })
  manager = await portal.as(mira)
  suisse = await entityWith(portal, alder.id, manager, SUISSE, 'Alder Suisse')
  await entityWith(portal, alder.id, manager, IBERIA, 'Alder Iberia')
  const given = { issuedOn: asDay('2026-09-20'), departedOn: asDay('2026-10-03') }
  const iberia = flight({ ...given, corporateId: IBERIA, ticket: '9905550007004' })
  portal.clock.now = new Date('2026-10-10T10:00:00Z')
  await fly(portal, [
    flight({ ...given, corporateId: alder.corporateId, ticket: '9905550007001' }),
    flight({ ...given, corporateId: alder.corporateId, ticket: '9905550007002' }),
    // The second flight of the ticket names nobody: it counts for whom the journey counts.
    flight({ ...given, corporateId: SUISSE, ticket: '9905550007003', destination: 'MUC' }),
    flight({
      ...given,
      ticket: '9905550007003',
      coupon: 2,
      origin: 'MUC',
      destination: 'OSL',
      departedAt: '11:00',
    }),
    iberia,
  ])
  portal.clock.now = NOW
  manager = await portal.as(mira)
  await fly(portal, [{ ...iberia, status: 'R' }])
})

const tickets = async (query: string) => {
  const csv = await (await manager.get(`/company/trips.csv${query}`)).text()
  return csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => /990555000700\d/.exec(line)?.[0])
    .sort()
}

test('trips are narrowed to an entity, or to the company itself; page and file say whose they are', async () => {
  expect(await tickets(`?entity=${suisse}`)).toEqual(['9905550007003'])
  expect(await tickets('?entity=-')).toEqual(['9905550007001', '9905550007002'])
  expect(await tickets('')).toHaveLength(4)
  const page = await manager.page(`/company/trips?entity=${suisse}`)
  expect(page).toContain('Legal entity: Alder Suisse')
  expect(page).toContain('<option value="-">Alder Works itself</option>')
  expect(page.match(/id="trip-/g)).toHaveLength(1)
  const csv = await (await manager.get(`/company/trips.csv?entity=${suisse}`)).text()
  expect(csv.split('\r\n').map((line) => line.split(',').at(-1))).toEqual([
    'Legal entity',
    'Alder Suisse',
    '',
  ])
  expect(await manager.page('/company/trips?entity=nonsense')).toContain('is not known and was left out')
})

test('a company without entities sees nothing of all this', async () => {
  const plain = await portal.company({ name: 'Plain Works' })
  const other = await portal.as(
    await portal.person({ name: 'Pia Plain', company: plain, role: 'travel-manager' }),
  )
  await fly(portal, [flight({ corporateId: plain.corporateId })])
  expect(await other.page('/company/trips')).not.toContain('name="entity"')
  expect(await (await other.get('/company/trips.csv')).text()).not.toContain('Legal entity')
  expect(await other.page('/company/statement?period=2026-11')).not.toContain('by legal entity')
  const foreign = await (await other.get(`/company/trips.csv?entity=${suisse}`)).text()
  expect(foreign.trim().split('\r\n')).toHaveLength(1)
})

test('why: a credit names the entity it counted for, and a flight that named nobody the journey’s', async () => {
  const list = await manager.page(`/company/trips?entity=${suisse}`)
  const trip = /href="(\/company\/trips\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? ''
  const page = (await manager.page(trip)).replaceAll(/[\u2066-\u2069]/g, '')
  expect(page.match(/Counted for Alder Suisse \(WB5550011\)\./g)?.length).toBeGreaterThanOrEqual(2)
})

test('the split of a statement adds up to its flight credits, to the point', async () => {
  for (const [period, parts] of [
    ['2026-10', { 'Alder Works itself': 960, 'Alder Iberia': 480, 'Alder Suisse': 960 }],
    ['2026-11', { 'Alder Iberia': -480 }],
  ] as const) {
    const json = await (await manager.get(`/company/statement.json?period=${period}`)).json()
    const { entities, subtotals, lines } = json as {
      entities: { name: string | null; amount: number }[]
      subtotals: Record<string, number>
      lines: { entity: string | null; kind: string; amount: number }[]
    }
    const told = Object.fromEntries(
      entities.map(({ name, amount }) => [name ?? 'Alder Works itself', amount]),
    )
    expect(told).toEqual(parts)
    const sum = Object.values(told).reduce((total, amount) => total + amount, 0)
    expect(sum).toBe((subtotals['accrual'] ?? 0) + (subtotals['reversal'] ?? 0))
    const ofSuisse = lines.filter(({ entity }) => entity === SUISSE)
    expect(ofSuisse.reduce((total, { amount }) => total + amount, 0)).toBe(told['Alder Suisse'] ?? 0)
    const page = await manager.page(`/company/statement?period=${period}`)
    for (const name of Object.keys(parts)) expect(page).toContain(`<bdi>${name}</bdi>`)
    const csv = await (await manager.get(`/company/statement.csv?period=${period}`)).text()
    const [header = '', ...rows] = csv.trim().split('\r\n')
    expect(header).toMatch(/,expires_on,entity,entity_corporate_id$/)
    expect(rows.filter((row) => row.endsWith(`,Alder Suisse,${SUISSE}`))).toHaveLength(ofSuisse.length)
  }
})

test('one balance: the ledger knows the company alone', async () => {
  const accounts = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('account').select('balance').where('owner_id', '=', alder.id).execute(),
  )
  expect(accounts).toEqual([{ balance: 1_920n }])
})

test('the check of a booking knows the entities’ numbers as the company’s', async () => {
  const check = async (booking: string) => {
    const page = await (await manager.post('/company/trips/check', { booking })).text()
    return page.replace(/<textarea[\s\S]*?<\/textarea>/, '')
  }
  const there = await check(AMADEUS.replaceAll('WB1000001', SUISSE))
  expect(there).toContain('Your corporate id is in the booking (SSR CLID')
  expect(there).not.toContain('Your corporate id is missing')
  // A slip in an entity's number is mended to that number, not to the company's own.
  const slipped = await check(AMADEUS.replaceAll('WB1000001', 'WB555O011'))
  expect(slipped).toContain(`SR*CLIDMAHK/${SUISSE}`)
  expect(slipped).not.toContain('SR*CLIDMAHK/WB1000001')
})

test('a person may belong to an entity: form, conflict and export', async () => {
  const ann = await portal.person({ name: 'Ann Suisse', company: alder })
  const path = `/company/people/${ann.membershipId}`
  const form = { role: 'traveller', costCentre: '', team: '', version: '1' }
  expect(await manager.page(path)).toContain(`<option value="${suisse}">Alder Suisse</option>`)
  const stranger = await manager.post(path, { ...form, entity: ann.id })
  expect(stranger.status).toBe(422)
  expect(await stranger.text()).toContain('id="entity-error"')
  expect((await manager.post(path, { ...form, entity: suisse })).status).toBe(303)
  expect(await manager.page(path)).toContain(`<option value="${suisse}" selected`)
  const late = await manager.post(path, { ...form, entity: '' })
  expect(late.status).toBe(409)
  expect(asRead(await late.text())).toMatch(/Legal entity[^<]*Alder Suisse/)
  const csv = await (await manager.get('/company/people.csv')).text()
  expect(csv.split('\r\n').filter((line) => line.endsWith(',Alder Suisse'))).toHaveLength(1)
  // Left out of the form it stays, emptied it goes.
  expect((await manager.post(path, { ...form, version: '2' })).status).toBe(303)
  expect(await manager.page(path)).toContain(`<option value="${suisse}" selected`)
  expect((await manager.post(path, { ...form, version: '3', entity: '' })).status).toBe(303)
  expect(await manager.page(path)).not.toContain(`<option value="${suisse}" selected`)
})
