/** The rejected lines of an import as a file to mend and send again; read and sent page by page. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Header } from '../../intake/records.ts'
import type { Reject } from '../../intake/reject.ts'
import { writeRejects } from '../../intake/write-rejects.ts'

const ROWS = 1_000

type Reading = {
  inScope: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  importId: string
  header: Header
  code: string | undefined
}

export async function* rejectsFile(reading: Reading): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder()
  let after = { line: 0n, code: '' }
  for (let first = true; ; first = false) {
    const rows = await reading.inScope((tx) => rejectsAfter(tx, reading, after))
    // The head of the file is the first piece, also of a page without rows.
    for (const [index, piece] of [
      ...writeRejects(
        reading.header,
        rows.map(({ reject }) => reject),
      ),
    ].entries()) {
      if (first || index > 0) yield bytes.encode(piece)
    }
    const last = rows.at(-1)
    if (!last || rows.length < ROWS) return
    after = last
  }
}

async function rejectsAfter(
  tx: Tx,
  { importId, code }: Reading,
  after: { line: bigint; code: string },
): Promise<{ line: bigint; code: string; reject: Reject }[]> {
  const rows = await tx
    .selectFrom('import_reject')
    .select(['line', 'code', 'reject'])
    .where('import_id', '=', importId)
    .$if(code !== undefined, (query) => query.where('code', '=', code ?? ''))
    .where(sql<boolean>`(line, code) > (${after.line}::bigint, ${after.code})`)
    .orderBy('line')
    .orderBy('code')
    .limit(ROWS)
    .execute()
  return rows.map((row) => ({ ...row, reject: row.reject as Reject }))
}
