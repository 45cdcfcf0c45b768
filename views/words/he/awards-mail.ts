import type { awardsMail as english } from '../en/awards-mail.ts'

export const awardsMail = {
  ordered: {
    subject: 'מומש: {award}, {price}',
    body: 'שלום {name},\n\nמימשתם עבור {company}:\n\n{award}: {what}\nמחיר: {price}\n\nהמימוש עם כל הפרטים: {link}\n\nקודי שוברים לעולם אינם נשלחים בדוא״ל.',
  },
  cancelled: {
    subject: 'בוטל: {award}',
    body: 'שלום {name},\n\nביטלתם עבור {company}:\n\n{award}: {what}\nיחזור לחשבון: {back}\nדמי ביטול: {fee}\n\nהמימוש עם כל הפרטים: {link}',
  },
  gift: {
    subject: '{company} נותנת לכם {miles}',
    body: 'שלום {name},\n\n{company} הפכה נקודות ל־{miles} שלכם. הם כבר בחשבונכם.\n\nבתוקף עד: {day}',
  },
} satisfies typeof english
