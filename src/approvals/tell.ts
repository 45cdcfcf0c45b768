/** Mails about requests: to who can decide, and to who asked; each in their own language. */
import { type RawBuilder, sql } from 'kysely'
import { orderText } from '../../views/awards/award-text.ts'
import { isLang } from '../../views/words/languages.ts'
import { type T, wordsFor } from '../../views/words/words.ts'
import { owned } from '../db/first-wall.ts'
import { sendAllLater } from '../db/outbox.ts'
import type { Tx } from '../db/schema.ts'
import { enter } from '../db/scope.ts'
import type { Day } from '../domain/day.ts'
import { decidable } from './decidable.ts'
import type { RequestedAward } from './request-rows.ts'

/** To more of a company nobody writes: who reads is on duty, not everybody. */
const MAILS_MOST = 50

export type Contact = {
  readonly membershipId: string
  readonly name: string
  readonly email: string
  readonly language: string
}
export type AboutRequest = {
  readonly companyId: string
  readonly company: string
  readonly requestId: string
  readonly award: string
  readonly request: RequestedAward
  readonly price: bigint
  readonly requester: string
  readonly reason: string | null
  /** Who decided; of requests that wait, nobody. */
  readonly by: string | null
  readonly origin: string
  readonly at: Date
}
export type MailKind = 'asked' | 'escalated' | 'sent-back' | 'declined' | 'lapsed'

/** In the jobs' name: languages stand in the person's own record, which no company reads. */
export async function mail(
  tx: Tx,
  kind: MailKind,
  to: readonly Contact[],
  about: AboutRequest,
): Promise<void> {
  await sendAllLater(
    tx,
    to.map((contact) => {
      const t = wordsFor(isLang(contact.language) ? contact.language : 'en')
      return {
        companyId: about.companyId,
        recipient: contact.email,
        language: t.lang,
        ...textOf(t, kind, contact, about),
        at: about.at,
      }
    }),
  )
}

function textOf(t: T, kind: MailKind, { name }: Contact, about: AboutRequest) {
  const { company, award, requester, reason, by } = about
  const named = { company, award, requester, by: by ?? '', price: t.points(about.price) }
  return {
    subject: t.t(`approvals.mail.${kind}.subject`, named),
    body: [
      t.t('approvals.mail.hello', { name }),
      t.t(`approvals.mail.${kind}.body`, named),
      `${award}: ${orderText(t, about.request)}`,
      ...(reason ? [t.t('approvals.mail.reason', { reason })] : []),
      `${about.origin}/company/approvals/${about.requestId}`,
    ].join('\n\n'),
  }
}

/** Everybody who can decide a request today, deputies as well. */
export async function decidersOf(
  tx: Tx,
  { companyId, requestId }: { readonly companyId: string; readonly requestId: string },
  today: Day,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select seat.id from membership as seat
    where ${owned('seat.company_id', companyId)} and seat.state = 'active' and seat.role <> 'traveller'
      and exists (select from award_request as request where ${owned('request.company_id', companyId)}
        and request.id = ${requestId}::uuid and ${decidable(companyId, sql.ref('seat.id'), today)})
    order by seat.id limit ${MAILS_MOST}`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Writes to seats of a company, out of its own transaction. */
export async function mailSeats(
  tx: Tx,
  kind: MailKind,
  seats: readonly string[],
  about: AboutRequest,
): Promise<void> {
  await enter(tx, { as: 'job' })
  const to = await contactsOf(
    tx,
    sql<boolean>`membership.company_id = ${about.companyId}::uuid and membership.id = any(${[...seats]}::uuid[])`,
  )
  await mail(tx, kind, to, about)
  await enter(tx, { as: 'company', companyId: about.companyId })
}

/** In the jobs' scope. */
export async function contactsOf(tx: Tx, which: RawBuilder<boolean>): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    select membership.id as "membershipId", member.name, member.email, member.language
    from membership join member on member.id = membership.member_id and member.state = 'active'
    where membership.state = 'active' and ${which} order by membership.id`.execute(tx)
  return rows
}
