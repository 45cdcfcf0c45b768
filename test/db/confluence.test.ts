/**
 * L7: whatever order the airline's lines come in, however they are cut into files, and however often they are sent,
 * the ledger ends the same. 500 small histories, each permuted, split and doubled in its own way.
 */

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import type { CouponStatus, FlownCoupon } from '../../src/domain/coupon.ts'
import { addDays, asDay } from '../../src/domain/day.ts'
import { settle } from '../../src/intake/settle/settle.ts'
import { publish } from '../../src/programme/published.ts'
import { freshDb } from '../support/database.ts'
import { seedOfRun } from '../support/seed.ts'
import { COUPON, manyOwners, type Owners, settleWorld } from '../support/world.ts'

const HISTORIES = 500
const SEED = seedOfRun()
const TODAY = asDay('2026-10-01')
const ROUTES = [
  ['FRA', 'CDG'],
  ['FRA', 'MUC', 'JFK'],
  ['HAM', 'FRA', 'HAM'],
  ['FRA', 'MUC', 'JFK', 'MUC'],
] as const

type Line = {
  readonly at: number
  readonly ticket: number
  readonly status: CouponStatus
  readonly leg: number
}

const history = fc.record({
  routes: fc.array(fc.nat({ max: ROUTES.length - 1 }), { minLength: 1, maxLength: 3 }),
  later: fc.array(
    fc.record({
      ticket: fc.nat({ max: 2 }),
      leg: fc.nat({ max: 2 }),
      status: fc.constantFrom('L', 'R', 'E', 'V', 'F' as CouponStatus),
    }),
    { maxLength: 4 },
  ),
  order: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  file: fc.infiniteStream(fc.nat({ max: 2 })),
  doubled: fc.infiniteStream(fc.boolean()),
})

test(`L7: ${HISTORIES} histories come to the same in any order, split and doubled (SEED=${SEED})`, {
  timeout: 240_000,
}, async () => {
  const [plain, shuffled] = [await prepared(), await prepared()]
  const drawn = fc.sample(history, { numRuns: HISTORIES, seed: SEED })
  const files: FlownCoupon[][] = [[], [], []]
  const straight: FlownCoupon[] = []
  for (const [at, each] of drawn.entries()) {
    const lines = linesOf(at, each)
    straight.push(...lines.map((line) => couponOf(line, plain.owners)))
    const [order, file, doubled] = [each.order, each.file, each.doubled].map((stream) =>
      stream[Symbol.iterator](),
    )
    const mixed = lines
      .flatMap((line) => (doubled?.next().value ? [line, line] : [line]))
      .map((line) => ({ line, by: Number(order?.next().value) }))
    mixed.sort((a, b) => a.by - b.by)
    for (const { line } of mixed) files[Number(file?.next().value) % 3]?.push(couponOf(line, shuffled.owners))
  }
  await load(plain.db, [straight])
  await load(shuffled.db, files)
  const [one, other] = [await stateOf(plain.db), await stateOf(shuffled.db)]
  expect(one.length).toBeGreaterThan(HISTORIES)
  expect(other).toEqual(one)
  const again = await load(shuffled.db, files)
  expect(again).toBe(0)
  expect(await stateOf(shuffled.db)).toEqual(one)
})

async function prepared(): Promise<{ db: Db; owners: Owners[] }> {
  const db = await freshDb()
  const document: unknown = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  await withScope(db, { as: 'job' }, (tx) =>
    publish(tx, { document, validFrom: asDay('2020-01-01'), by: 'test', at: new Date(0) }),
  )
  return { db, owners: await manyOwners(db, HISTORIES, asDay('2026-01-01')) }
}

function linesOf(
  at: number,
  { routes, later }: { routes: number[]; later: { ticket: number; leg: number; status: CouponStatus }[] },
): Line[] {
  const flown = routes.flatMap((route, ticket) =>
    legs(route).map((_, leg) => ({ at, ticket: ticket * 4 + route, status: 'F' as const, leg })),
  )
  const afterwards = later.flatMap(({ ticket, leg, status }) => {
    const line = flown.find((each) => each.ticket >> 2 === ticket % routes.length && each.leg === leg)
    return line ? [{ ...line, status }] : []
  })
  return [...flown, ...afterwards]
}

function couponOf({ at, ticket, status, leg }: Line, owners: readonly Owners[]): FlownCoupon {
  const number = `990${String(1_000_000_000 + at * 100 + ticket)}`
  const [origin = '', destination = ''] = legs(ticket % 4)[leg] ?? []
  const owner = owners[at]
  return {
    ...COUPON,
    ticket: number,
    primaryTicket: number,
    coupon: leg + 1,
    status,
    origin,
    destination,
    departedOn: addDays(COUPON.departedOn, leg >> 1),
    departedAt: `${leg % 2 === 0 ? '08' : '14'}:00`,
    corporateId: owner?.corporateId ?? null,
    ffNumber: owner?.number ?? null,
  }
}

function legs(route: number): [string, string][] {
  const stops = ROUTES[route] ?? ROUTES[0]
  return stops.slice(1).map((stop, at) => [stops[at] ?? '', stop])
}

/** @returns how many coupons were new or changed */
async function load(db: Db, files: readonly FlownCoupon[][]): Promise<number> {
  const world = await settleWorld(db, TODAY)
  let moved = 0
  for (const file of files) {
    for (let at = 0; at < file.length; at += 400) {
      const lines = file.slice(at, at + 400).map((coupon, line) => ({ line: at + line, coupon }))
      const settled = await withScope(db, { as: 'job' }, (tx) => settle(tx, lines, [], world))
      moved += settled.added.length + settled.changed.length
    }
  }
  const verified = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(verified.findings).toEqual([])
  return moved
}

/** What each coupon carries and what each owner has, without anything that hangs on the history. */
async function stateOf(db: Db): Promise<unknown[]> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const carried =
      await sql`select coupon.ticket, coupon.coupon, coupon.status, entry.source like 'points/%' as points, sum(entry.amount)::text as amount
      from coupon join entry on entry.subject_id = coupon.id where entry.kind in ('accrual', 'reversal')
      group by 1, 2, 3, 4 having sum(entry.amount) <> 0 order by 1, 2, 4`.execute(tx)
    const lots =
      await sql`select coalesce(company.corporate_id, linked.number) as owner, account.currency, lot.expires_on, lot.remaining::text, account.owed::text
      from lot join account on account.id = lot.account_id
      left join company on company.id = account.owner_id left join frequent_flyer_account as linked on linked.member_id = account.owner_id
      where lot.remaining > 0 order by 1, 2, 3`.execute(tx)
    return [...carried.rows, ...lots.rows]
  })
}
