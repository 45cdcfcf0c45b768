/** What happened to a claim: a line of its timeline, an audit row, a mail to who filed it. */
import type { Key } from '../../views/words/catalogue.ts'
import { isLang } from '../../views/words/languages.ts'
import { type T, wordsFor } from '../../views/words/words.ts'
import { type Actor, auditAll, type Deed } from '../db/audit.ts'
import { newId } from '../db/new-id.ts'
import { type Mail, sendAllLater } from '../db/outbox.ts'
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
  partner: 'rule',
}

/** A claim and what happened to it. */
export type Told = { readonly claim: ClaimRow; readonly telling: Telling }

/** The line and the audit row of each. Fits every plane that may see the claims. */
export async function record(tx: Tx, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return
  await tx
    .insertInto('claim_event')
    .values(told.map(({ claim, telling }) => ({ ...eventOf(claim, telling), id: newId() })))
    .execute()
  await auditAll(tx, told.map(deedOf))
}

function deedOf({ claim, telling }: Told): Deed {
  const { what, actor, reason = null, message = null, at } = telling
  return {
    actor,
    // A person's own half is no business of the company's trail.
    companyId: claim.half === 'company' ? claim.company_id : null,
    deed: `claim.${what}`,
    objectKind: 'claim',
    objectId: claim.id,
    detail: { ticket: claim.ticket, half: claim.half, reason, ...(message !== null && { message: true }) },
    at,
  }
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

/** In the jobs' or the operator's name: who filed them is read there. */
export async function mailFilers(tx: Tx, told: readonly Told[]): Promise<void> {
  const filers = await filersOf(tx, [...new Set(told.map(({ claim }) => claim.filed_by))])
  const mails = told.flatMap((each) => {
    const filer = filers.get(each.claim.filed_by)
    return filer ? [mailOf(filer, each)] : []
  })
  await sendAllLater(tx, mails)
}

function mailOf({ name, email, t }: Filer, { claim, telling }: Told): Mail {
  const { what, reason, message = null, promisedOn, at } = telling
  const why = reason ? t.t(`claims.reason.${reason}` as Key) : ''
  return {
    kind: 'claim',
    recipientId: claim.filed_by,
    companyId: claim.half === 'company' ? claim.company_id : null,
    recipient: email,
    language: t.lang,
    subject: t.t(`claims.mail.${what}` as Key, { ticket: claim.ticket }),
    body: [
      t.t('claims.mail.hello', { name }),
      t.t('claims.mail.about', { ticket: claim.ticket, half: t.t(`claims.half.${claim.half}`) }),
      [t.t(`claims.step.${what}`), why].filter(Boolean).join(' '),
      ...(promisedOn ? [t.t('claims.promised', { day: t.day(promisedOn) })] : []),
      ...(message ? [message] : []),
      t.t('claims.mail.where'),
    ].join('\n\n'),
    at,
  }
}

type Filer = { readonly name: string; readonly email: string; readonly t: T }

export async function filersOf(tx: Tx, memberIds: readonly string[]): Promise<Map<string, Filer>> {
  if (memberIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('member')
    .select(['id', 'name', 'email', 'language'])
    .where('id', 'in', memberIds)
    .execute()
  return new Map(
    rows.map(({ id, name, email, language }) => [
      id,
      { name, email, t: wordsFor(isLang(language) ? language : 'en') },
    ]),
  )
}
