import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay, type Day } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import { type Company, openPortal, type Person, type Portal } from '../support/portal.ts'
import { milesOf } from './numbers-given.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let alder: Company
let birke: Company

beforeAll(async () => {
  portal = await openPortal()
  alder = await portal.company({ name: 'Alder Works' })
  birke = await portal.company({ name: 'Birke Verlag' })
})

/** A seat besides, or again, with its days. */
async function addSeat(
  { person, company }: { person: Person; company: Company },
  days: { joined: Day; left?: Day },
): Promise<string> {
  const seatId = newId()
  await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .insertInto('membership')
      .values({
        company_id: company.id,
        id: seatId,
        member_id: person.id,
        name: person.name,
        email: person.email,
        email_key: person.email,
        role: 'travel-manager',
        state: days.left ? 'left' : 'active',
        invited_at: portal.clock.now,
        joined_on: days.joined,
        left_on: days.left ?? null,
      })
      .execute(),
  )
  return seatId
}

async function pointsOf(company: Company): Promise<bigint> {
  const { balance } = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('account').select('balance').where('owner_id', '=', company.id).executeTakeFirstOrThrow(),
  )
  return balance
}

async function ownersOf(tickets: readonly string[]) {
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('coupon')
      .select(['ticket', 'company_id', 'company_reason'])
      .where('ticket', 'in', tickets)
      .execute(),
  )
  return tickets.map((ticket) => {
    const row = rows.find((each) => each.ticket === ticket)
    const company = [alder, birke].find(({ id }) => id === row?.company_id)
    return company?.name ?? row?.company_reason
  })
}

const named = (person: Person) => {
  const [given = '', family = ''] = person.name.toUpperCase().split(' ')
  return `${family}/${given} MS`
}

describe('a person in two companies', () => {
  let person: Person
  let client: Client
  let trips: Record<'alder' | 'birke', string>
  const NUMBER = '770000000000001'

  beforeAll(async () => {
    person = await portal.person({
      name: 'Zoe Zweifach',
      company: alder,
      role: 'travel-manager',
      number: NUMBER,
    })
    await portal.person({ name: 'Andere Leitung', company: alder, role: 'travel-manager' })
    await addSeat({ person, company: birke }, { joined: asDay('2024-01-01') })
    client = await portal.as(person)
    const booked = { ffAirline: 'MA', ffNumber: NUMBER, passengerName: named(person) }
    const forAlder = flight({ ...booked, corporateId: alder.corporateId, origin: 'FRA', destination: 'OSL' })
    const forBirke = flight({ ...booked, corporateId: birke.corporateId, origin: 'MUC', destination: 'LIS' })
    trips = { alder: forAlder.ticket, birke: forBirke.ticket }
    await fly(portal, [forAlder, forBirke])
  })

  test('sees each company by itself, and every own trip on the own pages', async () => {
    for (const [here, route, other] of [
      [alder, 'FRA–OSL', 'MUC–LIS'],
      [birke, 'MUC–LIS', 'FRA–OSL'],
    ] as const) {
      expect((await client.post('/me/company', { company: here.id })).headers.get('Location')).toBe(
        '/company',
      )
      const list = await client.page('/company/trips')
      expect(list).toContain(route)
      expect(list).not.toContain(other)
      expect((await client.page('/company')).split('<main')[1]).toContain(here.name)
    }
    const own = await client.page('/me/trips')
    for (const text of ['FRA – OSL', 'MUC – LIS', alder.name, birke.name]) expect(own).toContain(text)
  })

  test('each flight belongs to the company whose number the booking carries', async () => {
    expect(await ownersOf([trips.alder, trips.birke])).toEqual([alder.name, birke.name])
    expect(await pointsOf(alder)).toBe(480n)
    expect(await pointsOf(birke)).toBeGreaterThan(0n)
  })

  test('who leaves one stays in the other, at once and on an open page', async () => {
    const miles = await milesOf(portal, person)
    expect(miles).toBeGreaterThan(0n)
    await client.post('/me/company', { company: alder.id })
    const seatId = person.membershipId ?? ''
    const other = await portal.as(
      await portal.person({ name: 'Dritte Leitung', company: alder, role: 'travel-manager' }),
    )
    expect((await other.post(`/company/people/${seatId}/leave`)).status).toBe(303)
    // The next request already acts for the company that is left; nothing of the former one is shown.
    const next = await client.get('/company')
    expect(await next.text()).not.toContain(alder.name)
    expect(await client.page('/company/trips')).not.toContain('FRA–OSL')
    expect((await client.post('/me/company', { company: alder.id })).status).toBe(404)
    expect(await client.page('/company')).toContain(birke.name)
    // The miles stay, of both.
    expect(await milesOf(portal, person)).toBe(miles)
    expect(await client.page('/me/trips')).toContain('FRA – OSL')
  })
})

describe('who changes the employer', () => {
  test('takes the flights along by the days of membership, whenever the file comes', async () => {
    const NUMBER = '770000000000002'
    const person = await portal.person({ name: 'Wendy Wechsel', number: NUMBER })
    await addSeat({ person, company: alder }, { joined: asDay('2024-01-01'), left: asDay('2026-10-31') })
    await addSeat({ person, company: birke }, { joined: asDay('2026-11-01') })
    const booked = (corporateId: string, day: string) =>
      flight({
        ffAirline: 'MA',
        ffNumber: NUMBER,
        passengerName: named(person),
        corporateId,
        departedOn: asDay(day),
      })
    const flights = [
      booked(alder.corporateId, '2026-10-31'),
      booked(alder.corporateId, '2026-11-05'),
      booked(birke.corporateId, '2026-11-05'),
    ]
    await fly(portal, flights)
    expect(await ownersOf(flights.map(({ ticket }) => ticket))).toEqual([alder.name, 'MEM-LEFT', birke.name])
  })

  test('and comes back: the flights between are nobody’s', async () => {
    const NUMBER = '770000000000003'
    const person = await portal.person({ name: 'Rosa Rueck', number: NUMBER })
    await addSeat({ person, company: alder }, { joined: asDay('2024-01-01'), left: asDay('2026-03-31') })
    await addSeat({ person, company: alder }, { joined: asDay('2026-07-01') })
    const flights = ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((day) =>
      flight({
        ffAirline: 'MA',
        ffNumber: NUMBER,
        passengerName: named(person),
        corporateId: alder.corporateId,
        issuedOn: asDay('2026-03-01'),
        departedOn: asDay(day),
      }),
    )
    await fly(portal, flights)
    expect(await ownersOf(flights.map(({ ticket }) => ticket))).toEqual([
      alder.name,
      'MEM-LEFT',
      'MEM-LEFT',
      alder.name,
    ])
  })
})
