import type { help as english } from '../en/help.ts'

export const help = {
  link: 'עזרה',
  title: 'עזרה',
  heading: 'מה תרצו לדעת?',
  lead: 'תשובות פשוטות. אם אף אחת אינה מתאימה, שאלו: התשובה תינתן בתוך שלושה ימי עבודה.',
  search: 'חיפוש בתשובות',
  none: 'אין תשובה עם כל המילים האלה. נסו פחות מילים.',
  helped: 'האם זה עזר?',
  yes: 'כן',
  no: 'לא',
  thanks: 'נספר. תודה.',
  group: {
    earning: 'צבירה',
    missing: 'זיכויים חסרים',
    spending: 'מימוש',
    people: 'אנשים',
    statements: 'דפי חשבון',
    privacy: 'פרטיות',
    safety: 'בטיחות',
  },
  contact: {
    title: 'שאלה לתמיכה',
    text: 'עם מספר פנייה, יום מובטח, ואם תרצו גם שיחה.',
    signedOut: 'תחילה יש להיכנס לחשבון: כך התשובה מגיעה רק אליכם.',
    link: 'כתיבה לתמיכה',
  },
  glossary: {
    title: 'מה פירוש המילים',
    link: 'מה פירוש המילים',
    lead: 'אותן מילים מופיעות בכל דף, בכל הודעה ובכל קובץ.',
  },
} satisfies typeof english
