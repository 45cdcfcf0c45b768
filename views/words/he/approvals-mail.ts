import type { approvalsMail as english } from '../en/approvals-mail.ts'

export const approvalsMail = {
  hello: 'שלום {name},',
  reason: 'סיבה: {reason}',
  collect: 'הקודים של השוברים יוצגו לכם פעם אחת, כשתאספו אותם כאן:',
  asked: {
    subject: 'בקשה של {requester}: {award}, {price}',
    body: 'התקבלה בקשה של {requester} מ-{company} להטבה תמורת {price}. אפשר לאשר אותה, להחזיר אותה או לדחות אותה.',
  },
  escalated: {
    subject: 'עדיין לא הוחלט: בקשה של {requester}: {award}, {price}',
    body: 'עוד אף אחד לא החליט על הבקשה של {requester} מ-{company}. עכשיו כל מנהל נסיעות יכול להחליט.',
  },
  approved: {
    subject: 'אושר: {award}, {price}',
    body: 'הבקשה שלכם אושרה על ידי {by}. ההטבה הוזמנה עבור {company}, תמורת {price}.',
  },
  'sent-back': {
    subject: 'הוחזר: {award}',
    body: 'הבקשה שלכם הוחזרה על ידי {by}. אפשר לשנות אותה ולבקש שוב.',
  },
  declined: { subject: 'נדחה: {award}', body: 'הבקשה שלכם נדחתה על ידי {by}.' },
  lapsed: {
    subject: 'פקע: {award}',
    body: 'לא הוחלט בזמן על הבקשה שלכם והיא פקעה. לא נוצלו נקודות. אפשר לבקש שוב.',
  },
} satisfies typeof english
