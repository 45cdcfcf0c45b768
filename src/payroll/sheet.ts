/** Sheets of a year: what flights for one employer cost and brought, of travellers who have released it. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'

/** Minor units of a ticket's currency. */
export type Fare = { readonly currency: string; readonly amount: bigint }
export type Sheet = {
  readonly memberId: string
  readonly membershipId: string
  readonly name: string
  readonly costCentre: string | null
  readonly trips: number
  readonly fares: readonly Fare[]
  readonly miles: bigint
  /** Miles that the employer gave, in the year by the day of the posting. */
  readonly given: bigint
}
export type Flight = {
  readonly id: string
  readonly day: Day
  readonly flight: string
  readonly origin: string
  readonly destination: string
  readonly fare: Fare
  readonly miles: bigint
}

type Asked = { readonly companyId: string; readonly year: number }
type JsonFare = { readonly currency: string; readonly amount: string }

/** More travellers than that have no one payroll office. */
const SHEETS_MOST = 5_000

/**
 * By name. Runs in a scope that may read miles: it is the release, row by row, that lets an employer see them.
 *
 * @see docs/payroll-rules.md PS-01 to PS-03
 */
export function releasedSheets(tx: Tx, asked: Asked): Promise<Sheet[]> {
  return sheetsOf(
    tx,
    asked,
    sql`select member_id from payroll_release
      where ${owned('company_id', asked.companyId)} and year = ${asked.year}::integer and withdrawn_at is null`,
  )
}

/** A person's own sheet, released or not: what an employer would see. */
export async function ownSheet(tx: Tx, asked: Asked, memberId: string): Promise<Sheet | undefined> {
  const [sheet] = await sheetsOf(tx, asked, sql`select ${memberId}::uuid as member_id`)
  return sheet
}

async function sheetsOf(tx: Tx, asked: Asked, whose: RawBuilder<unknown>): Promise<Sheet[]> {
  const { companyId } = asked
  const { rows } = await sql<Omit<Sheet, 'fares'> & { fares: JsonFare[] | null }>`
    with released as (${whose}), flown as (${flown(asked)})
    select seat.member_id as "memberId", seat.id as "membershipId", seat.name, seat.cost_centre as "costCentre",
      coalesce(sums.trips, 0)::integer as trips, coalesce(sums.miles, 0)::bigint as miles, fares.fares,
      coalesce((select sum(amount) from (${given(asked)}) as gift where gift.member_id = released.member_id), 0)::bigint as given
    from released
    join lateral (
      select id, member_id, name, cost_centre from membership
      where ${owned('company_id', companyId)} and membership.member_id = released.member_id
      order by (state = 'left'), id desc limit 1
    ) as seat on true
    left join lateral (
      select count(distinct journey) as trips, sum(miles) as miles from flown where flown.member_id = released.member_id
    ) as sums on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('currency', currency, 'amount', amount::text) order by currency) as fares
      from (select currency, sum(amount) as amount from flown where flown.member_id = released.member_id group by currency) as each
    ) as fares on true
    order by name_key(seat.name), seat.id limit ${SHEETS_MOST}`.execute(tx)
  return rows.map(({ fares, ...row }) => ({
    ...row,
    fares: (fares ?? []).map(({ currency, amount }) => ({ currency, amount: BigInt(amount) })),
  }))
}

/** The flights behind one sheet, in the order of travel. Ask for the sheet first: it is what says that it is released. */
export async function sheetFlights(tx: Tx, asked: Asked, memberId: string): Promise<Flight[]> {
  const { rows } = await sql<Omit<Flight, 'fare'> & { currency: string; amount: bigint }>`
    with released as (select ${memberId}::uuid as member_id), flown as (${flown(asked)})
    select id, day, flight, origin, destination, currency, amount, miles from flown order by day, id`.execute(
    tx,
  )
  return rows.map(({ currency, amount, ...row }) => ({ ...row, fare: { currency, amount } }))
}

export type Gift = { readonly id: string; readonly day: Day; readonly points: bigint; readonly miles: bigint }

/** What the employer gave behind one sheet. Ask for the sheet first, as for the flights. @see docs/payroll-rules.md PS-06 */
export async function sheetGifts(tx: Tx, asked: Asked, memberId: string): Promise<Gift[]> {
  const { rows } = await sql<Gift>`select order_id as id, given_on as day, points, amount as miles
    from (${given(asked)}) as gift where member_id = ${memberId}::uuid order by day, id`.execute(tx)
  return rows
}

function given({ companyId, year }: Asked) {
  return sql`select * from award_gift where ${owned('award_gift.company_id', companyId)} and currency = 'miles'
    and given_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`
}

/** Segments of the year that belong to both halves, of everybody in `released`. */
function flown({ companyId, year }: Asked) {
  return sql`
    select coupon.id, coupon.member_id, coalesce(coupon.journey_id, coupon.id) as journey, coupon.departed_on as day,
      coupon.marketing_carrier || ' ' || coupon.flight as flight, coupon.origin, coupon.destination, coupon.currency,
      coupon.fare - coupon.paid_with_points + coalesce(
        (select sum(value::bigint) from jsonb_each_text(coupon.surcharges)), 0)::bigint as amount,
      coalesce((select sum(entry.amount) from entry join account on account.id = entry.account_id
        where entry.subject_id = coupon.id and entry.owner_id = coupon.member_id and account.currency = 'miles'), 0)::bigint as miles
    from released join coupon on coupon.member_id = released.member_id
    where ${owned('coupon.company_id', companyId)} and coupon.status = 'F'
      and coupon.departed_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`
}
