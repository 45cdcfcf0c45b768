/** Two companies with everything a company can have: the ground of tests that try to look over the wall. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Role } from '../../src/db/tables/people.ts'
import { addMonths, asDay } from '../../src/domain/day.ts'
import { flightOrder, give, ORDER_FLIGHT, ORDER_LOUNGE } from '../rooms/awards-given.ts'
import { flight, fly } from '../rooms/trips-flown.ts'
import { addApprovals, type SideApprovals } from './approvals-of-side.ts'
import { addClaims, type SideClaims } from './claims-of-side.ts'
import type { Client } from './client.ts'
import { addEntity, type SideEntity } from './entity-of-side.ts'
import { addPeoplePlaces, type PeoplePlaces } from './people-places.ts'
import type { Company, Person, Portal } from './portal.ts'
import { addStatements, type SideStatements } from './statement-of-side.ts'

export const ROLES: readonly Role[] = ['travel-manager', 'finance', 'approver', 'arranger', 'traveller']

export type Side = {
  readonly company: Company
  readonly people: Readonly<Record<Role, Person>>
  readonly clients: Readonly<Record<Role, Client>>
  /** Seats of the company, an open invitation among them. */
  readonly seats: readonly string[]
  readonly invitedSeat: string
  /** Journeys and coupons. */
  readonly trips: readonly string[]
  readonly orders: readonly string[]
  readonly claims: SideClaims
  readonly made: PeoplePlaces
  readonly entity: SideEntity
  readonly statements: SideStatements
  readonly approvals: SideApprovals
  /** Of the traveller. */
  readonly passkey: string
  /** The link of the open invitation. */
  readonly invitationPath: string
  /** Frequent-flyer numbers: each for its owner alone, not even for their own company. */
  readonly numbers: readonly string[]
  /** Texts that nobody of another company may ever be shown. */
  readonly markers: readonly string[]
}

/** @param word a word that is in every name of this company and nowhere else, without letters that pages escape */
export async function addSide(portal: Portal, word: string, serial: number): Promise<Side> {
  const company = await portal.company({ name: `${word} Works` })
  const people = {} as Record<Role, Person>
  const clients = {} as Record<Role, Client>
  for (const [at, role] of ROLES.entries()) {
    people[role] = await portal.person({
      name: `${word} ${role}`,
      company,
      role,
      number: numberOf(serial, at),
    })
    clients[role] = await portal.as(people[role])
  }
  await give(portal, company, [[90_000n, addMonths(asDay('2026-11-20'), 12)]])
  const tickets = await flyAll(portal, word, serial, company, people)
  const claims = await addClaims(clients['travel-manager'], clients.traveller, serial)
  const orders = await orderAll(portal, clients['travel-manager'], people, company)
  const email = `${word.toLowerCase()}-guest@guests.example`
  const invitation = { key: newId(), name: `${word} Guest`, email, role: 'finance', costCentre: `${word}-77` }
  await expectMoved(clients['travel-manager'].post('/company/people/invite', invitation))
  const made = await addPeoplePlaces(portal, company, clients['travel-manager'], word)
  const entity = await addEntity(portal, company, people['travel-manager'], word, serial)
  const statements = await addStatements(
    portal,
    company,
    clients['travel-manager'],
    word,
    serial < 40 ? 1 : 2,
  )
  const approvals = await addApprovals(portal, company, people, word)
  const passkey = await addPasskey(portal, people.traveller, word)
  const found = await factsOf(portal, company, email)
  const ids = [
    company.id,
    ...found.seats,
    ...found.trips,
    ...orders,
    claims.ours,
    claims.personal,
    ...claims.proofs,
    entity.id,
    statements.preset,
    ...Object.values(approvals),
    passkey,
  ]
  const words = [
    word,
    company.corporateId,
    entity.corporateId,
    email,
    ...Object.values(people).map((person) => person.email),
  ]
  const numbers = ROLES.map((_, at) => numberOf(serial, at))
  const own = Object.values(people).map((person) => person.id)
  return {
    company,
    people,
    clients,
    ...found,
    made,
    entity,
    statements,
    approvals,
    passkey,
    orders,
    claims,
    numbers,
    markers: [...words, ...tickets, ...ids, ...own, ...numbers],
  }
}

async function addPasskey(portal: Portal, person: Person, word: string): Promise<string> {
  const id = newId()
  const credential_id = `${word}-of-the-traveller`
  const bytes = { public_key: new Uint8Array(77), counter: 0n, transports: '[]' }
  await withScope(portal.db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('passkey')
      .values({
        id,
        plane: 'member',
        person_id: person.id,
        credential_id,
        ...bytes,
        name: `${word} phone`,
        added_at: portal.clock.now,
        used_at: null,
      })
      .execute(),
  )
  return id
}

function numberOf(serial: number, at: number): string {
  return String(serial * 100 + at).padStart(15, '7')
}

async function flyAll(
  portal: Portal,
  word: string,
  serial: number,
  { corporateId }: Company,
  people: Record<Role, Person>,
): Promise<string[]> {
  const coupons = ROLES.map((role, at) =>
    flight({
      ticket: `990${serial}${at}`.padEnd(13, String(serial).slice(-1)),
      corporateId,
      ffAirline: 'MA',
      ffNumber: numberOf(serial, at),
      passengerName: `${word.toUpperCase()}/${people[role].name.split(' ')[1]?.toUpperCase() ?? ''}`,
      departedOn: asDay(`2026-1${at % 2}-0${at + 1}`),
    }),
  )
  await fly(portal, coupons)
  return coupons.map((coupon) => coupon.ticket)
}

async function orderAll(
  portal: Portal,
  client: Client,
  people: Record<Role, Person>,
  company: Company,
): Promise<string[]> {
  const rich = { company, client, membershipId: people.traveller.membershipId ?? '' }
  await expectMoved(client.post(ORDER_FLIGHT, flightOrder(rich)))
  const page = await client.page('/company/awards/lounge/confirm?quantity=2')
  const price = /name="price" value="(\d+)"/.exec(page)?.[1] ?? ''
  const vouchers = await client.post(ORDER_LOUNGE, { key: newId(), price, quantity: '2' })
  if (vouchers.status !== 200) throw new Error(`vouchers: ${vouchers.status} ${await vouchers.text()}`)
  const rows = await withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.selectFrom('award_order').select('id').execute(),
  )
  return rows.map((row) => row.id)
}

async function factsOf(portal: Portal, company: Company, email: string) {
  const scope = { as: 'company', companyId: company.id } as const
  const invitation = await invitationPath(portal, email)
  return withScope(portal.db, scope, async (tx) => {
    const seats = await tx.selectFrom('membership').select(['id', 'email', 'state']).execute()
    const trips = await tx.selectFrom('coupon').select(['id', 'journey_id']).orderBy('ticket').execute()
    const invitedSeat = seats.find((seat) => seat.email === email)?.id ?? ''
    return {
      seats: seats.map((seat) => seat.id),
      invitedSeat,
      trips: [...new Set(trips.flatMap((trip) => [trip.id, trip.journey_id ?? trip.id]))],
      invitationPath: invitation,
    }
  })
}

/** The newest link that was sent to this address. */
export async function invitationPath(portal: Portal, email: string): Promise<string> {
  const mail = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select('body')
      .where('recipient', '=', email)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return /\/invitation\/[\w-]+/.exec(mail.body)?.[0] ?? ''
}

async function expectMoved(answer: Promise<Response>): Promise<void> {
  const { status } = await answer
  if (status !== 303) throw new Error(`the scene could not be set: ${status} ${await (await answer).text()}`)
}
