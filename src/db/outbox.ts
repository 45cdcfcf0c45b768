/** Mail leaves by the outbox: written in the deed's transaction, sent by a job, so a deed never waits for a mail server. */
import { type RawBuilder, sql } from 'kysely'
import type { MessageKind } from '../domain/message/kind.ts'

import { newId } from './new-id.ts'
import type { Tx } from './schema.ts'

export type Mail = {
  readonly kind: MessageKind
  /** The member or operator it is for, who finds it in the inbox too; null for an address that is nobody's yet. */
  readonly recipientId: string | null
  readonly companyId: string | null
  readonly recipient: string
  readonly language: string
  readonly subject: string
  readonly body: string
  readonly at: Date
  /** Where a failure is told. */
  readonly invitationId?: string
}

export function sendLater(tx: Tx, mail: Mail): Promise<void> {
  return sendAllLater(tx, [mail])
}

/** Many mails in one statement. */
export async function sendAllLater(tx: Tx, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return
  await tx
    .insertInto('outbox')
    .values(
      mails.map((mail) => ({
        id: newId(),
        kind: mail.kind,
        recipient_id: mail.recipientId,
        company_id: mail.companyId,
        recipient: mail.recipient,
        language: mail.language,
        subject: mail.subject,
        body: mail.body,
        created_at: mail.at,
        due_at: mail.at,
        // What protects an account waits for nobody's preferences.
        route: mail.kind === 'security' || mail.recipientId === null ? 'mail' : 'open',
        invitation_id: mail.invitationId ?? null,
      })),
    )
    .execute()
}

/** What a person finds in the inbox: not what was chosen away, nor the mail of the day that repeats the others. */
export const inInbox: RawBuilder<boolean> = sql<boolean>`route <> 'none' and kind <> 'digest'`
