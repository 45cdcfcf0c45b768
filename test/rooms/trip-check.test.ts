import { beforeAll, expect, test } from 'vitest'
import { BOOKING_CHARACTERS_MOST } from '../../src/domain/booking/read-booking.ts'
import { AMADEUS, BARCODE, GALILEO, SABRE, WORLDSPAN } from '../domain/booking/printed.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'

const NUMBER = '990123456789012'
let portal: Portal
let acme: Company
let manager: Client
let ada: Client

beforeAll(async () => {
  portal = await openPortal()
  acme = await portal.company({ name: 'Acme', corporateId: 'WB1000001' })
  manager = await portal.as(
    await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' }),
  )
  ada = await portal.as(await portal.person({ name: 'Ada Brenner', company: acme, number: NUMBER }))
})

async function company(booking: string): Promise<string> {
  const answer = await manager.post('/company/trips/check', { booking })
  expect(answer.status).toBe(200)
  return answer.text()
}
const own = async (booking: string, by = ada) => (await by.post('/me/trips/check', { booking })).text()
/** Without what was pasted: the form shows it again. */
const withoutForm = (page: string) => page.replace(/<textarea[\s\S]*?<\/textarea>/, '')

test.for([
  ['Amadeus', AMADEUS],
  ['Sabre', SABRE],
  ['Worldspan', WORLDSPAN],
  ['Galileo (Travelport)', GALILEO],
] as const)('a booking of %s is read, airline by airline', async ([name, text]) => {
  const page = await company(text)
  expect(page).toContain(`<bdi>${name}</bdi>`)
  expect(page).toContain('X7K2QP')
  expect(page).toContain('MA 412 · 12DEC · FRA–OSL')
  expect(page).toContain('Meridian (MA)')
  expect(page).toContain('Nordvik (NV)')
  expect(page).toContain('Your corporate id is in the booking (SSR CLID')
  expect(page).toContain('Your corporate id is in the booking (OSI')
})

test('what is missing comes as the entry of the system that printed the booking, the others behind it', async () => {
  const page = await company(AMADEUS.replace(/^ 10 OSI.*\n/m, ''))
  expect(page).toContain('Your corporate id is missing.')
  const [first, others] = (page.split('Nordvik (NV)')[1] ?? '').split('In another booking system')
  expect(first).toContain('<code dir="ltr">SR*CLIDNVHK/WB1000001</code>')
  expect(first).toContain('<code dir="ltr">OS NV OIN WB1000001</code>')
  expect(first).not.toContain('3CLIDNV/WB1000001')
  for (const entry of ['3CLIDNV/WB1000001', 'SI.SSRCLIDNVHK1/WB1000001', '3SSR CLID NV HK/WB1000001']) {
    expect(others).toContain(entry)
  }
})

test('a typing error is named, another company too', async () => {
  expect(await company(SABRE.replaceAll('WB1000001', 'WB1O00001'))).toContain(
    'Character 4 is O and should be 0.',
  )
  expect(await company(SABRE.replaceAll('WB1000001', 'WB7654321'))).toContain(
    'carries WB7654321, the id of another company',
  )
})

test('a company learns that a number is there, or that somebody’s is missing, and no number', async () => {
  const page = withoutForm(await company(AMADEUS))
  expect(page).toContain('1 number for 2 travellers')
  expect(page).toContain('FFNMA-NUMBER/P1')
  expect(page).not.toContain(NUMBER)
  expect(withoutForm(await company(SABRE))).not.toContain(NUMBER)
})

test('a traveller learns whether the number is the own one, and gets the entry with it', async () => {
  expect(await own(SABRE)).toContain('Your number is in the booking (line 10).')
  expect(await own(SABRE.replaceAll(NUMBER, '990123456789013'))).toContain(
    'Character 15 is 3 and should be 2.',
  )
  expect(await own(SABRE.replaceAll(NUMBER, '880000000000000'))).toContain(
    'a number that is not linked to you',
  )
  const missing = await own(SABRE.replace(/^FREQUENT TRAVELER\n.*\n/m, ''))
  expect(missing).toContain('A frequent-flyer number is missing.')
  expect(missing).toContain(`FFMA${NUMBER}-1.1`)
  expect(missing).toContain(`FFMA${NUMBER}/NV-1.1`)
})

