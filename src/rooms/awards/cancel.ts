/** Gives an award back: its points to the lots they came from, the fee out of what can be spent, vouchers void. */
import { pastRivals } from '../../db/command.ts'
import { writePlan } from '../../db/ledger/write-plan.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Day } from '../../domain/day.ts'
import type { Movement } from '../../domain/ledger/movement.ts'
import { planMovements } from '../../domain/ledger/plan.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { RuleVersion } from '../../intake/settle/rate-ticket.ts'
import { hashOf } from '../../web/secrets.ts'
import { bookedOrder } from './order-query.ts'
import type { Orderer } from './redeem.ts'
import { type Booked, type Refund, refundOf } from './refund.ts'
import { lockStanding } from './standing.ts'
import { writeCancellation } from './write-cancellation.ts'
import type { MailText } from './write-order.ts'

export type Cancellation = {
  readonly key: string
  readonly companyId: string
  readonly by: Orderer
  readonly orderId: string
  readonly now: Date
  readonly today: Day
  readonly mail: (refund: Refund) => MailText
}

/** @returns undefined when the company has no such order */
export async function cancelOrder(
  db: Db,
  given: Cancellation,
  versions: readonly RuleVersion[],
): Promise<Outcome<{ orderId: string }> | undefined> {
  const { companyId } = given
  return pastRivals(() => withScope(db, { as: 'company', companyId }, (tx) => cancel(tx, given, versions)))
}

async function cancel(
  tx: Tx,
  given: Cancellation,
  versions: readonly RuleVersion[],
): Promise<Outcome<{ orderId: string }> | undefined> {
  const { companyId, orderId, today } = given
  const lock = () => lockStanding(tx, companyId, { actorId: given.by.id, key: given.key }, today)
  const locked = await lock()
  const order = await bookedOrder(tx, companyId, orderId)
  // A cancellation that moves no points leaves the account as it was: a rival's answer is found by a second look only.
  const { kept, account } = order?.state === 'booked' ? locked : await lock()
  const hash = Buffer.from(hashOf(JSON.stringify(['award.cancel', companyId, orderId]))).toString('hex')
  if (kept) return kept.hash === hash ? { ok: { orderId } } : { refused: 'key-reused' }
  if (!order) return undefined
  const refund = refundOf(order, versions, today)
  if ('refused' in refund) return refund
  const plan = planMovements([account], movementsOf(order, refund.ok, account.id), today)
  if ('refused' in plan) return plan
  await writePlan(tx, plan.ok, today)
  await writeCancellation(tx, given, hash, refund.ok)
  return { ok: { orderId } }
}

function movementsOf(order: Booked, refund: Refund, accountId: string): Movement[] {
  const cause = { accountId, subjectId: order.id, ruleVersion: order.ruleVersion }
  const movements: Movement[] = []
  if (refund.back > 0n) {
    movements.push({
      ...cause,
      do: 'give-back',
      kind: 'refund',
      source: 'order/cancelled',
      parts: refund.parts,
    })
  }
  if (refund.fee > 0n) {
    movements.push({ ...cause, do: 'spend', kind: 'fee', source: 'order/fee', amount: refund.fee })
  }
  return movements
}
