/** Confirmations to whoever ordered; never with a voucher's code. */
import { orderText } from '../../../views/awards/award-text.ts'
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import type { Rebooking } from '../../orders/rebooking.ts'
import type { Refund } from '../../orders/refund.ts'
import type { MailText } from '../../orders/write-change.ts'
import { type AwardNames, awardNamesIn } from '../../programme/award-names.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import { versionsOf } from '../../web/programme.ts'
import type { OrderRequest, Quote } from './quote.ts'

/** Who reads the mail, in a language of their own, whatever the page spoke. */
export type Reader = {
  readonly id: string
  readonly email: string
  readonly language: string
  readonly name: string
  readonly company: string
  readonly link: (path: string) => string
  /** What awards are called in their language; as the document says when left out. */
  readonly names?: AwardNames
}

export async function readerOf(c: Ctx): Promise<Reader> {
  const { id, email, language, name } = member(c)
  const names = awardNamesIn(await versionsOf(c), language)
  return { id, email, language, name, company: seat(c).name, link: (path) => linkTo(c, path), names }
}

function spoken({ id, email, language }: Reader) {
  const t = wordsFor(isLang(language) ? language : 'en')
  return { t, to: { recipientId: id, recipient: email, language: t.lang } }
}

export function orderedMail(
  reader: Reader,
  request: OrderRequest,
): (quote: Quote, orderId: string) => MailText {
  const { t, to } = spoken(reader)
  const { name, company } = reader
  return (quote, orderId) => {
    const price = t.points(quote.price)
    const award = reader.names?.get(quote.awardId) ?? quote.name
    const link = reader.link(`/company/orders/${orderId}`)
    const what = orderText(t, request)
    return {
      ...to,
      subject: t.t('awards.mail.ordered.subject', { award, price }),
      body: t.t('awards.mail.ordered.body', { name, company, award, what, price, link }),
    }
  }
}

export function cancelledMail(
  reader: Reader,
  order: { id: string; name: string; request: OrderRequest },
): (refund: Refund) => MailText {
  const { t, to } = spoken(reader)
  const { name, company } = reader
  const award = reader.names?.get(order.request.awardId) ?? order.name
  return (refund) => ({
    ...to,
    subject: t.t('awards.mail.cancelled.subject', { award }),
    body: t.t('awards.mail.cancelled.body', {
      name,
      company,
      award,
      what: orderText(t, order.request),
      back: t.points(refund.back),
      fee: t.points(refund.fee),
      link: reader.link(`/company/orders/${order.id}`),
    }),
  })
}

export function rebookedMail(
  reader: Reader,
  order: { id: string; name: string },
): (rebooking: Rebooking) => MailText {
  const { t, to } = spoken(reader)
  const { name, company } = reader
  return ({ request, difference, feePoints, feeMoney }) => ({
    ...to,
    subject: t.t('orders.mail.rebooked.subject', { award: reader.names?.get(request.awardId) ?? order.name }),
    body: t.t('orders.mail.rebooked.body', {
      name,
      company,
      award: reader.names?.get(request.awardId) ?? order.name,
      what: orderText(t, request),
      difference: t.points(difference),
      fee: feeMoney ? t.money(feeMoney.amount, feeMoney.currency) : t.points(feePoints),
      link: reader.link(`/company/orders/${order.id}`),
    }),
  })
}
