/** Flown coupons that name the ticket of an order prove that it was used. */
import { sql } from 'kysely'
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'

const ROUND_MOST = 500

type Found = { companyId: string; id: string; steps: number; tickets: string }

/**
 * Marks issued orders whose tickets have flown; set-based, and nothing to do costs one look at a small index.
 *
 * @returns how many were marked; more may be left when it is as many as a round takes
 * @see docs/programme-rules.md A-19
 */
export function markFlown(db: Db, now: Date): Promise<number> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const { rows: found } = await sql<Found>`
      select ordered.company_id as "companyId", ordered.id, ordered.steps, string_agg(distinct issued.ticket, ', ') as tickets
      from award_order as ordered
      join award_order_ticket as issued on issued.company_id = ordered.company_id and issued.order_id = ordered.id
        and issued.voided_at is null
      join coupon on coupon.ticket = issued.ticket and coupon.status = 'F'
        and coupon.departed_on >= ordered.ordered_on and (ordered.kind <> 'upgrade' or coupon.departed_on >= ordered.travels_on
          or coupon.origin = ordered.detail -> 'request' ->> 'origin'
          or coupon.destination = ordered.detail -> 'request' ->> 'destination')
      where ordered.state = 'ticketed' group by 1, 2, 3 order by 2 limit ${ROUND_MOST}`.execute(tx)
    if (found.length === 0) return 0
    const at = sql`${now.toISOString()}::timestamptz`
    const { rows } = await sql<{ count: number }>`with
      flown as (
        select * from unnest(${found.map((each) => each.companyId)}::uuid[], ${found.map((each) => each.id)}::uuid[],
          ${found.map((each) => each.steps)}::integer[], ${found.map((each) => each.tickets)}::text[],
          ${found.map(() => newId())}::uuid[]) as row (company_id, id, steps, tickets, audit_id)
      ),
      marked as (
        update award_order set state = 'used', steps = award_order.steps + 1 from flown
        where award_order.company_id = flown.company_id and award_order.id = flown.id
          and award_order.steps = flown.steps and award_order.state = 'ticketed'
        returning award_order.company_id, award_order.id, award_order.steps, flown.tickets, flown.audit_id
      ),
      stepped as (
        insert into award_order_step (company_id, order_id, number, step, at, actor_kind, actor_name, detail)
        select company_id, id, steps, 'used', ${at}, 'job', 'flown', jsonb_build_object('tickets', tickets) from marked
      ),
      noted as (
        insert into audit (id, at, actor_kind, actor_name, company_id, deed, object_kind, object_id, detail)
        select audit_id, ${at}, 'job', 'flown', company_id, 'award.use', 'award-order', id::text, '{}'::jsonb from marked
      )
      select count(*)::integer as count from marked`.execute(tx)
    return rows[0]?.count ?? 0
  })
}
