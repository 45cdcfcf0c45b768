/** A travel manager's answer to a version of the terms. One answer counts for the company. */
import { sql } from 'kysely'
import { audit } from '../db/audit.ts'
import { once } from '../db/command.ts'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { inForce, publishedTerms, type TermsHead } from './versions.ts'

export type Answer = {
  readonly companyId: string
  readonly label: string
  readonly answer: 'accepted' | 'refused'
  /** Of a refusal, if one is given. */
  readonly reason: string | null
  readonly key: string
  readonly by: { readonly id: string; readonly name: string }
  readonly now: Date
  readonly today: Day
}

/** @returns undefined when no such version is in force or to come */
export async function answerTerms(tx: Tx, given: Answer): Promise<Outcome<null> | undefined> {
  const all = await publishedTerms(tx)
  const version = all.find(({ label }) => label === given.label)
  if (!version || version.validFrom < inForce(all, given.today).validFrom) return undefined
  const { companyId, key, answer, reason, by, now } = given
  const content = JSON.stringify(['terms', version.id, answer, reason])
  return once(tx, { actorId: by.id, companyId, key, content, at: now }, async () => {
    const { state } = await tx
      .selectFrom('company')
      .select('state')
      .where(owned('id', companyId))
      .executeTakeFirstOrThrow()
    if (state !== 'active') return { refused: state === 'closed' ? 'company-closed' : 'company-not-active' }
    if (answer === 'refused' && version.validFrom <= given.today) return { refused: 'terms-in-force' }
    if (!(await keep(tx, given, version))) return (await standsAgainst(tx, given, version)) ?? { ok: null }
    await note(tx, given, version)
    return { ok: null }
  })
}

/**
 * A refusal may be taken back until the day on which the terms come into force; an acceptance stays.
 *
 * @returns whether this answer is now the company's
 */
async function keep(tx: Tx, given: Answer, version: TermsHead): Promise<boolean> {
  const { companyId, answer, reason, by, now, today } = given
  const { rows } = await sql`
    insert into terms_acceptance (company_id, version_id, answer, reason, member_id, by_name, answered_at)
    values (${companyId}::uuid, ${version.id}::uuid, ${answer}, ${reason}, ${by.id}::uuid, ${by.name}, ${now})
    on conflict (company_id, version_id) do update set answer = excluded.answer, reason = excluded.reason,
      member_id = excluded.member_id, by_name = excluded.by_name, answered_at = excluded.answered_at
    where terms_acceptance.answer = 'refused' and excluded.answer = 'accepted'
      and terms_acceptance.carried_out_at is null and ${version.validFrom > today}::boolean
    returning 1`.execute(tx)
  return rows.length > 0
}

/** A colleague was faster, or it is too late; the same answer twice is no fault. */
async function standsAgainst(tx: Tx, given: Answer, version: TermsHead): Promise<Refusal | undefined> {
  const before = await tx
    .selectFrom('terms_acceptance')
    .select('answer')
    .where(owned('company_id', given.companyId))
    .where('version_id', '=', version.id)
    .executeTakeFirstOrThrow()
  if (before.answer === given.answer) return undefined
  return { refused: before.answer === 'refused' ? 'terms-in-force' : 'already-decided' }
}

function note(tx: Tx, { companyId, answer, by, now }: Answer, version: TermsHead): Promise<void> {
  return audit(tx, {
    actor: { kind: 'member', id: by.id, name: by.name },
    companyId,
    deed: answer === 'accepted' ? 'terms.accept' : 'terms.refuse',
    objectKind: 'terms',
    objectId: version.id,
    detail: { version: version.label, validFrom: version.validFrom },
    at: now,
  })
}
