/** Tells whoever looks after the books that a month was closed. */
import { isLang } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'
import { owned } from '../db/first-wall.ts'
import { sendAllLater } from '../db/outbox.ts'
import type { Tx } from '../db/schema.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Span } from './statement-sums.ts'

/** What was closed long after its end, by an upgrade or after a long stop, is no news (S-09). */
const NEWS_DAYS = 31

type Closed = {
  readonly companyId: string
  readonly company: string
  readonly no: number
  readonly number: string
  readonly span: Span
}
type World = {
  readonly now: Date
  readonly today: Day
  readonly programme: string
  readonly origin: string
}

/** In the transaction that closes: so once for each statement, and never for one that was not closed. */
export async function tellClosed(tx: Tx, closed: Closed, world: World): Promise<void> {
  if (daysBetween(closed.span.to, world.today) > NEWS_DAYS) return
  const readers = await tx
    .selectFrom('membership')
    .innerJoin('member', 'member.id', 'membership.member_id')
    .select(['member.id', 'member.name', 'member.email', 'member.language'])
    .where(owned('membership.company_id', closed.companyId))
    .where('membership.state', '=', 'active')
    .where('membership.role', 'in', ['travel-manager', 'finance'])
    .where('member.state', '=', 'active')
    .orderBy('member.email')
    .execute()
  await sendAllLater(
    tx,
    readers.map(({ id, name, email, language }) => {
      const { t, lang, month } = wordsFor(isLang(language) ? language : 'en')
      const named = {
        company: closed.company,
        programme: world.programme,
        month: month(closed.span.from, 'long'),
        number: closed.number,
      }
      return {
        kind: 'statement',
        recipientId: id,
        companyId: closed.companyId,
        recipient: email,
        language: lang,
        subject: t('statements.mail.subject', named),
        body: [
          t('statements.mail.hello', { name }),
          t('statements.mail.closed', named),
          t('statements.mail.signIn'),
          `${world.origin}/company/statements/${closed.number}`,
        ].join('\n\n'),
        at: world.now,
      }
    }),
  )
}
