/** Sends what waits in the outbox. Each mail is leased before it is sent, so two processes never send the same one. */

import { sql } from 'kysely'
import { createTransport } from 'nodemailer'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'

const MAILS = 20
const TRIES = 12
/** Longer than a mail server may take; afterwards another process may try. */
const LEASE_MS = 5 * 60_000
const FROM = 'no-reply'

type Mail = { id: string; recipient: string; subject: string; body: string; attempts: number }

/** @returns how many were sent; one that fails waits longer each time, up to a day */
export async function sendMail(db: Db, mailUrl: string, host: string, clock: () => Date): Promise<number> {
  const transport = createTransport({ url: mailUrl, connectionTimeout: 10_000, socketTimeout: 20_000 })
  let sent = 0
  try {
    for (const mail of await lease(db, clock())) {
      const error = await transport
        .sendMail({
          from: `${FROM}@${host}`,
          to: mail.recipient,
          subject: mail.subject,
          text: mail.body,
          messageId: `<${mail.id}@${host}>`,
        })
        .then(
          () => null,
          (fault: unknown) => (fault instanceof Error ? fault.message.slice(0, 500) : 'unknown fault'),
        )
      await settle(db, mail, error, clock())
      if (error === null) sent += 1
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
      returning id, recipient, subject, body, attempts`.execute(tx)
    return rows
  })
}

async function settle(db: Db, mail: Mail, error: string | null, now: Date): Promise<void> {
  const waitMs = Math.min(2 ** mail.attempts * 30_000, 86_400_000)
  const change =
    error === null
      ? { sent_at: now, last_error: null }
      : { last_error: error, due_at: new Date(now.getTime() + waitMs) }
  await withScope(db, { as: 'job' }, (tx) =>
    tx.updateTable('outbox').set(change).where('id', '=', mail.id).execute(),
  )
}
