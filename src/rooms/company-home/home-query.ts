/** Everything that the company's first page shows, in one round trip. */
import { sql } from 'kysely'
import { waitingRequests } from '../../approvals/decidable.ts'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { addDays, addMonths, asDay, type Day } from '../../domain/day.ts'
import { termsWaiting } from '../../terms/due.ts'

/** `wholeMonth`: all that lapses in the month of the day, not on the day alone. */
type HomeLot = { readonly day: Day; readonly amount: bigint; readonly wholeMonth?: boolean }
export type HomeTrip = {
  readonly couponId: string
  readonly origin: string
  readonly destination: string
  readonly flight: string
  readonly person: string | null
}
/** Without a trip: the welcome bonus. */
export type HomeCredit = { readonly day: Day; readonly amount: bigint; readonly trip: HomeTrip | null }
export type HomeTerms = {
  readonly label: string
  readonly validFrom: Day
  readonly state: 'coming' | 'due' | 'refused'
}
export type Home = {
  readonly corporateId: string | null
  /** Of its legal entities that take part, by name. */
  readonly entities: readonly { readonly name: string; readonly corporateId: string }[]
  readonly tier: string | null
  readonly state: 'applied' | 'active' | 'refused' | 'closed'
  readonly frozen: boolean
  readonly joinedOn: Day | null
  /** Whether the welcome bonus has been credited. */
  readonly welcomed: boolean
  /** Whether who looks has put the first steps away. */
  readonly stepsHidden: boolean
  readonly owed: bigint
  readonly available: bigint
  readonly locked: bigint
  readonly lots: readonly HomeLot[]
  readonly lapsingSoon: { readonly amount: bigint; readonly first: Day; readonly allAtOnce: boolean } | null
  readonly months: readonly { month: string; points: bigint; trips: bigint }[]
  readonly credits: readonly HomeCredit[]
  /** Terms that wait for an answer, or that were refused; what holds before what comes. */
  readonly terms: HomeTerms | null
  /** Claims that somebody asked back about. */
  readonly claimsToAnswer: number
  /** Requests for awards that who looks can decide. */
  readonly requestsToDecide: number
  /** Good still, and for no longer than a month; none is null. */
  readonly vouchersLapsing: { readonly count: number; readonly first: Day; readonly until: Day } | null
  /** `invited`: whose link still works. */
  readonly people: { readonly active: number; readonly invited: number }
  readonly credited: { readonly company: boolean; readonly traveller: boolean; readonly award: boolean }
}

/** What lapses within one month: `day` is the last day on which something does, `soon` the part that lapses soon. */
type LotsOfMonth = {
  locked: boolean
  days: number
  first: Day
  first_amount: string
  day: Day
  amount: string
  soon: string
}

type Row = {
  corporate_id: string | null
  entities: Home['entities'] | null
  tier: string | null
  state: Home['state']
  frozen: boolean | null
  joined_on: Day | null
  welcomed: boolean
  steps_hidden: boolean
  owed: bigint | null
  lots: LotsOfMonth[] | null
  points: Record<string, string> | null
  trips: Record<string, string> | null
  credits: { day: Day; amount: string; kind: string; trip: HomeTrip | null }[] | null
  people: { active: number; invited: number }
  claims: number
  requests: number
  vouchers: { count: number; first: Day | null }
  terms: HomeTerms | null
  has_coupon: boolean
  has_traveller: boolean
  has_order: boolean
}

const MONTHS = 12
const SOON_DAYS = 90
/** V-06: so long ahead the company is told. */
const VOUCHER_SOON_DAYS = 30
const LAST_CREDITS = 5
/** One flight may be credited by itself and by several promotions at once: that is one credit to whoever reads it. */
const MOST_OF_A_FLIGHT = 5
/** In the very words of the index `entry_earned`, which holds nothing else. */
const EARNED = sql`kind in ('accrual', 'reversal')`

