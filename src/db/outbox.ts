/** Mail leaves by the outbox: written in the deed's transaction, sent by a job, so a deed never waits for a mail server. */
import { newId } from './new-id.ts'
import type { Tx } from './schema.ts'

export type Mail = {
  readonly companyId: string | null
  readonly recipient: string
  readonly language: string
  readonly subject: string
  readonly body: string
  readonly at: Date
}

export async function sendLater(tx: Tx, mail: Mail): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      id: newId(),
      company_id: mail.companyId,
      recipient: mail.recipient,
      language: mail.language,
      subject: mail.subject,
      body: mail.body,
      created_at: mail.at,
      due_at: mail.at,
    })
    .execute()
}
