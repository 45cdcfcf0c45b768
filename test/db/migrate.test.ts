/** Migrations: run once, found done ever after, by any number of processes. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { migrate, pendingMigrations } from '../../src/db/migrate.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { freshDb } from '../support/database.ts'

test('a database that is current stays as it is, however often it is asked', async () => {
  const db = await freshDb()
  expect(await pendingMigrations(db)).toEqual([])
  expect(await migrate(db)).toEqual([])
  expect(await Promise.all([migrate(db), migrate(db)])).toEqual([[], []])
})

test('says what is lacking', async () => {
  const db = await freshDb()
  const last = Object.keys(migrations).at(-1) ?? ''
  await sql`delete from kysely_migration where name = ${last}`.execute(db)
  expect(await pendingMigrations(db)).toEqual([last])
})

test('0025: lands after a later number, and whoever takes part has accepted the terms that there were', async () => {
  const db = await freshDb()
  for (const table of ['terms_notice', 'terms_acceptance', 'terms_version'])
    await sql`drop table ${sql.table(table)}`.execute(db)
  await sql`delete from kysely_migration where name = '0025-terms'`.execute(db)
  await withScope(db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('company')
      .values({
        id: newId(),
        name: 'Here Before',
        country: 'DE',
        registration_no: 'HRB 1',
        vat_id: null,
        signatory_name: 'Sig Natory',
        signatory_email: 'sig@before.example',
        terms_version: '2026-1',
        state: 'applied',
        tier: null,
        corporate_id: null,
        applied_at: new Date('2026-03-04T05:06:07Z'),
      })
      .execute(),
  )
  expect(await migrate(db)).toEqual(['0025-terms'])
  const kept = await withScope(db, { as: 'backup' }, (tx) =>
    tx
      .selectFrom('terms_acceptance')
      .innerJoin('terms_version', 'terms_version.id', 'version_id')
      .select(['label', 'state', 'answer', 'by_name', 'answered_at'])
      .execute(),
  )
  expect(kept).toEqual([
    {
      label: '2026-1',
      state: 'published',
      answer: 'accepted',
      by_name: 'Sig Natory',
      answered_at: new Date('2026-03-04T05:06:07Z'),
    },
  ])
  // The scope of the migration does not outlive it.
  expect(
    (await sql<{ role: string }>`select current_setting('role') as role`.execute(db)).rows[0]?.role,
  ).toBe('none')
})
