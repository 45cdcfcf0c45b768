/** The signatory's address: confirmed by the link that only its mailbox got. */
import { audit } from '../../db/audit.ts'
import type { Tx } from '../../db/schema.ts'
import { hashOf } from '../../web/secrets.ts'

export type Applied = { readonly id: string; readonly name: string; readonly confirmed: boolean }

/** @returns undefined for a link that leads nowhere: unknown, or of an application that was refused */
export async function appliedBy(tx: Tx, token: string): Promise<Applied | undefined> {
  const row = await tx
    .selectFrom('company')
    .select(['id', 'name', 'signatory_confirmed_at'])
    .where('signatory_token_hash', '=', hashOf(token))
    .where('state', 'in', ['applied', 'active'])
    .executeTakeFirst()
  return row && { id: row.id, name: row.name, confirmed: row.signatory_confirmed_at !== null }
}

/** A second press of the button changes nothing. */
export async function confirmSignatory(tx: Tx, token: string, now: Date): Promise<Applied | undefined> {
  const applied = await appliedBy(tx, token)
  if (!applied || applied.confirmed) return applied
  const { numUpdatedRows } = await tx
    .updateTable('company')
    .set({ signatory_confirmed_at: now })
    .where('id', '=', applied.id)
    .where('signatory_confirmed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 1n) {
    await audit(tx, {
      actor: { kind: 'visitor', id: null, name: applied.name },
      companyId: applied.id,
      deed: 'company.confirm-signatory',
      objectKind: 'company',
      objectId: applied.id,
      at: now,
    })
  }
  return { ...applied, confirmed: true }
}
