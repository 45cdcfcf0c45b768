/** Ends a company's part in the programme. Flights until today still count; nobody acts for it from now on. */
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { audit } from '../../db/audit.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { operator } from '../../web/guard.ts'
import { waitingCompany } from './waiting-company.ts'

export async function close(
  tx: Tx,
  c: Ctx,
  id: string,
  reason: string,
  programme: string,
): Promise<Outcome<null>> {
  const company = await waitingCompany(tx, id, 'active')
  if (!company) return { refused: 'already-decided' }
  const { now, today } = c.var
  await tx
    .updateTable('company')
    .set({
      state: 'closed',
      closed_on: today,
      decided_at: now,
      decided_by: operator(c).id,
      decision_reason: reason,
    })
    .where('id', '=', id)
    .execute()
  await endSeats(tx, id, c)
  const { t } = wordsFor(isLang(company.language) ? company.language : 'en')
  await sendLater(tx, {
    companyId: id,
    recipient: company.signatory_email,
    language: company.language,
    subject: t('operator.companies.mail.closedSubject', { company: company.name, programme }),
    body: t('operator.companies.mail.closedBody', {
      name: company.signatory_name,
      company: company.name,
      programme,
      reason,
    }),
    at: now,
  })
  await audit(tx, {
    actor: { kind: 'operator', id: operator(c).id, name: operator(c).name },
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
async function endSeats(tx: Tx, companyId: string, c: Ctx): Promise<void> {
  const { now, today } = c.var
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
