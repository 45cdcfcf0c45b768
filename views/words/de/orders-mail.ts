import type { ordersMail as english } from '../en/orders-mail.ts'

export const ordersMail = {
  ticketed: {
    subject: 'Ticket ausgestellt: {award}',
    body: 'Guten Tag {name}, das Ticket zu einer Bestellung von {company} ist ausgestellt:\n\n{award}: {what}\nTickets: {tickets}\n\nDie Bestellung mit allen Einzelheiten: {link}',
  },
  rebooked: {
    subject: 'Umgebucht: {award}',
    body: 'Guten Tag {name}, Sie haben für {company} umgebucht:\n\n{award}: {what}\nUnterschied: {difference}\nGebühr: {fee}\n\nDie Bestellung mit allen Einzelheiten: {link}',
  },
  cancelled: {
    subject: 'Vom Programm storniert: {award}',
    body: 'Guten Tag {name}, das Programm hat eine Bestellung von {company} storniert:\n\n{award}: {what}\nGrund: {reason}\nKommt zurück: {back}\nGebühr: {fee}\n\nDie Bestellung mit allen Einzelheiten: {link}',
  },
  noShow: {
    subject: 'Nicht angetreten: {award}',
    body: 'Guten Tag {name}, eine Bestellung von {company} wurde nicht angetreten:\n\n{award}: {what}\nGrund: {reason}\nKommt zurück: {back}\n\nDie Bestellung mit allen Einzelheiten: {link}',
  },
} satisfies typeof english
