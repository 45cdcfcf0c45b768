import type { approvalsMail as english } from '../en/approvals-mail.ts'

export const approvalsMail = {
  hello: 'Здравствуйте, {name}!',
  reason: 'Причина: {reason}',
  collect: 'Коды ваучеров покажут вам один раз, когда вы получите их здесь:',
  asked: {
    subject: '{requester} просит: {award}, {price}',
    body: '{requester} ({company}) просит награду за {price}. Вы можете одобрить запрос, вернуть или отклонить.',
  },
  escalated: {
    subject: 'Ещё не решено: {requester} просит: {award}, {price}',
    body: 'По запросу от {requester} ({company}) ещё никто не решил. Теперь решить может любой тревел-менеджер.',
  },
  approved: {
    subject: 'Одобрено: {award}, {price}',
    body: '{by} одобряет ваш запрос. Награда заказана для {company} за {price}.',
  },
  'sent-back': {
    subject: 'Возвращено: {award}',
    body: '{by} возвращает ваш запрос. Вы можете изменить его и отправить снова.',
  },
  declined: { subject: 'Отклонено: {award}', body: '{by} отклоняет ваш запрос.' },
  lapsed: {
    subject: 'Истекло: {award}',
    body: 'По вашему запросу вовремя не решили, и он истёк. Баллы не потрачены. Вы можете запросить снова.',
  },
} satisfies typeof english
