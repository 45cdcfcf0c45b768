/** Somebody with the link of a company says who they are; what follows goes to their mailbox alone. */
import { sql } from 'kysely'
import { audit } from '../../db/audit.ts'
import { newId } from '../../db/new-id.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { INVITATION_HOURS, invitationEnds } from '../../web/invitation.ts'
import { hashOf, newToken } from '../../web/secrets.ts'

export type OpenLink = {
  readonly id: string
  readonly companyId: string
  readonly company: string
  readonly domains: readonly string[]
  readonly needsApproval: boolean
}

type Row = OpenLink & { expiresOn: Day; endedAt: Date | null; companyState: string }

export async function openLink(tx: Tx, token: string, today: Day): Promise<Outcome<OpenLink>> {
  const { rows } = await sql<Row>`
    select link.id, link.company_id as "companyId", company.name as company, link.domains,
      link.needs_approval as "needsApproval", link.expires_on as "expiresOn", link.ended_at as "endedAt",
      company.state as "companyState"
    from registration_link as link join company on company.id = link.company_id
    where link.token = ${token}`.execute(tx)
  const row = rows[0]
  if (!row) return { refused: 'invitation-unknown' }
  if (row.endedAt !== null || row.expiresOn < today) return { refused: 'registration-closed' }
  return row.companyState === 'active' ? { ok: row } : { refused: 'company-not-active' }
}

/** Who takes part already is told so by mail: the page says the same to everybody. */
export async function ask(
  tx: Tx,
  c: Ctx,
  link: OpenLink,
  person: { name: string; email: string },
): Promise<void> {
  const { t, now } = c.var
  const emailKey = person.email.toLowerCase()
  const seat = await tx
    .selectFrom('membership')
    .select('id')
    .where('company_id', '=', link.companyId)
    .where('email_key', '=', emailKey)
    .where('state', '=', 'active')
    .executeTakeFirst()
  const mail = {
    kind: 'invitation',
    recipientId: null,
    companyId: link.companyId,
    recipient: person.email,
    language: t.lang,
    at: now,
  } as const
  const subject = t.t('peopleLists.mail.confirm.subject', { company: link.company })
  if (seat) {
    const args = { name: person.name, company: link.company, link: linkTo(c, '/sign-in') }
    await sendLater(tx, { ...mail, subject, body: t.t('peopleLists.mail.known.body', args) })
    return
  }
  const token = newToken()
  const id = newId()
  await tx
    .insertInto('self_registration')
    .values({
      company_id: link.companyId,
      id,
      link_id: link.id,
      name: person.name,
      email: person.email,
      email_key: emailKey,
      language: t.lang,
      token_hash: hashOf(token),
      expires_at: invitationEnds(now),
      asked_at: now,
      state: 'sent',
      member_id: null,
      confirmed_at: null,
      decided_at: null,
    })
    .execute()
  const body = t.t('peopleLists.mail.confirm.body', {
    name: person.name,
    company: link.company,
    link: linkTo(c, `/invitation/${token}`),
    hours: INVITATION_HOURS,
  })
  await sendLater(tx, { ...mail, subject, body })
  await audit(tx, {
    actor: { kind: 'visitor', id: null, name: person.name },
    companyId: link.companyId,
    deed: 'registration.ask',
    objectKind: 'registration',
    objectId: id,
    detail: { link: link.id },
    at: now,
  })
}
