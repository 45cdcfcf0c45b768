/** The summary of a month for who looks after a company's points. */
import { sql } from 'kysely'
import type { T } from '../../views/words/words.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addDays, addMonths, type Day } from '../domain/day.ts'
import { type Addressee, doing, type NoticeWorld, TOLD_AT_ONCE, tellOnce } from './tell.ts'

const SOON_DAYS = 90

type Row = Addressee & {
  readonly companyId: string
  readonly company: string
  readonly earned: string
  readonly spent: string
  readonly lapsed: string
  readonly balance: string
  readonly lapsing: string
  readonly claims: number
}

/** A month in which nothing moved is not told. @returns whether there may be more @see docs/message-rules.md M-15 */
export function summariseCompanies(db: Db, world: NoticeWorld, month: Day): Promise<boolean> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const rows = await untold(tx, world.today, month)
    const notices = rows.map((row) => ({
      to: row,
      kind: 'summary' as const,
      subject: row.companyId,
      day: month,
      companyId: row.companyId,
      words: (t: T) => words(t, row, month, world),
    }))
    await tellOnce(tx, notices, world.now)
    return rows.length === TOLD_AT_ONCE
  })
}

async function untold(tx: Tx, today: Day, month: Day): Promise<Row[]> {
  const { rows } = await sql<Row>`with addressed as (
      select company.id, company.name, membership.member_id from company
        join membership on membership.company_id = company.id and membership.state = 'active'
          and membership.role in ('travel-manager', 'finance')
      where company.state = 'active' and not exists (select from message_notice as told
        where told.member_id = membership.member_id and told.kind = 'summary'
          and told.subject = company.id::text and told.on_day = ${month}::date)
    ), moved as (
      select account.id as account_id, account.owner_id, account.balance,
        coalesce(sum(amount) filter (where kind not in ('redemption', 'refund', 'fee', 'transfer', 'expiry')), 0)::text as earned,
        coalesce(-sum(amount) filter (where kind in ('redemption', 'refund', 'fee', 'transfer')), 0)::text as spent,
        coalesce(-sum(amount) filter (where kind = 'expiry'), 0)::text as lapsed
      from account join entry on entry.account_id = account.id
      where account.currency = 'points' and account.owner_id in (select id from addressed)
        and entry.posted_on >= ${month}::date and entry.posted_on < ${addMonths(month, 1)}::date
      group by account.id
    )
    select member.id as "memberId", member.name, member.email, member.language, addressed.id as "companyId",
      addressed.name as company, moved.earned, moved.spent, moved.lapsed, moved.balance::text as balance,
      (select coalesce(sum(remaining), 0)::text from lot where account_id = moved.account_id and not locked
        and remaining > 0 and expires_on between ${today}::date and ${addDays(today, SOON_DAYS)}::date) as lapsing,
      (select count(*)::integer from claim where company_id = addressed.id
        and state not in ('credited', 'rejected', 'withdrawn')) as claims
    from addressed join moved on moved.owner_id = addressed.id
      join member on member.id = addressed.member_id and member.state = 'active'
    limit ${TOLD_AT_ONCE}`.execute(tx)
  return rows
}

function words(t: T, row: Row, month: Day, world: NoticeWorld) {
  const named = { company: row.company, month: t.month(month.slice(0, 7), 'long') }
  const points = (name: 'earned' | 'spent' | 'lapsed' | 'balance' | 'lapsing') =>
    t.t(`mail.summary.${name}`, { points: t.points(BigInt(row[name])) })
  return {
    subject: t.t('mail.summary.subject', named),
    paragraphs: [
      t.t('mail.summary.lead', named),
      [
        points('earned'),
        points('spent'),
        points('lapsed'),
        points('balance'),
        points('lapsing'),
        t.t('mail.summary.claims', { count: t.number(row.claims) }),
      ].join('\n'),
      doing(t.t('mail.summary.open'), world, `/company/statement?period=${month.slice(0, 7)}`),
    ],
  }
}
