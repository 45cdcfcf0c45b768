import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { luhnDigit } from '../../src/domain/check-digits.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Person, type Portal } from '../support/portal.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let company: Company
let support: Client
/** Nora, whose tickets have the name that she bore before. */
let person: Person
let own: Client
const NUMBER = number(60)

/** A number of the airline with its check digit. */
function number(serial: number): string {
  const digits = `992003${String(serial).padStart(8, '0')}`
  return digits + luhnDigit(digits)
}

/** The programme of the house, whose airline gives out account numbers of nine digits beside its card numbers. */
function twoKindsOfNumber() {
  const document = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  document.frequentFlyerNumbers.push({ airline: 'MA', digits: 9, check: 'none', failure: 'refusal' })
  return document
}

beforeAll(async () => {
  portal = await openPortal({ document: twoKindsOfNumber() })
  company = await portal.company({ name: 'Halden Maschinenbau' })
  support = await portal.as(await portal.operator('support'))
  person = await portal.person({ name: 'Nora Neumann', company, number: NUMBER })
  own = await portal.as(person)
  await fly(portal, [fares(NUMBER, 'ALTMANN/NORA MS'), fares(NUMBER, 'ALTMANN/NORA MS')])
})

const form = (given: Record<string, string>) => ({ airline: 'MA', consent: 'yes', ...given })

async function numbersOf(person: Person) {
  return withScope(portal.db, { as: 'personal', memberId: person.id }, (tx) =>
    tx.selectFrom('frequent_flyer_account').selectAll().orderBy('consented_at').orderBy('id').execute(),
  )
}

async function milesOf(person: Person): Promise<bigint> {
  const { balance } = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('account')
      .select('balance')
      .where('owner_id', '=', person.id)
      .where('currency', '=', 'miles')
      .executeTakeFirstOrThrow(),
  )
  return balance
}

async function reviewsOf(person: Person) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('number_review').selectAll().where('member_id', '=', person.id).orderBy('id').execute(),
  )
}

async function auditOf(deed: string) {
  return withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('audit')
      .select(['actor_name', 'object_id', 'company_id', 'detail'])
      .where('deed', '=', deed)
      .execute(),
  )
}

const fares = (ffNumber: string, passengerName: string, ffAirline = 'MA') =>
  flight({ corporateId: company.corporateId, ffAirline, ffNumber, passengerName })

/** The states of the numbers that are linked now. */
function states(html: string): string[] {
  const linked = html.slice(html.indexOf('id="numbers"'), html.indexOf('<form id="link"'))
  return [...linked.matchAll(/class="chip [a-z]+">(.*?)<\/span>/gs)].map(([, text = '']) =>
    text.replaceAll(/<[^>]*>/g, '').trim(),
  )
}

test('numbers of several airlines, and the account number beside the card number, all find their owner', async () => {
  const lea = await portal.person({ name: 'Lea Wirth', company })
  const own = await portal.as(lea)
  await fly(portal, [fares(number(10), 'WIRTH/LEA MS'), fares('123456789', 'WIRTH/LEA MS')])
  const partner = fares('NV77X', 'WIRTH/LEA MS', 'NV')
  await fly(portal, [partner])
  for (const given of [
    { number: number(10) },
    { number: '123 456 789' },
    { airline: 'NV', number: 'nv-77x' },
  ]) {
    const before = await milesOf(lea)
    expect((await own.post('/me/account/numbers', form(given))).status).toBe(303)
    expect(await milesOf(lea)).toBeGreaterThan(before)
  }
  expect((await numbersOf(lea)).map((row) => `${row.airline} ${row.number} ${row.state}`).sort()).toEqual([
    'MA 123456789 verified',
    `MA ${number(10)} verified`,
    'NV NV77X verified',
  ])
  const html = await own.page('/me/account')
  expect(states(html)).toEqual(['Checked', 'Checked', 'Checked'])
  expect(html).toContain('A flight carried this number and your name.')
})

