/** Says no to an application, with a reason that the company reads. */
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { audit } from '../../db/audit.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { operator } from '../../web/guard.ts'
import { waitingCompany } from './waiting-company.ts'

export async function refuse(
  tx: Tx,
  c: Ctx,
  id: string,
  reason: string,
  programme: string,
): Promise<Outcome<null>> {
  const company = await waitingCompany(tx, id, 'applied')
  if (!company) return { refused: 'already-decided' }
  await tx
    .updateTable('company')
    .set({ state: 'refused', decided_at: c.var.now, decided_by: operator(c).id, decision_reason: reason })
    .where('id', '=', id)
    .execute()
  const { t } = wordsFor(isLang(company.language) ? company.language : 'en')
  await sendLater(tx, {
    kind: 'company',
    recipientId: null,
    companyId: id,
    recipient: company.signatory_email,
    language: company.language,
    subject: t('operator.companies.mail.refusedSubject', { company: company.name }),
    body: t('operator.companies.mail.refusedBody', {
      name: company.signatory_name,
      company: company.name,
      programme,
      reason,
    }),
    at: c.var.now,
  })
  await audit(tx, {
    actor: { kind: 'operator', id: operator(c).id, name: operator(c).name },
    companyId: id,
    deed: 'company.refuse',
    objectKind: 'company',
    objectId: id,
    detail: { reason },
    at: c.var.now,
  })
  return { ok: null }
}
