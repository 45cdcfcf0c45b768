/** Sends what waits in the outbox. Each mail is leased before it is sent, so two processes never send the same one. */

import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'

const MAILS = 20
const TRIES = 12
/** Longer than a mail server may take; afterwards another process may try. */
const LEASE_MS = 5 * 60_000
const FROM = 'no-reply'

type Mail = {
  id: string
  recipient: string
  subject: string
  body: string
  attempts: number
  companyId: string | null
  invitationId: string | null
}
type Failure = { readonly text: string; readonly isFinal: boolean }

/** @returns how many were sent; one that fails waits longer each time, up to a day */
export async function sendMail(db: Db, mailUrl: string, host: string, clock: () => Date): Promise<number> {
  const transport = createTransport({ url: mailUrl, connectionTimeout: 10_000, socketTimeout: 20_000 })
  let sent = 0
  try {
    for (const mail of await lease(db, clock())) {
      const failure = await transport
        .sendMail({
          from: `${FROM}@${host}`,
          to: mail.recipient,
          subject: mail.subject,
          text: mail.body,
          messageId: `<${mail.id}@${host}>`,
        })
        .then(
          () => null,
          (fault: unknown) => failureOf(fault),
        )
      await settle(db, mail, failure, clock())
      if (failure === null) sent += 1
    }
  } finally {
    transport.close()
  }
  return sent
}

async function lease(db: Db, now: Date): Promise<Mail[]> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const { rows } =
      await sql<Mail>`update outbox set attempts = attempts + 1, due_at = ${new Date(now.getTime() + LEASE_MS)}
      where id in (select id from outbox where sent_at is null and due_at <= ${now} and attempts < ${TRIES}
        order by due_at limit ${MAILS} for update skip locked)
      returning id, recipient, subject, body, attempts, company_id as "companyId", invitation_id as "invitationId"`.execute(
        tx,
      )
    return rows
  })
}

/** The server's own word on the recipient or the mail, 5xx, is final; everything else may pass. */
function failureOf(fault: unknown): Failure {
  if (!(fault instanceof Error)) return { text: 'unknown fault', isFinal: false }
  const { responseCode, command } = fault as Error & { responseCode?: number; command?: string }
  const isAboutTheMail = command === 'RCPT TO' || command === 'DATA'
  return { text: fault.message.slice(0, 500), isFinal: isAboutTheMail && (responseCode ?? 0) >= 500 }
}

async function settle(db: Db, mail: Mail, failure: Failure | null, now: Date): Promise<void> {
  const waitMs = Math.min(2 ** mail.attempts * 30_000, 86_400_000)
  const change =
    failure === null
      ? { sent_at: now, last_error: null }
      : { last_error: failure.text, due_at: new Date(now.getTime() + waitMs) }
  await withScope(db, { as: 'job' }, async (tx) => {
    await tx.updateTable('outbox').set(change).where('id', '=', mail.id).execute()
    if (failure === null || failure.isFinal) await tellInvitation(tx, mail, failure === null ? null : now)
  })
}

/** Whoever invited is told on the person's page: there the address can be corrected. */
async function tellInvitation(tx: Tx, { companyId, invitationId }: Mail, failedAt: Date | null) {
  if (companyId === null || invitationId === null) return
  await tx
    .updateTable('invitation')
    .set({ mail_failed_at: failedAt })
    .where('company_id', '=', companyId)
    .where('id', '=', invitationId)
    .execute()
}
