import type { signIn as English } from '../en/sign-in.ts'

export const signIn: typeof English = {
  title: 'כניסה',
  lead: 'לחברות ולאנשים שטסים מטעמן.',
  operatorTitle: 'כניסת מפעילים',
  operatorLead: 'למי שמפעיל את התוכנית. כל צפייה במידע אישי נרשמת.',
  email: 'כתובת דוא״ל',
  password: 'סיסמה',
  code: 'קוד מאפליקציית האימות',
  join: 'החברה שלכם עדיין לא אצלנו?',
  joinLink: 'הצטרפות עם החברה',
  demoTitle: 'לנסות בתור',
  demoText: 'לחיצה אחת ואתם בפנים. האנשים האלה קיימים רק בהדגמה.',
  demoPassword: 'או הקלידו אחת מהכתובות האלה עם הסיסמה {password}.',
  toMember: 'לכניסת חברות',
  toOperator: 'לכניסת מפעילים',
  role: {
    'travel-manager': 'ניהול נסיעות',
    finance: 'כספים',
    approver: 'אישורים',
    arranger: 'הזמנת נסיעות',
    traveller: 'עובד',
    support: 'מפעיל: תמיכה',
    'programme-manager': 'מפעיל: ניהול התוכנית',
    'operator-finance': 'מפעיל: כספים',
    auditor: 'מפעיל: ביקורת, קריאה בלבד',
  },
}
