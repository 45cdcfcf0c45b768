/** Confirmations to whoever ordered; never with a voucher's code. */
import { orderText } from '../../../views/awards/award-text.ts'
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import type { OrderRequest, Quote } from './quote.ts'
import type { Refund } from './refund.ts'
import type { MailText } from './write-order.ts'

/** In the reader's own language, whatever the page spoke. */
function reader(c: Ctx) {
  const { email, language, name } = member(c)
  const t = wordsFor(isLang(language) ? language : 'en')
  return { t, recipient: email, language: t.lang, name, company: seat(c).name }
}

export function orderedMail(c: Ctx, request: OrderRequest): (quote: Quote, orderId: string) => MailText {
  const { t, recipient, language, name, company } = reader(c)
  return (quote, orderId) => {
    const price = t.points(quote.price)
    const award = quote.name
    const link = linkTo(c, `/company/orders/${orderId}`)
    const what = orderText(t, request)
    return {
      recipient,
      language,
      subject: t.t('awards.mail.ordered.subject', { award, price }),
      body: t.t('awards.mail.ordered.body', { name, company, award, what, price, link }),
    }
  }
}

export function cancelledMail(
  c: Ctx,
  order: { id: string; name: string; request: OrderRequest },
): (refund: Refund) => MailText {
  const { t, recipient, language, name, company } = reader(c)
  return (refund) => ({
    recipient,
    language,
    subject: t.t('awards.mail.cancelled.subject', { award: order.name }),
    body: t.t('awards.mail.cancelled.body', {
      name,
      company,
      award: order.name,
      what: orderText(t, order.request),
      back: t.points(refund.back),
      fee: t.points(refund.fee),
      link: linkTo(c, `/company/orders/${order.id}`),
    }),
  })
}
