/** What an operator decides about a file: commit, withdraw, send anyway, try again. */
import { sql } from 'kysely'
import { type Actor, audit } from '../../db/audit.ts'
import { dropParts } from '../../db/flights/import-work.ts'
import type { Tx } from '../../db/schema.ts'
import { enter } from '../../db/scope.ts'
import type { ImportState } from '../../db/tables/flights.ts'
import type { Outcome } from '../../domain/refusal.ts'

export const MOVES = {
  commit: { from: ['ready'], to: 'posting' },
  withdraw: { from: ['receiving', 'checking', 'ready'], to: 'withdrawn' },
  anyway: { from: ['receiving'], to: 'checking' },
  retry: { from: ['failed'], to: 'checking' },
} as const satisfies Record<string, { from: readonly ImportState[]; to: ImportState }>

export type Move = keyof typeof MOVES

/** @returns undefined when there is no such import; a second click on the same button changes nothing more */
export async function moveImport(
  tx: Tx,
  id: string,
  move: Move,
  by: { actor: Actor; at: Date },
): Promise<Outcome<null> | undefined> {
  const file = await tx
    .selectFrom('import_file')
    .select(['state', 'name', 'sha256'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!file) return undefined
  const { from, to } = MOVES[move]
  const isOpen = (from as readonly ImportState[]).includes(file.state) && file.sha256 !== ''
  if (!isOpen) return file.state === to ? { ok: null } : { refused: 'already-decided' }
  await tx
    .updateTable('import_file')
    .set({
      // What was posted in part is not checked anew: its posting goes on.
      state:
        move === 'retry'
          ? sql<ImportState>`case when exists (select from import_chunk where import_id = import_file.id)
              then 'posting' else 'checking' end`
          : to,
      finished_at: move === 'withdraw' ? by.at : null,
      leased_until: null,
      lease_holder: null,
      attempts: 0,
    })
    .where('id', '=', id)
    .execute()
  await audit(tx, {
    actor: by.actor,
    companyId: null,
    deed: `import.${move}`,
    objectKind: 'import',
    objectId: id,
    detail: { name: file.name },
    at: by.at,
  })
  if (move === 'withdraw') {
    await enter(tx, { as: 'job' })
    await dropParts(tx, id)
  }
  return { ok: null }
}
