/** Everything that the company's first page shows, in one round trip. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { addDays, addMonths, asDay, type Day } from '../../domain/day.ts'

/** `wholeMonth`: all that lapses in the month of the day, not on the day alone. */
type HomeLot = { readonly day: Day; readonly amount: bigint; readonly wholeMonth?: boolean }
export type HomeCredit = {
  readonly couponId: string
  readonly day: Day
  readonly amount: bigint
  readonly origin: string
  readonly destination: string
  readonly flight: string
  readonly person: string | null
}
export type Home = {
  readonly corporateId: string | null
  readonly tier: string | null
  readonly state: 'applied' | 'active' | 'refused' | 'closed'
  readonly frozen: boolean
  readonly owed: bigint
  readonly available: bigint
  readonly locked: bigint
  readonly lots: readonly HomeLot[]
  readonly lapsingSoon: { readonly amount: bigint; readonly first: Day } | null
  readonly months: readonly { month: string; points: bigint; trips: bigint }[]
  readonly credits: readonly HomeCredit[]
  /** Claims that somebody asked back about. */
  readonly claimsToAnswer: number
  readonly people: { readonly active: number; readonly invited: number }
  readonly credited: { readonly company: boolean; readonly traveller: boolean; readonly award: boolean }
}

type Row = {
  corporate_id: string | null
  tier: string | null
  state: Home['state']
  frozen: boolean | null
  owed: bigint | null
  lots: { day: Day; locked: boolean; amount: string }[] | null
  points: Record<string, string> | null
  trips: Record<string, string> | null
  credits: { day: Day; amount: string; coupon: Omit<HomeCredit, 'day' | 'amount'> | null }[] | null
  people: { active: number; invited: number }
  claims: number
  has_coupon: boolean
  has_traveller: boolean
  has_order: boolean
}

const MONTHS = 12
const SOON_DAYS = 90
const LAST_CREDITS = 5
/** In the very words of the index `entry_earned`, which holds nothing else. */
const EARNED = sql`kind in ('accrual', 'reversal')`

export async function companyHome(tx: Tx, companyId: string, today: Day): Promise<Home | undefined> {
  const from = asDay(`${addMonths(today, 1 - MONTHS).slice(0, 7)}-01`)
  const mine = (column: string) => owned(column, companyId)
  // Each part is a subquery of its own that an index answers; joins between them would only multiply rows.
  const { rows } = await sql<Row>`
    with own as materialized (
      select id, owed, frozen_at from account where ${mine('owner_id')} and currency = 'points'
    ), latest as (
      select subject_id, posted_on, amount, version from entry
      where account_id = (select id from own) and ${mine('owner_id')} and kind = 'accrual' and ${EARNED}
      order by posted_on desc, version desc limit ${LAST_CREDITS}
    )
    select company.corporate_id, company.tier, company.state, (select owed from own) as owed,
      (select frozen_at is not null from own) as frozen,
      (select jsonb_agg(jsonb_build_object('day', expires_on, 'locked', locked, 'amount', remaining::text) order by expires_on)
        from lot where account_id = (select id from own) and ${mine('owner_id')} and remaining > 0) as lots,
      (select jsonb_object_agg(month, amount) from (
        select to_char(posted_on, 'YYYY-MM') as month, sum(amount)::text as amount from entry
        where account_id = (select id from own) and ${mine('owner_id')} and posted_on >= ${from}::date
          and ${EARNED} group by 1) as earned) as points,
      (select jsonb_object_agg(month, trips) from (
        select to_char(departed_on, 'YYYY-MM') as month, count(distinct journey_id)::text as trips from coupon
        where ${mine('company_id')} and departed_on >= ${from}::date and journey_id is not null group by 1) as flown) as trips,
      (select jsonb_agg(jsonb_build_object('day', latest.posted_on, 'amount', latest.amount::text, 'coupon', (
          select jsonb_build_object('couponId', id, 'origin', origin, 'destination', destination,
            'flight', marketing_carrier || ' ' || flight, 'person', passenger_name)
          from coupon where id = latest.subject_id and ${mine('company_id')})) order by latest.version desc)
        from latest) as credits,
      (select jsonb_build_object('active', count(*) filter (where state = 'active'),
          'invited', count(*) filter (where state = 'invited'))
        from membership where ${mine('company_id')} and state in ('active', 'invited')) as people,
      (select count(*)::integer from claim where ${mine('company_id')} and state = 'needs-answer') as claims,
      exists (select from coupon where ${mine('company_id')}) as has_coupon,
      exists (select from coupon where ${mine('company_id')} and member_id is not null) as has_traveller,
      exists (select from award_order where ${mine('company_id')}) as has_order
    from company where ${mine('id')}`.execute(tx)
  const row = rows[0]
  return row && asHome(row, today)
}

function asHome(row: Row, today: Day): Home {
  const lots = (row.lots ?? []).map((lot) => ({ ...lot, amount: BigInt(lot.amount) }))
  // A lot past its last day waits for the nightly run: it can no longer be spent, so it is not shown as had.
  const good = lots.filter((lot) => lot.day >= today)
  const open = good.filter((lot) => !lot.locked).map(({ day, amount }) => ({ day, amount }))
  const soon = open.filter((lot) => lot.day <= addDays(today, SOON_DAYS))
  return {
    corporateId: row.corporate_id,
    tier: row.tier,
    state: row.state,
    frozen: row.frozen ?? false,
    owed: row.owed ?? 0n,
    available: sum(open),
    locked: sum(good.filter((lot) => lot.locked)),
    lots: byMonth(open),
    lapsingSoon: soon[0] ? { amount: sum(soon), first: soon[0].day } : null,
    months: lastMonths(today).map((month) => ({
      month,
      points: BigInt(row.points?.[month] ?? 0),
      trips: BigInt(row.trips?.[month] ?? 0),
    })),
    credits: (row.credits ?? []).flatMap(({ day, amount, coupon }) =>
      coupon ? [{ ...coupon, day, amount: BigInt(amount) }] : [],
    ),
    people: row.people,
    claimsToAnswer: row.claims,
    credited: { company: row.has_coupon, traveller: row.has_traveller, award: row.has_order },
  }
}

/** What lapses next stands alone, to the day; the rest by month, for points of every day would be hundreds of lines. */
function byMonth(lots: readonly HomeLot[]): HomeLot[] {
  const [next, ...others] = lots
  if (!next) return []
  const months = Map.groupBy(others, (lot) => lot.day.slice(0, 7))
  const grouped = [...months.values()].map((parts) => {
    const [only] = parts
    return parts.length === 1 && only
      ? only
      : { day: parts.at(-1)?.day ?? next.day, amount: sum(parts), wholeMonth: true }
  })
  return [next, ...grouped]
}

function sum(lots: readonly { amount: bigint }[]): bigint {
  return lots.reduce((total, lot) => total + lot.amount, 0n)
}

function lastMonths(today: Day): string[] {
  const first = asDay(`${today.slice(0, 7)}-01`)
  return Array.from({ length: MONTHS }, (_, index) => addMonths(first, index + 1 - MONTHS).slice(0, 7))
}
