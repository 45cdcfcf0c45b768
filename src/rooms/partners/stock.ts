/** How many pieces of an award are left, and how an operator changes that. */
import { audit } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { OperatorViewer } from '../../web/viewer.ts'

export type StockRow = { readonly awardId: string; readonly remaining: number }

export function stockRows(tx: Tx): Promise<StockRow[]> {
  return tx
    .selectFrom('award_stock')
    .select(['award_id as awardId', 'remaining'])
    .orderBy('award_id')
    .execute()
}

export type StockChange = {
  readonly key: string
  readonly awardId: string
  /** Pieces that come or, below zero, go. */
  readonly by: number
  readonly reason: string
}

/**
 * What was ordered meanwhile counts: a change is a difference, never a new figure.
 *
 * @returns undefined when nothing is counted of this award
 * @see docs/programme-rules.md V-09
 */
export async function changeStock(
  tx: Tx,
  who: OperatorViewer,
  { key, awardId, by, reason }: StockChange,
  at: Date,
): Promise<Outcome<null> | undefined> {
  const before = await tx
    .selectFrom('award_stock')
    .select('remaining')
    .where('award_id', '=', awardId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) return undefined
  const content = JSON.stringify(['stock', awardId, by, reason])
  return once(tx, { actorId: who.id, companyId: null, key, content, at }, async () => {
    const after = before.remaining + by
    if (after < 0) return { refused: 'stock-too-low', detail: { count: String(before.remaining) } }
    await tx.updateTable('award_stock').set({ remaining: after }).where('award_id', '=', awardId).execute()
    await audit(tx, {
      actor: { kind: 'operator', id: who.id, name: who.name },
      companyId: null,
      deed: by > 0 ? 'stock.raise' : 'stock.lower',
      objectKind: 'award-stock',
      objectId: awardId,
      detail: { award: awardId, stockBefore: before.remaining, stockAfter: after, reason },
      at,
    })
    return { ok: null }
  })
}
