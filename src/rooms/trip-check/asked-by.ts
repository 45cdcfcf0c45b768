/** What is known of who asks: the number of the company, and the person's own numbers for the person alone. */
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'

export type CompanyNumbers = { readonly corporateId: string | null; readonly entityIds: readonly string[] }

/** Null while the programme has not given the company a number, or when it earns no more. */
export async function companyNumbers(tx: Tx, companyId: string, today: Day): Promise<CompanyNumbers> {
  const company = await tx
    .selectFrom('company')
    .select(['corporate_id', 'state'])
    .where(owned('id', companyId))
    .executeTakeFirst()
  if (company?.state !== 'active') return { corporateId: null, entityIds: [] }
  const entities = await tx
    .selectFrom('legal_entity')
    .select('corporate_id')
    .where(owned('company_id', companyId))
    .where('corporate_id', 'is not', null)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', today)]))
    .orderBy('id')
    .execute()
  return {
    corporateId: company.corporate_id,
    entityIds: entities.flatMap((entity) => entity.corporate_id ?? []),
  }
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
