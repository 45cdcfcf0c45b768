/** D-02: everything that is kept of a person, part by part, as it is declared (`parts.ts`). */
import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import { type GivenColumn, PART_NAMES, PARTS, type PartName } from './parts.ts'
import type { Subject } from './subject.ts'

/** More rows of one part than this are not handed out in one file; the part says so. */
export const PART_ROWS_MOST = 20_000
/** Proofs come as files, until they fill so much. */
export const FILE_BYTES_MOST = 20_000_000

export type Gathered = {
  readonly name: PartName
  readonly columns: readonly GivenColumn[]
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** Whether there is more than is handed out here. */
  readonly isCut: boolean
}
export type ProofFile = { readonly name: string; readonly content: Uint8Array }

/** In the scope `privacy`, best as one snapshot. */
export async function gather(tx: Tx, of: Subject): Promise<Gathered[]> {
  const found: Gathered[] = []
  for (const name of PART_NAMES) {
    const { table, rows, given, beside = {} } = PARTS[name]
    const besides = Object.entries(beside)
    const picked = [
      ...given.map((column) => sql.ref(column)),
      ...besides.map(
        ([as, value]) => sql`${typeof value === 'function' ? value(of) : value} as ${sql.id(as)}`,
      ),
    ]
    const { rows: all } = await sql<
      Record<string, unknown>
    >`select ${sql.join(picked)} from ${sql.table(table)}
      where ${rows(of)} order by ${sql.ref(given[0] ?? 'id')} limit ${PART_ROWS_MOST + 1}`.execute(tx)
    const columns = [...besides.map(([as]) => as), ...given] as GivenColumn[]
    found.push({ name, columns, rows: all.slice(0, PART_ROWS_MOST), isCut: all.length > PART_ROWS_MOST })
  }
  return found
}

/** Proofs of claims, the newest first. @returns how many did not fit as well */
export async function gatherFiles(tx: Tx, of: Subject): Promise<{ files: ProofFile[]; left: number }> {
  const { rows: sizes } = await sql<{ id: string; name: string; bytes: number }>`
    select id, name, octet_length(content) as bytes from claim_proof where ${PARTS.claimProof.rows(of)}
    order by added_at desc, id limit 500`.execute(tx)
  const files: ProofFile[] = []
  let free = FILE_BYTES_MOST
  for (const { id, name, bytes } of sizes) {
    if (bytes > free) continue
    free -= bytes
    const { content } = await tx
      .selectFrom('claim_proof')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const plain = name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(-80)
    files.push({
      name: `${String(files.length + 1).padStart(3, '0')}-${plain}`,
      content: new Uint8Array(content),
    })
  }
  return { files, left: sizes.length - files.length }
}

/** Dates and amounts as text that every machine reads. */
export function asJson(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'bigint') return value.toString()
  if (value === undefined) return null
  return value
}

export function asCell(value: unknown): string {
  const plain = asJson(value)
  if (plain === null) return ''
  return typeof plain === 'object' ? JSON.stringify(plain) : String(plain)
}
