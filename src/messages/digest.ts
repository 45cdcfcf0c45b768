/** The mail of the day: one for all messages that wait for it. */
import { sql } from 'kysely'
import { isLang } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'
import { type Mail, sendAllLater } from '../db/outbox.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import { digestDay } from '../domain/message/hours.ts'
import { type Addressee, doing, type NoticeWorld, TOLD_AT_ONCE } from './tell.ts'

const SUBJECTS_MOST = 50
/** When it comes until somebody chooses: with the first coffee. */
export const USUAL_DIGEST_HOUR = 8

type Reader = Addressee & { readonly zone: string | null; readonly hour: number | null }
type Due = Reader & { readonly day: Day }

/**
 * Of the readers behind `after`, in the order of their ids.
 *
 * @returns where to go on; undefined when all have been looked at
 * @see docs/message-rules.md M-08
 */
export function sendDigests(
  db: Db,
  world: NoticeWorld,
  after: string | undefined,
): Promise<string | undefined> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const readers = await waitingReaders(tx, after)
    const due = readers.flatMap((reader) => {
      const day = digestDay(reader.hour ?? USUAL_DIGEST_HOUR, reader.zone ?? world.zone, world.now)
      return day === undefined ? [] : [{ ...reader, day }]
    })
    const mine = await take(tx, due)
    await sendAllLater(tx, await digestsOf(tx, mine, world))
    return readers.length === TOLD_AT_ONCE ? readers.at(-1)?.memberId : undefined
  })
}

async function waitingReaders(tx: Tx, after: string | undefined): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    select member.id as "memberId", member.name, member.email, member.language, setting.zone,
      setting.digest_hour as hour
    from member left join message_setting as setting on setting.member_id = member.id
    where member.id in (select recipient_id from outbox where sent_at is null and route = 'digest')
      and member.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
    order by member.id limit ${TOLD_AT_ONCE}`.execute(tx)
  return rows
}

/** Once for a person and a day; what another process has taken is its to send. */
async function take(tx: Tx, due: readonly Due[]): Promise<Due[]> {
  if (due.length === 0) return []
  const taken = await tx
    .insertInto('message_notice')
    .values(
      due.map(({ memberId, day }) => ({ member_id: memberId, kind: 'digest', subject: '', on_day: day })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('member_id')
    .execute()
  const ids = new Set(taken.map((row) => row.member_id))
  return due.filter(({ memberId }) => ids.has(memberId))
}

type Told = { readonly recipientId: string; readonly subjects: readonly string[] }

/** Of a company that the reader has left meanwhile, nothing is named any more. */
async function digestsOf(tx: Tx, readers: readonly Due[], world: NoticeWorld): Promise<Mail[]> {
  if (readers.length === 0) return []
  const ids = readers.map(({ memberId }) => memberId)
  const { rows } = await sql<Told>`with told as (
      update outbox set sent_at = ${world.now} where sent_at is null and route = 'digest'
        and recipient_id = any(${ids}::uuid[]) returning id, recipient_id, company_id, subject, created_at
    )
    select recipient_id as "recipientId", jsonb_agg(subject order by created_at, id) as subjects from told
    where company_id is null or exists (select from membership where membership.company_id = told.company_id
      and membership.member_id = told.recipient_id and membership.state = 'active')
    group by recipient_id`.execute(tx)
  return readers.flatMap((reader) => {
    const subjects = rows.find(({ recipientId }) => recipientId === reader.memberId)?.subjects ?? []
    return subjects.length === 0 ? [] : [digestOf(reader, subjects, world)]
  })
}

function digestOf(reader: Due, subjects: readonly string[], world: NoticeWorld): Mail {
  const t = wordsFor(isLang(reader.language) ? reader.language : 'en')
  const count = subjects.length
  const lines = subjects.slice(0, SUBJECTS_MOST).map((subject) => `• ${subject}`)
  const more = count - lines.length
  return {
    kind: 'digest',
    recipientId: reader.memberId,
    companyId: null,
    recipient: reader.email,
    language: t.lang,
    subject: t.t('mail.digest.subject', { count, day: t.day(reader.day) }),
    body: [
      t.t('mail.hello', { name: reader.name }),
      t.t('mail.digest.lead', { count }),
      [...lines, ...(more > 0 ? [t.t('mail.digest.more', { count: more })] : [])].join('\n'),
      doing(t.t('mail.digest.open'), world, '/messages'),
    ].join('\n\n'),
    at: world.now,
  }
}
