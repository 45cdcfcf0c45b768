/** Migrations: run once, found done ever after, by any number of processes. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { migrate, pendingMigrations } from '../../src/db/migrate.ts'
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
