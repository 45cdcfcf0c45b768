/** Unfinished applications past their day: what somebody typed and did not send is not kept. */
import type { Tx } from '../../db/schema.ts'

export async function clearDrafts(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('application_draft').where('expires_at', '<=', now).execute()
}
