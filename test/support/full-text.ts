/** Looks for words in every row of every table: what is found nowhere is gone. */
import { sql } from 'kysely'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'

/** @param words in lower case */
export async function rowsWith(db: Db, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string; backed: boolean }>`select table_name as name,
      has_table_privilege('tandem_backup', table_name, 'select') as backed from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(db)
  const hits: string[] = []
  for (const { name, backed } of tables) {
    const rows = backed
      ? await withScope(db, { as: 'backup' }, (tx) => textsOf(tx, name))
      : await textsOf(db, name)
    hits.push(
      ...rows.filter((row) => words.some((word) => row.includes(word))).map((row) => `${name}: ${row}`),
    )
  }
  return hits
}

async function textsOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`select lower(to_jsonb(kept)::text) as row
    from ${sql.table(table)} as kept`.execute(db)
  return rows.map(({ row }) => row)
}
