/**
 * Sends what waits in the outbox. Each mail is leased before it is sent, so two processes never send the same one. Who
 * dies between sending and writing so down has its mail sent again after the lease, with the same Message-ID.
 *
 * @see docs/message-rules.md M-11
 */
import { sql } from 'kysely'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Carrier, Failure } from '../messages/carrier.ts'
import { compose, type House, type Waiting } from '../messages/compose.ts'

const MAILS = 10
/** With waits that double up to a day: ten days, before a mail is given up. */
const TRIES = 20
/** Longer than a mail server may take; afterwards another process may try. */
const LEASE_MS = 10 * 60_000
const FIRST_WAIT_MS = 60_000
const LONGEST_WAIT_MS = 86_400_000

type Mail = Waiting & {
  readonly attempts: number
  readonly companyId: string | null
  readonly invitationId: string | null
}
export type Sending = {
  readonly carrier: Carrier
  /** Asked only when there is something to send. */
  readonly house: () => Promise<House>
  readonly clock: () => Date
}

/** @returns how many were sent; one that fails waits longer each time, up to a day */
export async function sendMail(db: Db, { carrier, house, clock }: Sending): Promise<number> {
  const mails = await lease(db, clock())
  if (mails.length === 0) return 0
  const from = await house()
  let sent = 0
  for (const mail of mails) {
    const failure = await carrier.send(compose(mail, from))
    await settle(db, mail, failure, clock())
    if (failure === null) sent += 1
  }
  return sent
}

async function lease(db: Db, now: Date): Promise<Mail[]> {
  return withScope(db, { as: 'job' }, async (tx) => {
    const { rows } =
      await sql<Mail>`update outbox set attempts = attempts + 1, due_at = ${new Date(now.getTime() + LEASE_MS)}
      where id in (select id from outbox
        where sent_at is null and route = 'mail' and due_at <= ${now} and attempts < ${TRIES}
        order by due_at limit ${MAILS} for update skip locked)
      returning id, kind, recipient_id as "recipientId", recipient, language, subject, body, attempts,
        company_id as "companyId", invitation_id as "invitationId"`.execute(tx)
    return rows
  })
}

async function settle(db: Db, mail: Mail, failure: Failure | null, now: Date): Promise<void> {
  const change = failure === null ? { sent_at: now, last_error: null } : failed(mail, failure, now)
  await withScope(db, { as: 'job' }, async (tx) => {
    await tx.updateTable('outbox').set(change).where('id', '=', mail.id).execute()
    if (failure === null || failure.isFinal) await tellInvitation(tx, mail, failure === null ? null : now)
  })
}

/** What the server will never take is not tried again; the rest waits one minute, two, four … up to a day. */
function failed({ attempts, kind, recipientId }: Mail, { text, isFinal }: Failure, now: Date) {
  const waitMs = Math.min(2 ** (attempts - 1) * FIRST_WAIT_MS, LONGEST_WAIT_MS)
  return {
    last_error: text,
    due_at: new Date(now.getTime() + waitMs),
    ...(isFinal && { attempts: TRIES }),
    // Whoever has chosen otherwise meanwhile, or sleeps by then, is asked again.
    ...(kind !== 'security' && recipientId !== null && { route: 'open' as const }),
  }
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
