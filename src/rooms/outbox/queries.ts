/** Mail that was or will be sent. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import { anywhere } from '../../web/list.ts'
import type { TimedList } from '../../web/timed-list.ts'

export const MAIL_STATES = ['waiting', 'failing', 'sent', 'digest', 'inbox'] as const
export type MailState = (typeof MAIL_STATES)[number]

export type MailRow = {
  readonly id: string
  readonly at: Date
  readonly recipient: string
  readonly subject: string
  readonly state: MailState
  readonly attempts: number
  readonly sentAt: Date | null
}
export type MailDetail = MailRow & {
  readonly body: string
  readonly language: string
  readonly dueAt: Date
  readonly lastError: string | null
  readonly company: string | null
  readonly companyId: string | null
}

export type MailFilter = { readonly q: string; readonly state: MailState | undefined }

/** `inbox`: the reader wants no mail of it. */
const STATE = sql<MailState>`case when mail.sent_at is not null then 'sent'
  when mail.route = 'digest' then 'digest' when mail.route in ('inbox', 'none') then 'inbox'
  when mail.last_error is not null then 'failing' else 'waiting' end`

export function mailFilter(query: Readonly<Record<string, string>>): MailFilter {
  return {
    q: (query['q'] ?? '').trim().slice(0, 100),
    state: MAIL_STATES.find((state) => state === query['state']),
  }
}

/** Rows are `MailRow`. */
export function mailList(filter: MailFilter): TimedList {
  const like = anywhere(filter.q)
  const source = sql`
    select mail.id, mail.created_at as at, mail.recipient, mail.subject, ${STATE} as state, mail.attempts,
      mail.sent_at as "sentAt"
    from outbox as mail
    where (${filter.q} = '' or mail.recipient ilike ${like} or mail.subject ilike ${like})
      and (${filter.state ?? ''} = '' or ${STATE} = ${filter.state ?? ''})`
  return { source, first: 'newest' }
}

export async function mailById(tx: Tx, id: string): Promise<MailDetail | undefined> {
  const { rows } = await sql<MailDetail>`
    select mail.id, mail.created_at as at, mail.recipient, mail.subject, ${STATE} as state, mail.attempts,
      mail.sent_at as "sentAt", mail.body, mail.language, mail.due_at as "dueAt", mail.last_error as "lastError",
      company.name as company, company.id as "companyId"
    from outbox as mail left join company on company.id = mail.company_id
    where mail.id = ${id}`.execute(tx)
  return rows[0]
}
