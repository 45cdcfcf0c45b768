/** A person's own messages. Only ever read in the person's own name. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { inInbox } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import { INBOX_KINDS, type MessageKind } from '../../domain/message/kind.ts'
import { anywhere } from '../../web/list.ts'
import type { TimedList } from '../../web/timed-list.ts'

export const READ_STATES = ['unread', 'read'] as const
export type ReadState = (typeof READ_STATES)[number]

export type MessageRow = {
  readonly id: string
  readonly at: Date
  readonly kind: MessageKind
  readonly subject: string
  readonly language: string
  readonly companyId: string | null
  readonly isRead: boolean
}
export type MessageText = MessageRow & { readonly body: string }
export type MessageFilter = {
  /** Anywhere in the subject. */
  readonly q: string
  readonly kind: MessageKind | undefined
  readonly state: ReadState | undefined
}
/** Whose inbox it is, and the companies in which this person has a seat now. */
export type Reader = { readonly memberId: string; readonly companyIds: readonly string[] }

export function messageFilter(query: Readonly<Record<string, string>>): MessageFilter {
  return {
    q: (query['q'] ?? '').trim().slice(0, 100),
    kind: INBOX_KINDS.find((kind) => kind === query['kind']),
    state: READ_STATES.find((state) => state === query['state']),
  }
}

const COLUMNS = sql`id, created_at as at, kind, subject, language, company_id as "companyId",
  read_at is not null as "isRead"`

/** What named a company stays with the company when somebody leaves. @see docs/message-rules.md M-04 */
function visible({ memberId, companyIds }: Reader): RawBuilder<boolean> {
  return sql<boolean>`${owned('recipient_id', memberId)} and ${inInbox}
    and (company_id is null or company_id = any(${sql.val(companyIds)}::uuid[]))`
}

/** Rows are `MessageRow`. */
export function messageList(reader: Reader, { q, kind, state }: MessageFilter): TimedList {
  const source = sql`select ${COLUMNS} from outbox where ${visible(reader)}
    and (${q} = '' or subject ilike ${anywhere(q)})
    and (${kind ?? ''} = '' or kind = ${kind ?? ''})
    and (${state ?? ''} = '' or (read_at is not null) = (${state ?? ''} = 'read'))`
  return { source, first: 'newest' }
}

export async function messageById(tx: Tx, reader: Reader, id: string): Promise<MessageText | undefined> {
  const { rows } = await sql<MessageText>`select ${COLUMNS}, body from outbox
    where ${visible(reader)} and id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** @param at when it was read; null makes it unread. @returns false when there is no such message */
export async function markOne(tx: Tx, reader: Reader, id: string, at: Date | null): Promise<boolean> {
  const { rows } = await sql`update outbox set read_at = ${at}::timestamptz
    where ${visible(reader)} and id = ${id}::uuid returning id`.execute(tx)
  return rows.length > 0
}

export async function markAll(tx: Tx, reader: Reader, at: Date): Promise<void> {
  await sql`update outbox set read_at = ${at}::timestamptz where ${visible(reader)} and read_at is null`.execute(
    tx,
  )
}
