/** What whoever ordered is told of an operator's deed, in a language of their own. */
import { orderText } from '../../../views/awards/award-text.ts'
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import type { Tx } from '../../db/schema.ts'
import type { OrderFull } from '../../orders/one-order.ts'
import type { Refund } from '../../orders/refund.ts'
import type { MailText } from '../../orders/write-change.ts'
import type { DeskDeed } from './decide.ts'

type Telling = {
  readonly company: { readonly id: string; readonly name: string }
  readonly found: OrderFull
  readonly deed: DeskDeed
  readonly refund: Refund | undefined
  readonly link: (path: string) => string
}

/** @returns none for a deed that needs no mail, or when whoever ordered has no address any more */
export async function deskMail(tx: Tx, telling: Telling): Promise<MailText[]> {
  const { company, found, deed } = telling
  if (deed.what === 'used') return []
  const reader = await tx
    .selectFrom('award_order')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.company_id', '=', 'award_order.company_id')
        .onRef('membership.id', '=', 'award_order.ordered_by'),
    )
    .innerJoin('member', 'member.id', 'membership.member_id')
    .select(['member.name', 'member.email', 'member.language'])
    .where('award_order.company_id', '=', company.id)
    .where('award_order.id', '=', found.order.id)
    .executeTakeFirst()
  if (!reader) return []
  const { email, language } = reader
  const t = wordsFor(isLang(language) ? language : 'en')
  const mail = deed.what === 'no-show' ? 'noShow' : deed.what
  const { detail, id } = found.order
  const facts = {
    name: reader.name,
    company: company.name,
    award: detail.name,
    what: orderText(t, detail.request),
    link: telling.link(`/company/orders/${id}`),
    tickets: deed.what === 'ticketed' ? deed.tickets.join(', ') : '',
    reason: 'reason' in deed ? deed.reason : '',
    back: t.points(telling.refund?.back ?? 0n),
    fee: t.points(telling.refund?.fee ?? 0n),
  }
  return [
    {
      recipient: email,
      language: t.lang,
      subject: t.t(`orders.mail.${mail}.subject`, { award: detail.name }),
      body: t.t(`orders.mail.${mail}.body`, facts),
    },
  ]
}
