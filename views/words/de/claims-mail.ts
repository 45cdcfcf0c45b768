import type { claimsMail as english } from '../en/claims-mail.ts'

export const claimsMail = {
  hello: 'Guten Tag {name},',
  about: 'Ticket {ticket}, {half}.',
  where: 'Den Antrag und alles, was dazu gesagt wurde, finden Sie unter „Nachgutschriften“.',
  filed:
    '{count, plural, one {Ihr Antrag auf Nachgutschrift ist eingegangen} other {Ihre # Anträge auf Nachgutschrift sind eingegangen}}',
  'to-operator': 'Ihr Antrag auf Nachgutschrift zu Ticket {ticket} liegt beim Support',
  'to-file': 'Ihr Antrag auf Nachgutschrift zu Ticket {ticket} ist angenommen',
  asked: 'Eine Frage zu Ihrem Antrag auf Nachgutschrift, Ticket {ticket}',
  answered: 'Ihre Antwort zu Ticket {ticket} wurde gesendet',
  proof: 'Nachweis zu Ticket {ticket} hinzugefügt',
  credited: 'Ticket {ticket} ist gutgeschrieben',
  rejected: 'Ticket {ticket} konnte nicht gutgeschrieben werden',
  withdrawn: 'Der Antrag auf Nachgutschrift zu Ticket {ticket} wurde zurückgezogen',
} satisfies typeof english
