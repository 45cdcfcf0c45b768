import type { peopleListsMail as english } from '../en/people-lists-mail.ts'

export const peopleListsMail = {
  confirm: {
    subject: 'Ihre Registrierung für {company}',
    body: 'Guten Tag {name},\n\njemand, hoffentlich Sie, möchte für {company} teilnehmen. Bestätigen Sie Ihr Postfach und wählen Sie ein Passwort:\n{link}\n\nDer Link gilt einmal, {hours, plural, one {# Stunde} other {# Stunden}} lang. Waren Sie es nicht, tun Sie nichts.\n',
  },
  known: {
    body: 'Guten Tag {name},\n\nSie nehmen schon für {company} teil. Melden Sie sich hier an:\n{link}\n\nHaben Sie diese E-Mail nicht angefordert, tun Sie nichts.\n',
  },
  approve: {
    subject: 'Sie nehmen für {company} teil',
    body: 'Guten Tag {name},\n\n{company} hat Ihrer Registrierung zugestimmt. Ab jetzt sammeln Sie auf Dienstreisen Meilen:\n{link}\n',
  },
  decline: {
    subject: 'Ihre Registrierung für {company}',
    body: 'Guten Tag {name},\n\n{company} hat Ihrer Registrierung nicht zugestimmt. Ihr Konto bleibt Ihres: {link}\nWar das nicht so gemeint, fragen Sie das Travel Management Ihres Unternehmens.\n',
  },
} satisfies typeof english
