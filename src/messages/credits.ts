/** Tells travellers what their flights of an import have earned. */
import { sql } from 'kysely'
import type { T } from '../../views/words/words.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import { todayIn } from '../domain/today.ts'
import { type Addressee, doing, type Notice, type NoticeWorld, TOLD_AT_ONCE, tellOnce } from './tell.ts'

const FLIGHTS_MOST = 20

type File = { readonly id: string; readonly finished_at: Date | null }
type Flight = {
  readonly day: Day
  readonly flight: string
  readonly route: string
  readonly miles: string
  readonly status: string
}
type Row = Addressee & {
  readonly count: number
  readonly miles: string
  readonly flights: readonly Flight[]
}

/**
 * One message for each traveller and import. The travel manager reads of it in the summary of the month.
 *
 * @returns whether there may be more to tell
 * @see docs/message-rules.md M-14
 */
export function tellCredits(db: Db, world: NoticeWorld): Promise<boolean> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const file = await tx
      .selectFrom('import_file')
      .select(['id', 'finished_at'])
      .where('state', '=', 'done')
      .where('told_at', 'is', null)
      .orderBy('finished_at')
      .limit(1)
      .executeTakeFirst()
    if (!file) return false
    const rows = await credited(tx, file.id)
    await tellOnce(
      tx,
      rows.map((row) => noticeOf(row, file, world)),
      world.now,
    )
    if (rows.length < TOLD_AT_ONCE)
      await tx.updateTable('import_file').set({ told_at: world.now }).where('id', '=', file.id).execute()
    return true
  })
}

/** What each flight of the file stands at now: a credit that was taken back meanwhile is not told. */
async function credited(tx: Tx, importId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`with flights as (
      select coupon.member_id, coupon.departed_on as day, coupon.marketing_carrier || ' ' || coupon.flight as flight,
        coupon.origin || '-' || coupon.destination as route,
        coalesce(sum(entry.amount) filter (where account.currency = 'miles'), 0) as miles,
        coalesce(sum(entry.amount) filter (where account.currency = 'status'), 0) as status
      from coupon
        join entry on entry.subject_id = coupon.id and entry.owner_id = coupon.member_id
        join account on account.id = entry.account_id
      where coupon.import_id = ${importId}::uuid and coupon.member_id is not null
        and entry.kind in ('accrual', 'reversal')
        and not exists (select from message_notice as told where told.member_id = coupon.member_id
          and told.kind = 'credit' and told.subject = ${importId})
      group by coupon.id
    )
    select member.id as "memberId", member.name, member.email, member.language, count(*)::integer as count,
      sum(flights.miles)::text as miles,
      jsonb_agg(jsonb_build_object('day', day, 'flight', flight, 'route', route, 'miles', flights.miles::text,
        'status', flights.status::text) order by day, flight) as flights
    from flights join member on member.id = flights.member_id and member.state = 'active'
    where flights.miles > 0
    group by member.id order by member.id limit ${TOLD_AT_ONCE}`.execute(tx)
  return rows
}

function noticeOf(row: Row, file: File, world: NoticeWorld): Notice {
  return {
    to: row,
    kind: 'credit',
    subject: file.id,
    day: todayIn(world.zone, file.finished_at ?? world.now),
    companyId: null,
    words: (t) => words(t, row, world),
  }
}

function words(t: T, { count, miles, flights }: Row, world: NoticeWorld) {
  const lines = flights.slice(0, FLIGHTS_MOST).map((flight) =>
    t.t('mail.credit.line', {
      day: t.day(flight.day),
      flight: flight.flight,
      route: flight.route,
      miles: t.miles(BigInt(flight.miles)),
      status: t.amount(BigInt(flight.status), 'status'),
    }),
  )
  const more = count - lines.length
  return {
    subject: t.t('mail.credit.subject', { miles: t.miles(BigInt(miles)) }),
    paragraphs: [
      t.t('mail.credit.lead', { count }),
      [...lines, ...(more > 0 ? [t.t('mail.credit.more', { count: more })] : [])].join('\n'),
      doing(t.t('mail.credit.open'), world, '/me/trips'),
    ],
  }
}
