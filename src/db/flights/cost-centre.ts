/** What a coupon is booked to: a cost centre, and the team of who flew. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../first-wall.ts'

/** What the company set for the coupon, else its traveller's. @param coupon alias of the coupon in the query */
export function costCentreOf(companyId: string, coupon: string): RawBuilder<string | null> {
  return sql<string | null>`coalesce((select own.cost_centre from trip_cost_centre as own
    where ${owned('own.company_id', companyId)} and own.coupon_id = ${sql.ref(`${coupon}.id`)}),
    ${seatCostCentreOf(companyId, coupon)})`
}

/** The traveller's own, without what the company set for the coupon. */
export function seatCostCentreOf(companyId: string, coupon: string): RawBuilder<string | null> {
  return ofSeat(companyId, coupon, 'cost_centre')
}

export function teamOf(companyId: string, coupon: string): RawBuilder<string | null> {
  return ofSeat(companyId, coupon, 'team')
}

/** Of who flew: the seat that is open, else the one that ended last. */
function ofSeat(
  companyId: string,
  coupon: string,
  column: 'cost_centre' | 'team',
): RawBuilder<string | null> {
  return sql<string | null>`(select ${sql.ref(`seat.${column}`)} from membership as seat
    where ${owned('seat.company_id', companyId)} and seat.member_id = ${sql.ref(`${coupon}.member_id`)}
    order by seat.left_on desc nulls first, seat.id desc limit 1)`
}
