import type { approvalsMail as english } from '../en/approvals-mail.ts'

export const approvalsMail = {
  hello: 'Merhaba {name},',
  reason: 'Gerekçe: {reason}',
  collect: 'Kuponların kodları, buradan aldığınızda size bir kez gösterilir:',
  asked: {
    subject: '{requester} istiyor: {award}, {price}',
    body: '{company} şirketinden {requester}, {price} karşılığında bir ödül istiyor. Onaylayabilir, geri gönderebilir ya da reddedebilirsiniz.',
  },
  escalated: {
    subject: 'Hâlâ karar bekliyor: {requester} istiyor: {award}, {price}',
    body: '{company} şirketinden {requester} adlı kişinin talebine henüz kimse karar vermedi. Artık her seyahat yöneticisi karar verebilir.',
  },
  approved: {
    subject: 'Onaylandı: {award}, {price}',
    body: '{by} talebinizi onayladı. Ödül {company} için {price} karşılığında sipariş edildi.',
  },
  'sent-back': {
    subject: 'Geri gönderildi: {award}',
    body: '{by} talebinizi geri gönderdi. Değiştirip yeniden isteyebilirsiniz.',
  },
  declined: { subject: 'Reddedildi: {award}', body: '{by} talebinizi reddetti.' },
  lapsed: {
    subject: 'Süresi doldu: {award}',
    body: 'Talebinize zamanında karar verilmedi ve süresi doldu. Puan harcanmadı. Yeniden isteyebilirsiniz.',
  },
} satisfies typeof english
