/** What the policy says no to when an order becomes dearer. */
import type { Tx } from '../db/schema.ts'
import { needOf } from '../domain/approval/policy.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Booked } from '../orders/order.ts'
import { isTrip } from '../orders/request.ts'
import { budgetRefusal, orderPolicy } from './order-policy.ts'

type Dearer = {
  readonly companyId: string
  /** The seat of who rebooks. */
  readonly seatId: string
  readonly order: Pick<Booked, 'detail' | 'price' | 'orderedOn'>
  /** After the rebooking. */
  readonly price: bigint
}

/** @see docs/approval-rules.md AP-18 */
export async function dearerRefusal(
  tx: Tx,
  { companyId, seatId, order, price }: Dearer,
): Promise<Refusal | undefined> {
  const { request } = order.detail
  const difference = price - order.price
  if (!isTrip(request) || difference <= 0n) return undefined
  const chargedId = request.passengerId
  const policy = await orderPolicy(tx, { companyId, seatId, chargedId, today: order.orderedOn })
  if (needOf(policy, price)) return { refused: 'rebooking-needs-approval' }
  return budgetRefusal(policy, difference)
}
