import type { awardsMail as english } from '../en/awards-mail.ts'

export const awardsMail = {
  ordered: {
    subject: 'Sipariş verildi: {award}, {price}',
    body: 'Merhaba {name},\n\nŞu şirket için sipariş verdiniz: {company}\n\n{award}: {what}\nFiyat: {price}\n\nTüm ayrıntılarıyla sipariş: {link}\n\nHediye çeki kodları asla e-postayla gönderilmez.',
  },
  cancelled: {
    subject: 'İptal edildi: {award}',
    body: 'Merhaba {name},\n\nŞu şirket için siparişi iptal ettiniz: {company}\n\n{award}: {what}\nGeri gelecek: {back}\nÜcret: {fee}\n\nTüm ayrıntılarıyla sipariş: {link}',
  },
  gift: {
    subject: '{company} size {miles} hediye ediyor',
    body: 'Merhaba {name},\n\n{company}, puanlarını sizin için {miles} olarak dönüştürdü. Miller hesabınızda.\n\nSon kullanma günü: {day}',
  },
} satisfies typeof english
