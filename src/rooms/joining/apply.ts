/** Takes an application in: one company, one mail, one line in the audit trail. */
import { wordsFor } from '../../../views/words/words.ts'
import { audit } from '../../db/audit.ts'
import { once, pastRivals } from '../../db/command.ts'
import { newId } from '../../db/new-id.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { TermsHead } from '../../terms/versions.ts'
import { addressOf, linkTo } from '../../web/address.ts'
import { JOIN_PER_ADDRESS, takeAttempt } from '../../web/attempts.ts'
import type { Ctx } from '../../web/env.ts'
import { hashOf, newToken } from '../../web/secrets.ts'
import type { Application } from './application.ts'

/** Visitors have no id of their own; the form's key alone tells their commands apart. */
const VISITOR = '00000000-0000-0000-0000-000000000000'
const NUMBERS = ['company_registration', 'company_vat'] as const

/** What is joined, and what was accepted by it. */
type Joins = { readonly programme: string; readonly terms: TermsHead }

export async function apply(c: Ctx, given: Application, joins: Joins): Promise<Outcome<null>> {
  const gate = { as: 'gate' } as const
  const allowed = await withScope(c.var.db, gate, (tx) =>
    takeAttempt(tx, JOIN_PER_ADDRESS, addressOf(c), c.var.now),
  )
  if (!allowed) return { refused: 'too-many-tries', detail: { minutes: String(JOIN_PER_ADDRESS.minutes) } }
  // Somebody may apply with the same number between our look and our write; the second look tells whether it was this form.
  return pastRivals(() => withScope(c.var.db, gate, (tx) => applyOnce(tx, c, given, joins)), ...NUMBERS)
}

function applyOnce(tx: Tx, c: Ctx, given: Application, joins: Joins): Promise<Outcome<null>> {
  const { key, ...content } = given
  const command = { actorId: VISITOR, companyId: null, key, content: JSON.stringify(content), at: c.var.now }
  return once(tx, command, async () => {
    const field = await knownBy(tx, given)
    if (field !== undefined) return { refused: 'company-known', detail: { field } }
    await write(tx, c, given, joins)
    // The form's key is the draft's too: what was applied for is no draft any more.
    await tx.deleteFrom('application_draft').where('form_key', '=', key).execute()
    return { ok: null }
  })
}

/** Which of the numbers belongs to a company that takes part or has applied. */
async function knownBy(tx: Tx, given: Application): Promise<string | undefined> {
  const rows = await tx
    .selectFrom('company')
    .select(['country', 'registration_no', 'vat_id'])
    .where('state', 'in', ['applied', 'active'])
    .where((where) =>
      where.or([
        where.and([
          where('country', '=', given.country),
          where('registration_no', '=', given.registrationNo),
        ]),
        where('vat_id', '=', given.vatId),
      ]),
    )
    .execute()
  if (rows.length === 0) return undefined
  return rows.some((row) => row.vat_id !== null && row.vat_id === given.vatId) ? 'vatId' : 'registrationNo'
}

async function write(tx: Tx, c: Ctx, given: Application, { programme, terms }: Joins): Promise<void> {
  const { now } = c.var
  const id = newId()
  const token = newToken()
  await tx
    .insertInto('company')
    .values({
      id,
      name: given.name,
      country: given.country,
      registration_no: given.registrationNo,
      vat_id: given.vatId,
      signatory_name: given.signatoryName,
      signatory_email: given.signatoryEmail,
      language: given.language,
      terms_version: given.termsVersion,
      employees: given.employees,
      travellers: given.travellers,
      industry: given.industry,
      other_contract: given.otherContract,
      state: 'applied',
      applied_at: now,
      signatory_token_hash: hashOf(token),
    })
    .execute()
  await tx
    .insertInto('terms_acceptance')
    .values({
      company_id: id,
      version_id: terms.id,
      answer: 'accepted',
      by_name: given.signatoryName,
      answered_at: now,
    })
    .execute()
  await audit(tx, {
    actor: { kind: 'visitor', id: null, name: given.signatoryName },
    companyId: id,
    deed: 'company.apply',
    objectKind: 'company',
    objectId: id,
    detail: { terms: given.termsVersion },
    at: now,
  })
  const { t } = wordsFor(given.language)
  await sendLater(tx, {
    companyId: id,
    recipient: given.signatoryEmail,
    language: given.language,
    subject: t('joining.mail.subject', { company: given.name }),
    body: t('joining.mail.body', {
      name: given.signatoryName,
      company: given.name,
      programme,
      link: linkTo(c, `/join/confirm/${token}`),
    }),
    at: now,
  })
}
