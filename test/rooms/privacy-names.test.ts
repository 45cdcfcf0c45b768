/** D-12: whatever a person is called, an erasure changes nothing of orders, steps and the trail but names and free text. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { audit, type Deed } from '../../src/db/audit.ts'
import type { DeedName } from '../../src/db/deeds.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { NOW, openPortal, type Portal } from '../support/portal.ts'
import { approve, ask, type Office, office, setLine } from './approvals-given.ts'
import { ordersOf } from './awards-given.ts'
import { atDesk, ordered, seenOn } from './orders-given.ts'
import { erased } from './privacy-given.ts'

let portal: Portal
let given: Office
const WAIVED = 'The person asked for it'

beforeAll(async () => {
  portal = await openPortal()
  given = await office(portal, 'Price and Request', 500_000n)
  const { company, manager, approver, arranger } = given
  const rich = { company, client: manager.client, membershipId: manager.id }
  const mate = { passenger2: approver.id, price: '18000' }
  const [path, other] = [await ordered(portal, rich, mate), await ordered(portal, rich, mate)]
  const wish = { origin: 'FRA', destination: 'OSL', travelsOn: '2026-12-16', cabin: 'economy' }
  const page = await manager.client.page(`${path}/rebook?${new URLSearchParams(wish)}`)
  await manager.client.post(`${path}/rebook`, { key: newId(), seen: seenOn(page), ...wish })
  const desk = await portal.as(await portal.operator('support'))
  await atDesk(desk, path, 'ticket', { tickets: '9901234567891\n9901234567892' })
  await atDesk(desk, other, 'cancel', { reason: 'No more', waive: 'yes', waiveReason: WAIVED })
  await manager.client.post('/company/awards/cabin-case/order', {
    key: newId(),
    price: '38000',
    quantity: '1',
    recipient: 'Front desk',
    address: 'Werkstr. 7',
  })
  await setLine(manager, { what: 'limit', whose: 'role:travel-manager', points: '90000' })
  expect((await approve(approver, await ask(arranger))).status).toBe(303)
})

type Row = Record<string, unknown> & { detail: Record<string, unknown> }
/** Free text of the rows above; all else has to stay. */
const FREE = ['reason', 'waived', 'sendTo']

async function kept() {
  const { id } = given.company
  const rows = async (table: string, columns: string) => {
    const { rows: found } = await withScope(portal.db, { as: 'backup' }, (tx) =>
      sql<{ row: Row }>`select to_jsonb(kept) as row from (select ${sql.raw(columns)} from ${sql.table(table)}
        where company_id = ${id}::uuid) as kept order by 1`.execute(tx),
    )
    return found.map(({ row }) => row)
  }
  return {
    orders: await rows('award_order', '*'),
    steps: await rows('award_order_step', 'order_id, number, step, actor_kind, actor_id, actor_name, detail'),
    trail: await rows(
      'audit',
      'id, at, deed, actor_kind, actor_id, actor_name, object_kind, object_id, detail',
    ),
    requests: await rows('award_request', 'id, kind, state, request, typed, need, price'),
  }
}

function withoutText(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, each) => (FREE.includes(key) ? undefined : each))
}

/** Every key and every value of the rows: the worst names that there are. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, each]) => [key, ...wordsIn(each)])
  return [String(value)]
}

test('what somebody typed loses the name', async () => {
  await erased(portal, await portal.person({ name: 'The Person', company: given.company }))
  const { steps, trail } = await kept()
  const waived = [...steps, ...trail].flatMap(({ detail }) => ('waived' in detail ? [detail['waived']] : []))
  expect(waived.length).toBe(2)
  for (const said of waived) expect(said).toMatch(/Erased person asked for it/)
})

test('keys, amounts, kinds and all other values stay', { timeout: 300_000 }, async () => {
  const before = await kept()
  expect(before.steps.some(({ detail }) => 'priceBefore' in detail)).toBe(true)
  expect(before.trail.some(({ detail }) => 'waived' in detail)).toBe(true)
  const people = [given.manager, given.approver, given.arranger].map(({ person }) => person.name)
  const words = [
    ...new Set(wordsIn(before).flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)])),
  ].filter(
    (word) => word.trim().length > 0 && word.length <= 100 && !people.some((name) => name.includes(word)),
  )
  const named = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('request', 'priceBefore', 'Price', '"', '\\', '$1', '\\1', '{}', 'null'),
    },
    {
      weight: 1,
      arbitrary: fc
        .string({ unit: 'binary', minLength: 1, maxLength: 20 })
        .map((text) => text.replaceAll(/\p{Cs}|\0/gu, 'x')),
    },
  )
  await fc.assert(
    fc.asyncProperty(named, async (name) => {
      await erased(
        portal,
        await portal.person({ name, company: given.company, email: `${newId()}@x.example` }),
      )
      expect(withoutText(await kept())).toEqual(withoutText(before))
    }),
    { numRuns: 40, examples: [['request'], ['priceBefore'], ['Price'], ['travel-manager'], ['18000']] },
  )
  for (const { id } of await ordersOf(portal, given.company)) {
    expect((await given.manager.client.get(`/company/orders/${id}`)).status).toBe(200)
  }
})

function told(deed: DeedName, detail: NonNullable<Deed['detail']>): Promise<void> {
  const { company, manager } = given
  const actor = { kind: 'member', id: manager.person.id, name: manager.person.name } as const
  const object = { objectKind: 'company', objectId: company.id }
  return withScope(portal.db, { as: 'company', companyId: company.id }, (tx) =>
    audit(tx, { actor, companyId: company.id, deed, ...object, detail, at: NOW }),
  )
}

test('a name of the trail goes as a whole: one that only begins like it is a colleague’s', async () => {
  const { company } = given
  await told('award-policy.approver', { name: 'Sales', before: 'Ann Quill', now: 'Ann Quill-Hale' })
  await told('award-request.decline', { price: '9000', insteadOf: 'Ann Quill' })
  await erased(portal, await portal.person({ name: 'Ann', company }))
  await erased(portal, await portal.person({ name: 'Ann Quill', company }))
  const { trail } = await kept()
  const detailOf = (name: string) => trail.find(({ deed }) => deed === name)?.detail
  expect(detailOf('award-policy.approver')).toEqual({
    name: 'Sales',
    before: 'Erased person',
    now: 'Ann Quill-Hale',
  })
  expect(detailOf('award-request.decline')).toEqual({ price: '9000', insteadOf: 'Erased person' })
})

test('what was searched for loses the name, and its address all else not', async () => {
  const { company } = given
  await told('trips.cost-centre', {
    count: 2,
    costCentre: 'CC-1',
    trips: 'all?q=quill+ada&person=Ada&team=Quill',
  })
  await erased(portal, await portal.person({ name: 'Ada Quill', company }))
  const { trail } = await kept()
  expect(trail.find(({ deed }) => deed === 'trips.cost-centre')?.detail).toEqual({
    count: 2,
    costCentre: 'CC-1',
    trips: 'all?q=&person=Ada&team=Quill',
  })
})
