/** Orders of a company: the list. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { OrderKind } from '../domain/award/order-kind.ts'
import type { Day } from '../domain/day.ts'
import type { Cursor } from '../web/list.ts'
import { asId } from '../web/time-key.ts'
import type { Due, OrderDetail, OrderState } from './order.ts'

export type OrderFilter = {
  readonly state?: OrderState | undefined
  readonly kind?: OrderKind | undefined
}

export type OrderRow = {
  readonly id: string
  readonly kind: OrderKind
  readonly state: OrderState
  readonly detail: OrderDetail
  readonly price: bigint
  readonly fee: bigint
  readonly givenBack: bigint
  readonly lost: bigint
  readonly due: readonly Due[]
  readonly steps: number
  readonly orderedAt: Date
  readonly orderedOn: Day
  readonly orderedBy: string
  readonly travelsOn: Day | null
  readonly cancelledAt: Date | null
  readonly ruleVersion: number
}

type Sql = RawBuilder<unknown>

export const ORDER_COLUMNS = sql`award_order.id, award_order.kind, award_order.state, award_order.detail, award_order.price,
  award_order.fee, award_order.given_back as "givenBack", award_order.lost, award_order.due, award_order.steps,
  award_order.ordered_at as "orderedAt", award_order.ordered_on as "orderedOn", orderer.name as "orderedBy",
  award_order.travels_on as "travelsOn", award_order.cancelled_at as "cancelledAt", award_order.rule_version as "ruleVersion"`
export const FROM_ORDERS = sql`award_order join membership as orderer
  on orderer.company_id = award_order.company_id and orderer.id = award_order.ordered_by`

/** The newest first. */
export async function orderRows(
  tx: Tx,
  companyId: string,
  filter: OrderFilter,
  page: { cursor: Cursor | undefined; limit: number },
): Promise<OrderRow[]> {
  const up = page.cursor?.way === 'after'
  const order = up
    ? sql`award_order.ordered_at, award_order.id desc`
    : sql`award_order.ordered_at desc, award_order.id`
  const conditions = [...conditionsOf(companyId, filter), ...beyond(companyId, page.cursor)]
  const { rows } = await sql<OrderRow>`select ${ORDER_COLUMNS} from ${FROM_ORDERS}
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${page.limit}`.execute(tx)
  return rows
}

export async function countOrders(tx: Tx, companyId: string, filter: OrderFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from award_order
    where ${sql.join(conditionsOf(companyId, filter), sql` and `)}`.execute(tx)
  return rows[0]?.count ?? 0
}

function conditionsOf(companyId: string, { state, kind }: OrderFilter): Sql[] {
  const conditions: Sql[] = [owned('award_order.company_id', companyId)]
  if (state) conditions.push(sql`award_order.state = ${state}`)
  if (kind) conditions.push(sql`award_order.kind = ${kind}`)
  return conditions
}

/** The cursor is an order's id; its moment is looked up, for text would lose its microseconds. */
function beyond(companyId: string, cursor: Cursor | undefined): Sql[] {
  if (cursor === undefined || asId(cursor.at) === undefined) return []
  const at = sql`(select from_here.ordered_at from award_order as from_here
    where ${owned('from_here.company_id', companyId)} and from_here.id = ${cursor.at}::uuid)`
  if (cursor.way === 'before') {
    return [
      sql`award_order.ordered_at <= ${at} and (award_order.ordered_at < ${at} or award_order.id > ${cursor.at}::uuid)`,
    ]
  }
  return [
    sql`award_order.ordered_at >= ${at} and (award_order.ordered_at > ${at} or award_order.id < ${cursor.at}::uuid)`,
  ]
}
