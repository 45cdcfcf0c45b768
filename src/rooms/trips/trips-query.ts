/** Trips of a company: one row a journey, or a coupon that belongs to none (refunded, not yet flown). */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { costCentreOf, teamOf } from '../../db/flights/cost-centre.ts'
import type { Tx } from '../../db/schema.ts'
import type { CouponStatus } from '../../domain/coupon.ts'
import { type Day, parseDay } from '../../domain/day.ts'
import type { NothingCode } from '../../domain/rating/rated.ts'
import type { Cursor } from '../../web/list.ts'
import { asId } from '../../web/time-key.ts'
import { type TripFilter, type TripState, WITHOUT } from './filter.ts'
import { found, named } from './search.ts'

export type Leg = {
  readonly origin: string
  readonly destination: string
  readonly flight: string
  readonly ticket: string
  readonly status: CouponStatus
}
export type TripRow = {
  readonly id: string
  readonly day: Day
  readonly legs: readonly Leg[]
  readonly person: string | null
  readonly costCentre: string | null
  readonly team: string | null
  /** Whose flights they are: names of legal entities, null for the company itself. */
  readonly entities: readonly (string | null)[]
  readonly points: bigint
  readonly state: TripState
  /** Why a flight of it earned nothing for the company. */
  readonly reason: NothingCode | null
  /** Whether a traveller was credited; never how much. */
  readonly traveller: boolean
}
type Found = Omit<TripRow, 'state'> & { waits: boolean }
type Sql = RawBuilder<unknown>

/** In the order of the list: the latest departure first. */
export async function tripRows(
  tx: Tx,
  companyId: string,
  filter: TripFilter,
  page: { cursor: Cursor | undefined; limit: number },
): Promise<TripRow[]> {
  const up = page.cursor?.way === 'after'
  const order = up ? sql`head.departed_on, head.id desc` : sql`head.departed_on desc, head.id`
  // The trips of the page first: what they hold is added up for them alone, not for all that the filter lets through.
  const { rows } = await sql<Found>`
    select head.id, head.departed_on as day, ${costCentreOf(companyId, 'head')} as "costCentre",
      ${teamOf(companyId, 'head')} as team, trip.legs, trip.person, trip.entities, trip.points, trip.reason, trip.traveller, trip.waits
    from (select head.id, head.journey_id, head.primary_ticket, head.issue_year, head.member_id, head.departed_on
        from ${matching(companyId, filter)} ${sql.join([sql``, ...beyond(page.cursor)], sql` and `)}
        order by ${order} limit ${page.limit}) as head
      cross join lateral (${summary(companyId)}) as trip
    order by ${order}`.execute(tx)
  return rows.map(({ waits, ...row }) => ({ ...row, state: state(row.points, waits) }))
}

/**
 * `coupon as head … where …`: the first coupon of each trip that the filter lets through, to select or to change.
 *
 * @param ids of first coupons; all when left out
 * @param needsSums whether what is selected comes from `trip`, the whole of it
 */
export function matching(
  companyId: string,
  filter: TripFilter,
  ids?: readonly string[],
  needsSums = filter.state !== undefined,
): Sql {
  const conditions = conditionsOf(companyId, filter)
  if (ids !== undefined) conditions.push(sql`head.id = any(${sql.val(ids)}::uuid[])`)
  return sql`coupon as head ${needsSums ? sql`cross join lateral (${summary(companyId)}) as trip` : sql``}
    where ${sql.join(conditions, sql` and `)} ${stateOf(filter)}`
}

/** The line of the list from which the next page goes on. */
export function tripCursor(row: TripRow | undefined): string | undefined {
  return row && `${row.day}_${row.id}`
}

function beyond(cursor: Cursor | undefined): Sql[] {
  const [day = '', id = ''] = cursor?.at.split('_') ?? []
  if (cursor === undefined || parseDay(day) === undefined || asId(id) === undefined) return []
  if (cursor.way === 'before') {
    return [
      sql`head.departed_on <= ${day}::date and (head.departed_on < ${day}::date or head.id > ${id}::uuid)`,
    ]
  }
  return [
    sql`head.departed_on >= ${day}::date and (head.departed_on > ${day}::date or head.id < ${id}::uuid)`,
  ]
}

