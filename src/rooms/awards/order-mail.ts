/** Confirmations to whoever ordered; never with a voucher's code. */
import { orderText } from '../../../views/awards/award-text.ts'
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import type { Rebooking } from '../../orders/rebooking.ts'
import type { Refund } from '../../orders/refund.ts'
import type { MailText } from '../../orders/write-change.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import type { OrderRequest, Quote } from './quote.ts'

/** Who reads the mail, in a language of their own, whatever the page spoke. */
export type Reader = {
  readonly email: string
  readonly language: string
  readonly name: string
  readonly company: string
  readonly link: (path: string) => string
}

export function readerOf(c: Ctx): Reader {
  const { email, language, name } = member(c)
  return { email, language, name, company: seat(c).name, link: (path) => linkTo(c, path) }
}

function spoken({ email, language }: Reader) {
  const t = wordsFor(isLang(language) ? language : 'en')
  return { t, to: { recipient: email, language: t.lang } }
}

export function orderedMail(
  reader: Reader,
  request: OrderRequest,
): (quote: Quote, orderId: string) => MailText {
  const { t, to } = spoken(reader)
  const { name, company } = reader
  return (quote, orderId) => {
    const price = t.points(quote.price)
    const award = quote.name
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
  return (refund) => ({
    ...to,
    subject: t.t('awards.mail.cancelled.subject', { award: order.name }),
    body: t.t('awards.mail.cancelled.body', {
      name,
      company,
      award: order.name,
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
    subject: t.t('orders.mail.rebooked.subject', { award: order.name }),
    body: t.t('orders.mail.rebooked.body', {
      name,
      company,
      award: order.name,
      what: orderText(t, request),
      difference: t.points(difference),
      fee: feeMoney ? t.money(feeMoney.amount, feeMoney.currency) : t.points(feePoints),
      link: reader.link(`/company/orders/${order.id}`),
    }),
  })
}
