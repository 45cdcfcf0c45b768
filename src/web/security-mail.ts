/** Mail about the account's protection: to the person, in the person's language, never in the name of a company. */
import type { Key } from '../../views/words/catalogue.ts'
import { isLang } from '../../views/words/languages.ts'
import type { Args } from '../../views/words/messages.ts'
import { wordsFor } from '../../views/words/words.ts'
import { sendLater } from '../db/outbox.ts'
import type { Tx } from '../db/schema.ts'
import type { Plane } from '../db/tables/security.ts'
import { linkTo } from './address.ts'
import type { Ctx } from './env.ts'
import { programmeToday } from './programme.ts'

type Addressee = {
  /** Null for what is meant for the mailbox alone, and not for the inbox. */
  readonly id: string | null
  readonly email: string
  readonly name: string
  readonly language: string
}
type MailKind =
  | 'forgotten'
  | 'password'
  | 'on'
  | 'off'
  | 'recovery'
  | 'newAddress'
  | 'taken'
  | 'oldAddress'
  | 'moved'
  | 'keyAdded'
  | 'keyRemoved'
  | 'keyCopied'

export type SendMail = (tx: Tx, to: Addressee, kind: MailKind, args: Args) => Promise<void>

/** To be called before the transaction: the zone of the programme is read from the database. */
export async function securityMail(c: Ctx): Promise<SendMail> {
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  return (tx, { id, email, name, language }, kind, args) => {
    const { t, instant } = wordsFor(isLang(language) ? language : 'en')
    const all: Args = { name, time: instant(c.var.now, zone), ...args }
    return sendLater(tx, {
      kind: 'security',
      recipientId: id,
      companyId: null,
      recipient: email,
      language,
      subject: t(`security.mail.${kind}Subject` as Key),
      body: t(`security.mail.${kind}Body` as Key, all),
      at: c.var.now,
    })
  }
}

/** Where one chooses a new password when somebody else may know the old one. */
export function forgottenLink(c: Ctx, plane: Plane): string {
  return linkTo(c, plane === 'operator' ? '/operator/sign-in/forgotten' : '/sign-in/forgotten')
}
