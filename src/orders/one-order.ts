/** One order with all that belongs to it, for its own company and for the operator's desk. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import { type PaidChange, stillPaid } from '../domain/award/still-paid.ts'
import { type Day, NEVER } from '../domain/day.ts'
import type { LotPart } from '../domain/ledger/movement.ts'
import { lockOrder } from './lock-order.ts'
import type { Booked, OrderStep } from './order.ts'
import { FROM_ORDERS, ORDER_COLUMNS, type OrderRow } from './order-list.ts'

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
  /** Numbers of the tickets that hold, in their order. */
  readonly tickets: readonly string[]
  /** The oldest first. */
  readonly steps: readonly OrderStep[]
  readonly booked: Booked
}

/** @returns undefined when the company has no such order */
export async function orderFull(tx: Tx, companyId: string, id: string): Promise<OrderFull | undefined> {
  const { rows } = await sql<OrderRow & { tickets: string[]; upgradeIds: string[] }>`select ${ORDER_COLUMNS},
      ${openUpgrades(companyId)} as "upgradeIds",
      (select coalesce(jsonb_agg(ticket order by ticket), '[]') from award_order_ticket as issued
        where ${owned('issued.company_id', companyId)} and issued.order_id = ${id}::uuid and voided_at is null) as tickets
    from ${FROM_ORDERS}
    where ${owned('award_order.company_id', companyId)} and award_order.id = ${id}::uuid`.execute(tx)
  const row = rows[0]
  if (!row) return undefined
  const { tickets, upgradeIds, ...order } = row
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
  const steps = await stepsOf(tx, companyId, id)
  const paid = stillPaid(await changesOf(tx, companyId, id, steps))
  return {
    order,
    vouchers,
    tickets,
    steps,
    booked: { ...bookedOf(order, vouchers, steps, paid), upgradeIds },
  }
}

function openUpgrades(companyId: string): RawBuilder<string[]> {
  return sql`case award_order.kind when 'flight' then (select coalesce(jsonb_agg(upgrade.id order by upgrade.id), '[]')
    from award_order as upgrade where ${owned('upgrade.company_id', companyId)} and upgrade.kind = 'upgrade'
      and upgrade.state in ('booked', 'ticketed')
      and upgrade.detail -> 'request' ->> 'ofOrderId' = award_order.id::text) else '[]' end`
}

/** What a change of an order looks at. Locked: a counter that takes a voucher of it comes before or after, never between. */
export async function bookedOrder(tx: Tx, companyId: string, id: string): Promise<Booked | undefined> {
  await lockOrder(tx, companyId, id)
  return (await orderFull(tx, companyId, id))?.booked
}

function bookedOf(
  order: OrderRow,
  vouchers: readonly OrderVoucher[],
  steps: readonly OrderStep[],
  paid: readonly LotPart[],
): Omit<Booked, 'upgradeIds'> {
  return {
    id: order.id,
    kind: order.kind,
    state: order.state,
    steps: order.steps,
    rebooked: steps.filter(({ step }) => step === 'rebooked').length,
    detail: order.detail,
    price: order.price,
    due: order.due,
    ruleVersion: order.ruleVersion,
    orderedOn: order.orderedOn,
    pricedOn: order.detail.pricedOn ?? order.orderedOn,
    travelsOn: order.travelsOn ?? order.detail.validUntil ?? NEVER,
    touched: vouchers.some((voucher) => voucher.state === 'used' || voucher.leftMinor !== voucher.valueMinor),
    paid,
  }
}

async function stepsOf(tx: Tx, companyId: string, id: string): Promise<OrderStep[]> {
  const rows = await tx
    .selectFrom('award_order_step')
    .select([
      'number',
      'step',
      'at',
      'actor_kind as actorKind',
      'actor_name as actorName',
      'reason',
      'detail',
    ])
    .where(owned('company_id', companyId))
    .where('order_id', '=', id)
    .orderBy('number')
    .execute()
  return rows
}

type Part = LotPart & { source: string }

/** Every change of what is paid, the oldest first: the order, and rebookings that cost more or less. */
async function changesOf(
  tx: Tx,
  companyId: string,
  id: string,
  steps: readonly OrderStep[],
): Promise<PaidChange[]> {
  // An entry that moved one lot names it itself; one that moved several has a line for each.
  const { rows } = await sql<Part>`
    select entry.source, coalesce(used.expires_on, entry.expires_on) as "expiresOn",
      coalesce(used.locked, entry.locked) as locked, coalesce(used.amount, entry.amount) as amount
    from entry left join lot_use as used on used.account_id = entry.account_id and used.version = entry.version
    where entry.subject_id = ${id}::uuid and entry.kind in ('redemption', 'transfer') and ${owned('entry.owner_id', companyId)}
    order by entry.version, 2`.execute(tx)
  const partsOf = (source: string) => rows.filter((part) => part.source === source)
  const changes: PaidChange[] = [{ by: 1n, parts: partsOf('order') }]
  for (const { step, number, detail } of steps) {
    if (step !== 'rebooked') continue
    const by = BigInt(detail['price'] ?? '0') - BigInt(detail['priceBefore'] ?? '0')
    changes.push({ by, parts: partsOf(`order/rebooked/${number}`) })
  }
  return changes
}
