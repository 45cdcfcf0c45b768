/** The legal entities of a company as its trips and statements name them. */

import { owned } from '../first-wall.ts'
import type { Tx } from '../schema.ts'

export type EntityName = { readonly id: string; readonly name: string; readonly corporateId: string }

/** Those that have, or had, a corporate id; by name. */
export async function entityNames(tx: Tx, companyId: string): Promise<EntityName[]> {
  const rows = await tx
    .selectFrom('legal_entity')
    .select(['id', 'name', 'corporate_id as corporateId'])
    .where(owned('company_id', companyId))
    .where('corporate_id', 'is not', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, corporateId: row.corporateId ?? '' }))
}
