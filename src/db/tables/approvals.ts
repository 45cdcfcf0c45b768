/** Who may order awards alone, budgets, and the requests of those who have to ask. */

import type { BudgetScope, LimitScope, Need } from '../../domain/approval/policy.ts'
import type { RequestState, RequestStep } from '../../domain/approval/request.ts'
import type { OrderKind } from '../../domain/award/order-kind.ts'
import type { Day } from '../../domain/day.ts'
import type { Json } from '../column-types.ts'

export type AwardPolicy = {
  company_id: string
  version: number
  /** Points above which nobody orders alone; null: there is no such rule. */
  second_person_from: bigint | null
  escalate_days: number
  lapse_days: number
  changed_by: string
  changed_at: Date
}

export type AwardAllowance = {
  company_id: string
  id: string
  what: 'limit' | 'budget'
  scope: LimitScope | BudgetScope
  /** Of the role, team or cost centre. */
  name: string | null
  membership_id: string | null
  points: bigint
}

export type TeamApprover = {
  company_id: string
  team: string
  membership_id: string
}

export type AwardDeputy = {
  company_id: string
  id: string
  principal_id: string
  deputy_id: string
  from_on: Day
  until_on: Day
  set_at: Date
  ended_at: Date | null
}

export type AwardRequest = {
  company_id: string
  id: string
  requester_id: string
  /** Whose budgets it takes: who flies; of vouchers, who asks. */
  charged_id: string
  award_id: string
  kind: OrderKind
  name: string
  request: Json<unknown>
  typed: Json<Readonly<Record<string, string>>>
  price: bigint
  rule_version: number
  priced_on: Day
  /** Last day of that price. */
  held_until: Day
  travels_on: Day | null
  need: Json<Need>
  reason: string
  state: RequestState
  /** The approver of the requester's team; null: anybody who approves. */
  assigned_to: string | null
  asked_at: Date
  escalates_on: Day
  escalated_at: Date | null
  /** Last day on which it can be decided. */
  lapses_on: Day
  decided_by: string | null
  /** Whose deputy decided. */
  decided_for: string | null
  decided_at: Date | null
  decision_reason: string | null
  order_id: string | null
  /** When the codes of its vouchers were shown. */
  collected_at: Date | null
  origin: string
}

export type AwardRequestStep = {
  company_id: string
  id: string
  request_id: string
  at: Date
  what: RequestStep
  /** Null: nobody, it was time. */
  by_id: string | null
  for_id: string | null
  reason: string | null
  price: bigint | null
}
