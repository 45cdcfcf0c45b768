/** A company in which some order, some ask, some approve; and its policy, set as its travel manager sets it. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Role } from '../../src/db/tables/people.ts'
import { addMonths, asDay } from '../../src/domain/day.ts'
import type { Client } from '../support/client.ts'
import type { Company, Person, Portal } from '../support/portal.ts'
import { flightOrder, give } from './awards-given.ts'

export const APPROVALS = '/company/approvals'
export const POLICY = '/company/policy'
export const ASK_FLIGHT = '/company/awards/flight-2024/ask'
export const ASK_LOUNGE = '/company/awards/lounge/ask'

export type Seat = { readonly person: Person; readonly client: Client; readonly id: string }
export type Office = {
  readonly company: Company
  readonly manager: Seat
  readonly approver: Seat
  readonly arranger: Seat
}

export async function seatOf(portal: Portal, company: Company, name: string, role: Role): Promise<Seat> {
  const person = await portal.person({ name, company, role })
  return { person, client: await portal.as(person), id: person.membershipId ?? '' }
}

export async function office(portal: Portal, name: string, points = 100_000n): Promise<Office> {
  const company = await portal.company({ name })
  if (points > 0n) await give(portal, company, [[points, addMonths(asDay('2026-11-20'), 12)]])
  return {
    company,
    manager: await seatOf(portal, company, 'Mira Halden', 'travel-manager'),
    approver: await seatOf(portal, company, 'Noam Levi', 'approver'),
    arranger: await seatOf(portal, company, 'Tarik Aydin', 'arranger'),
  }
}

/** A flight for 9,000 points, with a reason. */
export const flightAsk = (seat: Seat, given: Record<string, string> = {}) => ({
  ...flightOrder({ membershipId: seat.id } as never),
  reason: 'Customer visit',
  ...given,
})
export const loungeAsk = (given: Record<string, string> = {}) => ({
  key: newId(),
  price: '9000',
  quantity: '1',
  reason: 'For guests',
  ...given,
})

/** @returns the id of the request */
export async function ask(seat: Seat, given: Record<string, string> = {}): Promise<string> {
  const answer = await seat.client.post(ASK_FLIGHT, flightAsk(seat, given))
  if (answer.status !== 303)
    throw new Error(`not asked: ${answer.status} ${(await answer.text()).slice(0, 3000)}`)
  return /approvals\/([0-9a-f-]{36})/.exec(answer.headers.get('Location') ?? '')?.[1] ?? ''
}

export const approve = (seat: Seat, id: string, given: Record<string, string> = {}) =>
  seat.client.post(`${APPROVALS}/${id}/approve`, { key: newId(), price: '9000', ...given })

export const answerRequest = (seat: Seat, id: string, answer: string, reason = 'Please take the train') =>
  seat.client.post(`${APPROVALS}/${id}/answer`, { key: newId(), answer, reason })

export const withdraw = (seat: Seat, id: string) =>
  seat.client.post(`${APPROVALS}/${id}/withdraw`, { key: newId() })

/** A line of the policy, set from the page as it is now. */
export async function setLine(seat: Seat, fields: Record<string, string>, path = `${POLICY}/allowances`) {
  const page = await seat.client.page(POLICY)
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const answer = await seat.client.post(path, { key: newId(), version, ...fields })
  if (answer.status !== 303) throw new Error(`not set: ${answer.status} ${await answer.text()}`)
}

export function requestRow(portal: Portal, company: Company, id: string) {
  return withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.selectFrom('award_request').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
}

export function mailsTo(portal: Portal, email: string) {
  return withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'body', 'language'])
      .where('recipient', '=', email)
      .orderBy('id')
      .execute(),
  )
}
