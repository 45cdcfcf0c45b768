/** An order in the middle of its life, as the rules look at it. */
import type { OrderKind } from '../domain/award/order-kind.ts'
import type { PriceLine } from '../domain/award/priced.ts'
import type { Day } from '../domain/day.ts'
import type { LotPart } from '../domain/ledger/movement.ts'
import type { Delivery } from '../domain/programme/award.ts'
import type { Currency } from '../domain/rating/rated.ts'
import type { OrderRequest } from './request.ts'

export const ORDER_STATES = ['booked', 'ticketed', 'used', 'cancelled', 'no-show'] as const
export type OrderState = (typeof ORDER_STATES)[number]
/** `reopened`: a counter took a use back. */
export const ORDER_STEPS = [
  'ordered',
  'ticketed',
  'rebooked',
  'cancelled',
  'used',
  'no-show',
  'reopened',
] as const
export type OrderStepName = (typeof ORDER_STEPS)[number]

/** What is kept of an order beside its columns. */
export type OrderDetail = {
  readonly request: OrderRequest
  readonly name: string
  /** All travellers, as one reads them. */
  readonly passenger: string | null
  /** Each traveller; left out for one. */
  readonly travellers?: readonly string[]
  readonly validUntil: Day | null
  readonly trace: readonly PriceLine[]
  /** What a gift brought, as text: it is kept as JSON. */
  readonly received?: { readonly currency: Currency; readonly amount: string }
  /** Of vouchers; left out by orders from before there was a choice. */
  readonly delivery?: Delivery
  /** The day whose prices it was ordered at; the day of the order when left out. */
  readonly pricedOn?: Day
}

/** To be invoiced by the programme's operator. */
export type Due = {
  readonly for: 'taxes' | 'rebooking' | 'cancellation'
  readonly currency: string
  /** Minor units, as text: it is kept as JSON. */
  readonly amount: string
}

export type OrderStep = {
  readonly number: number
  readonly step: OrderStepName
  readonly at: Date
  readonly actorKind: 'member' | 'operator' | 'job' | 'partner'
  readonly actorName: string
  readonly reason: string | null
  readonly detail: Readonly<Record<string, string>>
}

export type Booked = {
  readonly id: string
  readonly kind: OrderKind
  readonly state: OrderState
  /** The number of its last step: who decides on an older one is told so. */
  readonly steps: number
  readonly rebooked: number
  readonly detail: OrderDetail
  readonly price: bigint
  readonly due: readonly Due[]
  readonly ruleVersion: number
  readonly pricedOn: Day
  readonly orderedOn: Day
  /** Open orders that upgrade this flight. */
  readonly upgradeIds: readonly string[]
  /** Local day of the first flight, or the last day of use of the vouchers. */
  readonly travelsOn: Day
  /** A voucher of it was used. */
  readonly touched: boolean
  /** What it is paid from now, in the order drawn; above zero. */
  readonly paid: readonly LotPart[]
}

/** Booked and issued orders can still change. */
export function isOpen(state: OrderState): boolean {
  return state === 'booked' || state === 'ticketed'
}

/** Something of it was had: what was given away, was cancelled, or nobody came for, was not. @see docs/support-rules.md U-09 */
export function isRateable({ kind, state, touched }: Pick<Booked, 'kind' | 'state' | 'touched'>): boolean {
  if (kind === 'gift') return false
  return state === 'used' || (isOpen(state) && touched)
}

/** What it cost in the end: a cancelled order its fee and what had lapsed, any other its price and its fees. */
export function costOf(order: { price: bigint; fee: bigint; lost: bigint; givenBack: bigint }): bigint {
  return order.price + order.fee + order.lost - order.givenBack
}

/** Certificates, credits and parcels: the programme sees to them by hand. @see docs/programme-rules.md V-01 */
export function isFulfilled({ delivery = 'code' }: OrderDetail): boolean {
  return delivery !== 'code'
}
