/** The summary of a month for a traveller: trips, and the miles of each airline's flights. */
import { sql } from 'kysely'
import type { T } from '../../views/words/words.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addMonths, type Day } from '../domain/day.ts'
import { type Addressee, doing, type NoticeWorld, TOLD_AT_ONCE, tellOnce } from './tell.ts'

type Row = Addressee & {
  readonly trips: number
  /** By frequent-flyer programme, the airline whose number earned them; null for what no flight brought. */
  readonly miles: readonly { readonly airline: string | null; readonly amount: string }[]
  readonly status: string
  readonly balance: string
}

/** A month in which nothing was earned is not told. @returns whether there may be more @see docs/message-rules.md M-15 */
export function summarisePersons(db: Db, world: NoticeWorld, month: Day): Promise<boolean> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const rows = await untold(tx, month)
    const notices = rows.map((row) => ({
      to: row,
      kind: 'summary' as const,
      subject: 'own',
      day: month,
      companyId: null,
      words: (t: T) => words(t, row, month, world),
    }))
    await tellOnce(tx, notices, world.now)
    return rows.length === TOLD_AT_ONCE
  })
}

async function untold(tx: Tx, month: Day): Promise<Row[]> {
  const { rows } = await sql<Row>`with earned as (
      select entry.owner_id, account.currency, coupon.ff_airline as airline, coupon.journey_id, entry.amount
      from entry join account on account.id = entry.account_id and account.currency in ('miles', 'status')
        left join coupon on coupon.id = entry.subject_id
      where entry.posted_on >= ${month}::date and entry.posted_on < ${addMonths(month, 1)}::date
        and entry.kind in ('accrual', 'reversal', 'welcome', 'adjustment', 'transfer')
    ), by_airline as (
      select owner_id, airline, sum(amount) as amount from earned where currency = 'miles' group by 1, 2
    )
    select member.id as "memberId", member.name, member.email, member.language,
      (select count(distinct journey_id)::integer from earned where owner_id = member.id) as trips,
      (select coalesce(jsonb_agg(jsonb_build_object('airline', airline, 'amount', amount::text) order by airline), '[]')
        from by_airline where owner_id = member.id and amount <> 0) as miles,
      (select coalesce(sum(amount), 0)::text from earned where owner_id = member.id and currency = 'status') as status,
      (select coalesce(sum(balance), 0)::text from account where owner_id = member.id and currency = 'miles') as balance
    from member
    where member.state = 'active' and member.id in (select owner_id from earned)
      and not exists (select from message_notice as told where told.member_id = member.id and told.kind = 'summary'
        and told.subject = 'own' and told.on_day = ${month}::date)
    limit ${TOLD_AT_ONCE}`.execute(tx)
  return rows
}

function words(t: T, row: Row, month: Day, world: NoticeWorld) {
  const named = { month: t.month(month.slice(0, 7), 'long') }
  const miles = row.miles.map(({ airline, amount }) => {
    const written = t.miles(BigInt(amount))
    return airline === null
      ? t.t('mail.summary.ownOther', { miles: written })
      : t.t('mail.summary.ownMiles', { airline, miles: written })
  })
  return {
    subject: t.t('mail.summary.ownSubject', named),
    paragraphs: [
      t.t('mail.summary.ownLead', named),
      [
        t.t('mail.summary.ownTrips', { count: t.number(row.trips) }),
        ...miles,
        t.t('mail.summary.ownStatus', { status: t.amount(BigInt(row.status), 'status') }),
        t.t('mail.summary.ownBalance', { miles: t.miles(BigInt(row.balance)) }),
      ].join('\n'),
      doing(t.t('mail.summary.ownOpen'), world, '/me'),
    ],
  }
}
