/** Who changed a seat last, and what: told to a second manager who wanted to change it too. */
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'

export type LastChange = {
  readonly by: string
  readonly at: Date
  readonly detail: Readonly<Record<string, string | null>>
}

export async function lastChange(tx: Tx, companyId: string, id: string): Promise<LastChange | undefined> {
  const row = await tx
    .selectFrom('audit')
    .select(['actor_name as by', 'at', 'detail'])
    .where(owned('company_id', companyId))
    .where('object_kind', '=', 'membership')
    .where('object_id', '=', id)
    .where('deed', '=', 'membership.change')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, detail: row.detail as LastChange['detail'] }
}
