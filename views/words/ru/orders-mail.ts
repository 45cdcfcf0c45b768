import type { ordersMail as english } from '../en/orders-mail.ts'

export const ordersMail = {
  ticketed: {
    subject: 'Билет выписан: {award}',
    body: '{name}, по заказу компании {company} выписан билет:\n\n{award}: {what}\nБилеты: {tickets}\n\nЗаказ со всеми подробностями: {link}',
  },
  rebooked: {
    subject: 'Перебронировано: {award}',
    body: '{name}, вы перебронировали для компании {company}:\n\n{award}: {what}\nРазница: {difference}\nСбор: {fee}\n\nЗаказ со всеми подробностями: {link}',
  },
  cancelled: {
    subject: 'Отменено программой: {award}',
    body: '{name}, программа отменила заказ компании {company}:\n\n{award}: {what}\nПричина: {reason}\nВозвращается: {back}\nСбор: {fee}\n\nЗаказ со всеми подробностями: {link}',
  },
  noShow: {
    subject: 'Никто не явился: {award}',
    body: '{name}, по заказу компании {company} никто не явился:\n\n{award}: {what}\nПричина: {reason}\nВозвращается: {back}\n\nЗаказ со всеми подробностями: {link}',
  },
} satisfies typeof english
