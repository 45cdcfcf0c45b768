/**
 * L7 with legal entities: in any order, split and doubled, and whenever an entity is let in, the ledger ends the same,
 * and so does its split by entity.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import type { FlownCoupon } from '../../src/domain/coupon.ts'
import { addDays, asDay } from '../../src/domain/day.ts'
import { creditWaiting } from '../../src/intake/settle/credit-waiting.ts'
import { settle } from '../../src/intake/settle/settle.ts'
import { publish } from '../../src/programme/published.ts'
import { freshDb } from '../support/database.ts'
import { seedOfRun } from '../support/seed.ts'
import { COUPON, manyOwners, type Owners, settleWorld } from '../support/world.ts'

const COMPANIES = 20
const SEED = seedOfRun()
const TODAY = asDay('2026-10-01')
const STOPS = ['FRA', 'MUC', 'JFK', 'MUC'] as const
/** Of each company: taking part all along, ended on the second day of the flights, and let in when all is flown. */
const KINDS = ['own', 'active', 'ended', 'late'] as const
type Kind = (typeof KINDS)[number]

const drawn = fc.array(
  fc.record({
    company: fc.nat({ max: COMPANIES - 1 }),
    named: fc.constantFrom(...KINDS),
    // Flights of one ticket that name nobody count for whom the others count.
    silent: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    legs: fc.integer({ min: 1, max: 3 }),
    refunded: fc.boolean(),
    early: fc.boolean(),
    places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
  }),
  { minLength: 240, maxLength: 240 },
)

type World = { readonly db: Db; readonly owners: readonly Owners[] }

test(`L7 with entities: split by entity is the same in any order (SEED=${SEED})`, {
  timeout: 240_000,
}, async () => {
  const histories = fc.sample(drawn, { numRuns: 1, seed: SEED })[0] ?? []
  const [plain, shuffled] = [await prepared(), await prepared()]
  const straight = histories.flatMap((each, at) => linesOf(each, at))
  const mixed = histories
    .flatMap((each, at) =>
      linesOf(each, at).flatMap((line, place) => [
        { line, by: each.places[place] ?? 0 },
        ...(each.places[7] && each.places[7] > 0.5 ? [{ line, by: each.places[7 - place] ?? 0 }] : []),
      ]),
    )
    .sort((a, b) => a.by - b.by)
    .map(({ line }) => line)
  await letIn(plain)
  await load(plain.db, straight)
  const half = Math.floor(mixed.length / 2)
  await load(shuffled.db, mixed.slice(0, half))
  await letIn(shuffled)
  await load(shuffled.db, mixed.slice(half))
  const [one, other] = [await stateOf(plain.db), await stateOf(shuffled.db)]
  expect(new Set(one.map(({ whose }) => whose.slice(0, 2)))).toEqual(new Set(['WB', 'AC', 'EN', 'LA']))
  expect(other).toEqual(one)
  await load(shuffled.db, mixed)
  expect(await stateOf(shuffled.db)).toEqual(one)
})

async function prepared(): Promise<World> {
  const db = await freshDb()
  const document: unknown = JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  await withScope(db, { as: 'job' }, (tx) =>
    publish(tx, { document, validFrom: asDay('2020-01-01'), by: 'test', at: new Date(0) }),
  )
  const owners = await manyOwners(db, COMPANIES, asDay('2026-01-01'))
  for (const owner of owners)
    for (const kind of ['active', 'ended', 'late'] as const) await add(db, owner, kind)
  return { db, owners }
}

const codeOf = (at: number, kind: Kind) =>
  kind === 'own' ? `WB${5_000_000 + at}` : `${kind.toUpperCase()}${String(at).padStart(2, '0')}`

async function add(db: Db, owner: Owners, kind: 'active' | 'ended' | 'late'): Promise<void> {
  const at = Number(owner.corporateId.slice(2)) - 5_000_000
  const isIn = kind !== 'late'
  await withScope(db, { as: 'backup' }, (tx) =>
    tx
      .insertInto('legal_entity')
      .values({
        company_id: owner.companyId,
        id: newId(),
        name: kind,
        country: 'CH',
        registration_no: codeOf(at, kind),
        vat_id: null,
        state: kind === 'late' ? 'applied' : kind,
        asked_by: owner.memberId,
        asked_at: new Date(0),
        corporate_id: isIn ? codeOf(at, kind) : null,
        joined_on: isIn ? asDay('2026-01-01') : null,
        ended_on: kind === 'ended' ? addDays(COUPON.departedOn, 1) : null,
      })
      .execute(),
  )
}

/** As the operator's desk does it: the number, then what waited for it. */
async function letIn({ db, owners }: World): Promise<void> {
  await withScope(db, { as: 'ops' }, (tx) =>
    tx
      .updateTable('legal_entity')
      .set({ state: 'active', corporate_id: sql<string>`registration_no`, joined_on: TODAY })
      .where('state', '=', 'applied')
      .execute(),
  )
  const world = await settleWorld(db, TODAY)
  for (const at of owners.keys()) await creditWaiting(db, { corporateId: codeOf(at, 'late') }, world)
}

type History = {
  readonly company: number
  readonly named: Kind
  readonly silent: readonly boolean[]
  readonly legs: number
  readonly refunded: boolean
  readonly early: boolean
}

function linesOf({ company, named, silent, legs, refunded, early }: History, at: number): FlownCoupon[] {
  const ticket = `990${String(2_000_000_000 + at)}`
  // Before what the programme allows for who is let in today, but not for who has taken part all along.
  const from = early ? addDays(COUPON.departedOn, -90) : COUPON.departedOn
  const lines = Array.from(
    { length: legs },
    (_, leg): FlownCoupon => ({
      ...COUPON,
      ticket,
      primaryTicket: ticket,
      coupon: leg + 1,
      origin: STOPS[leg] ?? '',
      destination: STOPS[leg + 1] ?? '',
      departedOn: addDays(from, leg),
      departedAt: '08:00',
      issuedOn: asDay('2026-05-01'),
      corporateId: leg > 0 && silent[leg] ? null : codeOf(company, named),
    }),
  )
  const last = lines.at(-1)
  return refunded && last ? [...lines, { ...last, status: 'R' }] : lines
}

async function load(db: Db, lines: readonly FlownCoupon[]): Promise<void> {
  const world = await settleWorld(db, TODAY)
  for (let at = 0; at < lines.length; at += 97) {
    const chunk = lines.slice(at, at + 97).map((coupon, line) => ({ line: at + line, coupon }))
    await withScope(db, { as: 'job' }, (tx) => settle(tx, chunk, [], world))
  }
  expect((await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx))).findings).toEqual([])
}

type Part = { readonly whose: string; readonly amount: string }

/** What the company has by whose flights brought it, and by day on which it lapses. */
function stateOf(db: Db): Promise<Part[]> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const { rows } = await sql<Part>`
      select coalesce(entity.corporate_id, company.corporate_id) as whose, coupon.ticket, coupon.coupon,
        sum(entry.amount)::text as amount
      from entry join coupon on coupon.id = entry.subject_id join company on company.id = entry.owner_id
        left join legal_entity as entity on entity.company_id = coupon.company_id and entity.id = coupon.entity_id
      where entry.kind in ('accrual', 'reversal') group by 1, 2, 3 having sum(entry.amount) <> 0 order by 1, 2, 3`.execute(
      tx,
    )
    return rows
  })
}
