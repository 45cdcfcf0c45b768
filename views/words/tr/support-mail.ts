import type { supportMail as english } from '../en/support-mail.ts'

export const supportMail = {
  openedSubject: '{reference} numaralı sorunuz ulaştı',
  openedBody: 'Merhaba {name},\n\nsorunuzun numarası {reference}. {day} gününe kadar yanıtlanır.\n\n{link}',
  answeredSubject: '{reference} numaralı sorunuz yanıtlandı',
  answeredBody:
    'Merhaba {name},\n\ndestek {reference} numaralı sorunuzu yanıtladı. Yanıtı burada okuyun:\n\n{link}',
  closedSubject: '{reference} numaralı sorunuz çözüldü',
  closedBody:
    'Merhaba {name},\n\ndestek {reference} numaralı sorunuzu çözülmüş sayıyor. Öyle mi? Bunu söyleyebilir ya da otuz gün içinde yeniden açabilirsiniz:\n\n{link}',
} satisfies typeof english
