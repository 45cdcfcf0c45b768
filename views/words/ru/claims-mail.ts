import type { claimsMail as english } from '../en/claims-mail.ts'

export const claimsMail = {
  hello: 'Здравствуйте, {name}!',
  about: 'Билет {ticket}, {half}.',
  where: 'Заявка и вся переписка по ней — в разделе «Заявки».',
  filed:
    '{count, plural, one {Мы получили вашу заявку} few {Мы получили ваши # заявки} many {Мы получили ваши # заявок} other {Мы получили ваши # заявки}}',
  'to-operator': 'Заявка по билету {ticket} у поддержки',
  'to-file': 'Заявка по билету {ticket} принята',
  asked: 'Вопрос о заявке по билету {ticket}',
  answered: 'Ваш ответ по билету {ticket} отправлен',
  proof: 'Подтверждение по билету {ticket} добавлено',
  credited: 'Начислено по билету {ticket}',
  rejected: 'В начислении по билету {ticket} отказано',
  withdrawn: 'Заявка по билету {ticket} отозвана',
} satisfies typeof english
