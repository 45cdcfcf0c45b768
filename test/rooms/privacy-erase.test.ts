/** D-02 to D-09: a person takes their data away and has it erased; what has to stay names nobody. */
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { rowsWith } from '../support/full-text.ts'
import { type Company, openPortal, PASSWORD, type Person, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let company: Company
let manager: Client
let mira: Person
let ada: Person
let mine: Client
const NUMBER = '992003000000011'
const IDENTIFIERS = ['quillbrook', NUMBER.toLowerCase()]

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Alder Works' })
  mira = await portal.person({ name: 'Mira Manager', company, role: 'travel-manager' })
  ada = await portal.person({ name: 'Ada Quillbrook', company, number: NUMBER })
  manager = await portal.as(mira)
  mine = await portal.as(ada)
  const named = { ffAirline: 'MA', ffNumber: NUMBER, passengerName: 'QUILLBROOK/ADA MRS' }
  await fly(portal, [
    flight({ ticket: '9907700000101', ...named, departedOn: asDay('2026-10-11') }),
    flight({
      ticket: '9907700000102',
      ...named,
      departedOn: asDay('2026-10-12'),
      corporateId: company.corporateId,
    }),
  ])
  await manager.post('/company/people/invite', {
    key: newId(),
    name: 'Another Colleague',
    email: 'another@company.example',
    role: 'traveller',
  })
  await mine.post('/me/claims', {
    key: newId(),
    tickets: '9907700000999',
    day: '2026-10-01',
    halves: 'person',
  })
})

const found = (words: readonly string[]) => rowsWith(portal.db, words)

async function statement(): Promise<string> {
  const answer = await manager.get('/company/statement.json?period=2026-11')
  return answer.text()
}

test('the page says what the employer sees, and leads to both deeds', async () => {
  const page = await mine.page('/me/privacy')
  expect(page).toContain('Your employer never sees')
  expect(page).toContain('/me/privacy/export')
  expect(page).toContain('/me/privacy/erase')
  expect(page).toContain('Nobody has looked so far.')
})

test('D-03: the export needs a fresh proof', async () => {
  const late = new Date(portal.clock.now.getTime() + 20 * 60_000)
  const before = portal.clock.now
  portal.clock.now = late
  const answer = await mine.get('/me/privacy/export.json')
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toContain('/me/confirm')
  portal.clock.now = before
})

test('D-02: the export has the person’s flights, miles and record, in both forms, and is kept in the trail', async () => {
  const answer = await mine.get('/me/privacy/export.json')
  expect(answer.status).toBe(200)
  const body = (await answer.json()) as {
    parts: Record<string, Record<string, unknown>[]>
    explained: Record<string, { columns: Record<string, string> }>
  }
  expect(body.parts['member']?.[0]?.['email']).toBe(ada.email)
  expect(body.parts['trip']?.map((row) => row['ticket']).sort()).toEqual(['9907700000101', '9907700000102'])
  expect(body.parts['movement']?.length).toBeGreaterThan(0)
  expect(body.explained['trip']?.columns['departed_on']).toBe('Day of the flight')
  const zip = await mine.get('/me/privacy/export.zip')
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
  expect(strFromU8(files['trip.csv'] ?? new Uint8Array())).toContain('9907700000101')
  const seen = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('audit').select('id').where('deed', '=', 'member.export').execute(),
  )
  expect(seen.length).toBe(2)
})

test('D-06: the last travel manager names another first', async () => {
  const answer = await manager.post('/me/privacy/erase', { word: 'erase', proofPassword: PASSWORD })
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('travel manager')
})

test('a wrong word is a field in error; without the password it is asked for', async () => {
  expect((await mine.post('/me/privacy/erase', { word: 'erasee' })).status).toBe(422)
  expect((await mine.post('/me/privacy/erase', { word: 'erase' })).status).toBe(403)
  expect((await mine.post('/me/privacy/erase', { word: 'erase', proofPassword: 'wrong' })).status).toBe(422)
})

test('D-05: erased, the person stands nowhere; company, ledger and statement are as they were', async () => {
  expect((await found(IDENTIFIERS)).length).toBeGreaterThan(8)
  const before = await statement()
  expect(before).toContain('QUILLBROOK/ADA')
  const answer = await mine.post('/me/privacy/erase', { word: 'Erase', proofPassword: PASSWORD })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('Location')).toBe('/erased')
  expect(await found(IDENTIFIERS)).toEqual([])
  expect(await statement()).toBe(before.replaceAll('QUILLBROOK/ADA MRS', 'TRAVELLER/1'))
  const { findings } = await withScope(portal.db, { as: 'job' }, (tx) => verifyLedger(tx), { snapshot: true })
  expect(findings).toEqual([])
  expect((await mine.get('/me')).status).toBe(303)
})

test('D-07: what was left has lapsed', async () => {
  const accounts = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx.selectFrom('account').select('balance').where('owner_id', '=', ada.id).execute(),
  )
  expect(accounts.map(({ balance }) => balance)).toEqual([0n, 0n])
})

test('D-09: a later file does not bring the name back', async () => {
  await fly(portal, [
    flight({
      ticket: '9907700000102',
      ffAirline: 'MA',
      ffNumber: NUMBER,
      passengerName: 'QUILLBROOK/ADA MRS',
      departedOn: asDay('2026-10-12'),
      corporateId: company.corporateId,
      status: 'R',
    }),
  ])
  expect(await found(IDENTIFIERS)).toEqual([])
  const { findings } = await withScope(portal.db, { as: 'job' }, (tx) => verifyLedger(tx), { snapshot: true })
  expect(findings).toEqual([])
})

test('D-08: a travel manager erases a guest, and the flights under that name', async () => {
  await manager.post('/company/people/guest', { key: newId(), name: 'Gustav Wrenfield' })
  await fly(portal, [
    flight({ passengerName: 'WRENFIELD/GUSTAV MR', ffNumber: null, corporateId: company.corporateId }),
  ])
  const people = await manager.page('/company/people?q=Wrenfield')
  const id = /\/company\/people\/([0-9a-f-]{36})/.exec(people)?.[1] ?? ''
  expect(await manager.page(`/company/people/${id}/erase`)).toContain('Gustav Wrenfield')
  expect((await manager.post(`/company/people/${id}/erase`)).status).toBe(303)
  expect(await found(['wrenfield'])).toEqual([])
  expect((await manager.post(`/company/people/${id}/erase`)).status).toBe(404)
})

test('an operator erases on request, with a reason; that somebody was looked up is told to the person', async () => {
  const ivo = await portal.person({ name: 'Ivo Sandmere', company })
  const support = await portal.as(await portal.operator('support'))
  const looked = await support.post('/operator/erasure/find', { email: ivo.email })
  expect(await looked.text()).toContain('A member with an account')
  expect(await (await portal.as(ivo)).page('/me/privacy')).toContain('Looked somebody up')
  const form = { email: ivo.email, reason: 'By letter, with a copy of the passport', word: 'erase' }
  expect((await support.post('/operator/erasure', { ...form, reason: '' })).status).toBe(422)
  expect((await support.post('/operator/erasure', form)).status).toBe(303)
  expect(await found(['sandmere'])).toEqual([])
  expect((await support.post('/operator/erasure', form)).status).toBe(422)
})

test('with the old password nobody comes in any more', async () => {
  const answer = await portal.visitor().post('/sign-in', { email: ada.email, password: PASSWORD })
  expect(answer.status).toBe(422)
})
