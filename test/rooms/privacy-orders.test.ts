/** D-05, D-12: orders and requests lose the person and where things were sent to, and keep everybody else. */
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { gather } from '../../src/privacy/gather.ts'
import { subjectOfMember } from '../../src/privacy/subject.ts'
import { openPortal, type Person, type Portal } from '../support/portal.ts'
import { type Office, office, type Seat, seatOf } from './approvals-given.ts'
import { flightOrder, ORDER_FLIGHT, ordersOf } from './awards-given.ts'
import { erased } from './privacy-given.ts'

let portal: Portal

beforeAll(async () => {
  portal = await openPortal()
})

type Sent = { readonly name: string; readonly address: string }
type Detail = {
  readonly passenger: string | null
  readonly travellers?: readonly string[]
  readonly request: { readonly sendTo?: Sent }
}

async function flightFor({ manager }: Office, seats: readonly Seat[]): Promise<void> {
  const [first, second, third] = seats.map(({ id }) => id)
  const others = { ...(second && { passenger2: second }), ...(third && { passenger3: third }) }
  const price = String(9_000 * seats.length)
  const order = flightOrder({ membershipId: first } as never, { ...others, price })
  const answer = await manager.client.post(ORDER_FLIGHT, order)
  if (answer.status !== 303) throw new Error(`not ordered: ${answer.status}`)
}

async function parcel(by: Seat, how: 'order' | 'ask', to: Sent): Promise<void> {
  const { name: recipient, address } = to
  const form = { key: newId(), price: '38000', quantity: '1', reason: 'A present', recipient, address }
  const answer = await by.client.post(`/company/awards/cabin-case/${how}`, form)
  if (answer.status !== 303) throw new Error(`no parcel: ${answer.status} ${await answer.text()}`)
}

async function detailsOf({ company }: Office): Promise<Detail[]> {
  const rows = await ordersOf(portal, company)
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ detail }) => detail as Detail)
}

function requestsOf({ company }: Office) {
  return withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    tx.selectFrom('award_request').select(['request', 'typed']).orderBy('asked_at').orderBy('id').execute(),
  )
}

async function threeSeats(company: Office['company']) {
  const [ann, ben, carl] = [
    await seatOf(portal, company, 'Ann Quillbrook', 'traveller'),
    await seatOf(portal, company, 'Ben Sandmere', 'traveller'),
    await seatOf(portal, company, 'Carl Wrenfield', 'traveller'),
  ]
  return { ann, ben, carl }
}

const handedOut = (person: Person) =>
  withScope(portal.db, { as: 'privacy' }, async (tx) => {
    const of = await subjectOfMember(tx, person.id)
    const parts = of ? await gather(tx, of) : []
    return parts.find(({ name }) => name === 'order')?.rows.map((row) => row['passenger_name'])
  })

test('of several travellers one is erased, in whatever place, and the others keep their names', async () => {
  const given = await office(portal, 'Three of us', 200_000n)
  const { ann, ben, carl } = await threeSeats(given.company)
  await flightFor(given, [ann, ben, carl])
  await flightFor(given, [carl, ann])
  await flightFor(given, [ben])
  expect(await handedOut(ben.person)).toEqual(['Ben Sandmere', 'Ben Sandmere'])
  const of = async () =>
    (await detailsOf(given)).map(({ passenger, travellers }) => [passenger, travellers?.join('|')])

  await erased(portal, ben.person)
  expect(await of()).toEqual([
    ['Ann Quillbrook, Traveller 1, Carl Wrenfield', 'Ann Quillbrook|Traveller 1|Carl Wrenfield'],
    ['Carl Wrenfield, Ann Quillbrook', 'Carl Wrenfield|Ann Quillbrook'],
    ['Traveller 1', undefined],
  ])
  await erased(portal, ann.person)
  expect(await of()).toEqual([
    ['Traveller 2, Traveller 1, Carl Wrenfield', 'Traveller 2|Traveller 1|Carl Wrenfield'],
    ['Carl Wrenfield, Traveller 2', 'Carl Wrenfield|Traveller 2'],
    ['Traveller 1', undefined],
  ])
})

const TO_ANN = { name: 'Ms Ann  Quillbrook, flat 3', address: 'Home Street 5' }
const TO_DESK = { name: 'Reception', address: 'For Ann Quillbrook\nWerkstr. 7' }
const TO_NAMESAKE = { name: 'Mary Ann Quillbrook-Hale', address: 'Other Street 9' }

test('where things were sent to the person goes from orders and requests; a parcel to others loses the name', async () => {
  const given = await office(portal, 'Parcels', 500_000n)
  const { ann } = await threeSeats(given.company)
  for (const to of [TO_ANN, TO_DESK, TO_NAMESAKE]) {
    await parcel(given.manager, 'order', to)
    await parcel(given.arranger, 'ask', to)
  }
  await erased(portal, ann.person)
  const left = { name: 'Reception', address: 'For Erased person\nWerkstr. 7' }
  const namesake = { name: 'Mary Erased person-Hale', address: 'Other Street 9' }
  expect((await detailsOf(given)).map(({ request }) => request.sendTo)).toEqual([undefined, left, namesake])
  const requests = await requestsOf(given)
  expect(requests.map(({ request }) => (request as { sendTo?: Sent }).sendTo)).toEqual([
    undefined,
    left,
    namesake,
  ])
  const [gone, ...kept] = requests.map(({ typed }) => typed)
  expect(gone).toEqual({ quantity: '1' })
  expect(kept).toEqual([
    { quantity: '1', recipient: left.name, address: left.address },
    { quantity: '1', recipient: namesake.name, address: namesake.address },
  ])
})

test('what somebody had sent to any name goes with them', async () => {
  const given = await office(portal, 'Sender', 500_000n)
  await parcel(given.approver, 'order', TO_DESK)
  await parcel(given.arranger, 'ask', TO_DESK)
  await parcel(given.manager, 'order', TO_DESK)
  await erased(portal, given.arranger.person)
  await erased(portal, given.approver.person)
  expect((await detailsOf(given)).map(({ request }) => request.sendTo)).toEqual([undefined, TO_DESK])
  const [request] = await requestsOf(given)
  expect(request).toMatchObject({ request: { kind: 'voucher', quantity: 1 }, typed: { quantity: '1' } })
  expect(JSON.stringify(request)).not.toContain('Werkstr')
})
