/** What is known of who asks: the number of the company, and the person's own numbers for the person alone. */
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'

/** @returns null while the programme has not given it a number, or when it earns no more */
export async function companyNumber(tx: Tx, companyId: string): Promise<string | null> {
  const company = await tx
    .selectFrom('company')
    .select(['corporate_id', 'state'])
    .where(owned('id', companyId))
    .executeTakeFirst()
  return company?.state === 'active' ? company.corporate_id : null
}

export type OwnNumber = { readonly airline: string; readonly number: string }

export async function ownNumbers(tx: Tx, memberId: string): Promise<OwnNumber[]> {
  return tx
    .selectFrom('frequent_flyer_account')
    .select(['airline', 'number'])
    .where(owned('member_id', memberId))
    .where('unlinked_on', 'is', null)
    .orderBy('linked_on')
    .execute()
}