export async function companyHome(
  tx: Tx,
  { id: companyId, membershipId }: { id: string; membershipId: string },
  { today, now }: { readonly today: Day; readonly now: Date },
): Promise<Home | undefined> {
  const from = asDay(`${addMonths(today, 1 - MONTHS).slice(0, 7)}-01`)
  const mine = (column: string) => owned(column, companyId)
  // Each part is a subquery of its own that an index answers; joins between them would only multiply rows.
  const { rows } = await sql<Row>`
    with own as materialized (
      select id, owed, frozen_at from account where ${mine('owner_id')} and currency = 'points'
    ), latest as (
      select subject_id, posted_on, sum(amount) as amount, max(version) as version, kind from (
        select subject_id, posted_on, amount, version, kind from entry
        where account_id = (select id from own) and ${mine('owner_id')} and kind = 'accrual' and ${EARNED}
        order by posted_on desc, version desc limit ${LAST_CREDITS * MOST_OF_A_FLIGHT}) as single
      group by subject_id, posted_on, kind order by posted_on desc, version desc limit ${LAST_CREDITS}
    ), welcome as (
      select subject_id, posted_on, amount, version, kind from entry
      where subject_id = ${companyId}::uuid and source = 'welcome' and ${mine('owner_id')}
    ), newest as (
      select * from (select * from latest union all select * from welcome) as both_kinds
      order by posted_on desc, version desc limit ${LAST_CREDITS}
    )
    select company.corporate_id, company.tier, company.state, company.joined_on,
      (select jsonb_agg(jsonb_build_object('name', name, 'corporateId', corporate_id) order by lower(name), id)
        from legal_entity where ${mine('company_id')} and corporate_id is not null
          and (ended_on is null or ended_on >= ${today}::date)) as entities,
      exists (select from welcome) as welcomed,
      exists (select from membership where ${mine('company_id')} and id = ${membershipId}::uuid
        and first_steps_hidden_at is not null) as steps_hidden, (select owed from own) as owed,
      (select frozen_at is not null from own) as frozen,
      (select jsonb_agg(to_jsonb(by_month) order by by_month.first) from (
        select locked, count(*) as days, min(expires_on) as first, max(expires_on) as day, sum(remaining)::text as amount,
          ((array_agg(remaining order by expires_on))[1])::text as first_amount,
          coalesce(sum(remaining) filter (where expires_on <= ${addDays(today, SOON_DAYS)}::date), 0)::text as soon
        from lot where account_id = (select id from own) and ${mine('owner_id')} and remaining > 0
          and expires_on >= ${today}::date group by locked, date_trunc('month', expires_on)) as by_month) as lots,
      (select jsonb_object_agg(month, amount) from (
        select to_char(posted_on, 'YYYY-MM') as month, sum(amount)::text as amount from entry
        where account_id = (select id from own) and ${mine('owner_id')} and posted_on >= ${from}::date
          and ${EARNED} group by 1) as earned) as points,
      (select jsonb_object_agg(month, trips) from (
        select to_char(departed_on, 'YYYY-MM') as month, count(distinct journey_id)::text as trips from coupon
        where ${mine('company_id')} and departed_on >= ${from}::date and journey_id is not null group by 1) as flown) as trips,
      (select jsonb_agg(jsonb_build_object('day', newest.posted_on, 'amount', newest.amount::text, 'kind', newest.kind, 'trip', (
          select jsonb_build_object('couponId', id, 'origin', origin, 'destination', destination,
            'flight', marketing_carrier || ' ' || flight, 'person', passenger_name)
          from coupon where id = newest.subject_id and ${mine('company_id')})) order by newest.version desc)
        from newest) as credits,
      (select jsonb_build_object('active', count(*) filter (where state = 'active'),
          'invited', count(*) filter (where state = 'invited' and not exists (
            select from (select expires_at, withdrawn_at from invitation where ${mine('invitation.company_id')}
              and invitation.membership_id = membership.id order by invitation.id desc limit 1) as offer
            where offer.withdrawn_at is not null or offer.expires_at <= ${now}::timestamptz)))
        from membership where ${mine('company_id')} and state in ('active', 'invited')) as people,
      (select count(*)::integer from claim where ${mine('company_id')} and state = 'needs-answer') as claims,
      (select jsonb_build_object('count', count(*), 'first', min(valid_until)) from voucher
        where ${mine('company_id')} and state = 'open'
          and valid_until between ${today}::date and ${addDays(today, VOUCHER_SOON_DAYS)}::date) as vouchers,
      ${waitingRequests({ id: companyId, membershipId }, today)} as requests,
      ${termsWaiting(companyId, today)} as terms,
      exists (select from coupon where ${mine('company_id')}) as has_coupon,
      exists (select from coupon where ${mine('company_id')} and member_id is not null) as has_traveller,
      exists (select from award_order where ${mine('company_id')}) as has_order
    from company where ${mine('id')}`.execute(tx)
  const row = rows[0]
  return row && asHome(row, today)
}

