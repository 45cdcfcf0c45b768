/** Whatever moves in whatever order, and whoever closes at the same time: closed statements tie, follow each other, and stay. */
import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { post } from '../../src/db/ledger/post.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { type Random, seeded } from '../../src/demo/random.ts'
import { addDays, addMonths, asDay, type Day, endOfMonth } from '../../src/domain/day.ts'
import type { Movement } from '../../src/domain/ledger/movement.ts'
import { closeMonth } from '../../src/statement/close-month.ts'
import { closeStatements } from '../../src/statement/close-statements.ts'
import { verifyStatements } from '../../src/statement/verify-statements.ts'
import { accountOf, closeAt, closedOf, keptOf, moveOn } from '../rooms/statements-given.ts'
import { openPortal, type Portal } from '../support/portal.ts'

const FIRST = asDay('2026-01-01')

function movement(accountId: string, day: Day, random: Random): Movement {
  const cause = { accountId, subjectId: newId(), ruleVersion: 1 }
  const amount = BigInt(random.between(1, 900))
  const dice = random.between(0, 9)
  if (dice < 6) {
    const expiresOn = addDays(day, random.between(5, 200))
    return {
      ...cause,
      source: 'points/base/0',
      do: 'credit',
      kind: 'accrual',
      amount,
      expiresOn,
      locked: false,
    }
  }
  if (dice < 8) return { ...cause, source: 'order', do: 'spend', kind: 'redemption', amount }
  return { ...cause, source: 'lapse', do: 'lapse', until: addDays(day, -1) }
}

async function moveFor(db: Db, accountId: string, from: Day, to: Day, random: Random): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, random.between(1, 5))) {
    await withScope(db, { as: 'job' }, (tx) => post(tx, [movement(accountId, day, random)], day))
  }
}

test.for([11, 12])('S-01, S-04, S-05: five months of chance, seed %i, closed one by one', async (seed) => {
  const portal = await openPortal()
  const acme = await portal.company({ name: 'Acme', joinedOn: FIRST })
  const account = await accountOf(portal, acme)
  const random = seeded(seed)
  let kept = '[[],[]]'
  for (let month = FIRST, no = 1; no <= 5; month = addMonths(month, 1), no += 1) {
    await moveFor(portal.db, account, month, endOfMonth(month), random)
    // Some of the next month has moved already when this one is closed.
    const next = addMonths(month, 1)
    if (random.chance(0.5)) await moveFor(portal.db, account, next, addDays(next, 1), random)
    expect(await closeAt(portal, `${addDays(next, 2)}T10:00:00Z`)).toBe(1)
    const now = await keptOf(portal, acme)
    // What was kept before is the beginning of what is kept now.
    for (const { hash } of (JSON.parse(kept)[0] as { hash: string }[]) ?? []) expect(now).toContain(hash)
    kept = now
  }
  const closed = await closedOf(portal, acme)
  expect(closed.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5])
  for (const [at, statement] of closed.entries()) {
    const before = closed[at - 1]
    expect(statement.opening).toBe(before?.closing ?? 0n)
    expect(statement.previous_hash).toBe(before?.hash ?? null)
    const { rows } = await withScope(portal.db, { as: 'job' }, (tx) =>
      sql<{
        sum: bigint
        count: number
      }>`select coalesce(sum(amount), 0)::bigint as sum, count(*)::integer as count
        from entry where account_id = ${account}::uuid and posted_on between ${statement.first_day}::date
        and ${endOfMonth(statement.first_day)}::date`.execute(tx),
    )
    expect(statement.opening + (rows[0]?.sum ?? 0n)).toBe(statement.closing)
    expect(statement.lines).toBe(rows[0]?.count)
  }
  expect(await verifyStatements(portal.db)).toEqual({ statements: 5, findings: [] })
  await expect(moveOn(portal, acme, '2026-05-31', 5n)).rejects.toThrow(/closed/)
  await moveOn(portal, acme, '2026-06-01', 5n)
  expect(await keptOf(portal, acme)).toBe(kept)
})

