/** The other side of a gift: what leaves the company arrives with a traveller, in one transaction. */
import { isLang } from '../../../views/words/languages.ts'
import { wordsFor } from '../../../views/words/words.ts'
import { accountsOf } from '../../db/ledger/accounts-of.ts'
import { openAccounts } from '../../db/ledger/open-accounts.ts'
import { post } from '../../db/ledger/post.ts'
import { sendLater } from '../../db/outbox.ts'
import type { Tx } from '../../db/schema.ts'
import { enter } from '../../db/scope.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import { expiryDay } from '../../domain/rating/expiry.ts'
import type { Quote } from './quote.ts'
import type { Order } from './redeem.ts'

/** Whoever was to be given it has closed their account meanwhile: nothing of the transaction may stay. */
export class ReceiverGone extends Error {}

type Crediting = {
  readonly order: Order
  readonly orderId: string
  readonly memberId: string
  readonly received: NonNullable<Quote['received']>
  readonly programme: Programme
  readonly ruleVersion: number
}

/** In the jobs' name; the transaction is the company's again afterwards. @see docs/programme-rules.md A-21 */
export async function creditGift(tx: Tx, crediting: Crediting): Promise<void> {
  const { order, orderId, memberId, received, programme, ruleVersion } = crediting
  await enter(tx, { as: 'job' })
  await openAccounts(tx, memberId, [received.currency])
  const accountId = (await accountsOf(tx, [memberId])).get(`${memberId}/${received.currency}`)
  const member = await tx
    .selectFrom('member')
    .select(['name', 'email', 'language', 'tier', 'joined_on as joinedOn', 'state'])
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow()
  if (member.state !== 'active') throw new ReceiverGone()
  if (accountId === undefined) throw new Error('a member without an account')
  const { today } = order
  const days = { flight: today, issue: today, credit: today }
  const owner = { joinedOn: member.joinedOn, status: member.tier }
  const expiresOn = expiryDay(programme, received.currency, days, owner)
  const cause = { accountId, subjectId: orderId, source: 'order/gift', ruleVersion }
  const { amount } = received
  const credit = { ...cause, do: 'credit', kind: 'transfer', amount, expiresOn, locked: false } as const
  const posted = await post(tx, [credit], today)
  if ('refused' in posted) throw new Error(`a credit was refused: ${posted.refused}`)
  const t = wordsFor(isLang(member.language) ? member.language : 'en')
  const { name: company } = await tx
    .selectFrom('company')
    .select('name')
    .where('id', '=', order.companyId)
    .executeTakeFirstOrThrow()
  const named = { name: member.name, company, miles: t.amount(amount, received.currency) }
  await sendLater(tx, {
    kind: 'gift',
    recipientId: memberId,
    companyId: order.companyId,
    recipient: member.email,
    language: t.lang,
    subject: t.t('awards.mail.gift.subject', named),
    body: t.t('awards.mail.gift.body', { ...named, day: t.day(expiresOn, 'long') }),
    at: order.now,
  })
  await enter(tx, { as: 'company', companyId: order.companyId })
}
