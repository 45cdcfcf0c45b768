/** Messages as deeds write them, without the deeds. */
import { type Mail, sendAllLater } from '../../src/db/outbox.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Person, Portal } from '../support/portal.ts'

export function write(
  portal: Portal,
  person: Person,
  ...mails: (Partial<Mail> & Pick<Mail, 'subject'>)[]
): Promise<void> {
  return withScope(portal.db, { as: 'job' }, (tx) =>
    sendAllLater(
      tx,
      mails.map((mail) => ({
        kind: 'claim' as const,
        recipientId: person.id,
        companyId: null,
        recipient: person.email,
        language: 'en',
        body: `Dear ${person.name},\n\nsomething happened.`,
        at: portal.clock.now,
        ...mail,
      })),
    ),
  )
}

/** The choices of the page as a person would send them back, with some of them changed. */
export const CHOICES: Readonly<Record<string, string>> = {
  'kind-number': 'mail',
  'kind-order': 'mail',
  'kind-approval': 'mail',
  'kind-claim': 'mail',
  'kind-statement': 'mail',
  'kind-lapse': 'mail',
  'kind-credit': 'digest',
  'kind-summary': 'mail',
  'kind-support': 'mail',
  'kind-gift': 'mail',
  'kind-greeting': 'none',
  zone: 'Europe/Berlin',
  digestHour: '8',
  quietFrom: '',
  quietTo: '',
  birthDay: '',
  birthMonth: '',
}
