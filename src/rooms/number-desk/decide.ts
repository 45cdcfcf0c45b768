/** What an operator found out about a number in question. One decides; a second one is told so. */
import { sql } from 'kysely'
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { audit } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import { enter } from '../../db/scope.ts'
import type { NumberReview } from '../../db/tables/people.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { OperatorViewer } from '../../web/viewer.ts'

export const DECISIONS = ['same-person', 'another-person', 'rejected'] as const
export type Decision = (typeof DECISIONS)[number]

export type Ruling = {
  readonly id: string
  readonly key: string
  readonly decision: Decision
  /** The person reads it. */
  readonly reason: string
}

/** @returns undefined when there is no such question */
export async function rule(
  tx: Tx,
  { id, key, decision, reason }: Ruling,
  by: OperatorViewer,
  when: { readonly now: Date; readonly today: Day },
): Promise<Outcome<null> | undefined> {
  const review = await tx
    .selectFrom('number_review')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!review) return undefined
  const content = `${id}/${decision}/${reason}`
  return once(tx, { actorId: by.id, companyId: null, key, content, at: when.now }, async () => {
    if (review.decision !== null) return { refused: 'already-decided' }
    const settled = { decision, reason, decided_by: by.id, decided_at: when.now }
    // Once the number itself is refused, nothing about it is left to ask.
    await tx
      .updateTable('number_review')
      .set(settled)
      .where('account_id', '=', review.account_id)
      .where('decision', 'is', null)
      .where((where) => (decision === 'rejected' ? sql<boolean>`true` : where('id', '=', id)))
      .execute()
    if (decision === 'rejected') await reject(tx, review, when.today)
    await audit(tx, {
      actor: { kind: 'operator', id: by.id, name: by.name },
      companyId: null,
      deed: `number.${decision}`,
      objectKind: 'frequent-flyer-account',
      objectId: review.account_id,
      detail: { airline: review.airline, cause: review.cause, reason },
      at: when.now,
    })
    await tell(tx, review, decision, reason, when.now)
    return { ok: null }
  })
}

/** Numbers are written in the jobs' name: the operator's plane cannot even read them. */
async function reject(tx: Tx, review: NumberReview, today: Day): Promise<void> {
  await enter(tx, { as: 'job' })
  await tx
    .updateTable('frequent_flyer_account')
    .set({ state: 'rejected', rejected_on: today })
    .where('id', '=', review.account_id)
    .execute()
  await enter(tx, { as: 'ops' })
}

async function tell(tx: Tx, review: NumberReview, decision: Decision, reason: string, at: Date) {
  const person = await tx
    .selectFrom('member')
    .select(['name', 'email', 'language'])
    .where('id', '=', review.member_id)
    .executeTakeFirstOrThrow()
  const t = wordsFor(isLang(person.language) ? person.language : 'en')
  const number = `${review.airline} …${review.number_end}`
  await sendLater(tx, {
    kind: 'number',
    recipientId: review.member_id,
    companyId: null,
    recipient: person.email,
    language: t.lang,
    subject: t.t('numbers.mail.subject', { number }),
    body: [
      t.t('numbers.mail.hello', { name: person.name }),
      t.t(`numbers.mail.body.${decision}`, { number }),
      t.t('numbers.mail.reason', { reason }),
      t.t('numbers.mail.where'),
    ].join('\n\n'),
    at,
  })
}

/** The number that a question is about, for crediting what waits on it. In the jobs' name. */
export function numberOf(tx: Tx, reviewId: string): Promise<{ airline: string; number: string }> {
  return tx
    .selectFrom('number_review')
    .innerJoin('frequent_flyer_account', 'frequent_flyer_account.id', 'number_review.account_id')
    .select(['frequent_flyer_account.airline', 'frequent_flyer_account.number'])
    .where('number_review.id', '=', reviewId)
    .executeTakeFirstOrThrow()
}
