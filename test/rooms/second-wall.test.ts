/** A2: with the first wall gone, row level security alone keeps the companies apart. */

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { takeDownFirstWall } from '../../src/db/first-wall.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { tripRows } from '../../src/rooms/trips/trips-query.ts'
import { asRead } from '../support/client.ts'
import { askForColleagues } from '../support/colleague-places.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { routesOf } from '../support/route-table.ts'
import { addTerms, COMING } from '../support/terms-places.ts'
import { addSide, ROLES, type Side } from '../support/two-companies.ts'
import { LEAKING, WALLED } from '../support/walled.ts'
import { flightOrder, ORDER_FLIGHT } from './awards-given.ts'

const PLANES = /^\/(company|me|messages|account|home)(\/|\.|$)/
const SWEEP = 120_000

let portal: Portal
let alder: Side
let zebu: Side

beforeAll(async () => {
  portal = await openPortal()
  alder = await addSide(portal, 'Alderqx', 31)
  zebu = await addSide(portal, 'Zebuqx', 47)
  const author = await portal.operator('programme-manager')
  await withScope(portal.db, { as: 'ops' }, (tx) => addTerms(tx, author.id))
  for (const side of [alder, zebu]) {
    const answer = await side.clients['travel-manager'].post(`/company/terms/${COMING}/refuse`, {
      key: newId(),
    })
    expect(answer.status).toBe(303)
  }
  return takeDownFirstWall()
}, SWEEP)

/** Every address of both planes: lists and pages with what the other company has in them. */
function addresses(of: Side): string[] {
  return routesOf(portal)
    .filter(({ method, path }) => method === 'GET' && PLANES.test(path))
    .flatMap(({ path }) => filledWith(path, of))
}

/** What an address names, by a part of it that no other has. */
const FILLED: readonly (readonly [part: string, ids: (of: Side) => readonly string[]])[] = [
  ['/company/entities/:', (of) => [of.entity.id]],
  ['/company/exports/:', (of) => [of.statements.preset]],
  ['/company/people/list/:', (of) => [of.made.list]],
  ['/company/people/:', (of) => of.seats],
  ['/company/payroll/:', (of) => of.seats],
  ['/me/payroll/:', (of) => [of.company.id]],
  ['/support/:', (of) => [of.support.ours, of.support.personal]],
  ['/:version', () => [COMING]],
  ['/company/approvals/:', (of) => [of.approvals.request]],
  ['/company/orders/:', (of) => of.orders],
  ['/trips/:', (of) => of.trips],
  ['/me/security/passkeys/:', (of) => [of.passkey]],
  ['/messages/:', (of) => of.messages],
]

function filledWith(path: string, of: Side): string[] {
  if (path.includes(':awardId')) return awardAddresses(path, of)
  const found = FILLED.find(([part]) => path.includes(part))
  if (found) return found[1](of).map((id) => path.replace(/:\w+/, id))
  if (path.startsWith('/company/statements/:'))
    return ['', '?check=yes'].map((query) => path.replace(':number', of.statements.number) + query)
  if (path.includes('/claims/:'))
    return [of.claims.ours, of.claims.personal].flatMap((id) =>
      of.claims.proofs.map((proof) => path.replace(':id', id).replace(':proofId', proof)),
    )
  if (path.includes(':')) throw new Error(`nobody said what ${path} is filled with`)
  const word = of.company.name.split(' ')[0] ?? ''
  const [seat = '', order = '', trip = ''] = [of.seats[0], of.orders[0], of.trips[0]]
  const queries = [
    `q=${word}`,
    `person=${word}`,
    `before=${seat}`,
    `after=${order}`,
    `after=2026-01-01_${trip}`,
    'period=2026-11',
  ]
  return [path, ...queries.map((query) => `${path}?${query}`)]
}

function awardAddresses(path: string, of: Side): string[] {
  const trip = 'origin=FRA&destination=OSL&cabin=economy&travelsOn=2026-12-15'
  const query = `?quantity=1&${trip}&passenger=${of.seats[0]}`
  return ['lounge', 'flight-2024'].flatMap((award) => {
    const address = path.replace(':awardId', award)
    return [address, address + query]
  })
}

type Found = { leaks: string[]; faults: string[]; answered: number; own: number }

/** Who of Alder sees what of Zebu, everywhere. */
async function sweep(paths: readonly string[]): Promise<Found> {
  const found: Found = { leaks: [], faults: [], answered: 0, own: 0 }
  for (const role of ROLES) {
    for (const path of paths) {
      const answer = await alder.clients[role].get(path)
      // The address itself comes back in the links of the page.
      const asked = decodeURIComponent(path)
      const text = `${asRead(await answer.text())} ${[...answer.headers.values()].join(' ')}`
      const leak = zebu.markers.find((marker) => text.includes(marker) && !asked.includes(marker))
      if (leak !== undefined) found.leaks.push(`${role} ${path}: ${leak}`)
      if (answer.status >= 500) found.faults.push(`${role} ${path}: ${answer.status}`)
      if (answer.status === 200) found.answered += 1
      if (alder.markers.some((marker) => text.includes(marker))) found.own += 1
    }
  }
  return found
}

