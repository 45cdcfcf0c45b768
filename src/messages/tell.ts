/** Notices that the portal gives by itself: each once, whatever stops a job and however many processes run it. */
import { isLang } from '../../views/words/languages.ts'
import { type T, wordsFor } from '../../views/words/words.ts'
import { type Mail, sendAllLater } from '../db/outbox.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { MessageKind } from '../domain/message/kind.ts'

/** A transaction holds as many; a stop between two loses none and sends none again. */
export const TOLD_AT_ONCE = 200

/** What notices are made in: the programme's name, its day, and where links lead. */
export type NoticeWorld = {
  readonly programme: string
  readonly zone: string
  readonly origin: string
  readonly now: Date
  readonly today: Day
}
/** Who is told. */
export type Addressee = {
  readonly memberId: string
  readonly name: string
  readonly email: string
  readonly language: string
}
export type Notice = {
  readonly to: Addressee
  readonly kind: MessageKind
  /** With the day, what makes a second notice of the same thing impossible. */
  readonly subject: string
  readonly day: Day
  /** Of which company it speaks; null for what is the person's own. */
  readonly companyId: string | null
  readonly words: (t: T) => { readonly subject: string; readonly paragraphs: readonly string[] }
}

/** What another process has told meanwhile is left out. @see docs/message-rules.md M-12 */
export async function tellOnce(tx: Tx, notices: readonly Notice[], at: Date): Promise<void> {
  if (notices.length === 0) return
  const taken = await tx
    .insertInto('message_notice')
    .values(
      notices.map(({ to, kind, subject, day }) => ({ member_id: to.memberId, kind, subject, on_day: day })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['member_id', 'kind', 'subject', 'on_day'])
    .execute()
  const keys = new Set(taken.map((row) => [row.member_id, row.kind, row.subject, row.on_day].join(' ')))
  const mine = notices.filter(({ to, kind, subject, day }) =>
    keys.has([to.memberId, kind, subject, day].join(' ')),
  )
  await sendAllLater(
    tx,
    mine.map((notice) => mailOf(notice, at)),
  )
}

function mailOf({ to, kind, companyId, words }: Notice, at: Date): Mail {
  const t = wordsFor(isLang(to.language) ? to.language : 'en')
  const { subject, paragraphs } = words(t)
  return {
    kind,
    recipientId: to.memberId,
    companyId,
    recipient: to.email,
    language: t.lang,
    subject,
    body: [t.t('mail.hello', { name: to.name }), ...paragraphs].join('\n\n'),
    at,
  }
}

/** The last paragraph: what the button says, and where it leads. */
export function doing(label: string, { origin }: NoticeWorld, path: string): string {
  return `${label}\n${origin}${path}`
}
