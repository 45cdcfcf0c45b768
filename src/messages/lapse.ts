/** Warns of points and miles that lapse: 90, 30 and 7 days ahead. */
import { sql } from 'kysely'
import type { T } from '../../views/words/words.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addDays, type Day, endOfMonth } from '../domain/day.ts'
import { type Addressee, doing, type Notice, type NoticeWorld, TOLD_AT_ONCE, tellOnce } from './tell.ts'

const FIRST_DAYS = 90
/** A warning names as many days; a longer list would be an account statement. */
const DAYS_MOST = 5

type Row = Addressee & {
  readonly ownerId: string
  readonly company: string | null
  readonly first: Day
  readonly days: number
  readonly stage: number
  readonly total: string
  readonly lots: readonly { readonly day: Day; readonly amount: string }[]
}

/**
 * What lapses in one calendar month is warned of together, counted from the first of its days. Who is late, because the
 * portal stood still, gives the nearest warning and not all that were missed.
 *
 * @returns whether there may be more to tell
 * @see docs/message-rules.md M-13
 */
export function warnOfLapse(db: Db, world: NoticeWorld): Promise<boolean> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const rows = await dueWarnings(tx, world.today)
    await tellOnce(
      tx,
      rows.map((row) => noticeOf(row, world)),
      world.now,
    )
    return rows.length === TOLD_AT_ONCE
  })
}

async function dueWarnings(tx: Tx, today: Day): Promise<Row[]> {
  const until = addDays(today, FIRST_DAYS)
  const { rows } = await sql<Row>`with months as (
      select lot.owner_id, account.currency, min(expires_on) as first, sum(remaining)::text as total,
        jsonb_agg(jsonb_build_object('day', expires_on, 'amount', remaining::text) order by expires_on) as lots
      from lot join account on account.id = lot.account_id
      where remaining > 0 and not locked and expires_on between ${today}::date and ${endOfMonth(until)}::date
        and account.currency in ('points', 'miles')
      group by lot.owner_id, account.currency, date_trunc('month', expires_on)
      having min(expires_on) <= ${until}::date
    ), staged as (
      select *, first - ${today}::date as days,
        case when first - ${today}::date <= 7 then 7 when first - ${today}::date <= 30 then 30 else 90 end as stage
      from months
    ), addressed as (
      select staged.*, membership.member_id, company.name as company from staged
        join company on company.id = staged.owner_id and company.state = 'active'
        join membership on membership.company_id = company.id and membership.state = 'active'
          and membership.role in ('travel-manager', 'finance')
      where staged.currency = 'points'
      union all
      select staged.*, staged.owner_id, null from staged where staged.currency = 'miles'
    )
    select addressed.owner_id as "ownerId", addressed.company, addressed.first, addressed.days, addressed.stage,
      addressed.total, addressed.lots, member.id as "memberId", member.name, member.email, member.language
    from addressed join member on member.id = addressed.member_id and member.state = 'active'
    where not exists (select from message_notice as told where told.member_id = member.id and told.kind = 'lapse'
      and told.subject = addressed.owner_id || '/' || addressed.stage
      and told.on_day = date_trunc('month', addressed.first)::date)
    limit ${TOLD_AT_ONCE}`.execute(tx)
  return rows
}

function noticeOf(row: Row, world: NoticeWorld): Notice {
  const { ownerId, company, stage, first } = row
  return {
    to: row,
    kind: 'lapse',
    subject: `${ownerId}/${stage}`,
    day: `${first.slice(0, 7)}-01` as Day,
    companyId: company === null ? null : ownerId,
    words: (t) => (company === null ? ownWords(t, row, world) : companyWords(t, row, company, world)),
  }
}

function companyWords(t: T, row: Row, company: string, world: NoticeWorld) {
  const day = t.day(row.first)
  const points = t.points(BigInt(row.total))
  const month = t.month(row.first.slice(0, 7), 'long')
  return {
    subject: t.t('mail.lapse.subject', { points, company, day }),
    paragraphs: [
      t.t('mail.lapse.body', { points, company, month, day, days: row.days }),
      ...lines(t, row, (amount) => t.points(amount)),
      t.t('mail.lapse.what'),
      doing(t.t('mail.lapse.open'), world, '/company/awards'),
    ],
  }
}

function ownWords(t: T, row: Row, world: NoticeWorld) {
  const day = t.day(row.first)
  const miles = t.miles(BigInt(row.total))
  const month = t.month(row.first.slice(0, 7), 'long')
  return {
    subject: t.t('mail.lapse.milesSubject', { miles, day }),
    paragraphs: [
      t.t('mail.lapse.milesBody', { miles, month, day, days: row.days }),
      ...lines(t, row, (amount) => t.miles(amount)),
      t.t('mail.lapse.milesWhat'),
      doing(t.t('mail.lapse.milesOpen'), world, '/me'),
    ],
  }
}

/** One day needs no list. */
function lines(t: T, { lots }: Row, written: (amount: bigint) => string): string[] {
  if (lots.length < 2 || lots.length > DAYS_MOST) return []
  const each = lots.map(({ day, amount }) =>
    t.t('mail.lapse.line', { day: t.day(day), amount: written(BigInt(amount)) }),
  )
  return [each.join('\n')]
}