describe('the history', () => {
  test('keeps a number that was replaced or unlinked, with day and reason, for the person alone', async () => {
    const ines = await portal.person({ name: 'Ines Alt', company, number: number(20) })
    const own = await portal.as(ines)
    const [old] = await numbersOf(ines)
    const replaced = await own.post(
      '/me/account/numbers',
      form({ number: number(21), replaces: old?.id ?? '' }),
    )
    expect(replaced.status).toBe(303)
    const [, next] = await numbersOf(ines)
    expect((await own.post(`/me/account/numbers/${next?.id}/unlink`)).status).toBe(303)
    expect(await numbersOf(ines)).toMatchObject([
      { number: number(20), ended_why: 'replaced', replaced_by: next?.id, unlinked_on: '2026-11-20' },
      { number: number(21), ended_why: 'unlinked', unlinked_on: '2026-11-20' },
    ])
    const html = await own.page('/me/account')
    const history = html.slice(html.indexOf('id="number-history"'))
    expect(history).toContain(`MA ${number(20)}`)
    expect(history).toMatch(new RegExp(`replaced by.*MA ${number(21)}`, 's'))
    expect(history).toContain('unlinked by you')
    expect(html).toContain('No number is linked yet.')
    expect(await auditOf('number.replace')).toMatchObject([{ company_id: null, object_id: next?.id }])
    const manager = await portal.as(
      await portal.person({ name: 'Mia Chef', company, role: 'travel-manager' }),
    )
    expect(await manager.page(`/company/people/${ines.membershipId}`)).not.toContain(number(20))
  })

  test('a number that is not one’s own cannot be replaced', async () => {
    const [theirs] = await numbersOf(await portal.person({ name: 'Eine Andere', number: number(30) }))
    const person = await portal.person({ name: 'Ohne Nummer' })
    const own = await portal.as(person)
    for (const replaces of [theirs?.id ?? '', newId(), 'nothing']) {
      const answer = await own.post('/me/account/numbers', form({ number: number(31), replaces }))
      expect(answer.status).toBe(422)
    }
    expect(await numbersOf(person)).toEqual([])
  })
})

test('unlinking keeps the miles and stops later flights at once', async () => {
  const finn = await portal.person({ name: 'Finn Weg', company, number: number(40) })
  await fly(portal, [fares(number(40), 'WEG/FINN MR')])
  const miles = await milesOf(finn)
  expect(miles).toBeGreaterThan(0n)
  const own = await portal.as(finn)
  const [linked] = await numbersOf(finn)
  await own.post(`/me/account/numbers/${linked?.id}/unlink`)
  await fly(portal, [fares(number(40), 'WEG/FINN MR')])
  expect(await milesOf(finn)).toBe(miles)
})

test('a number that flights have proved stays closed to others after it was unlinked, and open to its owner', async () => {
  const rita = await portal.person({ name: 'Rita Recht', company, number: number(50) })
  await fly(portal, [fares(number(50), 'RECHT/RITA MS')])
  const own = await portal.as(rita)
  const [linked] = await numbersOf(rita)
  await own.post(`/me/account/numbers/${linked?.id}/unlink`)
  const thief = await portal.as(await portal.person({ name: 'Dieb Stahl' }))
  const answer = await thief.post('/me/account/numbers', form({ number: number(50) }))
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('This frequent-flyer number cannot be linked here.')
  expect((await own.post('/me/account/numbers', form({ number: number(50) }))).status).toBe(303)
})

test('a ticket with another name puts the number in question: nothing credited, one question, the person told', async () => {
  expect(await milesOf(person)).toBe(0n)
  expect(await reviewsOf(person)).toMatchObject([
    { cause: 'name', passenger_name: 'ALTMANN/NORA MS', number_end: NUMBER.slice(-4), decision: null },
  ])
  const html = await own.page('/me/account')
  expect(states(html)).toEqual(['In question'])
  expect(html).toContain('ALTMANN/NORA MS')
})

test('a number in question stands on the desk of support without the number; who may not decide is let in nowhere', async () => {
  const home = await support.page('/operator')
  expect(home).toContain('href="/operator/numbers"')
  const list = await support.page('/operator/numbers?q=neumann')
  expect(list).toContain('Nora Neumann')
  expect(list).toContain(`…${NUMBER.slice(-4)}`)
  const [review] = await reviewsOf(person)
  const page = await support.page(`/operator/numbers/${review?.id}`)
  for (const html of [list, page]) expect(html).not.toContain(NUMBER)
  expect((await support.page('/operator/numbers.csv?q=neumann')).trim().split('\r\n')).toHaveLength(2)
  expect(await support.page('/operator/numbers?q=nobody-at-all')).toContain('href="/operator/numbers"')
})

test('a ticket that support finds to be the same person is credited, and the number counts as checked', async () => {
  const [review] = await reviewsOf(person)
  const path = `/operator/numbers/${review?.id}/decide`
  const ruling = {
    key: newId(),
    decision: 'same-person',
    reason: 'Name before the wedding; passport seen.',
  }
  const without = await support.post(path, { ...ruling, reason: '' })
  expect(without.status).toBe(422)
  expect(await without.text()).toMatch(/value="same-person"[^>]*checked/)
  expect((await support.post(path, ruling)).status).toBe(303)
  // A double click is one decision; another one comes too late.
  expect((await support.post(path, ruling)).status).toBe(303)
  expect((await support.post(path, { ...ruling, key: newId(), decision: 'rejected' })).status).toBe(409)
  expect(await milesOf(person)).toBeGreaterThan(0n)
  expect(states(await own.page('/me/account'))).toEqual(['Checked'])
  const before = await milesOf(person)
  await fly(portal, [fares(NUMBER, 'ALTMANN/NORA MS')])
  expect(await milesOf(person)).toBeGreaterThan(before)
  expect(await auditOf('number.same-person')).toMatchObject([
    {
      actor_name: 'Operator support',
      company_id: null,
      detail: { airline: 'MA', reason: 'Name before the wedding; passport seen.' },
    },
  ])
})

