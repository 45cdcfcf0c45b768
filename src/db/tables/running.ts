/** Awards, mail, jobs, budgets of attempts. */
import type { Generated } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Bytes, Json } from '../column-types.ts'

export type AwardOrder = {
  company_id: string
  id: string
  award_id: string
  kind: 'flight' | 'upgrade' | 'voucher'
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
  step: 'ordered' | 'ticketed' | 'rebooked' | 'cancelled' | 'used' | 'no-show'
  at: Date
  actor_kind: 'member' | 'operator' | 'job'
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
}

export type AwardStock = {
  award_id: string
  remaining: number
}

export type Outbox = {
  id: string
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
