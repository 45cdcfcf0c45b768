/** Where somebody flew: pairs of airports, both ways together, the busiest first. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { Route } from '../../places/route-map.ts'

export type Flown = {
  readonly routes: readonly Route[]
  /** Flights on all routes, also on those beyond the limit. */
  readonly flights: number
  readonly pairs: number
}

/** More arcs than this are a knot: the map draws the busiest, and the table shows no more unless asked to. */
export const ROUTES_DRAWN = 60
const ROUTES_MOST = 2_000

/** @param whose the company's coupons, or the person's own: the transaction must be of the same plane */
export async function flownRoutes(
  tx: Tx,
  whose: { readonly company: string } | { readonly member: string },
  from: Day,
  all: boolean,
): Promise<Flown> {
  const mine = 'company' in whose ? owned('company_id', whose.company) : owned('member_id', whose.member)
  const { rows } = await sql<{ from: string; to: string; trips: number; flights: number; pairs: number }>`
    select least(origin, destination) as "from", greatest(origin, destination) as "to", count(*)::integer as trips,
      sum(count(*)) over ()::integer as flights, count(*) over ()::integer as pairs
    from coupon
    where ${mine} and departed_on >= ${from}::date and status in ('F', 'L') and origin <> destination
    group by 1, 2 order by trips desc, 1, 2 limit ${all ? ROUTES_MOST : ROUTES_DRAWN}`.execute(tx)
  return {
    routes: rows.map(({ from, to, trips }) => ({ from, to, trips })),
    flights: rows[0]?.flights ?? 0,
    pairs: rows[0]?.pairs ?? 0,
  }
}
