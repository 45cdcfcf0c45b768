/** Lets a company in: number, account, first travel manager, all in one transaction. */
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { audit } from '../../db/audit.ts'
import { openAccounts } from '../../db/ledger/open-accounts.ts'
import { newId } from '../../db/new-id.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import { enter } from '../../db/scope.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { giveWelcome, type WelcomeWorld } from '../../intake/settle/welcome.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { operator } from '../../web/guard.ts'
import { INVITATION_HOURS, invitationEnds } from '../../web/invitation.ts'
import { hashOf, newToken } from '../../web/secrets.ts'
import { freeCorporateId } from './corporate-id.ts'
import { waitingCompany } from './waiting-company.ts'

export type Approval = {
  readonly companyId: string
  /** A number that the company has in its bookings already; a new one when null. */
  readonly corporateId: string | null
  readonly pattern: string | undefined
  readonly programme: string
  /** Of the airline in whose bookings the number is to stand. */
  readonly carrier: string
  readonly versions: WelcomeWorld['versions']
}

export async function approve(tx: Tx, c: Ctx, approval: Approval): Promise<Outcome<{ corporateId: string }>> {
  const company = await waitingCompany(tx, approval.companyId, 'applied')
  if (!company) return { refused: 'already-decided' }
  const corporateId = approval.corporateId ?? (await freeCorporateId(tx, approval.pattern))
  if (corporateId === undefined)
    throw new Error('no company number can be drawn from the pattern of the programme')
  await tx
    .updateTable('company')
    .set({
      state: 'active',
      corporate_id: corporateId,
      joined_on: c.var.today,
      decided_at: c.var.now,
      decided_by: operator(c).id,
    })
    .where('id', '=', company.id)
    .execute()
  await openAccounts(tx, company.id, ['points'])
  await welcome(tx, c, company.id, approval.versions)
  const { programme, carrier } = approval
  await inviteSignatory(tx, c, { ...company, corporateId, programme, carrier })
  await audit(tx, {
    actor: { kind: 'operator', id: operator(c).id, name: operator(c).name },
    companyId: company.id,
    deed: 'company.approve',
    objectKind: 'company',
    objectId: company.id,
    detail: { corporateId },
    at: c.var.now,
  })
  return { ok: { corporateId } }
}

/** The ledger is written in the jobs' name and with their rights; nothing else of this transaction is. */
async function welcome(tx: Tx, c: Ctx, id: string, versions: WelcomeWorld['versions']): Promise<void> {
  await enter(tx, { as: 'job' })
  await giveWelcome(tx, [id], 'approval', { versions, today: c.var.today, now: c.var.now })
  await enter(tx, { as: 'ops' })
}

type Approved = {
  id: string
  name: string
  signatory_name: string
  signatory_email: string
  language: string
  corporateId: string
  programme: string
  carrier: string
}

async function inviteSignatory(tx: Tx, c: Ctx, company: Approved): Promise<void> {
  const membershipId = newId()
  const token = newToken()
  await tx
    .insertInto('membership')
    .values({
      company_id: company.id,
      id: membershipId,
      name: company.signatory_name,
      email: company.signatory_email,
      email_key: company.signatory_email.toLowerCase(),
      role: 'travel-manager',
      state: 'invited',
      invited_at: c.var.now,
    })
    .execute()
  await tx
    .insertInto('invitation')
    .values({
      company_id: company.id,
      id: newId(),
      membership_id: membershipId,
      token_hash: hashOf(token),
      expires_at: invitationEnds(c.var.now),
    })
    .execute()
  const { t } = wordsFor(isLang(company.language) ? company.language : 'en')
  const { name, corporateId, programme, carrier } = company
  await sendLater(tx, {
    kind: 'invitation',
    recipientId: null,
    companyId: company.id,
    recipient: company.signatory_email,
    language: company.language,
    subject: t('operator.companies.mail.approvedSubject', { company: name, programme }),
    body: t('operator.companies.mail.approvedBody', {
      name: company.signatory_name,
      company: name,
      programme,
      corporateId,
      entry: `SR CLID ${carrier} HK1/${corporateId}`,
      remark: `OS ${carrier} OIN ${corporateId}`,
      link: linkTo(c, `/invitation/${token}`),
      hours: INVITATION_HOURS,
    }),
    at: c.var.now,
  })
}
