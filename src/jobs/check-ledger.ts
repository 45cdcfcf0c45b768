/** The hourly check: what it finds is kept, shown to the operator, and freezes redemption from the accounts concerned. */

import { type Verified, verifyLedger } from '../db/ledger/verify.ts'
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'

const OVERLAP_MS = 10 * 60_000

/** @param whole all accounts instead of those that moved since the last check */
export async function checkLedger(db: Db, now: Date, whole: boolean): Promise<Verified> {
  const verified = await withScope(
    db,
    { as: 'job' },
    async (tx) => {
      const last = await tx
        .selectFrom('ledger_check')
        .select('checked_at')
        .orderBy('checked_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      const since = whole || !last ? undefined : new Date(last.checked_at.getTime() - OVERLAP_MS)
      return verifyLedger(tx, since)
    },
    { snapshot: true },
  )
  const broken = [...new Set(verified.findings.map((finding) => finding.accountId))]
  const first = verified.findings[0]
  await withScope(db, { as: 'job' }, async (tx) => {
    await tx
      .insertInto('ledger_check')
      .values({
        id: newId(),
        checked_at: now,
        accounts: verified.accounts,
        entries: verified.entries,
        finding: first ? `${first.rule}: ${first.row} (${first.detail})` : null,
      })
      .execute()
    if (broken.length > 0)
      await tx.updateTable('account').set({ frozen_at: now }).where('id', 'in', broken).execute()
  })
  return verified
}
