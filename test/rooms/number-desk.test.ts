import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Person, type Portal } from '../support/portal.ts'
import { auditOf, fares, linkForm, milesOf, number, numbersOf, reviewsOf, states } from './numbers-given.ts'
import { fly } from './trips-flown.ts'

let portal: Portal
let company: Company
let support: Client
/** Nora, whose tickets have the name that she bore before. */
let person: Person
let own: Client
const NUMBER = number(60)

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Halden Maschinenbau' })
  support = await portal.as(await portal.operator('support'))
  person = await portal.person({ name: 'Nora Neumann', company, number: NUMBER })
  own = await portal.as(person)
  await fly(portal, [fares(company, NUMBER, 'ALTMANN/NORA MS'), fares(company, NUMBER, 'ALTMANN/NORA MS')])
})

test('a ticket with another name puts the number in question: nothing credited, one question, the person told', async () => {
  expect(await milesOf(portal, person)).toBe(0n)
  expect(await reviewsOf(portal, person)).toMatchObject([
    { cause: 'name', passenger_name: 'ALTMANN/NORA MS', number_end: NUMBER.slice(-4), decision: null },
  ])
  const html = await own.page('/me/account')
  expect(states(html)).toEqual(['In question'])
  expect(html).toContain('ALTMANN/NORA MS')
})

test('a number in question stands on the desk of support, who never sees the whole of it', async () => {
  const home = await support.page('/operator')
  expect(home).toContain('href="/operator/numbers"')
  const list = await support.page('/operator/numbers?q=neumann')
  expect(list).toContain('Nora Neumann')
  expect(list).toContain(`…${NUMBER.slice(-4)}`)
  const [review] = await reviewsOf(portal, person)
  const page = await support.page(`/operator/numbers/${review?.id}`)
  for (const html of [list, page]) expect(html).not.toContain(NUMBER)
  expect((await support.page('/operator/numbers.csv?q=neumann')).trim().split('\r\n')).toHaveLength(2)
  expect(await support.page('/operator/numbers?q=nobody-at-all')).toContain('href="/operator/numbers"')
})

test('a ticket that support finds to be the same person is credited, and the number counts as checked', async () => {
  const [review] = await reviewsOf(portal, person)
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
  expect(await milesOf(portal, person)).toBeGreaterThan(0n)
  expect(states(await own.page('/me/account'))).toEqual(['Checked'])
  const before = await milesOf(portal, person)
  await fly(portal, [fares(company, NUMBER, 'ALTMANN/NORA MS')])
  expect(await milesOf(portal, person)).toBeGreaterThan(before)
  expect(await auditOf(portal, 'number.same-person')).toMatchObject([
    {
      actor_name: 'Operator support',
      company_id: null,
      detail: { airline: 'MA', reason: 'Name before the wedding; passport seen.' },
    },
  ])
})

test('a ticket of somebody else is not credited, and the number stays', async () => {
  await fly(portal, [fares(company, NUMBER, 'FREMD/FRANZ MR')])
  const review = (await reviewsOf(portal, person)).find(({ decision }) => decision === null)
  const before = await milesOf(portal, person)
  const ruling = { key: newId(), decision: 'another-person', reason: 'A mistyped number.' }
  expect((await support.post(`/operator/numbers/${review?.id}/decide`, ruling)).status).toBe(303)
  expect(await milesOf(portal, person)).toBe(before)
  expect(states(await own.page('/me/account'))).toEqual(['Checked'])
})

test('a ticket may show that the number is not theirs: refused with the reason, and free for its owner', async () => {
  const liar = await portal.person({ name: 'Luis Falsch', company })
  const typed = await portal.as(liar)
  await fly(portal, [fares(company, number(61), 'ECHT/EMMA MS')])
  expect((await typed.post('/me/account/numbers', linkForm({ number: number(61) }))).status).toBe(303)
  const [review] = await reviewsOf(portal, liar)
  const reason = 'The airline knows this number under another name.'
  const ruling = { key: newId(), decision: 'rejected', reason }
  expect((await support.post(`/operator/numbers/${review?.id}/decide`, ruling)).status).toBe(303)
  const html = await typed.page('/me/account')
  expect(html).toContain(reason)
  expect(html).toContain('no longer reach you')
  // The person cannot simply try again.
  const [refused] = await numbersOf(portal, liar)
  await typed.post(`/me/account/numbers/${refused?.id}/unlink`)
  expect((await typed.post('/me/account/numbers', linkForm({ number: number(61) }))).status).toBe(409)
  const emma = await portal.person({ name: 'Emma Echt', company })
  const answer = await (await portal.as(emma)).post('/me/account/numbers', linkForm({ number: number(61) }))
  expect(answer.status).toBe(303)
  expect(await milesOf(portal, emma)).toBeGreaterThan(0n)
  const mails = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('outbox').select(['company_id', 'body']).where('recipient', '=', liar.email).execute(),
  )
  expect(mails).toMatchObject([{ company_id: null, body: expect.stringContaining(reason) }])
})

describe('reliability 1.1: a number exchanged shortly before departure', () => {
  const booked = (ffNumber: string, given = {}) => ({
    ...fares(company, ffNumber, 'TAUSCH/TIM MR'),
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
    expect(await milesOf(portal, tim)).toBe(0n)
    const [review] = await reviewsOf(portal, tim)
    expect(review).toMatchObject({ cause: 'changed-late', decision: null })
    const desk = await portal.as(await portal.operator('support'))
    const ruling = { key: newId(), decision: 'same-person', reason: 'Called the traveller.' }
    expect((await desk.post(`/operator/numbers/${review?.id}/decide`, ruling)).status).toBe(303)
    expect(await milesOf(portal, tim)).toBeGreaterThan(0n)
  })

  test('is credited when the old number was last seen long before: nobody knows how late it was changed', async () => {
    const uwe = await portal.person({ name: 'Uwe Tausch', company, number: number(71) })
    const early = { ticket: '9905550002222', primaryTicket: '9905550002222', passengerName: 'TAUSCH/UWE MR' }
    portal.clock.now = new Date('2026-11-01T10:00:00Z')
    await fly(portal, [booked('992003000099998', { ...early, status: 'L' })])
    portal.clock.now = new Date('2026-11-23T10:00:00Z')
    await fly(portal, [booked(number(71), early)])
    expect(await milesOf(portal, uwe)).toBeGreaterThan(0n)
    expect(await reviewsOf(portal, uwe)).toEqual([])
  })
})
