/** Ends a company's part in the programme. Flights until today still count; nobody acts for it from now on. */
import { isLang } from '../../../views/words/languages.ts'
import { type T, wordsFor } from '../../../views/words/words.ts'
import { type Actor, audit } from '../../db/audit.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { waitingCompany } from './waiting-company.ts'

export type Closing = {
  /** An operator, or the job that carries out what the company itself has decided. */
  readonly by: Actor
  readonly programme: string
  readonly now: Date
  readonly today: Day
}

/** @param reasonIn the reason, in the language in which the company reads it */
export async function close(
  tx: Tx,
  id: string,
  reasonIn: (t: T) => string,
  { by, programme, now, today }: Closing,
): Promise<Outcome<null>> {
  const company = await waitingCompany(tx, id, 'active')
  if (!company) return { refused: 'already-decided' }
  const t = wordsFor(isLang(company.language) ? company.language : 'en')
  const reason = reasonIn(t)
  await tx
    .updateTable('company')
    .set({
      state: 'closed',
      closed_on: today,
      decided_at: now,
      decided_by: by.kind === 'operator' ? by.id : null,
      decision_reason: reason,
    })
    .where('id', '=', id)
    .execute()
  await endSeats(tx, id, now, today)
  await sendLater(tx, {
    kind: 'company',
    recipientId: null,
    companyId: id,
    recipient: company.signatory_email,
    language: company.language,
    subject: t.t('operator.companies.mail.closedSubject', { company: company.name, programme }),
    body: t.t('operator.companies.mail.closedBody', {
      name: company.signatory_name,
      company: company.name,
      programme,
      reason,
    }),
    at: now,
  })
  await audit(tx, {
    actor: by,
    companyId: id,
    deed: 'company.close',
    objectKind: 'company',
    objectId: id,
    detail: { reason },
    at: now,
  })
  return { ok: null }
}

/** Sessions act by membership: with it they lose the company at their next request. */
async function endSeats(tx: Tx, companyId: string, now: Date, today: Day): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('company_id', '=', companyId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  // Who was only invited has no member yet, and a seat without a member cannot be left: it keeps waiting for nobody.
  await tx
    .updateTable('membership')
    .set({ state: 'left', left_on: today })
    .where('company_id', '=', companyId)
    .where('state', '=', 'active')
    .execute()
}
