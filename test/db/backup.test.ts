/** A backup into another database: the terms that every database has are in the way of nothing. */
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { readBackup } from '../../src/backup/read-backup.ts'
import { writeBackup } from '../../src/backup/write-backup.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { freshDb } from '../support/database.ts'

const NAMES = Object.keys(migrations)

async function linesOf(db: Db): Promise<string[]> {
  const lines: string[] = []
  await writeBackup(db, NAMES, async (line) => {
    lines.push(line)
  })
  return lines
}

async function* each(lines: readonly string[]) {
  yield* lines
}

async function withDraft(): Promise<Db> {
  const db = await freshDb()
  const texts = JSON.stringify({ en: 'One.', de: 'Eins.' })
  await withScope(db, { as: 'backup' }, (tx) =>
    sql`insert into terms_version (id, label, texts, changes, state, drafted_at)
      values (${newId()}::uuid, '2027-1', ${texts}::jsonb, '{}', 'draft', now())`.execute(tx),
  )
  return db
}

const labels = (db: Db) =>
  withScope(db, { as: 'backup' }, (tx) =>
    tx.selectFrom('terms_version').select('label').orderBy('label').execute(),
  )

test('what was written is read, once, and into an empty database alone', async () => {
  const lines = await linesOf(await withDraft())
  const other = await freshDb()
  await readBackup(other, NAMES, each(lines))
  expect(await labels(other)).toEqual([{ label: '2026-1' }, { label: '2027-1' }])
  expect((await linesOf(other)).sort()).toEqual(lines.sort())
  await expect(readBackup(other, NAMES, each(await linesOf(other)))).rejects.toThrow(
    'not empty: terms_version',
  )
})

test('yesterday’s backup knows no terms and still works', async () => {
  const lines = (await linesOf(await freshDb())).filter(
    (line) => !/^\{"table":"terms_/.test(line) && !line.includes('"2026-1"'),
  )
  const yesterday = lines.map((line) =>
    line.replaceAll(/"terms_\w+":\d+,/g, '').replaceAll(/"0025-terms",/g, ''),
  )
  const other = await freshDb()
  await readBackup(other, NAMES, each(yesterday))
  expect(await labels(other)).toEqual([{ label: '2026-1' }])
})
