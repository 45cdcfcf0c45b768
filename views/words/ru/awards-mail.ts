import type { awardsMail as english } from '../en/awards-mail.ts'

export const awardsMail = {
  ordered: {
    subject: 'Заказано: {award}, {price}',
    body: 'Здравствуйте, {name}!\n\nВы сделали заказ для компании {company}:\n\n{award}: {what}\nЦена: {price}\n\nЗаказ со всеми подробностями: {link}\n\nКоды ваучеров никогда не отправляются по почте.',
  },
  cancelled: {
    subject: 'Отменено: {award}',
    body: 'Здравствуйте, {name}!\n\nВы отменили заказ для компании {company}:\n\n{award}: {what}\nВернётся: {back}\nСбор: {fee}\n\nЗаказ со всеми подробностями: {link}',
  },
  gift: {
    subject: '{company} дарит вам {miles}',
    body: 'Здравствуйте, {name}!\n\n{company} превратила баллы в {miles} на вашем личном счёте. Они уже там.\n\nДействуют до: {day}',
  },
} satisfies typeof english
