/** Orders of a company: the list, and one with all that belongs to it. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { type Day, NEVER } from '../../domain/day.ts'
import type { LotPart } from '../../domain/ledger/movement.ts'
import type { Cursor } from '../../web/list.ts'
import { asId } from '../../web/time-key.ts'
import type { AwardKind } from './offers.ts'
import type { Booked } from './refund.ts'
import type { OrderDetail } from './write-order.ts'

export const ORDER_STATES = ['booked', 'used', 'cancelled'] as const
type OrderState = (typeof ORDER_STATES)[number]
export type OrderFilter = { readonly state?: OrderState | undefined; readonly kind?: AwardKind | undefined }

export type OrderRow = {
  readonly id: string
  readonly kind: AwardKind
  readonly state: OrderState
  readonly detail: OrderDetail
  readonly price: bigint
  readonly fee: bigint
  readonly orderedAt: Date
  readonly orderedBy: string
  readonly travelsOn: Day | null
  readonly cancelledAt: Date | null
  readonly ruleVersion: number
}
type OrderVoucher = {
  readonly ends: string
  readonly validUntil: Day
  readonly state: 'open' | 'used' | 'cancelled'
  readonly currency: string | null
  readonly valueMinor: bigint | null
  readonly leftMinor: bigint | null
}
export type OrderFull = {
  readonly order: OrderRow
  readonly vouchers: readonly OrderVoucher[]
  readonly booked: Booked
  /** What came back when it was cancelled; 0 before. */
  readonly refunded: bigint
}

type Sql = RawBuilder<unknown>

const COLUMNS = sql`award_order.id, award_order.kind, award_order.state, award_order.detail, award_order.price, award_order.fee,
  award_order.ordered_at as "orderedAt", orderer.name as "orderedBy", award_order.travels_on as "travelsOn",
  award_order.cancelled_at as "cancelledAt", award_order.rule_version as "ruleVersion"`
const FROM = sql`award_order join membership as orderer
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
  const { rows } = await sql<OrderRow>`select ${COLUMNS} from ${FROM}
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

/** @returns undefined when the company has no such order */
export async function orderFull(tx: Tx, companyId: string, id: string): Promise<OrderFull | undefined> {
  const { rows } = await sql<OrderRow>`select ${COLUMNS} from ${FROM}
    where ${owned('award_order.company_id', companyId)} and award_order.id = ${id}::uuid`.execute(tx)
  const order = rows[0]
  if (!order) return undefined
  const vouchers = await tx
    .selectFrom('voucher')
    .select([
      'ends',
      'valid_until as validUntil',
      'state',
      'currency',
      'value_minor as valueMinor',
      'left_minor as leftMinor',
    ])
    .where(owned('company_id', companyId))
    .where('order_id', '=', id)
    .orderBy('id')
    .execute()
  return { order, vouchers, ...(await moved(tx, companyId, order, vouchers)) }
}

/** What a cancellation looks at. Locked: a counter that takes a voucher of it comes before or after, never between. */
export async function bookedOrder(tx: Tx, companyId: string, id: string): Promise<Booked | undefined> {
  await tx
    .selectFrom('award_order')
    .select('id')
    .where(owned('company_id', companyId))
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return (await orderFull(tx, companyId, id))?.booked
}

type Part = LotPart & { source: string }

async function moved(
  tx: Tx,
  companyId: string,
  order: OrderRow,
  vouchers: readonly OrderVoucher[],
): Promise<Pick<OrderFull, 'booked' | 'refunded'>> {
  // An entry that moved one lot names it itself; one that moved several has a line for each.
  const { rows } = await sql<Part>`
    select entry.source, coalesce(used.expires_on, entry.expires_on) as "expiresOn",
      coalesce(used.locked, entry.locked) as locked, coalesce(used.amount, entry.amount) as amount
    from entry left join lot_use as used on used.account_id = entry.account_id and used.version = entry.version
    where entry.subject_id = ${order.id}::uuid and entry.source in ('order', 'order/cancelled')
      and ${owned('entry.owner_id', companyId)}
    order by 2`.execute(tx)
  const refunds = rows.filter((part) => part.source === 'order/cancelled')
  return {
    booked: {
      id: order.id,
      kind: order.kind,
      state: order.state,
      ruleVersion: order.ruleVersion,
      travelsOn: order.travelsOn ?? order.detail.validUntil ?? NEVER,
      touched: vouchers.some(
        (voucher) => voucher.state === 'used' || voucher.leftMinor !== voucher.valueMinor,
      ),
      parts: rows.filter((part) => part.source === 'order'),
    },
    refunded: refunds.reduce((sum, part) => sum + part.amount, 0n),
  }
}
