import type { gifts as english } from '../en/gifts.ts'

export const gifts = {
  of: '{points} mile dönüşür',
  title: '{name}: kime ne kadar?',
  to: 'Kime hediye ediliyor',
  toHint: 'Şirketin kendi hesabı olan etkin kişileri. Kimse kendine hediye vermez.',
  nobody: 'Şirkette sizden başka kimsenin kendi hesabı yok. Önce kişileri davet edin.',
  amount: 'Kaç puan',
  received: 'Ulaşan',
  receiver: 'Hediye edilen kişi',
  least: 'En az {points}',
  rule: {
    becomes: '{points}, {received} olur.',
    least: 'En az {least}, {step} adımlarıyla.',
    year: 'Bir takvim yılında en çok {most}.',
    person: 'Bir kişiye takvim yılında en çok {most}.',
    final: 'Hemen ulaşır ve geri alınamaz.',
  },
  fault: {
    receiver: 'Listeden birini seçin.',
    least: 'En az {limit} puan.',
    step: 'Yalnızca {limit} katları.',
    most: 'Bir takvim yılında en çok {limit} puan.',
    left: 'Bu yıl yalnızca {limit} puan daha hediye edilebilir.',
  },
  state: 'Hediye edildi',
  step: 'Yolcunun hesabına geçti',
  priceStep: '{from} puan, {to} olur.',
  mine: {
    title: 'Size hediye edilenler',
    lead: 'Bir şirketin puanlarından size hediye ettiği miller.',
    day: 'Gün',
    company: 'Kimden',
    amount: 'Mil',
  },
  sheet: {
    title: 'Yılın hediyeleri',
    lead: 'Şirketin bu kişinin miline dönüşen puanları. Havayolu programının ödülü değil, işverenin kendi hediyesidir.',
    points: 'Düşülen puan',
    miles: 'Hediye edilen mil',
    column: 'İşverenin hediye ettiği mil',
  },
} satisfies typeof english
