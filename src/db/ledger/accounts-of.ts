/** Finds the accounts of owners. */
import { sql } from 'kysely'
import type { Tx } from '../schema.ts'

/** @returns account ids by `owner/currency` */
export async function accountsOf(tx: Tx, ownerIds: readonly string[]): Promise<Map<string, string>> {
  if (ownerIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'owner_id', 'currency'])
    .where('owner_id', '=', sql<string>`any(${sql.val(ownerIds)}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [`${row.owner_id}/${row.currency}`, row.id]))
}
