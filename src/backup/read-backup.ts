/** Reads a backup into an empty database: all of it in one transaction, or nothing. */
import { sql } from 'kysely'
import { FIRST_ID } from '../../migrations/0025-terms-first.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { mendOlderOrders } from './older-orders.ts'
import { BACKUP_TABLES } from './tables.ts'
import { BACKUP_FORMAT } from './write-backup.ts'

const ROWS = 500

/**
 * @param known names of the migrations this database has
 * @throws when the file is no backup, is cut off, comes from a newer Tandem, or the database is not empty
 */
export async function readBackup(
  db: Db,
  known: readonly string[],
  lines: AsyncIterable<string>,
): Promise<Record<string, number>> {
  return withScope(db, { as: 'backup' }, async (tx) => {
    const reader = lines[Symbol.asyncIterator]()
    checkHead(await reader.next(), known)
    await mustBeEmpty(tx)
    const filling = {
      table: undefined as string | undefined,
      rows: [] as string[],
      counts: {} as Record<string, number>,
    }
    for (let next = await reader.next(); !next.done; next = await reader.next()) {
      const mark = markOf(next.value)
      if (mark === undefined) filling.rows.push(next.value)
      if (mark !== undefined || filling.rows.length === ROWS) await flush(tx, filling)
      if (mark?.end) {
        await mendOlderOrders(tx)
        return confirmed(mark.end, filling.counts)
      }
      if (mark?.table) filling.table = tableOf(mark.table, filling.counts)
    }
    throw new Error('the backup is cut off: its last line is missing')
  })
}

type Filling = { table: string | undefined; rows: string[]; counts: Record<string, number> }
type Mark = { readonly table?: string; readonly end?: Record<string, number> }

/** A row never begins like this: no table has a column `table` or `end`. */
function markOf(line: string): Mark | undefined {
  return line.startsWith('{"table":') || line.startsWith('{"end":') ? (JSON.parse(line) as Mark) : undefined
}

async function flush(tx: Tx, filling: Filling): Promise<void> {
  const { table, rows, counts } = filling
  if (table === undefined || rows.length === 0) return
  await insertRows(tx, table, rows)
  counts[table] = (counts[table] ?? 0) + rows.length
  filling.rows = []
}

function checkHead(first: IteratorResult<string>, known: readonly string[]): void {
  const head = first.done
    ? undefined
    : (parsed(first.value) as { format?: string; migrations?: string[] } | undefined)
  if (head?.format !== BACKUP_FORMAT) throw new Error(`this is no ${BACKUP_FORMAT} file`)
  const newer = (head.migrations ?? []).filter((name) => !known.includes(name))
  if (newer.length > 0) throw new Error(`the backup comes from a newer Tandem (${newer.join(', ')})`)
}

async function mustBeEmpty(tx: Tx): Promise<void> {
  for (const table of BACKUP_TABLES) {
    // The terms that the portal comes with are in every database.
    const own = table === 'terms_version' ? sql`where id <> ${FIRST_ID}::uuid` : sql``
    const { rows } = await sql<{
      filled: boolean
    }>`select exists (select from ${sql.table(table)} ${own}) as filled`.execute(tx)
    if (rows[0]?.filled) throw new Error(`the database is not empty: ${table} has rows`)
  }
}

/** The rows' own text goes to the database, so no number is rounded on the way. Columns of a later day have their default. */
async function insertRows(tx: Tx, table: string, rows: readonly string[]): Promise<void> {
  const named = Object.keys(JSON.parse(rows[0] ?? '{}') as object)
  const columns = sql.join(named.map((name) => sql.id(name)))
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)},
    ${`[${rows.join(',')}]`}::text::jsonb) ${table === 'terms_version' ? sql`on conflict (id) do nothing` : sql``}`.execute(
    tx,
  )
}

function tableOf(name: string, counts: Record<string, number>): string {
  if (!(BACKUP_TABLES as readonly string[]).includes(name))
    throw new Error(`unknown table in the backup: ${name}`)
  counts[name] = 0
  return name
}

function confirmed(said: Record<string, number>, read: Record<string, number>): Record<string, number> {
  for (const [table, count] of Object.entries(said)) {
    if (read[table] !== count)
      throw new Error(`${table}: the backup says ${count} rows, ${read[table] ?? 0} were read`)
  }
  return read
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
