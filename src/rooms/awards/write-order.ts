/** Writes an order with everything that belongs to it in one statement. */
import { sql } from 'kysely'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
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
}

type Writing = {
  readonly order: Order
  readonly orderId: string
  readonly hash: string
  readonly quote: Quote
  readonly codes: readonly VoucherCode[]
}

/** @throws OutOfStock, UnknownPassenger */
export async function writeOrder(tx: Tx, { order, orderId, hash, quote, codes }: Writing): Promise<void> {
  const { companyId, by, request } = order
  const detail: OrderDetail = {
    request,
    name: quote.name,
    passenger: null,
    validUntil: quote.validUntil,
    trace: quote.trace,
  }
  const mail = order.mail(quote, orderId)
  const at = order.now.toISOString()
  const passengerId = request.kind === 'voucher' ? null : request.passengerId
  const limited = quote.pieces > 0
  const { rows } = await sql<{ ordered: bigint; stocked: bigint; known: boolean }>`with
    traveller as (
      select name from membership
      where company_id = ${companyId}::uuid and id = ${passengerId}::uuid and state <> 'left'
    ),
    stocked as (
      update award_stock set remaining = remaining - ${quote.pieces}::integer
      where ${limited}::boolean and award_id = ${quote.awardId} and remaining >= ${quote.pieces}::integer
      returning award_id
    ),
    ordered as (
      insert into award_order (company_id, id, award_id, kind, detail, price, rule_version, state, ordered_by,
        ordered_at, ordered_on, travels_on)
      select ${companyId}::uuid, ${orderId}::uuid, ${quote.awardId}, ${quote.kind},
        ${JSON.stringify(detail)}::jsonb || jsonb_build_object('passenger', (select name from traveller)),
        ${quote.price}::bigint, ${quote.ruleVersion}::integer, 'booked', ${by.membershipId}::uuid,
        ${at}::timestamptz, ${order.today}::date, ${quote.travelsOn}::date
      where not ${limited}::boolean or exists (select from stocked)
      returning id
    ),
    handed as (
      insert into voucher (company_id, id, order_id, code_hash, ends, valid_until, state)
      select ${companyId}::uuid, code.id, ordered.id, decode(code.hash, 'hex'), code.ends, ${quote.validUntil}::date, 'open'
      from ordered, unnest(${codes.map(() => newId())}::uuid[], ${codes.map((code) => code.hash)}::text[],
        ${codes.map((code) => code.ends)}::text[]) as code (id, hash, ends)
    ),
    noted as (
      insert into audit (id, at, actor_kind, actor_id, actor_name, company_id, deed, object_kind, object_id, detail)
      select ${newId()}::uuid, ${at}::timestamptz, 'member', ${by.id}::uuid, ${by.name}, ${companyId}::uuid, 'award.order',
        'award-order', ${orderId}, jsonb_build_object('award', ${quote.awardId}::text, 'price', ${quote.price.toString()}::text)
      from ordered
    ),
    kept as (
      insert into command (actor_id, key, company_id, request_hash, outcome, at)
      select ${by.id}::uuid, ${order.key}, ${companyId}::uuid, ${hash}, jsonb_build_object('orderId', ${orderId}::text),
        ${at}::timestamptz from ordered
    ),
    mailed as (
      insert into outbox (id, company_id, recipient, language, subject, body, created_at, due_at)
      select ${newId()}::uuid, ${companyId}::uuid, ${mail.recipient}, ${mail.language}, ${mail.subject}, ${mail.body},
        ${at}::timestamptz, ${at}::timestamptz from ordered
    )
    select (select count(*) from ordered) as ordered,
      ${passengerId}::uuid is null or exists (select from traveller) as known`.execute(tx)
  if (rows[0]?.ordered !== 1n) throw new OutOfStock()
  if (!rows[0].known) throw new UnknownPassenger()
}
