/** What happened to a claim: a line of its timeline, an audit row, a mail to who filed it. */
import type { Key } from '../../views/words/catalogue.ts'
import { isLang } from '../../views/words/languages.ts'
import { type T, wordsFor } from '../../views/words/words.ts'
import { type Actor, audit } from '../db/audit.ts'
import { newId } from '../db/new-id.ts'
import { sendLater } from '../db/outbox.ts'
import type { Tx } from '../db/schema.ts'
import type { Claim, ClaimEvent } from '../db/tables/claims.ts'
import type { ClaimStep } from '../domain/claim/claim.ts'
import type { Day } from '../domain/day.ts'

export type ClaimRow = Pick<
  Claim,
  'id' | 'half' | 'company_id' | 'member_id' | 'filed_by' | 'ticket' | 'state' | 'promised_on'
>
export type Telling = {
  readonly what: ClaimStep
  readonly actor: Actor
  readonly reason?: string | null
  readonly message?: string | null
  readonly promisedOn?: Day | null
  readonly at: Date
}

const BY: Readonly<Record<Actor['kind'], ClaimEvent['by_kind']>> = {
  member: 'claimant',
  visitor: 'claimant',
  operator: 'operator',
  job: 'rule',
}

/** The line and the audit row. Fits every plane that may see the claim. */
export async function record(tx: Tx, claim: ClaimRow, telling: Telling): Promise<void> {
  const { what, actor, reason = null, message = null, at } = telling
  await tx
    .insertInto('claim_event')
    .values({ ...eventOf(claim, telling), id: newId() })
    .execute()
  await audit(tx, {
    actor,
    // A person's own half is no business of the company's trail.
    companyId: claim.half === 'company' ? claim.company_id : null,
    deed: `claim.${what}`,
    objectKind: 'claim',
    objectId: claim.id,
    detail: { ticket: claim.ticket, half: claim.half, reason, ...(message !== null && { message: true }) },
    at,
  })
}

export function eventOf(claim: ClaimRow, telling: Telling): Omit<ClaimEvent, 'id'> {
  const { what, actor, reason = null, message = null, at } = telling
  return {
    claim_id: claim.id,
    company_id: claim.company_id,
    member_id: claim.member_id,
    at,
    by_kind: BY[actor.kind],
    by_name: actor.name,
    what,
    reason,
    message,
  }
}

/** In the jobs' or the operator's name: who filed it is read there. */
export async function mailFiler(tx: Tx, claim: ClaimRow, telling: Telling): Promise<void> {
  const filer = await filerOf(tx, claim.filed_by)
  if (!filer) return
  const { t } = filer
  const { what, reason, message = null, promisedOn } = telling
  const why = reason ? t.t(`claims.reason.${reason}` as Key) : ''
  await sendLater(tx, {
    companyId: claim.half === 'company' ? claim.company_id : null,
    recipient: filer.email,
    language: filer.t.lang,
    subject: t.t(`claims.mail.${what}` as Key, { ticket: claim.ticket }),
    body: [
      t.t('claims.mail.hello', { name: filer.name }),
      t.t('claims.mail.about', { ticket: claim.ticket, half: t.t(`claims.half.${claim.half}`) }),
      [t.t(`claims.step.${what}`), why].filter(Boolean).join(' '),
      ...(promisedOn ? [t.t('claims.promised', { day: t.day(promisedOn) })] : []),
      ...(message ? [message] : []),
      t.t('claims.mail.where'),
    ].join('\n\n'),
    at: telling.at,
  })
}

export async function filerOf(
  tx: Tx,
  memberId: string,
): Promise<{ name: string; email: string; t: T } | undefined> {
  const row = await tx
    .selectFrom('member')
    .select(['name', 'email', 'language'])
    .where('id', '=', memberId)
    .executeTakeFirst()
  return row && { name: row.name, email: row.email, t: wordsFor(isLang(row.language) ? row.language : 'en') }
}
