/** Cost centres of trips: which there are, what a change would do, and the change. */
import { sql } from 'kysely'
import { audit } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import { costCentreOf, seatCostCentreOf } from '../../db/flights/cost-centre.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import { hrefOf } from '../../web/list.ts'
import type { TripFilter } from './filter.ts'
import { type Leg, matching, sameTrip } from './trips-query.ts'

/** More trips than these at once is a mistake rather than a wish; the filters narrow it. */
export const TRIPS_CHANGED_MOST = 5_000
const SHOWN = 20

/** Trips by name, or whatever the filter lets through. */
export type Chosen = { readonly filter: TripFilter; readonly ids: readonly string[] | undefined }

export type Foreseen = {
  readonly count: number
  /** How many have the wanted cost centre already. */
  readonly same: number
  readonly shown: readonly {
    readonly id: string
    readonly day: Day
    readonly person: string | null
    readonly legs: readonly Leg[]
    readonly now: string | null
    /** The traveller's own: what holds again when the trip has none. */
    readonly ofSeat: string | null
  }[]
}

/** The first trips of the choice, and how many there are. */
export async function foresee(
  tx: Tx,
  companyId: string,
  { filter, ids }: Chosen,
  wanted: string | null,
): Promise<Foreseen> {
  const from = matching(companyId, filter, ids)
  const now = costCentreOf(companyId, 'head')
  const counted = await sql<{ count: number; same: number }>`select count(*)::integer as count,
    (count(*) filter (where ${now} = ${wanted}::text))::integer as same from ${from}`.execute(tx)
  const { rows: shown } = await sql<Foreseen['shown'][number]>`select head.id, head.departed_on as day,
    trip.person, trip.legs, ${now} as now, ${seatCostCentreOf(companyId, 'head')} as "ofSeat"
    from ${matching(companyId, filter, ids, true)}
    order by head.departed_on desc, head.id limit ${SHOWN}`.execute(tx)
  return { count: counted.rows[0]?.count ?? 0, same: counted.rows[0]?.same ?? 0, shown }
}

type Change = Chosen & {
  readonly key: string
  readonly costCentre: string | null
  /** How many trips the person was shown: another number means another list. */
  readonly count: number
}

/** @returns how many trips were changed; refused when they are no longer those that were looked at */
export function changeCostCentre(tx: Tx, c: Ctx, change: Change): Promise<Outcome<number>> {
  const { id: companyId } = seat(c)
  const actor = member(c)
  const { filter, ids, costCentre, count, key } = change
  const content = JSON.stringify([filter, ids ?? null, costCentre])
  const command = { actorId: actor.id, companyId, key, content, at: c.var.now }
  return once(tx, command, async () => {
    const { rows } = await sql<{ count: number }>`
      with head as materialized (
        select head.id, head.primary_ticket, head.issue_year, head.journey_id from ${matching(companyId, filter, ids)}),
      changed as (
        insert into trip_cost_centre (company_id, coupon_id, cost_centre, set_by, set_at)
        select ${companyId}::uuid, leg.id, ${costCentre}::text, ${actor.id}::uuid, ${c.var.now}::timestamptz
        from head join coupon as leg on ${sameTrip(companyId, 'leg')}
        where (select count(*) from head) = ${count}
        on conflict (company_id, coupon_id) do update
          set cost_centre = excluded.cost_centre, set_by = excluded.set_by, set_at = excluded.set_at
        returning 1
      )
      select (select count(*) from head)::integer as count, (select count(*) from changed)::integer as coupons`.execute(
      tx,
    )
    if (rows[0]?.count !== count) return { refused: 'changed-meanwhile' }
    await audit(tx, {
      actor: { kind: 'member', id: actor.id, name: actor.name },
      companyId,
      deed: 'trips.cost-centre',
      objectKind: 'company',
      objectId: companyId,
      detail: { count, costCentre, trips: ids?.join(' ') ?? hrefOf('all', filter) },
      at: c.var.now,
    })
    return { ok: count }
  })
}
