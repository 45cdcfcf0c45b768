/** Writes a cancellation with everything that belongs to it in one statement. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Cancellation } from './cancel.ts'
import type { Refund } from './refund.ts'

/** @throws when the order was not booked any more, which the account's lock makes impossible */
export async function writeCancellation(
  tx: Tx,
  given: Cancellation,
  hash: string,
  refund: Refund,
): Promise<void> {
  const { companyId, orderId, by } = given
  const mail = given.mail(refund)
  const at = given.now.toISOString()
  const { rows } = await sql<{ cancelled: bigint }>`with
    cancelled as (
      update award_order set state = 'cancelled', fee = ${refund.fee}::bigint, cancelled_at = ${at}::timestamptz
      where ${owned('company_id', companyId)} and id = ${orderId}::uuid and state = 'booked'
      returning award_id
    ),
    voided as (
      update voucher set state = 'cancelled'
      where ${owned('company_id', companyId)} and order_id = ${orderId}::uuid and state = 'open'
      returning id
    ),
    stocked as (
      update award_stock set remaining = remaining + (select count(*)::integer from voided)
      where award_id in (select award_id from cancelled) and exists (select from voided)
    ),
    noted as (
      insert into audit (id, at, actor_kind, actor_id, actor_name, company_id, deed, object_kind, object_id, detail)
      select ${newId()}::uuid, ${at}::timestamptz, 'member', ${by.id}::uuid, ${by.name}, ${companyId}::uuid, 'award.cancel',
        'award-order', ${orderId}, jsonb_build_object('fee', ${refund.fee.toString()}::text, 'back', ${refund.back.toString()}::text)
      from cancelled
    ),
    kept as (
      insert into command (actor_id, key, company_id, request_hash, outcome, at)
      select ${by.id}::uuid, ${given.key}, ${companyId}::uuid, ${hash}, jsonb_build_object('orderId', ${orderId}::text),
        ${at}::timestamptz from cancelled
    ),
    mailed as (
      insert into outbox (id, kind, recipient_id, company_id, recipient, language, subject, body, created_at, due_at)
      select ${newId()}::uuid, 'order', ${by.id}::uuid, ${companyId}::uuid, ${mail.recipient}, ${mail.language}, ${mail.subject},
        ${mail.body}, ${at}::timestamptz, ${at}::timestamptz from cancelled
    )
    select count(*) as cancelled from cancelled`.execute(tx)
  if (rows[0]?.cancelled !== 1n) throw new Error('an order changed under the lock of its account')
}