/** Somebody was known for it, and nothing stood in the way of the miles. */
const EARNED_BY_TRAVELLER = sql`(leg.member_id is not null and leg.rating ->> 'miles' is null)`

/** The coupons that make one trip with `head`: they share its ticket, which an index finds. */
export function sameTrip(companyId: string, leg: string): Sql {
  const of = (column: string) => sql.ref(`${leg}.${column}`)
  return sql`${owned(`${leg}.company_id`, companyId)} and ${of('primary_ticket')} = head.primary_ticket
    and ${of('issue_year')} = head.issue_year
    and coalesce(${of('journey_id')}, ${of('id')}) = coalesce(head.journey_id, head.id)`
}

function summary(companyId: string): Sql {
  return sql`select jsonb_agg(jsonb_build_object('origin', leg.origin, 'destination', leg.destination,
      'flight', leg.marketing_carrier || ' ' || leg.flight, 'ticket', leg.ticket, 'status', leg.status)
      order by leg.departed_on, leg.departed_at, leg.ticket, leg.coupon) as legs,
    max(leg.passenger_name) as person, jsonb_agg(distinct entity.name) as entities, coalesce(sum(booked.points), 0)::bigint as points,
    max(leg.rating ->> 'points') as reason, bool_or(${EARNED_BY_TRAVELLER}) as traveller,
    bool_or(leg.status = 'L') as waits
    from coupon as leg
    left join legal_entity as entity on ${owned('entity.company_id', companyId)} and entity.id = leg.entity_id
    cross join lateral (
      select sum(entry.amount) as points from entry where entry.subject_id = leg.id
        and ${owned('entry.owner_id', companyId)} and entry.kind in ('accrual', 'reversal')
    ) as booked
    where ${sameTrip(companyId, 'leg')}`
}

/** A trip stands where its first coupon stands; a coupon whose first is another company's stands for itself. */
function conditionsOf(companyId: string, filter: TripFilter): Sql[] {
  const isHead = sql`(head.journey_id is null or head.journey_id = head.id or not exists (
    select from coupon as first where first.id = head.journey_id and ${owned('first.company_id', companyId)}))`
  const conditions: Sql[] = [owned('head.company_id', companyId), isHead]
  if (filter.from) conditions.push(sql`head.departed_on >= ${filter.from}::date`)
  if (filter.to) conditions.push(sql`head.departed_on <= ${filter.to}::date`)
  const some = (test: Sql, not = sql``) =>
    conditions.push(
      sql`${not} exists (select from coupon as leg where ${sameTrip(companyId, 'leg')} and ${test})`,
    )
  if (filter.person) some(named(companyId, filter.person))
  if (filter.costCentre) conditions.push(isOrNone(costCentreOf(companyId, 'head'), filter.costCentre))
  if (filter.team) conditions.push(isOrNone(teamOf(companyId, 'head'), filter.team))
  if (filter.entity) some(isOrNone(sql`leg.entity_id::text`, filter.entity))
  if (filter.carrier) {
    some(sql`${filter.carrier} in (leg.marketing_carrier, leg.operating_carrier)`)
  }
  const [origin, destination] = filter.route?.split('-') ?? []
  if (origin && destination) {
    some(sql`leg.origin = ${origin}`)
    some(sql`leg.destination = ${destination}`)
  } else if (origin) some(sql`${origin} in (leg.origin, leg.destination)`)
  if (filter.half === 'credited') some(EARNED_BY_TRAVELLER)
  if (filter.half === 'missing') some(EARNED_BY_TRAVELLER, sql`not`)
  if (filter.q) some(found(companyId, filter.q))
  return conditions
}

function isOrNone(value: Sql, wanted: string): Sql {
  return wanted === WITHOUT ? sql`${value} is null` : sql`${value} = ${wanted}`
}

function stateOf(filter: TripFilter): Sql {
  switch (filter.state) {
    case undefined:
      return sql``
    case 'credited':
      return sql`and trip.points > 0`
    case 'waiting':
      return sql`and trip.points <= 0 and trip.waits`
    case 'none':
      return sql`and trip.points <= 0 and not trip.waits`
  }
}

function state(points: bigint, waits: boolean): TripState {
  if (points > 0n) return 'credited'
  return waits ? 'waiting' : 'none'
}
