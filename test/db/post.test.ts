import { beforeAll, expect, test } from 'vitest'
import { openAccounts } from '../../src/db/ledger/open-accounts.ts'
import { post } from '../../src/db/ledger/post.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Movement } from '../../src/domain/ledger/movement.ts'
import { freshDb } from '../support/database.ts'

let db: Db
const TODAY = asDay('2026-03-01')

beforeAll(async () => {
  db = await freshDb()
})

async function companyAccount(): Promise<{ ownerId: string; accountId: string }> {
  const ownerId = newId()
  return withScope(db, { as: 'job' }, async (tx) => {
    await openAccounts(tx, ownerId, ['points'])
    const row = await tx
      .selectFrom('account')
      .select('id')
      .where('owner_id', '=', ownerId)
      .executeTakeFirstOrThrow()
    return { ownerId, accountId: row.id }
  })
}

function credit(accountId: string, amount: bigint, expiresOn: string): Movement {
  return {
    do: 'credit',
    kind: 'accrual',
    accountId,
    amount,
    expiresOn: asDay(expiresOn),
    locked: false,
    subjectId: newId(),
    source: 'points/base/0',
    ruleVersion: 1,
  }
}

test('L-05 spends the lot that lapses first, and writes what it took from each', async () => {
  const { accountId, ownerId } = await companyAccount()
  await withScope(db, { as: 'job' }, async (tx) => {
    await post(tx, [credit(accountId, 300n, '2027-06-30'), credit(accountId, 200n, '2026-06-30')], TODAY)
  })
  const spent = await withScope(db, { as: 'company', companyId: ownerId }, (tx) =>
    post(
      tx,
      [
        {
          do: 'spend',
          kind: 'redemption',
          accountId,
          amount: 250n,
          subjectId: newId(),
          source: 'order',
          ruleVersion: 1,
        },
      ],
      TODAY,
    ),
  )
  expect('ok' in spent && spent.ok.accounts[0]).toMatchObject({ balance: 250n, version: 3n })
  const lots = await withScope(db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('lot')
      .select(['expires_on', 'remaining'])
      .where('account_id', '=', accountId)
      .orderBy('expires_on')
      .execute(),
  )
  expect(lots).toEqual([
    { expires_on: '2026-06-30', remaining: 0n },
    { expires_on: '2027-06-30', remaining: 250n },
  ])
})

test('a second posting of the same thing is refused by the database', async () => {
  const { accountId } = await companyAccount()
  const once = credit(accountId, 10n, '2027-06-30')
  await withScope(db, { as: 'job' }, (tx) => post(tx, [once], TODAY))
  await expect(withScope(db, { as: 'job' }, (tx) => post(tx, [once], TODAY))).rejects.toThrow(
    /entry_subject_id_source_key/,
  )
})

test('an entry cannot be changed or deleted by any role of the application', async () => {
  const { accountId, ownerId } = await companyAccount()
  await withScope(db, { as: 'job' }, (tx) => post(tx, [credit(accountId, 10n, '2027-06-30')], TODAY))
  for (const scope of [
    { as: 'job' },
    { as: 'ops' },
    { as: 'gate' },
    { as: 'company', companyId: ownerId },
  ] as const) {
    await expect(
      withScope(db, scope, (tx) => tx.updateTable('entry').set({ amount: 99n }).execute()),
    ).rejects.toThrow(/permission denied/)
    await expect(withScope(db, scope, (tx) => tx.deleteFrom('entry').execute())).rejects.toThrow(
      /permission denied/,
    )
  }
})

test('another company sees and moves nothing', async () => {
  const { accountId } = await companyAccount()
  await withScope(db, { as: 'job' }, (tx) => post(tx, [credit(accountId, 10n, '2027-06-30')], TODAY))
  const stranger = { as: 'company', companyId: newId() } as const
  expect(await withScope(db, stranger, (tx) => tx.selectFrom('entry').selectAll().execute())).toEqual([])
  await expect(
    withScope(db, stranger, (tx) =>
      post(
        tx,
        [
          {
            do: 'spend',
            kind: 'redemption',
            accountId,
            amount: 5n,
            subjectId: newId(),
            source: 'order',
            ruleVersion: 1,
          },
        ],
        TODAY,
      ),
    ),
  ).rejects.toThrow(/not locked/)
})