function asHome(row: Row, today: Day): Home {
  // A lot past its last day waits for the nightly run: it can no longer be spent, so it is not shown as had.
  const open = (row.lots ?? []).filter((lots) => !lots.locked)
  const soon = sum(open, 'soon')
  return {
    corporateId: row.corporate_id,
    entities: row.entities ?? [],
    tier: row.tier,
    state: row.state,
    frozen: row.frozen ?? false,
    joinedOn: row.joined_on,
    welcomed: row.welcomed,
    stepsHidden: row.steps_hidden,
    owed: row.owed ?? 0n,
    available: sum(open, 'amount'),
    locked: sum(row.lots ?? [], 'amount') - sum(open, 'amount'),
    lots: open.flatMap(shown),
    lapsingSoon:
      open[0] && soon > 0n
        ? { amount: soon, first: open[0].first, allAtOnce: BigInt(open[0].first_amount) === soon }
        : null,
    months: lastMonths(today).map((month) => ({
      month,
      points: BigInt(row.points?.[month] ?? 0),
      trips: BigInt(row.trips?.[month] ?? 0),
    })),
    credits: (row.credits ?? []).flatMap(({ day, amount, kind, trip }) =>
      trip !== null || kind === 'welcome' ? [{ day, amount: BigInt(amount), trip }] : [],
    ),
    people: row.people,
    terms: row.terms,
    claimsToAnswer: row.claims,
    requestsToDecide: row.requests,
    vouchersLapsing: row.vouchers.first && {
      count: row.vouchers.count,
      first: row.vouchers.first,
      until: addDays(today, VOUCHER_SOON_DAYS),
    },
    credited: { company: row.has_coupon, traveller: row.has_traveller, award: row.has_order },
  }
}

/** What lapses next stands alone, to the day; the rest by month, for points of every day would be hundreds of lines. */
function shown({ first, first_amount, day, days, amount }: LotsOfMonth, index: number): HomeLot[] {
  const whole = BigInt(amount)
  if (index > 0) return [days === 1 ? { day, amount: whole } : { day, amount: whole, wholeMonth: true }]
  const next = BigInt(first_amount)
  const others = { day, amount: whole - next }
  if (days === 1) return [{ day: first, amount: next }]
  return [{ day: first, amount: next }, days === 2 ? others : { ...others, wholeMonth: true }]
}

function sum(lots: readonly LotsOfMonth[], what: 'amount' | 'soon'): bigint {
  return lots.reduce((total, part) => total + BigInt(part[what]), 0n)
}

function lastMonths(today: Day): string[] {
  const first = asDay(`${today.slice(0, 7)}-01`)
  return Array.from({ length: MONTHS }, (_, index) => addMonths(first, index + 1 - MONTHS).slice(0, 7))
}
