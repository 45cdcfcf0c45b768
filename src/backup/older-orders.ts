/** Orders of a backup from before they had steps get what migration 0028 gave those that were in a database. */
import { sql } from 'kysely'
import type { Tx } from '../db/schema.ts'
import { enter } from '../db/scope.ts'

const STEPLESS = sql`not exists (select from award_order_step as step
  where step.company_id = award_order.company_id and step.order_id = award_order.id)`

/** Finds nothing to do in a backup of today. */
export async function mendOlderOrders(tx: Tx): Promise<void> {
  await enter(tx, { as: 'job' })
  await sql`update award_order set steps = 2, given_back = coalesce((select sum(amount) from entry
      where entry.subject_id = award_order.id and entry.source = 'order/cancelled'), 0)
    where state = 'cancelled' and ${STEPLESS}`.execute(tx)
  await enter(tx, { as: 'backup' })
  await sql`insert into award_order_step (company_id, order_id, number, step, at, actor_kind, actor_id, actor_name, detail)
    select award_order.company_id, award_order.id, line.number, line.step, line.at, 'member',
      coalesce(doer.actor_id, orderer.member_id), coalesce(doer.actor_name, orderer.name), line.detail
    from award_order
    join membership as orderer on orderer.company_id = award_order.company_id and orderer.id = award_order.ordered_by
    cross join lateral (
      select 1 as number, 'ordered' as step, ordered_at as at, 'award.order' as deed,
        jsonb_build_object('price', price::text) as detail
      union all select 2, 'cancelled', cancelled_at, 'award.cancel',
        jsonb_build_object('fee', fee::text, 'back', given_back::text)
      where award_order.state = 'cancelled' and cancelled_at is not null
    ) as line
    left join lateral (select actor_id, actor_name from audit
      where audit.deed = line.deed and audit.object_id = award_order.id::text limit 1) as doer on true
    where ${STEPLESS}`.execute(tx)
}