test('nobody is shown anything of the other company, wherever they ask', { timeout: SWEEP }, async () => {
  const found = await sweep(addresses(zebu))
  expect(found.leaks).toEqual([])
  expect(found.faults).toEqual([])
  // The pages were there, and had something to say.
  expect(found.answered).toBeGreaterThan(200)
  expect(found.own).toBeGreaterThan(200)
})

test('what the other company has is not there: 404 for every id of it', { timeout: SWEEP }, async () => {
  const pages = [
    ...zebu.seats.map((id) => `/company/people/${id}`),
    ...zebu.orders.map((id) => `/company/orders/${id}`),
    `/company/entities/${zebu.entity.id}/end`,
    ...zebu.trips.flatMap((id) => [`/company/trips/${id}`, `/me/trips/${id}`]),
  ]
  expect(pages.length).toBeGreaterThan(15)
  for (const path of pages) {
    expect({ path, status: (await alder.clients['travel-manager'].get(path)).status }).toEqual({
      path,
      status: 404,
    })
  }
})

test('personal numbers stay off the company plane, also those of colleagues', {
  timeout: SWEEP,
}, async () => {
  const paths = addresses(alder).filter((path) => path.startsWith('/company'))
  const told: string[] = []
  for (const path of paths) {
    const text = asRead(await (await alder.clients['travel-manager'].get(path)).text())
    if (alder.numbers.some((number) => text.includes(number))) told.push(path)
  }
  expect(paths.length).toBeGreaterThan(40)
  expect(told).toEqual([])
  const own = await alder.clients.traveller.page('/me/account')
  expect(alder.numbers.filter((number) => own.includes(number))).toEqual([alder.numbers[4]])
})

test('what is a colleague’s is answered as declared also without the first wall', {
  timeout: SWEEP,
}, async () => {
  const asked = await askForColleagues(portal, alder)
  expect(asked.filter(({ status, expected }) => status !== expected)).toEqual([])
  expect(asked.length).toBeGreaterThan(150)
})

/** Everything that Zebu has, as its rows stand. */
async function rowsOfZebu(): Promise<string> {
  const tables = [
    'legal_entity',
    'membership',
    'invitation',
    'award_order',
    'voucher',
    'account',
    'lot',
    'entry',
  ] as const
  const read = await withScope(portal.db, { as: 'backup' }, async (tx) => {
    const all: string[] = []
    for (const table of tables) {
      const { rows } = await sql<{
        row: string
      }>`select row::text from ${sql.table(table)} as row order by 1`.execute(tx)
      all.push(...rows.map(({ row }) => row))
    }
    return all
  })
  const own = read.filter((row) => zebu.markers.some((marker) => row.includes(marker)))
  return own.join('\n')
}

test('A4: no deed of theirs reaches the other company', { timeout: SWEEP }, async () => {
  const manager = alder.clients['travel-manager']
  const before = await rowsOfZebu()
  expect(before.split('\n').length).toBeGreaterThan(15)
  const seat = { role: 'traveller', costCentre: 'stolen' }
  const deeds: [string, Record<string, string>][] = [
    ...zebu.seats.map((id): [string, Record<string, string>] => [`/company/people/${id}`, seat]),
    ...['resend', 'withdraw', 'leave'].flatMap((deed) =>
      zebu.seats.map((id): [string, Record<string, string>] => [`/company/people/${id}/${deed}`, {}]),
    ),
    ...zebu.orders.map((id): [string, Record<string, string>] => [
      `/company/orders/${id}/cancel`,
      { key: newId() },
    ]),
    [`/company/entities/${zebu.entity.id}/withdraw`, {}],
    [`/company/entities/${zebu.entity.id}/end`, { key: newId(), day: '2026-11-20' }],
    ['/me/company', { company: zebu.company.id }],
  ]
  for (const [path, fields] of deeds) {
    expect({ path, status: (await manager.post(path, fields)).status }).toEqual({ path, status: 404 })
  }
  const rich = { company: alder.company, client: manager, membershipId: zebu.seats[0] ?? '' }
  expect((await manager.post(ORDER_FLIGHT, flightOrder(rich))).status).toBe(422)
  expect(await rowsOfZebu()).toBe(before)
})

test('the test can fail: one query outside of the company scope finds the markers', async () => {
  const id = alder.company.id
  const page = { cursor: undefined, limit: 100 }
  const inside = await withScope(portal.db, { as: 'company', companyId: id }, (tx) =>
    tripRows(tx, id, {}, page),
  )
  const outside = await withScope(portal.db, { as: 'job' }, (tx) => tripRows(tx, id, {}, page))
  const isForeign = (row: { person: string | null }) => row.person?.startsWith('ZEBUQX')
  expect(inside.length).toBe(5)
  expect(inside.filter(isForeign)).toEqual([])
  expect(outside.filter(isForeign).length).toBe(5)
})

test('the test can fail: without the second wall the same requests find them', {
  timeout: SWEEP,
}, async () => {
  for (const table of WALLED) {
    await sql`alter table ${sql.table(table)} disable row level security`.execute(portal.db)
  }
  const { leaks, faults } = await sweep(addresses(zebu))
  const places = leaks.map((leak) => /^\S+ (\/\w+(?:\/\w+)?)/.exec(leak)?.[1] ?? '')
  expect([...new Set(places)].sort()).toEqual(expect.arrayContaining(LEAKING))
  // The home page asks for the one account of its company: with everybody's there is no answer at all.
  expect(faults).toContain('travel-manager /company: 500')
})
