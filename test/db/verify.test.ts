/** `tandem verify` finds what was altered by hand, and names the row. */
import { type RawBuilder, sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { post } from '../../src/db/ledger/post.ts'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Movement } from '../../src/domain/ledger/movement.ts'
import { checkLedger } from '../../src/jobs/check-ledger.ts'
import { freshDb } from '../support/database.ts'

const TODAY = asDay('2026-03-01')
let db: Db
let account: string

beforeEach(async () => {
  db = await freshDb()
  account = newId()
  const cause = (source: string) => ({ accountId: account, subjectId: newId(), source, ruleVersion: 1 })
  const credit = (amount: bigint, day: string): Movement => ({
    ...cause('points/base/0'),
    do: 'credit',
    kind: 'accrual',
    amount,
    expiresOn: asDay(day),
    locked: false,
  })
  await withScope(db, { as: 'job' }, async (tx) => {
    await tx.insertInto('account').values({ id: account, owner_id: newId(), currency: 'points' }).execute()
    await post(tx, [credit(100n, '2027-01-31'), credit(50n, '2027-02-28')], TODAY)
    await post(tx, [{ ...cause('order'), do: 'spend', kind: 'redemption', amount: 120n }], TODAY)
  })
})

const verified = () => withScope(db, { as: 'job' }, (tx) => verifyLedger(tx))

/** As somebody who owns the tables and takes the walls down first. */
async function alter(table: string, change: RawBuilder<unknown>): Promise<void> {
  await sql`alter table ${sql.table(table)} no force row level security`.execute(db)
  await change.execute(db)
  await sql`alter table ${sql.table(table)} force row level security`.execute(db)
}

test('an untouched ledger holds', async () => {
  expect(await verified()).toEqual({ accounts: 1n, entries: 3n, findings: [] })
})

test.for([
  {
    what: 'an amount of an entry',
    table: 'entry',
    change: sql`update entry set amount = 101 where version = 1`,
    row: '/1',
  },
  {
    what: 'a balance after',
    table: 'entry',
    change: sql`update entry set balance_after = 151 where version = 2`,
    row: '/2',
  },
  {
    what: 'a deleted entry',
    table: 'entry',
    change: sql`delete from entry where version = 2`,
    row: 'account',
  },
  {
    what: 'a balance',
    table: 'account',
    change: sql`update account set balance = balance + 1`,
    row: 'account',
  },
  {
    what: 'a lot',
    table: 'lot',
    change: sql`update lot set remaining = remaining + 1 where expires_on = '2027-02-28'`,
    row: '/2027-02-28',
  },
  {
    what: 'two lots that swap',
    table: 'lot',
    change: sql`update lot set remaining = 30 - remaining`,
    row: '/2027-01-31',
  },
  {
    what: 'a part of a redemption',
    table: 'lot_use',
    change: sql`update lot_use set amount = amount - 1 where expires_on = '2027-01-31'`,
    row: '/2027-01-31',
  },
  { what: 'what is owed', table: 'account', change: sql`update account set owed = 7`, row: 'account' },
])('finds $what that was altered by hand, and names the row', async ({ table, change, row }) => {
  await alter(table, change)
  const { findings } = await verified()
  expect(findings.length).toBeGreaterThan(0)
  expect(findings.some((finding) => finding.row.includes(account) && finding.row.includes(row))).toBe(true)
})

test('the hourly check keeps what it found and freezes that account alone', async () => {
  const other = newId()
  await withScope(db, { as: 'job' }, (tx) =>
    tx.insertInto('account').values({ id: other, owner_id: newId(), currency: 'points' }).execute(),
  )
  await alter('account', sql`update account set balance = balance + 1 where id = ${account}`)
  await checkLedger(db, new Date('2026-03-01T12:00:00Z'), true)
  const kept = await withScope(db, { as: 'job' }, async (tx) => ({
    check: await tx.selectFrom('ledger_check').select('finding').executeTakeFirstOrThrow(),
    frozen: await tx.selectFrom('account').select('id').where('frozen_at', 'is not', null).execute(),
  }))
  expect(kept.check.finding).toContain(account)
  expect(kept.frozen).toEqual([{ id: account }])
})
