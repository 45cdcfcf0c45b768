/** Awards, mail, jobs, budgets of attempts. */
import type { Generated } from 'kysely'
import type { OrderKind } from '../../domain/award/order-kind.ts'
import type { Day } from '../../domain/day.ts'
import type { Delivery, MessageKind } from '../../domain/message/kind.ts'
import type { VoucherKind } from '../../domain/programme/award.ts'
import type { Bytes, Json } from '../column-types.ts'

export type AwardOrder = {
  company_id: string
  id: string
  award_id: string
  kind: OrderKind
  detail: Json<unknown>
  price: bigint
  fee: Generated<bigint>
  rule_version: number
  state: 'booked' | 'ticketed' | 'used' | 'cancelled' | 'no-show'
  ordered_by: string
  ordered_at: Date
  ordered_on: Day
  travels_on: Day | null
  cancelled_at: Date | null
  /** The number of its last step. */
  steps: Generated<number>
  /** Points that came back when it was cancelled, or nobody came. */
  given_back: Generated<bigint>
  /** Points that had lapsed when a rebooking made it cheaper. */
  lost: Generated<bigint>
  /** What is to be invoiced for it. */
  due: Json<unknown>
}

export type AwardOrderStep = {
  company_id: string
  order_id: string
  number: number
  step: 'ordered' | 'ticketed' | 'rebooked' | 'cancelled' | 'used' | 'no-show' | 'reopened'
  at: Date
  actor_kind: 'member' | 'operator' | 'job' | 'partner'
  actor_id: string | null
  actor_name: string
  reason: string | null
  detail: Json<Readonly<Record<string, string>>>
}

export type AwardOrderTicket = {
  company_id: string
  order_id: string
  ticket: string
  entered_at: Date
  voided_at: Date | null
}

/** What an order of the kind `gift` brought a traveller. */
export type AwardGift = {
  company_id: string
  order_id: string
  member_id: string
  company_name: string
  award_id: string
  points: bigint
  currency: 'miles' | 'status'
  amount: bigint
  given_on: Day
}

export type AwardQuote = {
  company_id: string
  id: string
  member_id: string
  award_id: string
  request: Json<unknown>
  price: bigint
  rule_version: number
  priced_on: Day
  made_at: Date
  holds_until: Date
}

export type Voucher = {
  company_id: string
  id: string
  order_id: string
  code_hash: Bytes
  ends: string
  valid_until: Day
  state: 'open' | 'used' | 'cancelled'
  award_id: string
  kind: VoucherKind
  name: string
  currency: string | null
  /** Minor units; only of a voucher that is used in parts. */
  value_minor: bigint | null
  left_minor: bigint | null
  /** Counts uses and uses taken back. */
  turn: Generated<number>
}

export type AwardStock = {
  award_id: string
  remaining: number
}

export type Outbox = {
  id: string
  kind: MessageKind
  /** A member or an operator. */
  recipient_id: string | null
  company_id: string | null
  recipient: string
  language: string
  subject: string
  body: string
  created_at: Date
  attempts: Generated<number>
  due_at: Date
  sent_at: Date | null
  last_error: string | null
  /** How it reaches its reader; `open` until somebody has looked what the person wants. */
  route: Generated<'open' | Delivery>
  read_at: Generated<Date | null>
  /** The invitation that the mail brings. */
  invitation_id: string | null
}

export type Job = {
  name: string
  due_at: Date
  leased_until: Date | null
  last_ok_at: Date | null
  last_error: string | null
}

export type AttemptBudget = {
  key: string
  window_start: Date
  used: number
}
