import type { supportMail as english } from '../en/support-mail.ts'

export const supportMail = {
  openedSubject: 'Ihre Frage {reference} ist angekommen',
  openedBody:
    'Guten Tag {name},\n\nIhre Frage hat die Vorgangsnummer {reference}. Sie wird bis {day} beantwortet.\n\n{link}',
  answeredSubject: 'Ihre Frage {reference} ist beantwortet',
  answeredBody:
    'Guten Tag {name},\n\nder Support hat Ihre Frage {reference} beantwortet. Lesen Sie die Antwort hier:\n\n{link}',
  closedSubject: 'Ihre Frage {reference} ist erledigt',
  closedBody:
    'Guten Tag {name},\n\nder Support hält Ihre Frage {reference} für erledigt. Stimmt das? Sie können es sagen oder sie binnen dreißig Tagen wieder aufnehmen:\n\n{link}',
} satisfies typeof english
