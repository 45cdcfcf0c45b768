/** Locks a company that a decision is about. */
import type { Selectable } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Company } from '../../db/tables/people.ts'

/** @returns undefined when somebody was faster and it is no longer in that state */
export async function waitingCompany(
  tx: Tx,
  id: string,
  state: Company['state'],
): Promise<Selectable<Company> | undefined> {
  return tx
    .selectFrom('company')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', state)
    .forUpdate()
    .executeTakeFirst()
}
