/** Writes an order with everything that belongs to it in one statement. */
import { type RawBuilder, sql } from 'kysely'
import { mustBalance, planSteps } from '../../db/ledger/write-plan.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Plan } from '../../domain/ledger/plan.ts'
import type { Due, OrderDetail } from '../../orders/order.ts'
import { personIds } from '../../orders/request.ts'
import type { Quote } from './quote.ts'
import type { Order } from './redeem.ts'
import type { VoucherCode } from './voucher-code.ts'

/** The last piece went to somebody else between look and grasp: nothing of the transaction may stay. */
export class OutOfStock extends Error {}
/** A traveller is nobody of this company. */
export class UnknownPassenger extends Error {}

type Step = RawBuilder<unknown>
type Writing = {
  readonly order: Order
  readonly orderId: string
  readonly hash: string
  readonly quote: Quote
  readonly codes: readonly VoucherCode[]
  readonly plan: Plan
  /** Who is given something, of gifts only. */
  readonly memberId?: string | undefined
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
    stepped(writing),
    ...ticketOf(writing),
    ...handedOut(writing),
    ...givenTo(writing),
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
      insert into outbox (id, kind, recipient_id, company_id, recipient, language, subject, body, created_at, due_at)
      select ${newId()}::uuid, 'order', ${mail.recipientId}::uuid, ${companyId}::uuid, ${mail.recipient}, ${mail.language}, ${mail.subject},
        ${mail.body}, ${at}::timestamptz, ${at}::timestamptz from ordered
    )`,
  ]
  const travellers = personIds(order.request).length
  const known = travellers === 0 ? sql`true` : sql`(select count(*) from traveller) = ${sql.lit(travellers)}`
  const { rows } = await sql<{ balanced: bigint; ordered: bigint; known: boolean }>`with ${sql.join(steps)}
    select (select count(*) from balanced) as balanced, (select count(*) from ordered) as ordered, ${known} as known`.execute(
    tx,
  )
  mustBalance(plan, rows[0]?.balanced)
  if (rows[0]?.ordered !== 1n) throw new OutOfStock()
  if (!rows[0].known) throw new UnknownPassenger()
}

function stockAndPassenger({ order, quote }: Writing): Step[] {
  const ids = personIds(order.request)
  const one = sql`traveller as (
    select name, 1 as place from membership
    where company_id = ${order.companyId}::uuid and id = ${ids[0]}::uuid and state <> 'left'
  )`
  const several = sql`traveller as (
    select name, asked.place from membership join unnest(${ids}::uuid[]) with ordinality as asked (id, place)
      on asked.id = membership.id
    where company_id = ${order.companyId}::uuid and state <> 'left'
  )`
  const stocked = sql`stocked as (
    update award_stock set remaining = remaining - ${quote.pieces}::integer
    where award_id = ${quote.awardId} and remaining >= ${quote.pieces}::integer
    returning award_id
  )`
  const travellers = ids.length === 0 ? [] : [ids.length === 1 ? one : several]
  return [...travellers, ...(quote.pieces > 0 ? [stocked] : [])]
}

function ordered({ order, orderId, quote }: Writing): Step {
  const { companyId, request, by } = order
  const pricedOn = order.held?.pricedOn ?? order.today
  const detail: OrderDetail = {
    request,
    name: quote.name,
    passenger: null,
    validUntil: quote.validUntil,
    trace: quote.trace,
    ...(quote.received && { received: { ...quote.received, amount: quote.received.amount.toString() } }),
    ...(quote.voucher && { delivery: quote.voucher.delivery }),
    ...(pricedOn !== order.today && { pricedOn }),
  }
  const due: Due[] = quote.taxes
    ? [{ for: 'taxes', currency: quote.taxes.currency, amount: quote.taxes.amount.toString() }]
    : []
  return sql`ordered as (
    insert into award_order (company_id, id, award_id, kind, detail, price, rule_version, state, ordered_by,
      ordered_at, ordered_on, travels_on, due, steps)
    select ${companyId}::uuid, ${orderId}::uuid, ${quote.awardId}, ${quote.kind},
      ${JSON.stringify(detail)}::jsonb ${named(personIds(request).length)},
      ${quote.price}::bigint, ${quote.ruleVersion}::integer, ${isDone(quote) ? 'used' : 'booked'}, ${by.membershipId}::uuid,
      ${order.now.toISOString()}::timestamptz, ${order.today}::date, ${quote.travelsOn}::date, ${JSON.stringify(due)}::jsonb,
      ${isDone(quote) ? 2 : 1}::integer
    ${quote.pieces > 0 ? sql`where exists (select from stocked)` : sql``}
    returning id
  )`
}

function named(travellers: number): Step {
  if (travellers === 0) return sql``
  if (travellers === 1) return sql`|| jsonb_build_object('passenger', (select name from traveller))`
  return sql`|| jsonb_build_object('passenger', (select string_agg(name, ', ' order by place) from traveller),
    'travellers', (select jsonb_agg(name order by place) from traveller))`
}

/** A gift is done once it is ordered: nothing waits, and nothing is taken back. */
function isDone({ kind }: Quote): boolean {
  return kind === 'gift'
}

/** The first step of its life; of what is done at once the last as well. */
function stepped({ order, orderId, quote }: Writing): Step {
  return sql`stepped as (
    insert into award_order_step (company_id, order_id, number, step, at, actor_kind, actor_id, actor_name, detail)
    select ${order.companyId}::uuid, ${orderId}::uuid, 1, 'ordered', ${order.now.toISOString()}::timestamptz, 'member',
      ${order.by.id}::uuid, ${order.by.name}, jsonb_build_object('price', ${quote.price.toString()}::text)
    from ordered${isDone(quote) ? doneStep(order, orderId) : sql``}
  )`
}

function doneStep({ companyId, now, by }: Order, orderId: string): Step {
  return sql` union all select ${companyId}::uuid, ${orderId}::uuid, 2, 'used', ${now.toISOString()}::timestamptz, 'member',
      ${by.id}::uuid, ${by.name}, '{}'::jsonb from ordered`
}

function givenTo({ order, orderId, quote, memberId }: Writing): Step[] {
  const { received } = quote
  if (memberId === undefined || !received) return []
  return [
    sql`given as (
      insert into award_gift (company_id, order_id, member_id, company_name, award_id, points, currency, amount, given_on)
      select company.id, ${orderId}::uuid, ${memberId}::uuid, company.name, ${quote.awardId}, ${quote.price}::bigint,
        ${received.currency}, ${received.amount}::bigint, ${order.today}::date
      from ordered, company where company.id = ${order.companyId}::uuid
    )`,
  ]
}

/** The ticket that an upgrade is for is known from the start. */
function ticketOf({ order }: Writing): Step[] {
  const { request, companyId } = order
  if (request.kind !== 'upgrade' || request.ticket === undefined) return []
  return [
    sql`ticketed as (
      insert into award_order_ticket (company_id, order_id, ticket, entered_at)
      select ${companyId}::uuid, ordered.id, ${request.ticket}, ${order.now.toISOString()}::timestamptz from ordered
    )`,
  ]
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
