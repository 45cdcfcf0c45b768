/** Writes an order with everything that belongs to it in one statement. */
import { type RawBuilder, sql } from 'kysely'
import { mustBalance, planSteps } from '../../db/ledger/write-plan.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { Plan } from '../../domain/ledger/plan.ts'
import type { Delivery } from '../../domain/programme/award.ts'
import type { Quote } from './quote.ts'
import type { Order } from './redeem.ts'
import type { VoucherCode } from './voucher-code.ts'

export type MailText = {
  readonly recipient: string
  readonly language: string
  readonly subject: string
  readonly body: string
}

/** The last piece went to somebody else between look and grasp: nothing of the transaction may stay. */
export class OutOfStock extends Error {}
/** The passenger is nobody of this company. */
export class UnknownPassenger extends Error {}

/** What is kept of an order beside its columns. */
export type OrderDetail = {
  readonly request: Order['request']
  readonly name: string
  readonly passenger: string | null
  readonly validUntil: Day | null
  readonly trace: Quote['trace']
  /** Left out by orders from before there was a choice. */
  readonly delivery?: Delivery | null
}

type Step = RawBuilder<unknown>
type Writing = {
  readonly order: Order
  readonly orderId: string
  readonly hash: string
  readonly quote: Quote
  readonly codes: readonly VoucherCode[]
  readonly plan: Plan
}

/**
 * What is not needed is left out: a flight has no stock and no codes, and the database would plan for both.
 *
 * @throws OutOfStock, UnknownPassenger
 */
export async function writeOrder(tx: Tx, writing: Writing): Promise<void> {
  const { order, orderId, hash, quote, plan } = writing
  const { companyId, by } = order
  const at = order.now.toISOString()
  const mail = order.mail(quote, orderId)
  const steps = [
    ...planSteps(plan, order.today),
    ...stockAndPassenger(writing),
    ordered(writing),
    ...handedOut(writing),
    sql`noted as (
      insert into audit (id, at, actor_kind, actor_id, actor_name, company_id, deed, object_kind, object_id, detail)
      select ${newId()}::uuid, ${at}::timestamptz, 'member', ${by.id}::uuid, ${by.name}, ${companyId}::uuid, 'award.order',
        'award-order', ${orderId}, jsonb_build_object('award', ${quote.awardId}::text, 'price', ${quote.price.toString()}::text)
      from ordered
    )`,
    sql`answered as (
      insert into command (actor_id, key, company_id, request_hash, outcome, at)
      select ${by.id}::uuid, ${order.key}, ${companyId}::uuid, ${hash}, jsonb_build_object('orderId', ${orderId}::text),
        ${at}::timestamptz from ordered
    )`,
    sql`mailed as (
      insert into outbox (id, company_id, recipient, language, subject, body, created_at, due_at)
      select ${newId()}::uuid, ${companyId}::uuid, ${mail.recipient}, ${mail.language}, ${mail.subject}, ${mail.body},
        ${at}::timestamptz, ${at}::timestamptz from ordered
    )`,
  ]
  const known = passengerOf(order) === null ? sql`true` : sql`exists (select from traveller)`
  const { rows } = await sql<{ balanced: bigint; ordered: bigint; known: boolean }>`with ${sql.join(steps)}
    select (select count(*) from balanced) as balanced, (select count(*) from ordered) as ordered, ${known} as known`.execute(
    tx,
  )
  mustBalance(plan, rows[0]?.balanced)
  if (rows[0]?.ordered !== 1n) throw new OutOfStock()
  if (!rows[0].known) throw new UnknownPassenger()
}

function passengerOf({ request }: Order): string | null {
  return request.kind === 'voucher' ? null : request.passengerId
}

function stockAndPassenger({ order, quote }: Writing): Step[] {
  const passengerId = passengerOf(order)
  const traveller = sql`traveller as (
    select name from membership
    where company_id = ${order.companyId}::uuid and id = ${passengerId}::uuid and state <> 'left'
  )`
  const stocked = sql`stocked as (
    update award_stock set remaining = remaining - ${quote.pieces}::integer
    where award_id = ${quote.awardId} and remaining >= ${quote.pieces}::integer
    returning award_id
  )`
  return [...(passengerId === null ? [] : [traveller]), ...(quote.pieces > 0 ? [stocked] : [])]
}

function ordered({ order, orderId, quote }: Writing): Step {
  const { companyId, request, by } = order
  const detail: OrderDetail = {
    request,
    name: quote.name,
    passenger: null,
    validUntil: quote.validUntil,
    trace: quote.trace,
    delivery: quote.voucher?.delivery ?? null,
  }
  const named = sql`jsonb_build_object('passenger', (select name from traveller))`
  return sql`ordered as (
    insert into award_order (company_id, id, award_id, kind, detail, price, rule_version, state, ordered_by,
      ordered_at, ordered_on, travels_on)
    select ${companyId}::uuid, ${orderId}::uuid, ${quote.awardId}, ${quote.kind},
      ${JSON.stringify(detail)}::jsonb ${passengerOf(order) === null ? sql`` : sql`|| ${named}`},
      ${quote.price}::bigint, ${quote.ruleVersion}::integer, 'booked', ${by.membershipId}::uuid,
      ${order.now.toISOString()}::timestamptz, ${order.today}::date, ${quote.travelsOn}::date
    ${quote.pieces > 0 ? sql`where exists (select from stocked)` : sql``}
    returning id
  )`
}

function handedOut({ order, quote, codes }: Writing): Step[] {
  const { voucher } = quote
  if (codes.length === 0 || voucher === null) return []
  const { money } = voucher
  return [
    sql`handed as (
      insert into voucher (company_id, id, order_id, code_hash, ends, valid_until, state, award_id, kind, name, currency,
        value_minor, left_minor)
      select ${order.companyId}::uuid, code.id, ordered.id, decode(code.hash, 'hex'), code.ends,
        ${quote.validUntil}::date, 'open', ${quote.awardId}, ${voucher.kind}, ${quote.name}, ${money?.currency ?? null},
        ${money?.amount ?? null}::bigint, ${money?.amount ?? null}::bigint
      from ordered, unnest(${codes.map(() => newId())}::uuid[], ${codes.map((code) => code.hash)}::text[],
        ${codes.map((code) => code.ends)}::text[]) as code (id, hash, ends)
    )`,
  ]
}
