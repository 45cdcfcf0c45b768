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

test('a backup of before there were inboxes is read: its mails are nobody’s, and no credit is told again', async () => {
  const db = await freshDb()
  const at = '2026-03-01T12:00:00Z'
  await withScope(db, { as: 'backup' }, async (tx) => {
    await sql`insert into outbox (id, kind, route, recipient, language, subject, body, created_at, due_at)
      values (${newId()}::uuid, 'claim', 'open', 'a@b.example', 'en', 'x', 'x', ${at}, ${at})`.execute(tx)
    await sql`insert into import_file (id, name, sha256, bytes, state, by_name, created_at, finished_at)
      values (${newId()}::uuid, 'f', 'f', 1, 'done', 'x', ${at}, ${at})`.execute(tx)
  })
  const yesterday = (await linesOf(db))
    .filter((line) => !line.startsWith('{"table":"message_'))
    .map((line) =>
      line
        .replaceAll(/"message_\w+":\d+,/g, '')
        .replaceAll(/,?\s*"(kind|route|read_at|recipient_id)":\s*("claim"|"open"|null)/g, '')
        .replaceAll(/,?\s*"told_at":\s*null/g, ''),
    )
  const other = await freshDb()
  await readBackup(other, NAMES, each(yesterday))
  const kept = await withScope(other, { as: 'job' }, async (tx) => ({
    mail: await tx.selectFrom('outbox').select(['kind', 'route', 'recipient_id']).executeTakeFirst(),
    untold: await tx.selectFrom('import_file').select('id').where('told_at', 'is', null).execute(),
  }))
  expect(kept).toEqual({ mail: { kind: 'security', route: 'mail', recipient_id: null }, untold: [] })
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
