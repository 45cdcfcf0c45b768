/** Tells who asked that it is approved and ordered; never with a voucher's code. */
import { orderText } from '../../../views/awards/award-text.ts'
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import type { OrderRequest } from '../../orders/request.ts'
import type { MailText } from '../../orders/write-change.ts'

type Contact = { readonly name: string; readonly email: string; readonly language: string }
type Approved = {
  readonly award: string
  readonly request: OrderRequest
  readonly price: bigint
  readonly by: string
  readonly company: string
}

/** @param contact undefined for somebody who has left: then nothing is ordered, and nothing is sent */
export function approvedMail(
  contact: Contact | undefined,
  { award, request, price, by, company }: Approved,
  link: string,
): MailText {
  const t = wordsFor(isLang(contact?.language) ? contact.language : 'en')
  const named = { award, by, price: t.points(price), company }
  return {
    recipient: contact?.email ?? '',
    language: t.lang,
    subject: t.t('approvals.mail.approved.subject', named),
    body: [
      t.t('approvals.mail.hello', { name: contact?.name ?? '' }),
      t.t('approvals.mail.approved.body', named),
      `${award}: ${orderText(t, request)}`,
      ...(request.kind === 'voucher' ? [t.t('approvals.mail.collect')] : []),
      link,
    ].join('\n\n'),
  }
}
