/** How an import stands, in the words of a machine. */
import { sql } from 'kysely'
import type { Db } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'

type Sums = { lines: bigint; added: bigint; changed: bigint; known: bigint; refused: bigint }

export async function feedImport(db: Db, id: string, origin: string) {
  const found = await withScope(db, { as: 'job' }, async (tx) => {
    const file = await tx
      .selectFrom('import_file')
      .select(['name', 'state', 'lines_total', 'lines_done', 'refusal', 'sha256'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!file) return undefined
    const sum = (name: string) => sql<bigint>`coalesce(sum((counts ->> ${sql.lit(name)})::bigint), 0)::bigint`
    const { rows } = await sql<Sums>`select ${sum('lines')} as lines, ${sum('added')} as added,
      ${sum('changed')} as changed, ${sum('known')} as known, ${sum('refused')} as refused
      from import_chunk where import_id = ${id}`.execute(tx)
    return { file, sums: rows[0] }
  })
  if (!found) return undefined
  const { file, sums } = found
  const { code, ...facts } = file.refusal ?? {}
  return {
    importId: id,
    name: file.name,
    state: file.state,
    sha256: file.sha256,
    url: `${origin}/api/imports/${id}`,
    lines: { total: Number(file.lines_total), done: Number(file.lines_done) },
    counts: {
      added: Number(sums?.added ?? 0),
      changed: Number(sums?.changed ?? 0),
      known: Number(sums?.known ?? 0),
      rejected: Number(sums?.refused ?? 0),
    },
    refusal: code === undefined ? null : { code, facts },
  }
}
