/** Deletes what lists of people held: names and addresses have no place here once the list has done its work. */
import { sql } from 'kysely'
import { auditAll } from '../../db/audit.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { ListState } from '../../db/tables/people-lists.ts'

/** Rows that were refused can be fetched and mended so long; a list that nobody has sent off is dropped then. */
export const LIST_DAYS = 30
const LISTS = 100
const ACTOR = { kind: 'job', id: null, name: 'people-lists' } as const

type List = {
  readonly companyId: string
  readonly id: string
  readonly state: ListState
  readonly isOld: boolean
}

/**
 * Of a list that was worked off only the refused rows stay, to be mended; of one that was dropped nothing. After
 * `LIST_DAYS` nothing stays of any. Counts and the audit trail tell what it did.
 *
 * @returns whether there may be more
 */
export async function purgePersonLists(db: Db, now: Date): Promise<boolean> {
  const limit = new Date(now.getTime() - LIST_DAYS * 86_400_000)
  return withScope(db, { as: 'job' }, async (tx) => {
    const { rows: lists } = await sql<List>`
      select company_id as "companyId", id, state, created_at < ${limit}::timestamptz as "isOld" from person_list
      where purged_at is null and (state in ('done', 'withdrawn') and counts is null
        or state <> 'running' and created_at < ${limit}::timestamptz)
      order by created_at limit ${LISTS} for update skip locked`.execute(tx)
    for (const list of lists) await purge(tx, list, now)
    await auditAll(
      tx,
      lists.map(({ companyId, id, isOld }) => ({
        actor: ACTOR,
        companyId,
        deed: 'person-list.purge',
        objectKind: 'person-list',
        objectId: id,
        detail: { afterDays: isOld ? LIST_DAYS : 0 },
        at: now,
      })),
    )
    return lists.length === LISTS
  })
}

async function purge(tx: Tx, { companyId, id, state, isOld }: List, now: Date): Promise<void> {
  const goes = isOld || state === 'withdrawn'
  const mine = sql<boolean>`company_id = ${companyId}::uuid and list_id = ${id}::uuid`
  await sql`update person_list set counts = coalesce(counts, (
      select coalesce(jsonb_object_agg(kind, jsonb_build_object('rows', rows, 'done', done)), '{}') from (
        select kind, count(*) as rows, count(done_at) as done from person_list_row where ${mine} group by kind) as each))
    where company_id = ${companyId}::uuid and id = ${id}::uuid`.execute(tx)
  await sql`delete from person_list_row where ${mine} and (${goes} or kind <> 'rejected')`.execute(tx)
  const { rows } = await sql`select from person_list_row where ${mine} limit 1`.execute(tx)
  if (rows.length > 0) return
  await tx
    .updateTable('person_list')
    .set({
      purged_at: now,
      header: '[]',
      ...(state === 'ready' && { state: 'withdrawn', finished_at: now }),
    })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute()
}
