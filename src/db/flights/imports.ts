/** The only writer of import files, their parts, chunks and rejects. */
import { sql } from 'kysely'
import type { Tx } from '../schema.ts'

export type ChunkCounts = {
  readonly lines: number
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly refused: number
  readonly points: string
  readonly miles: string
  readonly status: string
}
export type KeptReject = { readonly line: number; readonly code: string; readonly json: string }

/** The numbers of the chunks that are done, to be passed over when an import is taken up again. */
export async function doneChunks(tx: Tx, importId: string): Promise<Set<number>> {
  const rows = await tx.selectFrom('import_chunk').select('no').where('import_id', '=', importId).execute()
  return new Set(rows.map((row) => row.no))
}

/** Leaves the chunk's row in the chunk's own transaction: what is counted is what was posted. */
export async function keepChunk(
  tx: Tx,
  importId: string,
  chunk: { no: number; firstLine: number; lastLine: number },
  counts: ChunkCounts,
  rejects: readonly KeptReject[],
): Promise<void> {
  await sql`with kept as (
      insert into import_chunk (import_id, no, first_line, last_line, counts)
      values (${importId}, ${chunk.no}, ${chunk.firstLine}, ${chunk.lastLine}, ${JSON.stringify(counts)}::jsonb)
    ), rejected as (
      insert into import_reject (import_id, line, code, reject)
      select ${importId}::uuid, given.line, given.code, given.reject::jsonb
      from unnest(${rejects.map((each) => each.line)}::bigint[], ${rejects.map((each) => each.code)}::text[],
        ${rejects.map((each) => each.json)}::text[]) as given (line, code, reject)
      on conflict do nothing
    )
    update import_file set lines_done = lines_done + ${counts.lines}::bigint where id = ${importId}`.execute(
    tx,
  )
}
