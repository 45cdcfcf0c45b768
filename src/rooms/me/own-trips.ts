/** The member's own trips: coupons grouped into journeys, with what each brought. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { type Day, parseDay } from '../../domain/day.ts'
import { type CountedPage, type Cursor, PAGE_ROWS, pageOf } from '../../web/list.ts'
import { asId } from '../../web/time-key.ts'

export const TRIP_STATES = ['credited', 'nothing', 'notFlown'] as const
export type TripState = (typeof TRIP_STATES)[number]
export type OwnTripFilter = {
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly carrier: string | undefined
  readonly state: TripState | undefined
}

export type Leg = { readonly origin: string; readonly destination: string; readonly flight: string }
export type OwnTrip = {
  /** The journey, or the coupon alone while it belongs to none. */
  readonly key: string
  readonly day: Day
  readonly legs: readonly Leg[]
  readonly state: TripState
  readonly miles: bigint
  readonly status: bigint
  readonly company: string | null
}

export function tripFilterOf(query: Readonly<Record<string, string>>): OwnTripFilter {
  const carrier = query['carrier']?.trim().toUpperCase() ?? ''
  return {
    from: parseDay(query['from'] ?? ''),
    to: parseDay(query['to'] ?? ''),
    carrier: /^[A-Z0-9]{2}$/.test(carrier) ? carrier : undefined,
    state: TRIP_STATES.find((name) => name === query['state']),
  }
}

/** Newest first. @param cursor `day_key` of the row at the edge of the page that is left */
export async function ownTripPage(
  tx: Tx,
  memberId: string,
  filter: OwnTripFilter,
  cursor: Cursor | undefined,
): Promise<CountedPage<OwnTrip>> {
  const [day = '', key = ''] = (cursor?.at ?? '').split('_')
  const isUp = cursor?.way === 'after'
  const edge = sql`(${day}::date, ${key}::uuid)`
  const beyond = isUp ? sql<boolean>`(day, key) > ${edge}` : sql<boolean>`(day, key) < ${edge}`
  const order = isUp ? sql`day, key` : sql`day desc, key desc`
  const { rows } = await sql<Row>`select * from (${trips(memberId, filter)}) as line
    where ${cursor ? beyond : sql<boolean>`true`} order by ${order} limit ${PAGE_ROWS + 1}`.execute(tx)
  const { rows: counted } = await sql<{ count: number }>`select count(*)::integer as count
    from (${trips(memberId, filter)}) as line`.execute(tx)
  return { ...pageOf(rows.map(ownTrip), cursor), count: counted[0]?.count ?? 0 }
}

export async function allOwnTrips(
  tx: Tx,
  memberId: string,
  filter: OwnTripFilter,
  most: number,
): Promise<OwnTrip[]> {
  const { rows } = await sql<Row>`select * from (${trips(memberId, filter)}) as line
    order by day desc, key desc limit ${most}`.execute(tx)
  return rows.map(ownTrip)
}

export function tripEdge(trip: OwnTrip | undefined): string | undefined {
  return trip && `${trip.day}_${trip.key}`
}

export function isTripEdge(text: string): boolean {
  const [day = '', key] = text.split('_')
  return parseDay(day) !== undefined && asId(key) !== undefined
}

/** The carriers of the member's trips, for the filter. */
export async function ownCarriers(tx: Tx, memberId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('coupon')
    .select('marketing_carrier as carrier')
    .distinct()
    .where(owned('member_id', memberId))
    .orderBy('carrier')
    .execute()
  return rows.map((row) => row.carrier)
}

type Row = Omit<OwnTrip, 'company'> & { companyId: string | null }

function ownTrip({ companyId, ...row }: Row): OwnTrip {
  return { ...row, company: companyId }
}

/** The page, its count and the file are made from this one select. */
function trips(memberId: string, filter: OwnTripFilter): RawBuilder<Row> {
  return sql<Row>`
    with leg as (
      select coalesce(journey_id, id) as key, coupon.* from coupon where ${owned('member_id', memberId)}
    ), earned as (
      select leg.key, sum(entry.amount) filter (where account.currency = 'miles') as miles,
        sum(entry.amount) filter (where account.currency = 'status') as status
      from leg join entry on entry.subject_id = leg.id and ${owned('entry.owner_id', memberId)}
      join account on account.id = entry.account_id group by leg.key
    ), trip as (
      select key, min(departed_on) as day, bool_or(status = 'F') as flown, (array_agg(company_id))[1] as "companyId",
        array_agg(distinct marketing_carrier) as carriers,
        jsonb_agg(jsonb_build_object('origin', origin, 'destination', destination, 'flight', marketing_carrier || ' ' || flight)
          order by departed_on, departed_at nulls last, ticket, coupon) as legs
      from leg group by key
    ), told as (
      select trip.*, coalesce(earned.miles, 0)::bigint as miles, coalesce(earned.status, 0)::bigint as status,
        case when not flown then 'notFlown' when coalesce(earned.miles, 0) + coalesce(earned.status, 0) > 0 then 'credited'
          else 'nothing' end as state
      from trip left join earned using (key)
    )
    select key, day, legs, state, miles, status, "companyId" from told
    where (${filter.from ?? null}::date is null or day >= ${filter.from ?? null}::date)
      and (${filter.to ?? null}::date is null or day <= ${filter.to ?? null}::date)
      and (${filter.carrier ?? null}::text is null or ${filter.carrier ?? null}::text = any(carriers))
      and (${filter.state ?? null}::text is null or state = ${filter.state ?? null}::text)`
}
