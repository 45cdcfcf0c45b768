import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { luhnDigit } from '../../src/domain/check-digits.ts'
import { asDay } from '../../src/domain/day.ts'
import { type Company, openPortal, PASSWORD, type Person, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let company: Company
const ADA = number(1)

/** A number of the airline with its check digit. */
function number(serial: number): string {
  const digits = `992003${String(serial).padStart(8, '0')}`
  return digits + luhnDigit(digits)
}

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
  await portal.person({ name: 'Ada Brenner', company, number: ADA })
})

async function milesOf(person: Person): Promise<bigint> {
  const row = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('account')
      .select('balance')
      .where('owner_id', '=', person.id)
      .where('currency', '=', 'miles')
      .executeTakeFirstOrThrow(),
  )
  return row.balance
}

const form = (given: Record<string, string>) => ({ airline: 'MA', consent: 'yes', ...given })

test('linking a number credits the flights that waited, and says how many', async () => {
  const noam = await portal.person({ name: 'Noam Sela', company })
  await fly(portal, [
    flight({
      corporateId: company.corporateId,
      ffAirline: 'MA',
      ffNumber: number(20),
      passengerName: 'SELA/NOAM MR',
    }),
    flight({
      ffAirline: 'MA',
      ffNumber: number(20),
      passengerName: 'SELA/NOAM MR',
      departedOn: asDay('2026-11-02'),
    }),
  ])
  expect(await milesOf(noam)).toBe(0n)
  const own = await portal.as(noam)
  const answer = await own.post('/me/account/numbers', form({ number: number(20).replace(/(.{4})/g, '$1 ') }))
  const done = answer.headers.get('Location') ?? ''
  expect(done).toMatch(/^\/me\/account\?done=linked&number=[0-9a-f-]{36}$/)
  const before = await milesOf(noam)
  expect(before).toBeGreaterThan(0n)
  const said = `2 flights that waited have been credited to you. That brought you ${before.toLocaleString('en-GB')} miles.`
  expect(await own.page(done)).toContain(said)
  // Once more changes nothing, and says the same.
  const again = await own.post('/me/account/numbers', form({ number: number(20) }))
  expect(again.headers.get('Location')).toBe(done)
  expect(await own.page(done)).toContain(said)
  expect(await milesOf(noam)).toBe(before)
  const [kept] = await withScope(portal.db, { as: 'personal', memberId: noam.id }, (tx) =>
    tx.selectFrom('frequent_flyer_account').selectAll().execute(),
  )
  expect(kept).toMatchObject({
    airline: 'MA',
    number: number(20),
    consent_version: '2026-2',
    state: 'verified',
    waiting_coupons: 2,
    waiting_miles: before,
  })
})

test('a number of somebody else is refused', async () => {
  const tom = await portal.as(await portal.person({ name: 'Tom Dreist' }))
  const answer = await tom.post('/me/account/numbers', form({ number: ADA }))
  expect(answer.status).toBe(409)
  const html = await answer.text()
  expect(html).toContain('This frequent-flyer number cannot be linked here.')
  // Whose it is, or that it is anybody's, is not told.
  expect(html).not.toMatch(/another person|somebody else|Ada/)
})

test('a number with a wrong check digit asks once more, for this very number', async () => {
  const person = await portal.person({ name: 'Vera Tipp' })
  const own = await portal.as(person)
  const wrong = (serial: number) =>
    number(serial).slice(0, -1) + String((Number(number(serial).at(-1)) + 1) % 10)
  const asked = await own.post('/me/account/numbers', form({ number: wrong(31) }))
  expect(asked.status).toBe(422)
  expect(await asked.text()).toContain(`name="sure" `.trim())
  expect((await own.post('/me/account/numbers', form({ number: wrong(32), sure: wrong(31) }))).status).toBe(
    422,
  )
  expect((await own.post('/me/account/numbers', form({ number: wrong(31), sure: wrong(31) }))).status).toBe(
    303,
  )
  expect(await own.page('/me/account')).toContain(wrong(31))
})

