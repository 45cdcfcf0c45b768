/** What the words of "What your employer can and cannot see" promise, looked for on every page, export and mail. */

import { beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { asRead } from '../support/client.ts'
import { openPortal, type Person, type Portal } from '../support/portal.ts'
import { addRoutePlaces, type Places } from '../support/route-places.ts'
import { filled, routesOf } from '../support/route-table.ts'
import { ROLES, type Side } from '../support/two-companies.ts'
import { linkForm, number, numbersOf } from './numbers-given.ts'
import { flight, fly } from './trips-flown.ts'

const LONG = 120_000
/** Airports that nobody else in this world flies to. */
const PRIVATE_PLACE = 'KEF'
const ELSEWHERE = 'LPA'
const FORMER = '992003000077777'
/** A name that only a ticket under the person's number bears. */
const OTHER_NAME = 'MAIDENQX'

let portal: Portal
let places: Places
let own: Side
let person: Person
let secrets: Record<string, readonly string[]>

beforeAll(async () => {
  portal = await openPortal()
  places = await addRoutePlaces(portal)
  own = places.own
  person = own.people.traveller
  const elsewhere = await portal.company({ name: 'Elsewhere Ltd' })
  const numbered = {
    ffAirline: 'MA',
    ffNumber: own.numbers.at(-1) ?? '',
    passengerName: nameOnTicket(person),
  }
  const privately = flight({ ...numbered, destination: PRIVATE_PLACE, fare: 77_700n })
  const forOther = flight({
    ...numbered,
    destination: ELSEWHERE,
    fare: 66_600n,
    corporateId: elsewhere.corporateId,
    departedOn: asDay('2026-11-03'),
  })
  await fly(portal, [privately, forOther, { ...privately, ...stranger('9907770000001') }])
  const client = own.clients.traveller
  const [first] = await numbersOf(portal, person)
  await client.post('/me/account/numbers', linkForm({ number: number(90) }))
  await client.post('/me/account/numbers', linkForm({ number: number(91), replaces: await idOf(number(90)) }))
  await client.post('/me/account/numbers', linkForm({ airline: 'NV', number: FORMER }))
  await client.post(`/me/account/numbers/${await idOf(FORMER)}/unlink`)
  secrets = {
    hiddenMiles: await amountsOf(person),
    hiddenNumbers: [first?.number ?? '', number(90), number(91), FORMER, OTHER_NAME],
    hiddenTrips: [PRIVATE_PLACE, ELSEWHERE, privately.ticket, forOther.ticket, elsewhere.name],
  }
}, LONG)

const nameOnTicket = ({ name }: Person) => name.toUpperCase().split(' ').slice(0, 2).join('/')
const stranger = (ticket: string) => ({
  ticket,
  primaryTicket: ticket,
  passengerName: `${OTHER_NAME}/ALDERQX MS`,
})

async function idOf(linked: string): Promise<string> {
  return (await numbersOf(portal, person)).find((row) => row.number === linked)?.id ?? ''
}

/** Every amount of the person's own accounts, as a page writes it and as a file does. */
async function amountsOf({ id }: Person): Promise<string[]> {
  const amounts = await withScope(portal.db, { as: 'personal', memberId: id }, async (tx) => [
    ...(await tx.selectFrom('account').select('balance as amount').execute()),
    ...(await tx.selectFrom('entry').select('amount').execute()),
  ])
  // Small amounts stand on any page by chance.
  const told = amounts.map(({ amount }) => amount).filter((amount) => amount > 999n)
  expect(told.length).toBeGreaterThan(1)
  return [...new Set(told.flatMap((amount) => [amount.toLocaleString('en-GB'), amount.toString()]))]
}

function holds(text: string, secret: string): boolean {
  return new RegExp(`(?<![\\w,.-])${secret.replaceAll(/[.,]/g, String.raw`\$&`)}(?![\\w-]|[.,]\\d)`).test(
    text,
  )
}

/** Every GET of the company's plane with what there is in it: the person's own seat and all trips among them. */
function addresses(): string[] {
  return routesOf(portal)
    .filter(({ method, path }) => method === 'GET' && path.startsWith('/company'))
    .flatMap(({ path }) => {
      const ids = places.ids(path)
      if (path.startsWith('/company/people/:'))
        return [filled(path, { ...ids, id: person.membershipId ?? '' })]
      if (path.startsWith('/company/trips/:')) return own.trips.map((id) => filled(path, { ...ids, id }))
      return [filled(path, ids)]
    })
}

test('the test would find what it looks for: the person’s own pages hold all of it', {
  timeout: LONG,
}, async () => {
  const client = own.clients.traveller
  const pages = await Promise.all(['/me', '/me/account', '/me/trips'].map((path) => client.page(path)))
  const text = pages.join('\n')
  for (const [kind, values] of Object.entries(secrets)) {
    const found = values.filter((value) => holds(text, value))
    expect({ kind, found: found.length > 0 }).toEqual({ kind, found: true })
  }
  for (const linked of secrets['hiddenNumbers'] ?? []) expect(text).toContain(linked)
})

test.for(ROLES.filter((role) => role !== 'traveller'))(
  'no page and no export shows %s what the words say is hidden',
  { timeout: LONG },
  async (role) => {
    const client = own.clients[role]
    let seen = 0
    for (const address of addresses()) {
      const answer = await client.get(address)
      if (answer.status !== 200) continue
      const text = asRead(await answer.text())
      seen += 1
      const leaks = Object.values(secrets)
        .flat()
        .filter((secret) => holds(text, secret))
      expect({ address, leaks }).toEqual({ address, leaks: [] })
    }
    expect(seen).toBeGreaterThan(15)
  },
)

test('no mail to anybody at work, and no line of the company’s trail, holds any of it', async () => {
  const mails = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'body', 'company_id'])
      .where('recipient', '<>', person.email)
      .execute(),
  )
  const trail = await withScope(portal.db, { as: 'company', companyId: own.company.id }, (tx) =>
    tx.selectFrom('audit').select(['deed', 'detail']).execute(),
  )
  expect(mails.length).toBeGreaterThan(0)
  expect(trail.length).toBeGreaterThan(0)
  const text = JSON.stringify([mails, trail])
  expect(
    Object.values(secrets)
      .flat()
      .filter((secret) => holds(text, secret)),
  ).toEqual([])
})

test('what the words say is seen, is seen: the trip, whether miles were credited, the record', async () => {
  const manager = own.clients['travel-manager']
  const list = await manager.page('/company/trips')
  expect(list).toContain(`>${nameOnTicket(person)}<`)
  expect(list).toMatch(/data-label="Traveller earned">Yes</)
  const record = await manager.page(`/company/people/${person.membershipId}`)
  for (const text of [person.name, person.email]) expect(record).toContain(text)
})

test('the words stand before the consent, beside the numbers and on the own page, one and the same', async () => {
  const part = (html: string) => {
    const from = html.indexOf('class="employer-sees"')
    return html.slice(from, html.indexOf('</div>', from))
  }
  const client = own.clients.traveller
  const pages = [
    await client.page('/me'),
    await client.page('/me/account'),
    await portal.visitor().page(own.invitationPath),
  ]
  const [first, ...others] = pages.map(part)
  expect(first).toContain('your frequent-flyer numbers;')
  for (const other of others) expect(other).toBe(first)
})