test('S-06 a closing that is stopped in its midst leaves nothing; the next one closes', async () => {
  const portal = await openPortal()
  const acme = await portal.company({ name: 'Acme', joinedOn: FIRST })
  await portal.person({ name: 'Mira', company: acme, role: 'finance' })
  await moveOn(portal, acme, '2026-01-10', 700n)
  const world = {
    now: new Date('2026-02-03T10:00:00Z'),
    today: asDay('2026-02-03'),
    zone: 'UTC',
    closesOn: undefined,
  }
  const stopped = {
    ...world,
    programme: 'x',
    get origin(): string {
      throw new Error('stopped')
    },
  }
  await expect(closeMonth(portal.db, acme.id, stopped)).rejects.toThrow('stopped')
  expect(await keptOf(portal, acme)).toBe('[[],[]]')
  await moveOn(portal, acme, '2026-01-31', 5n)
  expect(await closeMonth(portal.db, acme.id, { ...world, programme: 'x', origin: '' })).toBe('2026-000001')
  expect((await closedOf(portal, acme))[0]?.closing).toBe(705n)
})

test.runIf(inject('engine') === 'postgres')(
  'S-06 four processes that close at once, while others post, close each month once',
  async () => {
    const portal = await openPortal()
    const companies = []
    for (const name of ['A', 'B', 'C'])
      companies.push(await portal.company({ name, joinedOn: asDay('2026-06-01') }))
    for (const company of companies) await portal.person({ name: 'F', company, role: 'finance' })
    for (const company of companies) await moveOn(portal, company, '2026-10-05', 100n)
    const posting = companies.map((company) => moveOn(portal, company, '2026-11-04', 7n))
    const closing = [1, 2, 3, 4].map(() => closeStatements(portal.db, new Date('2026-11-04T10:00:00Z'), ''))
    const counts = await Promise.all(closing)
    await Promise.all(posting)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(15)
    for (const company of companies) {
      const closed = await closedOf(portal, company)
      expect(closed.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5])
      expect(closed.at(-1)?.closing).toBe(100n)
    }
    expect(await verifyStatements(portal.db)).toEqual({ statements: 15, findings: [] })
    const { count } = await withScope(portal.db, { as: 'job' }, (tx) =>
      tx
        .selectFrom('outbox')
        .select((eb) => eb.fn.countAll<bigint>().as('count'))
        .executeTakeFirstOrThrow(),
    )
    expect(count).toBe(3n)
  },
)

test.for([
  [
    'hash',
    `update closed_statement_part set content = replace(content, '"amount":700', '"amount":701')`,
    'hash, sums, ledger',
  ],
  ['chain', `update closed_statement set hash = repeat('0', 64) where no = 1`, 'hash'],
  ['sums', 'update closed_statement set closing = closing + 1 where no = 2', 'sums'],
  ['ledger', `update entry set amount = 701, balance_after = 701`, 'ledger'],
  ['gap', 'delete from closed_statement where no = 1', 'there are 1'],
] as const)('S-07 tampering with the %s is found', async ([, statement, told]) => {
  const portal = await openPortal()
  const acme = await portal.company({ name: 'Acme', joinedOn: FIRST })
  await moveOn(portal, acme, '2026-01-10', 700n)
  expect(await closeAt(portal, '2026-03-03T10:00:00Z')).toBe(2)
  await tamper(portal, statement)
  const { findings } = await verifyStatements(portal.db)
  expect(findings.map(({ detail }) => detail).join('; ')).toContain(told)
})

/** As somebody who owns the database and has put the walls aside. */
async function tamper({ db }: Portal, statement: string): Promise<void> {
  for (const table of ['closed_statement', 'closed_statement_part', 'entry'])
    await sql`alter table ${sql.id(table)} no force row level security`.execute(db)
  await sql.raw(statement).execute(db)
  for (const table of ['closed_statement', 'closed_statement_part', 'entry'])
    await sql`alter table ${sql.id(table)} force row level security`.execute(db)
}
