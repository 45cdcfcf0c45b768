/** Whose points a statement is of. */
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'

export type CompanyAccount = {
  readonly id: string
  readonly name: string
  readonly corporateId: string | null
  readonly accountId: string | null
}

export function companyAccount(tx: Tx, companyId: string): Promise<CompanyAccount | undefined> {
  return tx
    .selectFrom('company')
    .leftJoin('account', (join) =>
      join.onRef('account.owner_id', '=', 'company.id').on('account.currency', '=', 'points'),
    )
    .select(['company.id', 'company.name', 'company.corporate_id as corporateId', 'account.id as accountId'])
    .where(owned('company.id', companyId))
    .executeTakeFirst()
}
