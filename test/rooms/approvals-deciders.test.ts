/** AP-05, AP-08, AP-12, AP-14: the rule of who decides, and the select that lists say it with, are one and the same. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { decidable, rightOver } from '../../src/approvals/decidable.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Tx } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { ROLES } from '../../src/rooms/people/person-list.ts'
import { type Company, NOW, openPortal, type Portal } from '../support/portal.ts'

const SEATS = 6
const TODAY = asDay('2026-11-20')
let portal: Portal
let company: Company
let seats: string[]
let request: string

beforeAll(async () => {
  portal = await openPortal()
  company = await portal.company({ name: 'Model' })
  seats = []
  for (let at = 0; at < SEATS; at += 1)
    seats.push((await portal.person({ name: `Seat ${at}`, company })).membershipId ?? '')
  request = newId()
  await withScope(portal.db, { as: 'backup' }, (tx) =>
    sql`insert into award_request (company_id, id, requester_id, charged_id, award_id, kind, name, request, typed, price,
        rule_version, priced_on, held_until, need, reason, state, asked_at, escalates_on, lapses_on, origin)
      values (${company.id}, ${request}, ${seats[0]}, ${seats[0]}, 'lounge', 'voucher', 'x', '{}', '{}', 1, 1, '2026-11-20',
        '2026-11-27', '{"why": "arranger"}', 'x', 'asked', ${NOW}, '2026-11-25', '2026-12-04', 'x')`.execute(
      tx,
    ),
  )
})

const seat = fc.record({ role: fc.constantFrom(...ROLES), left: fc.boolean() })
const world = fc.record({
  seats: fc.array(seat, { minLength: SEATS, maxLength: SEATS }),
  requester: fc.nat(SEATS - 1),
  assignee: fc.option(fc.nat(SEATS - 1), { nil: null }),
  escalated: fc.boolean(),
  posts: fc.array(
    fc.record({
      principal: fc.nat(SEATS - 1),
      deputy: fc.nat(SEATS - 1),
      past: fc.boolean(),
      ended: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

function set(given: World): Promise<void> {
  return withScope(portal.db, { as: 'company', companyId: company.id }, async (tx) => {
    for (const [at, each] of given.seats.entries()) await setSeat(tx, seats[at] ?? '', each)
    await tx.updateTable('award_deputy').set({ ended_at: NOW }).execute()
    const posts = given.posts.filter(({ principal, deputy }) => principal !== deputy)
    for (const post of posts) await addPost(tx, post)
    const assigned = given.assignee === null ? null : seats[given.assignee]
    await tx
      .updateTable('award_request')
      .set({
        requester_id: seats[given.requester] ?? '',
        assigned_to: assigned ?? null,
        escalated_at: given.escalated ? NOW : null,
      })
      .execute()
  })
}

async function setSeat(tx: Tx, id: string, { role, left }: World['seats'][number]): Promise<void> {
  const state = left
    ? ({ state: 'left', left_on: TODAY } as const)
    : ({ state: 'active', left_on: null } as const)
  await tx
    .updateTable('membership')
    .set({ role, ...state })
    .where('id', '=', id)
    .execute()
}

async function addPost(tx: Tx, { principal, deputy, past, ended }: World['posts'][number]): Promise<void> {
  await tx
    .insertInto('award_deputy')
    .values({
      company_id: company.id,
      id: newId(),
      principal_id: seats[principal] ?? '',
      deputy_id: seats[deputy] ?? '',
      from_on: asDay('2026-11-01'),
      until_on: past ? asDay('2026-11-19') : TODAY,
      set_at: NOW,
      ended_at: ended ? NOW : null,
    })
    .execute()
}

test('in any company, lists show what can be decided and nothing else; nobody decides on their own', async () => {
  await fc.assert(
    fc.asyncProperty(world, async (given) => {
      await set(given)
      await withScope(portal.db, { as: 'company', companyId: company.id }, async (tx) => {
        const row = await tx.selectFrom('award_request').selectAll().executeTakeFirstOrThrow()
        for (const id of seats) {
          const right = await rightOver(tx, { id: company.id, membershipId: id }, row, TODAY)
          const { rows } = await sql<{
            can: boolean
          }>`select ${decidable(company.id, sql`${id}::uuid`, TODAY)} as can
            from award_request as request where request.id = ${request}`.execute(tx)
          expect(rows[0]?.can).toBe(right !== undefined)
          if (id === row.requester_id) expect(right).toBeUndefined()
          if (right) expect(right.id).not.toBe(row.requester_id)
        }
      })
    }),
    { numRuns: 60 },
  )
}, 120_000)
