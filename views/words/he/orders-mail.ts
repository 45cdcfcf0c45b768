import type { ordersMail as english } from '../en/orders-mail.ts'

export const ordersMail = {
  ticketed: {
    subject: 'הכרטיס הונפק: {award}',
    body: '{name}, הונפק כרטיס למימוש של {company}:\n\n{award}: {what}\nכרטיסים: {tickets}\n\nהמימוש עם כל הפרטים: {link}',
  },
  rebooked: {
    subject: 'שונה: {award}',
    body: '{name}, שיניתם עבור {company}:\n\n{award}: {what}\nההפרש: {difference}\nדמי טיפול: {fee}\n\nהמימוש עם כל הפרטים: {link}',
  },
  cancelled: {
    subject: 'בוטל בידי התוכנית: {award}',
    body: '{name}, התוכנית ביטלה מימוש של {company}:\n\n{award}: {what}\nהסיבה: {reason}\nחוזר: {back}\nדמי ביטול: {fee}\n\nהמימוש עם כל הפרטים: {link}',
  },
  noShow: {
    subject: 'איש לא הגיע: {award}',
    body: '{name}, במימוש של {company} איש לא הגיע:\n\n{award}: {what}\nהסיבה: {reason}\nחוזר: {back}\n\nהמימוש עם כל הפרטים: {link}',
  },
} satisfies typeof english
