/** A mistake at the counter is taken back: by the same partner, within minutes, with a row of its own. */
import { sql } from 'kysely'
import { audit } from '../../db/audit.ts'
import { newId } from '../../db/new-id.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { enter, withScope } from '../../db/scope.ts'
import { mayUndo } from '../../domain/award/voucher-verdict.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { lockOrder } from '../../orders/lock-order.ts'
import type { PartnerViewer } from '../../web/partner-session.ts'
import { moneyOf, stepOrder } from './redeem-voucher.ts'

/**
 * Asked twice, it is done once and answered twice.
 *
 * @returns undefined when this partner has no such use
 */
export function undoUse(
  db: Db,
  by: PartnerViewer,
  useId: string,
  now: Date,
): Promise<Outcome<null> | undefined> {
  return withScope(db, { as: 'partner', partnerId: by.id }, (tx) => undo(tx, by, useId, now))
}

type Use = { company_id: string; voucher_id: string; name: string; ends: string } & {
  at: Date
  currency: string | null
  amount_minor: bigint | null
}

async function undo(tx: Tx, by: PartnerViewer, useId: string, now: Date): Promise<Outcome<null> | undefined> {
  const use: Use | undefined = await tx
    .selectFrom('voucher_use')
    .select(['company_id', 'voucher_id', 'name', 'ends', 'at', 'currency', 'amount_minor'])
    .where('id', '=', useId)
    .where('undoes', 'is', null)
    .executeTakeFirst()
  if (!use) return undefined
  // In the jobs' name from here on: the counter no longer holds the code.
  await enter(tx, { as: 'job' })
  const order = await lockedOrder(tx, use)
  const done = await tx.selectFrom('voucher_use').select('id').where('undoes', '=', useId).executeTakeFirst()
  if (done) return { ok: null }
  if (!mayUndo(use.at, now)) return { refused: 'undo-too-late' }
  await giveBack(tx, by, { ...use, id: useId, orderId: order.orderId }, now)
  return { ok: null }
}

async function lockedOrder(tx: Tx, { company_id, voucher_id }: Use): Promise<{ orderId: string }> {
  const order = await tx
    .selectFrom('voucher')
    .select(['company_id as companyId', 'order_id as orderId'])
    .where('company_id', '=', company_id)
    .where('id', '=', voucher_id)
    .executeTakeFirstOrThrow()
  await lockOrder(tx, order.companyId, order.orderId)
  return order
}

async function giveBack(
  tx: Tx,
  by: PartnerViewer,
  use: Use & { id: string; orderId: string },
  now: Date,
): Promise<void> {
  const own = sql<boolean>`company_id = ${use.company_id}::uuid and id = ${use.voucher_id}::uuid`
  const { rows } = await sql<{ turn: number }>`update voucher set turn = turn + 1, state = 'open',
    left_minor = left_minor + ${use.amount_minor}::bigint where ${own} returning turn`.execute(tx)
  const { id, orderId, at: _, ...facts } = use
  await tx
    .insertInto('voucher_use')
    .values({
      ...facts,
      id: newId(),
      partner_id: by.id,
      key_id: by.keyId,
      turn: rows[0]?.turn ?? 0,
      at: now,
      undoes: id,
    })
    .execute()
  const order = { companyId: use.company_id, orderId }
  await stepOrder(tx, order, { from: 'used', to: 'booked', step: 'reopened' }, by, now)
  await audit(tx, {
    actor: { kind: 'partner', id: by.id, name: by.name },
    companyId: use.company_id,
    deed: 'voucher.undo',
    objectKind: 'voucher',
    objectId: use.voucher_id,
    detail: moneyOf(use.amount_minor, use.currency),
    at: now,
  })
}
