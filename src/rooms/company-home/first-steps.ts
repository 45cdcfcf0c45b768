/** Puts the first steps of the home page away, or back, for one person's seat. Twice is once. */
import { audit } from '../../db/audit.ts'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { CompanySeat, MemberViewer } from '../../web/viewer.ts'

export async function hideFirstSteps(
  tx: Tx,
  { id, membershipId }: CompanySeat,
  by: MemberViewer,
  hidden: boolean,
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('membership')
    .set({ first_steps_hidden_at: hidden ? now : null })
    .where(owned('company_id', id))
    .where('id', '=', membershipId)
    .where('first_steps_hidden_at', hidden ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  await audit(tx, {
    actor: { kind: 'member', id: by.id, name: by.name },
    companyId: id,
    deed: hidden ? 'membership.hide-first-steps' : 'membership.show-first-steps',
    objectKind: 'membership',
    objectId: membershipId,
    at: now,
  })
}
