/** Requests of a company as they are read: the list, one with its steps, and the one behind an order. */

import { type RawBuilder, sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { AwardRequestStep } from '../db/tables/approvals.ts'
import type { Need } from '../domain/approval/policy.ts'
import type { RequestState } from '../domain/approval/request.ts'
import type { OrderKind } from '../domain/award/order-kind.ts'
import type { Day } from '../domain/day.ts'
import type { OrderRequest } from '../orders/request.ts'
import type { TimedList } from '../web/timed-list.ts'
import { decidable, type Seat } from './decidable.ts'

export type RequestedAward = OrderRequest

export type RequestRow = {
  readonly id: string
  readonly at: Date
  readonly awardId: string
  readonly kind: OrderKind
  readonly award: string
  readonly request: RequestedAward
  readonly requester: string
  readonly requesterId: string
  /** Who flies, or who asked for vouchers. */
  readonly charged: string
  readonly chargedId: string
  readonly price: bigint
  readonly ruleVersion: number
  readonly pricedOn: Day
  readonly heldUntil: Day
  readonly travelsOn: Day | null
  readonly lapsesOn: Day
  readonly need: Need
  readonly reason: string
  readonly state: RequestState
  readonly typed: Readonly<Record<string, string>>
  readonly assignee: string | null
  readonly escalatedAt: Date | null
  readonly decidedBy: string | null
  readonly decidedFor: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
  readonly orderId: string | null
  readonly collectedAt: Date | null
  /** Whether who looks can decide it now. */
  readonly mayDecide: boolean
  readonly isOwn: boolean
  /** Who asked is nobody of the company any more. */
  readonly requesterLeft: boolean
}

export type StepRow = Pick<AwardRequestStep, 'id' | 'at' | 'what' | 'reason' | 'price'> & {
  readonly by: string | null
  readonly for: string | null
}

export type RequestFilter = {
  readonly state: RequestState | undefined
  readonly kind: RequestRow['kind'] | undefined
  readonly q: string | undefined
  readonly whose: 'to-decide' | 'mine' | undefined
}

/** Who looks, and whether all of the company's requests are to be seen: approvers, travel managers and finance. */
export type Looking = { readonly seat: Seat; readonly seesAll: boolean; readonly today: Day }

/** Rows are `RequestRow`. */
export function requestList(looking: Looking, { state, kind, q, whose }: RequestFilter): TimedList {
  const conditions: RawBuilder<boolean>[] = []
  if (state) conditions.push(sql<boolean>`state = ${state}`)
  if (kind) conditions.push(sql<boolean>`kind = ${kind}`)
  if (q)
    conditions.push(
      sql<boolean>`(strpos(name_key(requester), name_key(${q})) > 0 or strpos(name_key(charged), name_key(${q})) > 0)`,
    )
  if (whose === 'mine') conditions.push(sql<boolean>`"isOwn"`)
  if (whose === 'to-decide') conditions.push(sql<boolean>`"mayDecide"`)
  const all = conditions.length > 0 ? sql.join(conditions, sql` and `) : sql<boolean>`true`
  return { source: sql`select * from (${rowsOf(looking)}) as request where ${all}`, first: 'newest' }
}

/** @returns undefined when there is none, or none that who looks may see */
export async function oneRequest(
  tx: Tx,
  looking: Looking,
  id: string,
): Promise<{ readonly row: RequestRow; readonly steps: readonly StepRow[] } | undefined> {
  const { rows } =
    await sql<RequestRow>`select * from (${rowsOf(looking)}) as request where id = ${id}::uuid`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const company = looking.seat.id
  const { rows: steps } = await sql<StepRow>`
    select step.id, step.at, step.what, step.reason, step.price, doer.name as by, stood.name as for
    from award_request_step as step
      left join membership as doer on ${owned('doer.company_id', company)} and doer.id = step.by_id
      left join membership as stood on ${owned('stood.company_id', company)} and stood.id = step.for_id
    where ${owned('step.company_id', company)} and step.request_id = ${id}::uuid order by step.at, step.id`.execute(
    tx,
  )
  return { row, steps }
}

/** The request that an order came from, whoever may see the order. */
export async function requestOfOrder(
  tx: Tx,
  seat: Seat,
  orderId: string,
  today: Day,
): Promise<RequestRow | undefined> {
  const { rows } = await sql<RequestRow>`select * from (${rowsOf({ seat, seesAll: true, today })}) as request
    where "orderId" = ${orderId}::uuid`.execute(tx)
  return rows[0]
}

function rowsOf({ seat, seesAll, today }: Looking): RawBuilder<unknown> {
  const { id: company, membershipId } = seat
  const named = (alias: string, column: string) =>
    sql`left join membership as ${sql.ref(alias)} on ${owned(`${alias}.company_id`, company)}
      and ${sql.ref(`${alias}.id`)} = ${sql.ref(`request.${column}`)}`
  const can = decidable(company, sql`${membershipId}::uuid`, today)
  const mine = sql<boolean>`request.requester_id = ${membershipId}::uuid`
  const seen = seesAll ? sql`true` : sql`(${mine} or request.decided_by = ${membershipId}::uuid or ${can})`
  return sql`
    select request.id, request.asked_at as at, request.award_id as "awardId", request.kind, request.name as award,
      request.request, requester.name as requester, request.requester_id as "requesterId", charged.name as charged,
      request.charged_id as "chargedId", request.price, request.rule_version as "ruleVersion",
      request.priced_on as "pricedOn", request.held_until as "heldUntil", request.travels_on as "travelsOn",
      request.lapses_on as "lapsesOn", request.need, request.reason, request.state, request.typed,
      assignee.name as assignee, request.escalated_at as "escalatedAt", decider.name as "decidedBy",
      stood.name as "decidedFor", request.decided_at as "decidedAt", request.decision_reason as "decisionReason",
      request.order_id as "orderId", request.collected_at as "collectedAt", ${can} as "mayDecide", ${mine} as "isOwn",
      requester.state = 'left' as "requesterLeft"
    from award_request as request ${named('requester', 'requester_id')} ${named('charged', 'charged_id')}
      ${named('assignee', 'assigned_to')} ${named('decider', 'decided_by')} ${named('stood', 'decided_for')}
    where ${owned('request.company_id', company)} and ${seen}`
}
