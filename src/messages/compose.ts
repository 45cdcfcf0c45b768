/** A mail as it leaves: text and HTML of the same parts, and the headers that mail programs act upon. */
import { MailDocument } from '../../views/mail/mail-document.tsx'
import { isLang } from '../../views/words/languages.ts'
import { type T, wordsFor } from '../../views/words/words.ts'
import { deliveriesOf, type MessageKind } from '../domain/message/kind.ts'
import { partsOf } from '../domain/message/parts.ts'
import { stopToken } from './stop-link.ts'

/** A row of the outbox that is to be sent. */
export type Waiting = {
  readonly id: string
  readonly kind: MessageKind
  readonly recipientId: string | null
  readonly recipient: string
  readonly language: string
  readonly subject: string
  readonly body: string
}
/** In whose name mail leaves. */
export type House = {
  readonly programme: string
  /** The domain of the sender and of every Message-ID. */
  readonly host: string
  /** Where links lead. */
  readonly origin: string
  readonly secret: string
}
export type Outgoing = {
  /** The id of its row, the same with every try: by it a receiver folds what arrives twice. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

/** @see docs/message-rules.md M-10 */
export function compose(mail: Waiting, house: House): Outgoing {
  const t = wordsFor(isLang(mail.language) ? mail.language : 'en')
  const foot = footOf(mail, house, t)
  const subject = oneLine(mail.subject)
  const document = MailDocument({
    t,
    subject,
    parts: partsOf(mail.body, house.origin),
    foot,
    programme: house.programme,
  })
  return {
    id: mail.id,
    from: `no-reply@${house.host}`,
    to: mail.recipient,
    subject,
    text: [mail.body.trim(), '-- ', foot.why, ...foot.links.map(({ text, href }) => `${text}: ${href}`)].join(
      '\n\n',
    ),
    html: `<!doctype html>${document}`,
    headers: {
      'Message-ID': `<${mail.id}@${house.host}>`,
      'Auto-Submitted': 'auto-generated',
      'Content-Language': t.lang,
      ...(foot.stop === undefined
        ? {}
        : { 'List-Unsubscribe': `<${foot.stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  }
}

export type Foot = {
  readonly why: string
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly stop: string | undefined
}

/** Why it came, and the way to less of it. What is sent always has no way out, and says why. */
function footOf({ kind, recipientId }: Waiting, { programme, origin, secret }: House, t: T): Foot {
  const why = t.t('mail.why', { programme, why: t.t(`messages.why.${kind}`) })
  const mayEnd = kind === 'digest' || deliveriesOf(kind).length > 1
  if (recipientId === null || !mayEnd) return { why, links: [], stop: undefined }
  const stop = `${origin}/unsubscribe/${stopToken(secret, { memberId: recipientId, kind })}`
  return {
    why,
    links: [
      { text: t.t('mail.choose'), href: `${origin}/me/messages` },
      { text: t.t('mail.stop'), href: stop },
    ],
    stop,
  }
}

/** A line break in a name must not become a header of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim()
}
