/** The tables as TypeScript sees them are the tables that there are. */
import { globSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { BACKUP_TABLES, LEFT_OUT } from '../../src/backup/tables.ts'
import { freshDb } from '../support/database.ts'

type Column = {
  readonly table: string
  readonly column: string
  readonly nullable: boolean
  readonly type: string
}

const MEANT: Readonly<Record<string, RegExp>> = {
  uuid: /\bstring\b/,
  text: /./,
  int8: /\bbigint\b/,
  int4: /\bnumber\b/,
  bool: /\bboolean\b/,
  date: /\bDay\b/,
  timestamptz: /\bDate\b/,
  jsonb: /\bJson</,
  bytea: /\bBytes\b/,
}

test('every column has its type, and no type lacks its column', async () => {
  const db = await freshDb()
  const { rows } =
    await sql<Column>`select table_name as table, column_name as column, is_nullable = 'YES' as nullable, udt_name as type
    from information_schema.columns where table_schema = 'public' and table_name not like 'kysely%' order by 1, ordinal_position`.execute(
      db,
    )
  const typed = typesOf()
  const said = [...typed].flatMap(([table, columns]) => [...columns].map(([column]) => `${table}.${column}`))
  expect(rows.map(({ table, column }) => `${table}.${column}`).sort()).toEqual(said.sort())
  const wrong = rows.filter(({ table, column, nullable, type }) => {
    const text = typed.get(table)?.get(column) ?? ''
    return !MEANT[type]?.test(text) || /\|\s*null\b/.test(text) !== nullable
  })
  expect(wrong).toEqual([])
})

test('a backup holds every table, or says that it leaves it out', async () => {
  const db = await freshDb()
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%'`.execute(db)
  expect(rows.map(({ name }) => name).sort()).toEqual([...BACKUP_TABLES, ...LEFT_OUT].sort())
})

/** Table -> column -> the text of its type. */
function typesOf(): Map<string, Map<string, string>> {
  const types = new Map<string, Map<string, string>>()
  for (const file of globSync('src/db/tables/*.ts')) {
    for (const [, name = '', body = ''] of readFileSync(file, 'utf8').matchAll(
      /export type (\w+) = \{\n([\s\S]*?)\n\}/g,
    )) {
      const columns = [...body.matchAll(/^ {2}(\w+): (.+)$/gm)].map(
        ([, column = '', type = '']) => [column, type] as const,
      )
      types.set(name, new Map(columns))
    }
  }
  const database = readFileSync('src/db/schema.ts', 'utf8')
  const tables = [...database.matchAll(/^ {2}(\w+): \w+\.(\w+)$/gm)]
  return new Map(tables.map(([, table = '', type = '']) => [table, types.get(type) ?? new Map()]))
}
