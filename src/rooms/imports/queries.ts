/** What the pages show of imports. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { ImportPreview, ImportState } from '../../db/tables/flights.ts'
import type { Reject } from '../../intake/reject.ts'
import { anywhere, type CountedPage, type Cursor, PAGE_ROWS, pageOf } from '../../web/list.ts'
import type { TimedList } from '../../web/timed-list.ts'

/** Counts of what was posted so far, or, before anything was, of the check. */
export type Figures = { lines: bigint; added: bigint; changed: bigint; known: bigint; refused: bigint }

export type ImportRow = {
  readonly id: string
  readonly name: string
  readonly state: ImportState
  readonly byName: string
  readonly at: Date
  readonly finishedAt: Date | null
  readonly bytes: bigint
  readonly linesTotal: bigint
  readonly linesDone: bigint
  readonly preview: ImportPreview | null
  readonly refusal: Readonly<Record<string, string>> | null
  readonly posted: (Figures & { points: bigint; miles: bigint; status: bigint }) | null
}

export type ImportFilter = { readonly state: ImportState | undefined; readonly q: string }

const LISTED: readonly ImportState[] = [
  'checking',
  'ready',
  'posting',
  'done',
  'refused',
  'withdrawn',
  'failed',
]

export function importFilter(query: Readonly<Record<string, string>>): ImportFilter {
  return {
    state: LISTED.find((state) => state === query['state']),
    q: (query['q'] ?? '').trim().slice(0, 100),
  }
}

/** What is still being received is no import yet. Rows are what `importRow` takes. */
export function importList(filter: ImportFilter): TimedList {
  const wanted = [sql<boolean>`file.state <> 'receiving'`]
  if (filter.state) wanted.push(sql<boolean>`file.state = ${filter.state}`)
  if (filter.q) {
    const like = anywhere(filter.q)
    wanted.push(sql<boolean>`(file.name ilike ${like} or file.by_name ilike ${like})`)
  }
  return { source: imports(sql.join(wanted, sql` and `)), first: 'newest' }
}

export async function importById(tx: Tx, id: string): Promise<ImportRow | undefined> {
  const { rows } = await imports(sql`file.id = ${id}`).execute(tx)
  return rows[0] && importRow(rows[0])
}

/** As it is read: sums that are null while nothing was posted. */
export type ImportFound = Omit<ImportRow, 'posted'> & {
  [Name in keyof NonNullable<ImportRow['posted']>]: bigint | null
}

function imports(where: RawBuilder<unknown>): RawBuilder<ImportFound> {
  const sum = (name: string) => sql`sum((counts ->> ${sql.lit(name)})::bigint)::bigint as ${sql.id(name)}`
  const names = ['lines', 'added', 'changed', 'known', 'refused', 'points', 'miles', 'status']
  return sql<ImportFound>`
    select file.id, file.name, file.state, file.by_name as "byName", file.created_at as at,
      file.finished_at as "finishedAt", file.bytes, file.lines_total as "linesTotal", file.lines_done as "linesDone",
      file.preview, file.refusal, sums.*
    from import_file as file
    left join lateral (select ${sql.join(names.map(sum))} from import_chunk where import_id = file.id) as sums on true
    where ${where}`
}

export function importRow(found: ImportFound): ImportRow {
  const { lines, added, changed, known, refused, points, miles, status, ...row } = found
  return {
    ...row,
    posted:
      lines === null
        ? null
        : {
            lines,
            added: added ?? 0n,
            changed: changed ?? 0n,
            known: known ?? 0n,
            refused: refused ?? 0n,
            points: points ?? 0n,
            miles: miles ?? 0n,
            status: status ?? 0n,
          },
  }
}

export type CodeCount = { readonly code: string; readonly lines: number }

export async function rejectCodes(tx: Tx, importId: string): Promise<CodeCount[]> {
  const rows = await tx
    .selectFrom('import_reject')
    .select(['code', sql<number>`count(*)::integer`.as('lines')])
    .where('import_id', '=', importId)
    .groupBy('code')
    .orderBy('lines', 'desc')
    .orderBy('code')
    .execute()
  return rows
}

/** Counts are of the whole list, as it is filtered. */
export type RejectPage = CountedPage<Reject> & { readonly lines: number }

/** In the order of the file. The list runs downwards, so `before` a row of it means a later line. */
export async function rejectPage(
  tx: Tx,
  importId: string,
  code: string | undefined,
  cursor: Cursor | undefined,
): Promise<RejectPage> {
  const up = cursor?.way === 'after'
  const place = placeOf(cursor?.at)
  const order = up ? 'desc' : 'asc'
  const all = tx
    .selectFrom('import_reject')
    .where('import_id', '=', importId)
    .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
  const counted = await all
    .select(({ fn }) => [
      sql<number>`${fn.countAll()}::integer`.as('count'),
      sql<number>`${fn.count('line').distinct()}::integer`.as('lines'),
    ])
    .executeTakeFirstOrThrow()
  const rows = await all
    .select('reject')
    .$if(place !== undefined, (query) =>
      query.where(
        sql<boolean>`(line, code) ${up ? sql`<` : sql`>`} (${place?.line ?? 0}::bigint, ${place?.code ?? ''})`,
      ),
    )
    .orderBy('line', order)
    .orderBy('code', order)
    .limit(PAGE_ROWS + 1)
    .execute()
  const found = rows.map((row) => row.reject as Reject)
  return { ...pageOf(found, cursor), ...counted }
}

function placeOf(at: string | undefined): { line: string; code: string } | undefined {
  const [, line, code] = /^(\d{1,12})_([A-Z-]{1,40})$/.exec(at ?? '') ?? []
  return line === undefined || code === undefined ? undefined : { line, code }
}
