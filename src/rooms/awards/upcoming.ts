/** Award flights of a company that can still be upgraded. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Cabin } from '../../domain/coupon.ts'
import type { Day } from '../../domain/day.ts'
import type { OrderDetail } from '../../orders/order.ts'
import { personIds } from '../../orders/request.ts'
import { directionsOf } from '../../orders/upgraded-flight.ts'

/** One direction of an order. */
export type UpcomingFlight = {
  /** The order's id, `/back` for the way back. */
  readonly key: string
  readonly orderId: string
  readonly origin: string
  readonly destination: string
  readonly travelsOn: Day
  readonly cabin: Cabin
  readonly travellerIds: readonly string[]
  readonly passenger: string
}

const SHOWN_MOST = 200

/** The next to depart first. */
export async function upcomingFlights(tx: Tx, companyId: string, today: Day): Promise<UpcomingFlight[]> {
  const { rows } = await sql<{ id: string; detail: OrderDetail }>`select id, detail from award_order
    where ${owned('company_id', companyId)} and kind = 'flight' and state in ('booked', 'ticketed')
      and greatest(travels_on, (detail -> 'request' ->> 'returnsOn')::date) >= ${today}::date
    order by travels_on, id limit ${SHOWN_MOST}`.execute(tx)
  return rows
    .flatMap(({ id, detail }) => directions(id, detail))
    .filter((flight) => flight.travelsOn >= today)
}

function directions(orderId: string, { request, passenger }: OrderDetail): UpcomingFlight[] {
  if (request.kind !== 'flight') return []
  const same = {
    orderId,
    cabin: request.cabin,
    travellerIds: personIds(request),
    passenger: passenger ?? '',
  }
  return directionsOf(request).map((way, at) => ({
    ...same,
    ...way,
    key: at === 0 ? orderId : `${orderId}/back`,
  }))
}
