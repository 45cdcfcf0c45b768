import type { ordersMail as english } from '../en/orders-mail.ts'

export const ordersMail = {
  ticketed: {
    subject: 'Bilet düzenlendi: {award}',
    body: '{name}, {company} şirketinin bir siparişi için bilet düzenlendi:\n\n{award}: {what}\nBiletler: {tickets}\n\nBütün ayrıntılarıyla sipariş: {link}',
  },
  rebooked: {
    subject: 'Değiştirildi: {award}',
    body: '{name}, {company} için değişiklik yaptınız:\n\n{award}: {what}\nFark: {difference}\nÜcret: {fee}\n\nBütün ayrıntılarıyla sipariş: {link}',
  },
  cancelled: {
    subject: 'Program iptal etti: {award}',
    body: '{name}, program {company} şirketinin bir siparişini iptal etti:\n\n{award}: {what}\nNeden: {reason}\nGeri gelen: {back}\nÜcret: {fee}\n\nBütün ayrıntılarıyla sipariş: {link}',
  },
  noShow: {
    subject: 'Kimse gelmedi: {award}',
    body: '{name}, {company} şirketinin bir siparişinde kimse gelmedi:\n\n{award}: {what}\nNeden: {reason}\nGeri gelen: {back}\n\nBütün ayrıntılarıyla sipariş: {link}',
  },
} satisfies typeof english