test('a traveller without a number or a company is told what can be checked', async () => {
  const solo = await portal.as(await portal.person({ name: 'Solo Flyer' }))
  const page = await own(SABRE, solo)
  expect(page).toContain('You have not linked a frequent-flyer number yet')
  expect(page).not.toContain('corporate id is')
})

test('a boarding pass is read, and does not tell the company', async () => {
  const page = await company(BARCODE)
  expect(page).toContain('Boarding-pass barcode')
  expect(page).toContain('MA 412 · 12DEC · FRA–OSL')
  expect(page).toContain('does not say for which company')
  expect(page).not.toContain('SR*CLID')
})

test('an airline outside of the programme needs nothing', async () => {
  const page = await company('  3  LH 400 Y 12DEC 6 FRAJFK HK1  0840 1035')
  expect(page).toContain('not part of the programme')
  expect(page).not.toContain('CLIDLH')
})

test('a company that has left is told that nothing counts', async () => {
  const gone = await portal.company({ name: 'Gone' })
  const boss = await portal.as(await portal.person({ name: 'Boss', company: gone, role: 'finance' }))
  const { withScope } = await import('../../src/db/scope.ts')
  await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .updateTable('company')
      .set({ state: 'closed', closed_on: '2026-11-01' as never })
      .where('id', '=', gone.id)
      .execute(),
  )
  const page = await (await boss.post('/company/trips/check', { booking: SABRE })).text()
  expect(page).toContain('no corporate id that earns')
  expect(page).not.toContain('the id of another company')
})

test.for(['/company/trips/check', '/me/trips/check'])(
  '%s: empty and too long texts come back with 422',
  async (path) => {
    const client = path.startsWith('/me') ? ada : manager
    const empty = await client.post(path, { booking: '  ' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('aria-invalid="true"')
    const text = `KEPT ${'X'.repeat(BOOKING_CHARACTERS_MOST)}`
    const long = await client.post(path, { booking: text })
    expect(long.status).toBe(422)
    const page = await long.text()
    expect(page).toContain('KEPT XXX')
    expect(page).toMatch(/20,?000/)
    expect((await client.post(path, { booking: 'x'.repeat(BOOKING_CHARACTERS_MOST) })).status).toBe(200)
  },
)

test('text that is no booking is said to be none, and stays in the form', async () => {
  const page = await company('Dear Ada,\n<b>your trip</b> is booked.')
  expect(page).toContain('No flight was recognised')
  expect(page).toContain('&lt;b&gt;your trip&lt;/b&gt;')
})

test.for(['M1BRENNER/ADA', `M4A/${'9'.repeat(400)}`, `M1BRENNER/ADA MS      E${'Z'.repeat(300)}`])(
  'a broken barcode is no fault: %s',
  async (text) => {
    expect((await manager.post('/company/trips/check', { booking: text })).status).toBe(200)
  },
)

test('nothing pasted is stored', async () => {
  const { sql } = await import('kysely')
  const { withScope } = await import('../../src/db/scope.ts')
  await company(SABRE)
  const { rows } = await withScope(portal.db, { as: 'ops' }, (tx) =>
    sql<{
      count: number
    }>`select count(*)::int as count from audit where detail::text like '%X7K2QP%'`.execute(tx),
  )
  expect(rows).toEqual([{ count: 0 }])
})

test('the lists lead here', async () => {
  expect(await manager.page('/company/trips')).toContain('href="/company/trips/check"')
  expect(await manager.page('/company')).toContain('href="/company/trips/check"')
  expect(await ada.page('/me/trips')).toContain('href="/me/trips/check"')
  expect(await ada.page('/me')).toContain('href="/me/trips/check"')
})