test('a ticket of somebody else is not credited, and the number stays', async () => {
  await fly(portal, [fares(NUMBER, 'FREMD/FRANZ MR')])
  const review = (await reviewsOf(person)).find(({ decision }) => decision === null)
  const before = await milesOf(person)
  const ruling = { key: newId(), decision: 'another-person', reason: 'A mistyped number.' }
  expect((await support.post(`/operator/numbers/${review?.id}/decide`, ruling)).status).toBe(303)
  expect(await milesOf(person)).toBe(before)
  expect(states(await own.page('/me/account'))).toEqual(['Checked'])
})

test('a ticket may show that the number is not theirs: refused with the reason, and free for its owner', async () => {
  const liar = await portal.person({ name: 'Luis Falsch', company })
  const typed = await portal.as(liar)
  await fly(portal, [fares(number(61), 'ECHT/EMMA MS')])
  expect((await typed.post('/me/account/numbers', form({ number: number(61) }))).status).toBe(303)
  const [review] = await reviewsOf(liar)
  const reason = 'The airline knows this number under another name.'
  const ruling = { key: newId(), decision: 'rejected', reason }
  expect((await support.post(`/operator/numbers/${review?.id}/decide`, ruling)).status).toBe(303)
  const html = await typed.page('/me/account')
  expect(html).toContain(reason)
  expect(html).toContain('no longer reach you')
  // The person cannot simply try again.
  const [refused] = await numbersOf(liar)
  await typed.post(`/me/account/numbers/${refused?.id}/unlink`)
  expect((await typed.post('/me/account/numbers', form({ number: number(61) }))).status).toBe(409)
  const emma = await portal.person({ name: 'Emma Echt', company })
  const answer = await (await portal.as(emma)).post('/me/account/numbers', form({ number: number(61) }))
  expect(answer.status).toBe(303)
  expect(await milesOf(emma)).toBeGreaterThan(0n)
  const mails = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('outbox').select(['company_id', 'body']).where('recipient', '=', liar.email).execute(),
  )
  expect(mails).toMatchObject([{ company_id: null, body: expect.stringContaining(reason) }])
})

describe('reliability 1.1: a number exchanged shortly before departure', () => {
  const booked = (ffNumber: string, given = {}) => ({
    ...fares(ffNumber, 'TAUSCH/TIM MR'),
    ticket: '9905550001111',
    primaryTicket: '9905550001111',
    departedOn: asDay('2026-11-21'),
    ...given,
  })

  test('is held, and credited when support has looked', async () => {
    const tim = await portal.person({ name: 'Tim Tausch', company, number: number(70) })
    await fly(portal, [booked('992003000099999', { status: 'L' })])
    portal.clock.now = new Date('2026-11-23T10:00:00Z')
    await fly(portal, [booked(number(70))])
    expect(await milesOf(tim)).toBe(0n)
    const [review] = await reviewsOf(tim)
    expect(review).toMatchObject({ cause: 'changed-late', decision: null })
    const desk = await portal.as(await portal.operator('support'))
    const ruling = { key: newId(), decision: 'same-person', reason: 'Called the traveller.' }
    expect((await desk.post(`/operator/numbers/${review?.id}/decide`, ruling)).status).toBe(303)
    expect(await milesOf(tim)).toBeGreaterThan(0n)
  })

  test('is credited when the old number was last seen long before: nobody knows how late it was changed', async () => {
    const uwe = await portal.person({ name: 'Uwe Tausch', company, number: number(71) })
    const early = { ticket: '9905550002222', primaryTicket: '9905550002222', passengerName: 'TAUSCH/UWE MR' }
    portal.clock.now = new Date('2026-11-01T10:00:00Z')
    await fly(portal, [booked('992003000099998', { ...early, status: 'L' })])
    portal.clock.now = new Date('2026-11-23T10:00:00Z')
    await fly(portal, [booked(number(71), early)])
    expect(await milesOf(uwe)).toBeGreaterThan(0n)
    expect(await reviewsOf(uwe)).toEqual([])
  })
})
