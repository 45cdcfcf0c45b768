/** What happens to a question: a message, an audit row, a mail to whoever asked. */
import { isLang, type Lang } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'
import { type Actor, audit, type Deed } from '../db/audit.ts'
import { newId } from '../db/new-id.ts'
import { sendLater } from '../db/outbox.ts'
import type { Tx } from '../db/schema.ts'
import type { SupportCase } from '../db/tables/support.ts'
import type { Day } from '../domain/day.ts'
import { maskCards } from '../domain/support/card-mask.ts'

type Case = Pick<SupportCase, 'id' | 'reference' | 'company_id' | 'member_id'>
export type Author = { readonly kind: 'member' | 'operator'; readonly id: string; readonly name: string }

/** U-08: what looks like a payment card is masked before it is kept. */
export async function addMessage(tx: Tx, of: Case, by: Author, body: string, at: Date): Promise<void> {
  await tx
    .insertInto('support_message')
    .values({
      id: newId(),
      case_id: of.id,
      company_id: of.company_id,
      member_id: of.member_id,
      at,
      by_kind: by.kind === 'member' ? 'person' : 'operator',
      by_id: by.id,
      by_name: by.name,
      body: maskCards(body),
    })
    .execute()
}

/** A person's own question is no business of the company's trail. */
export function auditCase(tx: Tx, of: Case, actor: Actor, deed: Deed['deed'], at: Date): Promise<void> {
  return audit(tx, {
    actor,
    companyId: of.company_id,
    deed,
    objectKind: 'support-case',
    objectId: of.id,
    detail: { reference: of.reference },
    at,
  })
}

type Asker = { readonly id: string; readonly email: string; readonly name: string; readonly language: string }
type Told = 'opened' | 'answered' | 'closed'

/** The text of an answer is read here and not in the mail: it may be about money or miles. */
export function tellAsker(
  tx: Tx,
  of: Case,
  { id, email, name, language }: Asker,
  what: Told,
  facts: { readonly answerOn: Day; readonly link: string; readonly at: Date },
): Promise<void> {
  const lang: Lang = isLang(language) ? language : 'en'
  const { t, day } = wordsFor(lang)
  const { reference } = of
  return sendLater(tx, {
    kind: 'support',
    recipientId: id,
    companyId: of.company_id,
    recipient: email,
    language: lang,
    subject: t(`support.mail.${what}Subject`, { reference }),
    body: t(`support.mail.${what}Body`, {
      name,
      reference,
      link: facts.link,
      ...(what === 'opened' && { day: day(facts.answerOn) }),
    }),
    at: facts.at,
  })
}
