import type { supportMail as english } from '../en/support-mail.ts'

export const supportMail = {
  openedSubject: 'Мы получили ваш вопрос {reference}',
  openedBody: 'Здравствуйте, {name}!\n\nНомер вашего вопроса — {reference}. Ответ будет до {day}.\n\n{link}',
  answeredSubject: 'Есть ответ на вопрос {reference}',
  answeredBody:
    'Здравствуйте, {name}!\n\nПоддержка ответила на вопрос {reference}. Прочтите ответ здесь:\n\n{link}',
  closedSubject: 'Вопрос {reference} решён',
  closedBody:
    'Здравствуйте, {name}!\n\nПоддержка считает вопрос {reference} решённым. Это так? Оцените ответ или откройте вопрос снова в течение тридцати дней:\n\n{link}',
} satisfies typeof english
