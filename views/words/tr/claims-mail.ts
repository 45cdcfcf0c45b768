import type { claimsMail as english } from '../en/claims-mail.ts'

export const claimsMail = {
  hello: 'Merhaba {name},',
  about: 'Bilet {ticket}, {half}.',
  where: 'Talebi ve söylenen her şeyi “Talepler” altında bulursunuz.',
  filed: '{count, plural, one {Talebinizi aldık} other {# talebinizi aldık}}',
  'to-operator': '{ticket} numaralı bilet için talebiniz destek ekibinde',
  'to-file': '{ticket} numaralı bilet için talebiniz kabul edildi',
  asked: '{ticket} numaralı bilet için talebinizle ilgili bir soru',
  answered: '{ticket} numaralı biletle ilgili yanıtınız gönderildi',
  proof: '{ticket} numaralı bilet için kanıt eklendi',
  credited: '{ticket} numaralı bilet hesaba geçti',
  rejected: '{ticket} numaralı bilet hesaba geçirilemedi',
  withdrawn: '{ticket} numaralı bilet için talep geri alındı',
} satisfies typeof english
