/** What was written out is read in again, and the numbers of companies and entities are taken again. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { readBackup } from '../../src/backup/read-backup.ts'
import { writeBackup } from '../../src/backup/write-backup.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { freshDb } from '../support/database.ts'
import { manyOwners } from '../support/world.ts'

const NAMES = Object.keys(migrations)
const TABLES = ['company', 'legal_entity', 'corporate_number'] as const

async function linesOf(db: Db): Promise<string[]> {
  const lines: string[] = []
  await writeBackup(db, NAMES, async (line) => {
    lines.push(line)
  })
  return lines
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

const rowsOf = (db: Db) =>
  withScope(db, { as: 'backup' }, async (tx) => {
    const found: Record<string, unknown> = {}
    for (const table of TABLES) {
      found[table] = (await sql`select row::text from ${sql.table(table)} as row order by 1`.execute(tx)).rows
    }
    return found
  })

test('companies and their entities come back with their numbers, which stay theirs', async () => {
  const db = await freshDb()
  const [owner] = await manyOwners(db, 2, asDay('2026-01-01'))
  if (!owner) throw new Error('no owner')
  const entity = {
    company_id: owner.companyId,
    id: newId(),
    name: 'Branch',
    country: 'CH',
    registration_no: 'CHE-1',
    vat_id: null,
    state: 'active' as const,
    corporate_id: 'WB7700001',
    asked_by: owner.memberId,
    asked_at: new Date(0),
    joined_on: asDay('2026-02-01'),
  }
  await withScope(db, { as: 'backup' }, (tx) => tx.insertInto('legal_entity').values(entity).execute())
  const restored = await freshDb()
  await readBackup(restored, NAMES, each(await linesOf(db)))
  expect(await rowsOf(restored)).toEqual(await rowsOf(db))
  const again = withScope(restored, { as: 'backup' }, (tx) =>
    tx
      .insertInto('legal_entity')
      .values({ ...entity, id: newId(), registration_no: 'CHE-2', corporate_id: owner.corporateId })
      .execute(),
  )
  await expect(again).rejects.toMatchObject({ constraint: 'corporate_number_pkey' })
})

test('a backup of before there were entities is taken as well', async () => {
  const db = await freshDb()
  await manyOwners(db, 2, asDay('2026-01-01'))
  const lines = (await linesOf(db))
    .filter((line) => line !== '{"table":"legal_entity"}')
    .map((line) => line.replace('"legal_entity":0,', ''))
  const restored = await freshDb()
  await readBackup(restored, NAMES, each(lines))
  expect(await rowsOf(restored)).toEqual(await rowsOf(db))
})
