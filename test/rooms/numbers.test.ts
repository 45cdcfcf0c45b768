import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'
import { auditOf, fares, linkForm, milesOf, number, numbersOf, states } from './numbers-given.ts'
import { fly } from './trips-flown.ts'

let portal: Portal
let company: Company

/** The programme of the house, whose airline gives out account numbers of nine digits beside its card numbers. */
function twoKindsOfNumber() {
  const document = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  document.frequentFlyerNumbers.push({ airline: 'MA', digits: 9, check: 'none', failure: 'refusal' })
  return document
}

beforeAll(async () => {
  portal = await openPortal({ document: twoKindsOfNumber() })
  company = await portal.company({ name: 'Halden Maschinenbau' })
})

test('numbers of several airlines, and the account number beside the card number, all find their owner', async () => {
  const lea = await portal.person({ name: 'Lea Wirth', company })
  const own = await portal.as(lea)
  await fly(portal, [fares(company, number(10), 'WIRTH/LEA MS'), fares(company, '123456789', 'WIRTH/LEA MS')])
  const partner = fares(company, 'NV77X', 'WIRTH/LEA MS', 'NV')
  await fly(portal, [partner])
  for (const given of [
    { number: number(10) },
    { number: '123 456 789' },
    { airline: 'NV', number: 'nv-77x' },
  ]) {
    const before = await milesOf(portal, lea)
    expect((await own.post('/me/account/numbers', linkForm(given))).status).toBe(303)
    expect(await milesOf(portal, lea)).toBeGreaterThan(before)
  }
  expect(
    (await numbersOf(portal, lea)).map((row) => `${row.airline} ${row.number} ${row.state}`).sort(),
  ).toEqual(['MA 123456789 verified', `MA ${number(10)} verified`, 'NV NV77X verified'])
  const html = await own.page('/me/account')
  expect(states(html)).toEqual(['Checked', 'Checked', 'Checked'])
  expect(html).toContain('A flight carried this number and your name.')
})

describe('the history', () => {
  test('keeps a number that was replaced or unlinked, with day and reason, for the person alone', async () => {
    const ines = await portal.person({ name: 'Ines Alt', company, number: number(20) })
    const own = await portal.as(ines)
    const [old] = await numbersOf(portal, ines)
    const replaced = await own.post(
      '/me/account/numbers',
      linkForm({ number: number(21), replaces: old?.id ?? '' }),
    )
    expect(replaced.status).toBe(303)
    const [, next] = await numbersOf(portal, ines)
    expect((await own.post(`/me/account/numbers/${next?.id}/unlink`)).status).toBe(303)
    expect(await numbersOf(portal, ines)).toMatchObject([
      { number: number(20), ended_why: 'replaced', replaced_by: next?.id, unlinked_on: '2026-11-20' },
      { number: number(21), ended_why: 'unlinked', unlinked_on: '2026-11-20' },
    ])
    const html = await own.page('/me/account')
    const history = html.slice(html.indexOf('id="number-history"'))
    expect(history).toContain(`MA ${number(20)}`)
    expect(history).toMatch(new RegExp(`replaced by.*MA ${number(21)}`, 's'))
    expect(history).toContain('unlinked by you')
    expect(html).toContain('No number is linked yet.')
    expect(await auditOf(portal, 'number.replace')).toMatchObject([{ company_id: null, object_id: next?.id }])
    const manager = await portal.as(
      await portal.person({ name: 'Mia Chef', company, role: 'travel-manager' }),
    )
    expect(await manager.page(`/company/people/${ines.membershipId}`)).not.toContain(number(20))
  })

  test('a number that is not one’s own cannot be replaced', async () => {
    const [theirs] = await numbersOf(portal, await portal.person({ name: 'Eine Andere', number: number(30) }))
    const person = await portal.person({ name: 'Ohne Nummer' })
    const own = await portal.as(person)
    for (const replaces of [theirs?.id ?? '', newId(), 'nothing']) {
      const answer = await own.post('/me/account/numbers', linkForm({ number: number(31), replaces }))
      expect(answer.status).toBe(422)
    }
    expect(await numbersOf(portal, person)).toEqual([])
  })
})

test('unlinking keeps the miles and stops later flights at once', async () => {
  const finn = await portal.person({ name: 'Finn Weg', company, number: number(40) })
  await fly(portal, [fares(company, number(40), 'WEG/FINN MR')])
  const miles = await milesOf(portal, finn)
  expect(miles).toBeGreaterThan(0n)
  const own = await portal.as(finn)
  const [linked] = await numbersOf(portal, finn)
  await own.post(`/me/account/numbers/${linked?.id}/unlink`)
  await fly(portal, [fares(company, number(40), 'WEG/FINN MR')])
  expect(await milesOf(portal, finn)).toBe(miles)
})

test('a number that flights have proved stays closed to others after it was unlinked, and open to its owner', async () => {
  const rita = await portal.person({ name: 'Rita Recht', company, number: number(50) })
  await fly(portal, [fares(company, number(50), 'RECHT/RITA MS')])
  const own = await portal.as(rita)
  const [linked] = await numbersOf(portal, rita)
  await own.post(`/me/account/numbers/${linked?.id}/unlink`)
  const thief = await portal.as(await portal.person({ name: 'Dieb Stahl' }))
  const answer = await thief.post('/me/account/numbers', linkForm({ number: number(50) }))
  expect(answer.status).toBe(409)
  expect(await answer.text()).toContain('This frequent-flyer number cannot be linked here.')
  expect((await own.post('/me/account/numbers', linkForm({ number: number(50) }))).status).toBe(303)
})
