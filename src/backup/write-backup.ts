/** One file with everything: gzip of JSON lines, the same for the embedded database and for Postgres. */
import { sql } from 'kysely'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { BACKUP_TABLES } from './tables.ts'

export const BACKUP_FORMAT = 'tandem-backup-1'
const ROWS = 2_000

/** Lines of the file: a head, then for each table its name and its rows; last the counts, so a cut file is noticed. */
export async function writeBackup(
  db: Db,
  migrations: readonly string[],
  line: (text: string) => Promise<void>,
): Promise<Record<string, number>> {
  return withScope(
    db,
    { as: 'backup' },
    async (tx) => {
      const counts: Record<string, number> = {}
      await line(JSON.stringify({ format: BACKUP_FORMAT, migrations }))
      for (const table of BACKUP_TABLES) {
        await line(JSON.stringify({ table }))
        counts[table] = await writeTable(tx, table, line)
      }
      await line(JSON.stringify({ end: counts }))
      return counts
    },
    { snapshot: true },
  )
}

/** By physical place: pages of any table without a sort, within the one snapshot. */
async function writeTable(tx: Tx, table: string, line: (text: string) => Promise<void>): Promise<number> {
  let after = '(0,0)'
  let count = 0
  for (;;) {
    const { rows } = await sql<{ place: string; row: string }>`
      select ctid::text as place, to_jsonb(kept)::text as row from ${sql.table(table)} as kept
      where ctid > ${after}::tid order by ctid limit ${ROWS}`.execute(tx)
    for (const { row } of rows) await line(row)
    count += rows.length
    after = rows.at(-1)?.place ?? after
    if (rows.length < ROWS) return count
  }
}
