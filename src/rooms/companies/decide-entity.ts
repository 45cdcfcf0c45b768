/** An operator issues a corporate id to a legal entity of a company, or says no. Whoever asked is told by mail. */
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { audit } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { operator } from '../../web/guard.ts'
import { freeCorporateId } from './corporate-id.ts'

export type EntityKey = { readonly companyId: string; readonly id: string }
export type EntityApproval = EntityKey & {
  /** A number that stands in bookings already; a new one when null. */
  readonly corporateId: string | null
  readonly pattern: string | undefined
  readonly programme: string
  /** Of the airline in whose bookings the number is to stand. */
  readonly carrier: string
}

/** @returns undefined when there is no such entity */
export async function approveEntity(
  tx: Tx,
  c: Ctx,
  approval: EntityApproval,
): Promise<Outcome<{ corporateId: string }> | undefined> {
  const entity = await locked(tx, approval)
  if (!entity) return undefined
  if (entity.state !== 'applied') return { refused: 'already-decided' }
  if (entity.companyState !== 'active') return { refused: 'company-not-active' }
  const corporateId = approval.corporateId ?? (await freeCorporateId(tx, approval.pattern))
  if (corporateId === undefined)
    throw new Error('no company number can be drawn from the pattern of the programme')
  await decided(tx, c, approval, { state: 'active', corporate_id: corporateId, joined_on: c.var.today })
  const { programme, carrier } = approval
  await tell(tx, c, approval, 'approved', {
    entity: entity.name,
    company: entity.company,
    programme,
    corporateId,
    entry: `SR CLID ${carrier} HK1/${corporateId}`,
    remark: `OS ${carrier} OIN ${corporateId}`,
  })
  await keep(tx, c, approval, 'entity.approve', { name: entity.name, corporateId })
  return { ok: { corporateId } }
}

/** @returns undefined when there is no such entity */
export async function refuseEntity(
  tx: Tx,
  c: Ctx,
  key: EntityKey,
  reason: string,
  programme: string,
): Promise<Outcome<null> | undefined> {
  const entity = await locked(tx, key)
  if (!entity) return undefined
  if (entity.state !== 'applied') return { refused: 'already-decided' }
  await decided(tx, c, key, { state: 'refused', decision_reason: reason })
  await tell(tx, c, key, 'refused', { entity: entity.name, company: entity.company, programme, reason })
  await keep(tx, c, key, 'entity.refuse', { name: entity.name, reason })
  return { ok: null }
}

function locked(tx: Tx, { companyId, id }: EntityKey) {
  return tx
    .selectFrom('legal_entity')
    .innerJoin('company', 'company.id', 'legal_entity.company_id')
    .select([
      'legal_entity.state',
      'legal_entity.name',
      'company.name as company',
      'company.state as companyState',
    ])
    .where('legal_entity.company_id', '=', companyId)
    .where('legal_entity.id', '=', id)
    .forUpdate('legal_entity')
    .executeTakeFirst()
}

type Decision =
  | { state: 'active'; corporate_id: string; joined_on: Ctx['var']['today'] }
  | { state: 'refused'; decision_reason: string }

async function decided(tx: Tx, c: Ctx, { companyId, id }: EntityKey, decision: Decision): Promise<void> {
  await tx
    .updateTable('legal_entity')
    .set({ ...decision, decided_at: c.var.now, decided_by: operator(c).id })
    .where('company_id', '=', companyId)
    .where('id', '=', id)
    .execute()
}

/** To whoever asked, while they act for the company; otherwise to who signed for it. */
async function tell(
  tx: Tx,
  c: Ctx,
  { companyId, id }: EntityKey,
  what: 'approved' | 'refused',
  facts: Record<string, string>,
): Promise<void> {
  const to = await tx
    .selectFrom('legal_entity')
    .innerJoin('company', 'company.id', 'legal_entity.company_id')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.company_id', '=', 'legal_entity.company_id')
        .onRef('membership.member_id', '=', 'legal_entity.asked_by')
        .on('membership.state', '=', 'active'),
    )
    .leftJoin('member', 'member.id', 'membership.member_id')
    .select((each) => [
      'member.id as memberId',
      each.fn.coalesce('member.name', 'company.signatory_name').as('name'),
      each.fn.coalesce('member.email', 'company.signatory_email').as('email'),
      each.fn.coalesce('member.language', 'company.language').as('language'),
    ])
    .where('legal_entity.company_id', '=', companyId)
    .where('legal_entity.id', '=', id)
    .executeTakeFirstOrThrow()
  const { t, lang } = wordsFor(isLang(to.language) ? to.language : 'en')
  await sendLater(tx, {
    kind: 'company',
    recipientId: to.memberId,
    companyId,
    recipient: to.email,
    language: lang,
    subject: t(`entities.mail.${what}Subject`, facts),
    body: t(`entities.mail.${what}Body`, { ...facts, name: to.name }),
    at: c.var.now,
  })
}

function keep(tx: Tx, c: Ctx, { companyId, id }: EntityKey, deed: DeedName, detail: Record<string, string>) {
  return audit(tx, {
    actor: { kind: 'operator', id: operator(c).id, name: operator(c).name },
    companyId,
    deed,
    objectKind: 'legal-entity',
    objectId: id,
    detail,
    at: c.var.now,
  })
}
