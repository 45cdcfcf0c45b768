/** Mail that was or will be sent. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import { anywhere, type Cursor, type ListPage, PAGE_ROWS, pageOf } from '../../web/list.ts'
import { beyond } from '../../web/time-key.ts'

export const MAIL_STATES = ['waiting', 'failing', 'sent'] as const
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

const STATE = sql<MailState>`case when mail.sent_at is not null then 'sent'
  when mail.last_error is not null then 'failing' else 'waiting' end`

/** Newest first. */
export async function mailList(
  tx: Tx,
  filter: MailFilter,
  cursor: Cursor | undefined,
): Promise<ListPage<MailRow>> {
  const { where, order } = beyond(cursor, 'mail.created_at', 'mail.id')
  const like = anywhere(filter.q)
  const { rows } = await sql<MailRow>`
    select mail.id, mail.created_at as at, mail.recipient, mail.subject, ${STATE} as state, mail.attempts,
      mail.sent_at as "sentAt"
    from outbox as mail
    where ${where}
      and (${filter.q} = '' or mail.recipient ilike ${like} or mail.subject ilike ${like})
      and (${filter.state ?? ''} = '' or ${STATE} = ${filter.state ?? ''})
    order by ${order} limit ${PAGE_ROWS + 1}`.execute(tx)
  return pageOf(rows, cursor)
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