test.for([
  ['number', { number: '123' }, 'Numbers of this airline look different.'],
  ['number', { number: '12345678901234!' }, 'letters and digits only'],
  ['airline', { number: number(40), airline: 'XX' }, 'Choose one of the options.'],
  ['consent', { number: number(40), consent: '' }, 'without your consent'],
] as const)('%s %o is told at its field and links nothing', async ([field, given, sentence]) => {
  const person = await portal.person({ name: 'Nie Mand' })
  const answer = await (await portal.as(person)).post('/me/account/numbers', form(given))
  expect(answer.status).toBe(422)
  const html = await answer.text()
  const at = html.indexOf(`id="${field}-error"`)
  expect(at).toBeGreaterThan(0)
  expect(html.slice(at, at + 300)).toContain(sentence)
  expect(html).toContain('No number is linked yet.')
})

test('an unlinked number is free for its owner; a foreign one is not found', async () => {
  const one = await portal.person({ name: 'Eins Person', number: number(50) })
  const [linked] = await withScope(portal.db, { as: 'personal', memberId: one.id }, (tx) =>
    tx.selectFrom('frequent_flyer_account').select('id').execute(),
  )
  const path = `/me/account/numbers/${linked?.id}/unlink`
  const two = await portal.as(await portal.person({ name: 'Zwei Person' }))
  expect((await two.post(path)).status).toBe(404)
  expect((await (await portal.as(one)).post(path)).status).toBe(303)
  expect((await two.post('/me/account/numbers', form({ number: number(50) }))).status).toBe(303)
})

test('a new password needs the old one and ends every other session', async () => {
  const person = await portal.person({ name: 'Pia Wort' })
  const [here, elsewhere] = [await portal.as(person), await portal.as(person)]
  const next = 'kelp under seven lamps'
  const wrong = await here.post('/me/account/password', {
    currentPassword: 'not this one at all',
    newPassword: next,
  })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('This is not your password.')
  expect(html).not.toContain(next)
  const weak = await here.post('/me/account/password', {
    currentPassword: PASSWORD,
    newPassword: 'PiaWort-Wingspan1',
  })
  expect(await weak.text()).toContain('among the first things')
  expect((await elsewhere.get('/me')).status).toBe(200)
  expect(
    (await here.post('/me/account/password', { currentPassword: PASSWORD, newPassword: next })).status,
  ).toBe(303)
  expect((await here.get('/me')).status).toBe(200)
  expect((await elsewhere.get('/me')).status).toBe(303)
  const again = portal.visitor()
  expect((await again.post('/sign-in', { email: person.email, password: PASSWORD })).status).toBe(422)
  expect((await again.post('/sign-in', { email: person.email, password: next })).status).toBe(303)
})

test('name and language are kept, and the next page speaks the language', async () => {
  const own = await portal.as(await portal.person({ name: 'Dora Alt' }))
  expect((await own.post('/me/account/details', { name: '', language: 'de' })).status).toBe(422)
  expect((await own.post('/me/account/details', { name: 'Dora Neu', language: 'he' })).status).toBe(303)
  const html = await own.page('/me/account')
  expect(html).toContain('dir="rtl"')
  expect(html).toContain('value="Dora Neu"')
})

test('one acts for one of the own companies, never for another', async () => {
  const other = await portal.company({ name: 'Anders GmbH' })
  const foreign = await portal.company({ name: 'Fremd GmbH' })
  const person = await portal.person({ name: 'Zwi Seitig', company, role: 'travel-manager' })
  await withScope(portal.db, { as: 'company', companyId: other.id }, (tx) =>
    tx
      .insertInto('membership')
      .values({
        company_id: other.id,
        id: crypto.randomUUID(),
        member_id: person.id,
        name: 'Zwi',
        email: person.email,
        email_key: person.email,
        role: 'travel-manager',
        state: 'active',
        invited_at: portal.clock.now,
        joined_on: asDay('2026-01-01'),
      })
      .execute(),
  )
  const own = await portal.as(person)
  expect((await own.post('/me/company', { company: foreign.id })).status).toBe(404)
  for (const each of [company, other]) {
    expect((await own.post('/me/company', { company: each.id })).headers.get('Location')).toBe('/company')
    // The way to the other one stands at the top of every page; the present one is marked.
    const bar = (await own.page('/company')).split('<main')[0] ?? ''
    const seats = [...bar.matchAll(/name="company" value="([^"]+)" aria-pressed="(true|false)"/g)]
    expect(new Map(seats.map(([, id, pressed]) => [id, pressed]))).toEqual(
      new Map([company, other].map(({ id }) => [id, String(id === each.id)])),
    )
    expect(await own.page('/company/people')).toContain(`works for ${each.name}`)
  }
})
