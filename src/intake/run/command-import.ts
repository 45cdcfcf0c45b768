/** An import that is read from a file of this machine: its row, and its report. */
import { sql } from 'kysely'
import type { ChunkCounts } from '../../db/flights/imports.ts'
import { newId } from '../../db/new-id.ts'
import type { Db } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { FileReject } from '../file-reject.ts'
import type { Header } from '../records.ts'
import type { Reject } from '../reject.ts'
import { addCounts, NO_COUNTS } from './counts.ts'

/** A command that was killed left its import open: the same file takes it up where it ended. */
export async function openImport(
  db: Db,
  given: { file: string; sha256: string; bytes: bigint; at: Date },
): Promise<string> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const open = await tx
      .selectFrom('import_file')
      .select('id')
      .where('sha256', '=', given.sha256)
      .where('state', '=', 'posting')
      .where('by_name', '=', 'command line')
      .executeTakeFirst()
    if (open) return open.id
    const id = newId()
    const name = given.file.split('/').at(-1) ?? given.file
    await tx
      .insertInto('import_file')
      .values({
        id,
        name,
        sha256: given.sha256,
        bytes: given.bytes,
        state: 'posting',
        by_name: 'command line',
        created_at: given.at,
      })
      .execute()
    return id
  })
}

export type Report = {
  readonly counts: ChunkCounts
  readonly rejected: readonly { code: string; lines: number }[]
  readonly rejects: readonly Reject[]
}

const REJECTS_MOST = 100

/** Closes the import and sums up its chunks. */
export async function reportOf(
  db: Db,
  importId: string,
  read: { header: Header | undefined; fileReject: FileReject | undefined },
  at: Date,
): Promise<Report> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const chunks = await tx
      .selectFrom('import_chunk')
      .select('counts')
      .where('import_id', '=', importId)
      .execute()
    const counts = chunks.reduce(
      (sum, chunk) => addCounts(sum, chunk.counts as unknown as ChunkCounts),
      NO_COUNTS,
    )
    const rejected = await tx
      .selectFrom('import_reject')
      .select(['code', sql<number>`count(*)::integer`.as('lines')])
      .where('import_id', '=', importId)
      .groupBy('code')
      .orderBy('code')
      .execute()
    const rejects = await tx
      .selectFrom('import_reject')
      .select('reject')
      .where('import_id', '=', importId)
      .orderBy('line')
      .limit(REJECTS_MOST)
      .execute()
    await tx
      .updateTable('import_file')
      .set({
        state: read.fileReject ? 'refused' : 'done',
        finished_at: at,
        lines_total: BigInt(counts.lines),
        header: JSON.stringify(read.header ?? null),
        refusal: read.fileReject
          ? JSON.stringify({ code: read.fileReject.code, line: String(read.fileReject.line) })
          : null,
      })
      .where('id', '=', importId)
      .execute()
    return { counts, rejected, rejects: rejects.map((row) => row.reject as Reject) }
  })
}
