/** Birthdays and anniversaries: only for who has asked for them. */
import { sql } from 'kysely'
import type { T } from '../../views/words/words.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import { type Addressee, doing, type Notice, type NoticeWorld, TOLD_AT_ONCE, tellOnce } from './tell.ts'

type Birthday = Addressee & { readonly company: null; readonly companyId: null; readonly years: 0 }
type Anniversary = Addressee & {
  readonly company: string
  readonly companyId: string
  readonly years: number
}

/** @returns whether there may be more to greet @see docs/message-rules.md M-16 */
export function greet(db: Db, world: NoticeWorld): Promise<boolean> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const rows = await toGreet(tx, world.today)
    await tellOnce(
      tx,
      rows.map((row) => noticeOf(row, world)),
      world.now,
    )
    return rows.length === TOLD_AT_ONCE
  })
}

/** Whoever is born on 29 February is greeted on the 28th where there is no such day. */
function daysOf(today: Day): string[] {
  const monthDay = today.slice(5)
  const isLeap = new Date(`${today.slice(0, 4)}-02-29T00:00:00Z`).getUTCMonth() === 1
  return monthDay === '02-28' && !isLeap ? [monthDay, '02-29'] : [monthDay]
}

async function toGreet(tx: Tx, today: Day): Promise<(Birthday | Anniversary)[]> {
  const days = daysOf(today)
  const { rows } = await sql<Birthday | Anniversary>`with greeted as (
      select member.id, member.name, member.email, member.language from member
        join message_preference as chosen on chosen.member_id = member.id and chosen.kind = 'greeting'
          and chosen.delivery <> 'none'
      where member.state = 'active'
    ), due as (
      select greeted.*, null::text as company, null::uuid as company_id, 0 as years, 'birthday' as subject
      from greeted join message_setting on message_setting.member_id = greeted.id
      where message_setting.birthday = any(${days}::text[])
      union all
      select greeted.*, company.name, company.id,
        (extract(year from ${today}::date) - extract(year from company.joined_on))::integer, company.id::text
      from greeted
        join membership on membership.member_id = greeted.id and membership.state = 'active'
          and membership.role = 'travel-manager'
        join company on company.id = membership.company_id and company.state = 'active'
      where to_char(company.joined_on, 'MM-DD') = any(${days}::text[]) and company.joined_on < ${today}::date
    )
    select due.id as "memberId", due.name, due.email, due.language, due.company, due.company_id as "companyId", due.years
    from due where not exists (select from message_notice as told where told.member_id = due.id
      and told.kind = 'greeting' and told.subject = due.subject and told.on_day = ${today}::date)
    limit ${TOLD_AT_ONCE}`.execute(tx)
  return rows
}

function noticeOf(row: Birthday | Anniversary, world: NoticeWorld): Notice {
  return {
    to: row,
    kind: 'greeting',
    subject: row.companyId ?? 'birthday',
    day: world.today,
    companyId: row.companyId,
    words: (t) => (row.companyId === null ? birthday(t, row, world) : anniversary(t, row, world)),
  }
}

function birthday(t: T, { name }: Birthday, { programme }: NoticeWorld) {
  return {
    subject: t.t('mail.greeting.birthdaySubject', { name }),
    paragraphs: [t.t('mail.greeting.birthday', { programme }), t.t('mail.greeting.end')],
  }
}

function anniversary(t: T, { company, years }: Anniversary, world: NoticeWorld) {
  const named = { company, years, programme: world.programme }
  return {
    subject: t.t('mail.greeting.anniversarySubject', named),
    paragraphs: [
      t.t('mail.greeting.anniversary', named),
      t.t('mail.greeting.end'),
      doing(t.t('mail.lapse.open'), world, '/company/awards'),
    ],
  }
}
