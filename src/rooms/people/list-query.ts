/** A list as its page shows it: what it would do or did, and the rows to mend. */
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { ListState, RowKind } from '../../db/tables/people-lists.ts'
import type { ListFault } from '../../domain/people/read-list.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { PAGE_ROWS } from '../../web/list.ts'
import { auditThing, type byOf } from './seat-audit.ts'

export type ListHead = {
  readonly id: string
  readonly name: string | null
  readonly by: string
  readonly at: Date
  readonly state: ListState
  readonly header: readonly string[]
  /** What the list held, once its rows are being deleted. */
  readonly kept: Partial<ListCounts> | null
  /** No row is left of it. */
  readonly purgedAt: Date | null
}
export type ListCounts = Readonly<Record<RowKind, { readonly rows: number; readonly done: number }>>
export type RejectedRow = {
  readonly line: number
  readonly cells: readonly string[]
  readonly faults: readonly ListFault[]
}

const RECENT = 10

export function recentLists(tx: Tx, companyId: string): Promise<ListHead[]> {
  return heads(tx, companyId).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(RECENT).execute()
}

export function listOf(tx: Tx, companyId: string, id: string): Promise<ListHead | undefined> {
  return heads(tx, companyId).where('id', '=', id).executeTakeFirst()
}

function heads(tx: Tx, companyId: string) {
  return tx
    .selectFrom('person_list')
    .select([
      'id',
      'name',
      'by_name as by',
      'created_at as at',
      'state',
      'header',
      'counts as kept',
      'purged_at as purgedAt',
    ])
    .where(owned('company_id', companyId))
}

export async function listCounts(tx: Tx, companyId: string, { id, kept }: ListHead): Promise<ListCounts> {
  const none = { rows: 0, done: 0 }
  const counts = { new: none, guest: none, changed: none, known: none, invited: none, rejected: none }
  if (kept) return { ...counts, ...kept }
  const found = await tx
    .selectFrom('person_list_row')
    .select((select) => [
      'kind',
      select.fn.countAll<bigint>().as('rows'),
      select.fn.count<bigint>('done_at').as('done'),
    ])
    .where(owned('company_id', companyId))
    .where('list_id', '=', id)
    .groupBy('kind')
    .execute()
  const each = found.map(
    ({ kind, rows, done }) => [kind, { rows: Number(rows), done: Number(done) }] as const,
  )
  return { ...counts, ...Object.fromEntries(each) }
}

/** By line. @param most one more than a page tells whether there is another */
export async function rejectedRows(
  tx: Tx,
  companyId: string,
  id: string,
  after: number,
  most = PAGE_ROWS + 1,
): Promise<RejectedRow[]> {
  const rows = await tx
    .selectFrom('person_list_row')
    .select(['line', 'cells', 'faults'])
    .where(owned('company_id', companyId))
    .where('list_id', '=', id)
    .where('kind', '=', 'rejected')
    .where('line', '>', after)
    .orderBy('line')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, faults: (row.faults ?? []) as readonly ListFault[] }))
}

/** @returns undefined when there is no such list; a second click changes nothing more */
export async function moveList(
  tx: Tx,
  by: ReturnType<typeof byOf>,
  id: string,
  to: 'running' | 'withdrawn',
): Promise<Outcome<null> | undefined> {
  const list = await tx
    .selectFrom('person_list')
    .select('state')
    .where(owned('company_id', by.companyId))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!list) return undefined
  if (list.state !== 'ready') {
    const isSame = list.state === to || (to === 'running' && list.state === 'done')
    return isSame ? { ok: null } : { refused: 'already-decided' }
  }
  await tx
    .updateTable('person_list')
    .set({ state: to, finished_at: to === 'withdrawn' ? by.at : null })
    .where(owned('company_id', by.companyId))
    .where('id', '=', id)
    .execute()
  const deed = to === 'running' ? 'person-list.invite' : 'person-list.withdraw'
  await auditThing(tx, by, deed, { kind: 'person-list', id })
  return { ok: null }
}
