/** What an order would meet, told before the last click: whether it needs an approval and whose, and what budgets bear. */
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import { type Budget, type Need, needOf } from '../domain/approval/policy.ts'
import type { Day } from '../domain/day.ts'
import type { Refusal } from '../domain/refusal.ts'
import { asId } from '../web/time-key.ts'
import { type Approvers, approversFor } from './approvers.ts'
import type { Seat } from './decidable.ts'
import { budgetRefusal, orderPolicy } from './order-policy.ts'

export type Outlook = {
  /** The line of the policy that makes it need one; undefined when it needs none. */
  readonly need: Need | undefined
  readonly approvers: Approvers
  readonly budgets: readonly Budget[]
  /** The budget that does not bear it. */
  readonly short: Refusal | undefined
  /** Why it was asked for before it was sent back. */
  readonly reasonBefore: string | undefined
}

/** @param again the request that was sent back and is changed */
export async function outlookOf(
  tx: Tx,
  seat: Seat,
  { chargedId, price, again }: { chargedId: string; price: bigint; again: string | undefined },
  today: Day,
): Promise<Outlook> {
  const policy = await orderPolicy(tx, { companyId: seat.id, seatId: seat.membershipId, chargedId, today })
  const need = needOf(policy, price)
  return {
    need,
    approvers: need ? await approversFor(tx, seat.id, seat.membershipId) : { assigned: null, others: [] },
    budgets: policy.budgets,
    short: budgetRefusal(policy, price),
    reasonBefore: await reasonOf(tx, seat, asId(again)),
  }
}

async function reasonOf(tx: Tx, seat: Seat, requestId: string | undefined): Promise<string | undefined> {
  if (requestId === undefined) return undefined
  const row = await tx
    .selectFrom('award_request')
    .select('reason')
    .where(owned('company_id', seat.id))
    .where('id', '=', requestId)
    .where('requester_id', '=', seat.membershipId)
    .executeTakeFirst()
  return row?.reason
}
