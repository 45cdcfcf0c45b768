/** Payroll sheets: seen by an employer only while the traveller lets it. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, NOW, openPortal, type Person, type Portal } from '../support/portal.ts'
import { give } from './awards-given.ts'
import { GIFT, giftTo } from './gifts-given.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let company: Company
let other: Company
let ada: Person
let finance: Client
let own: Client

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Alder Works', joinedOn: asDay('2024-01-01') })
  other = await portal.company({ name: 'Birch Works', joinedOn: asDay('2024-01-01') })
  ada = await portal.person({ name: 'Ada Brenner', company, number: '111' })
  await portal.person({ name: 'Bo Silent', company, number: '222' })
  finance = await portal.as(await portal.person({ name: 'Fin Ance', company, role: 'finance' }))
  own = await portal.as(ada)
  const hers = { ffAirline: 'MA', ffNumber: '111', passengerName: 'BRENNER/ADA' }
  const forThem = { ...hers, corporateId: company.corporateId }
  await fly(portal, [
    flight({ ...forThem, departedOn: asDay('2026-03-01'), fare: 20_000n, surcharges: { YQ: 3_000n } }),
    flight({ ...forThem, departedOn: asDay('2026-04-01'), currency: 'USD', fare: 10_000n, surcharges: {} }),
    flight({
      ...forThem,
      departedOn: asDay('2026-05-01'),
      fare: 10_000n,
      surcharges: {},
      paidWithPoints: 4_000n,
    }),
    // None of these is on the sheet: another year, private, another employer, a colleague.
    flight({ ...forThem, departedOn: asDay('2025-12-31'), fare: 777_700n }),
    flight({ ...hers, departedOn: asDay('2026-06-01'), fare: 888_800n }),
    flight({ ...hers, departedOn: asDay('2026-07-01'), fare: 999_900n, corporateId: other.corporateId }),
    flight({
      ffAirline: 'MA',
      ffNumber: '222',
      passengerName: 'SILENT/BO',
      corporateId: company.corporateId,
      departedOn: asDay('2026-03-02'),
      fare: 555_500n,
    }),
  ])
})

const HERE = '/company/payroll'
const say = (what: 'release' | 'withdraw', year: number, key = newId()) =>
  own.post('/me/payroll', { key, company: company.id, year: String(year), what })
const fileOf = async (query: string) => (await finance.get(`${HERE}.csv${query}`)).text()
const seat = () => `${HERE}/${ada.membershipId}`

/** Award miles of the sheet, as the ledger has them. */
async function milesOfSheet(): Promise<bigint> {
  const rows = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('entry')
      .innerJoin('account', 'account.id', 'entry.account_id')
      .innerJoin('coupon', 'coupon.id', 'entry.subject_id')
      .select('entry.amount')
      .where('account.currency', '=', 'miles')
      .where('coupon.member_id', '=', ada.id)
      .where('coupon.company_id', '=', company.id)
      .where('coupon.departed_on', '>=', asDay('2026-01-01'))
      .execute(),
  )
  return rows.reduce((sum, { amount }) => sum + amount, 0n)
}

test('PS-01 nobody is on the list before the word, and an unreleased sheet is not there', async () => {
  expect(await finance.page(HERE)).toContain('Nobody has released a sheet of 2026 yet.')
  expect((await finance.get(seat())).status).toBe(404)
  expect((await fileOf('')).split('\r\n').filter(Boolean)).toHaveLength(1)
})

test('the traveller sees what would be shown before giving the word', async () => {
  const page = await own.page(`/me/payroll/${company.id}?year=2026`)
  expect(page).toContain('€290.00')
  expect(page).toContain('$100.00')
  expect(page).not.toContain('8,888')
})

test('PS-03, PS-04 a released sheet has the flights for this employer in this year, and no more', async () => {
  const key = newId()
  const twice = await Promise.all([say('release', 2026, key), say('release', 2026, key)])
  expect(twice.map(({ status }) => status)).toEqual([303, 303])
  const miles = await milesOfSheet()
  expect(miles).toBeGreaterThan(0n)
  const file = await fileOf('?year=2026')
  const lines = file.split('\r\n').slice(1).filter(Boolean)
  expect(lines).toEqual([`Ada Brenner,,3,EUR,290.00,4.35,${miles},0`, 'Ada Brenner,,,USD,100.00,1.50,,'])
  const sheet = await finance.page(seat())
  expect(sheet).toContain('€290.00')
  expect(sheet).toContain(miles.toLocaleString('en'))
  for (const hidden of ['7,777', '8,888', '9,999', '5,555']) expect(sheet).not.toContain(hidden)
  expect((await finance.get(`${seat()}?year=2025`)).status).toBe(404)
})

test('PS-06 miles that the employer gave stand on the sheet, beside what flights earned', async () => {
  await give(portal, company, [[10_000n, asDay('2027-11-30')]])
  const manager = await portal.as(
    await portal.person({ name: 'Mira Halden', company, role: 'travel-manager' }),
  )
  expect((await manager.post(`${GIFT}/order`, giftTo(ada, '2500'))).status).toBe(303)
  const sheet = await finance.page(seat())
  expect(sheet).toMatch(/Gifts of the year.*20 Nov 2026.*2,500.*2,500/s)
  expect((await fileOf('?year=2026')).split('\r\n')[1]).toMatch(/,2500$/)
  expect(await own.page(`/me/payroll/${company.id}?year=2026`)).toContain('Gifts of the year')
  expect(await own.page(`/me/payroll/${company.id}?year=2025`)).not.toContain('Gifts of the year')
})

test('PS-01 is not another company’s to see, nor of those who do no payroll', async () => {
  const stranger = await portal.as(await portal.person({ name: 'Other', company: other, role: 'finance' }))
  expect(await stranger.page(HERE)).toContain('Nobody has released')
  expect((await stranger.get(seat())).status).toBe(404)
  const approver = await portal.as(await portal.person({ name: 'Appro', company, role: 'approver' }))
  expect((await approver.get(HERE)).status).toBe(403)
})

test('the list is found by name, and says so when nobody is', async () => {
  expect(await finance.page(`${HERE}?year=2026&q=brenner`)).toContain('Ada Brenner')
  const none = await finance.page(`${HERE}?year=2026&q=nobody`)
  expect(none).not.toContain('Ada Brenner')
})

test('PS-02 what is taken back is gone at once, and may be released again', async () => {
  expect((await say('withdraw', 2026)).status).toBe(303)
  expect((await finance.get(seat())).status).toBe(404)
  expect((await say('release', 2026)).status).toBe(303)
  expect((await finance.get(seat())).status).toBe(200)
})

test('a year that is not offered, a company that is not theirs, and a word that is none are refused', async () => {
  expect((await say('release', 2019)).status).toBe(404)
  const foreign = { key: newId(), company: other.id, year: '2026', what: 'release' }
  expect((await own.post('/me/payroll', foreign)).status).toBe(404)
  expect((await own.post('/me/payroll', { ...foreign, what: 'perhaps' })).status).toBe(422)
})

test('who has left can still take back what was released', async () => {
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .updateTable('membership')
      .set({ state: 'left', left_on: asDay('2026-11-01') })
      .where('id', '=', ada.membershipId ?? '')
      .execute(),
  )
  const page = await own.page('/me/payroll')
  expect(page).toContain('Alder Works')
  expect((await say('release', 2025)).status).toBe(404)
  expect((await say('withdraw', 2026)).status).toBe(303)
  expect((await finance.get(seat())).status).toBe(404)
  expect(NOW.getFullYear()).toBe(2026)
})
