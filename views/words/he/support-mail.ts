import type { supportMail as english } from '../en/support-mail.ts'

export const supportMail = {
  openedSubject: 'השאלה {reference} התקבלה',
  openedBody: 'שלום {name},\n\nמספר הפנייה שלכם הוא {reference}. התשובה תינתן עד {day}.\n\n{link}',
  answeredSubject: 'לשאלה {reference} יש תשובה',
  answeredBody: 'שלום {name},\n\nהתמיכה ענתה לשאלה {reference}. התשובה כאן:\n\n{link}',
  closedSubject: 'השאלה {reference} הוסדרה',
  closedBody:
    'שלום {name},\n\nהתמיכה רואה בשאלה {reference} עניין שהוסדר. האם כך? אפשר לומר זאת, או לפתוח אותה מחדש בתוך שלושים יום:\n\n{link}',
} satisfies typeof english
