import type { awardsMail as english } from '../en/awards-mail.ts'

export const awardsMail = {
  ordered: {
    subject: 'Bestellt: {award}, {price}',
    body: 'Guten Tag {name},\n\nSie haben für {company} bestellt:\n\n{award}: {what}\nPreis: {price}\n\nDie Bestellung mit allen Angaben: {link}\n\nGutscheincodes werden nie per E-Mail verschickt.',
  },
  cancelled: {
    subject: 'Storniert: {award}',
    body: 'Guten Tag {name},\n\nSie haben für {company} storniert:\n\n{award}: {what}\nKommt zurück: {back}\nGebühr: {fee}\n\nDie Bestellung mit allen Angaben: {link}',
  },
  gift: {
    subject: '{company} schenkt Ihnen {miles}',
    body: 'Guten Tag {name},\n\n{company} hat Punkte in {miles} für Sie persönlich umgewandelt. Sie sind bereits auf Ihrem Konto.\n\nGültig bis: {day}',
  },
} satisfies typeof english
