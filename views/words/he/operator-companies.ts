import type { companies as english } from '../en/operator-companies.ts'

export const companies = {
  title: 'החברות בתוכנית',
  waiting:
    '{count, plural, =0 {אין בקשות הממתינות להחלטה.} one {בקשה אחת ממתינה להחלטה.} two {שתי בקשות ממתינות להחלטה.} other {# בקשות ממתינות להחלטה.}}',
  search: 'שם או מספר',
  anyState: 'כל מצב',
  nothingYet: 'אף חברה עדיין לא הגישה בקשה. בקשות מהדף ‎/join‎ יופיעו כאן.',
  column: {
    name: 'חברה',
    country: 'ארץ',
    state: 'מצב',
    corporateId: 'מזהה החברה',
    registrationNo: 'מספר רישום',
    vatId: 'מספר עוסק',
    applied: 'הוגשה',
    joined: 'הצטרפה',
  },
  state: { applied: 'הוגשה בקשה', active: 'פעילה', refused: 'נדחתה', closed: 'סגורה' },
  factsTitle: 'מה ידוע לנו עליה',
  signatory: 'מורשה חתימה',
  signatoryEmail: 'דוא״ל מורשה החתימה',
  signatoryProof: {
    yes: 'הכתובת אושרה',
    no: 'הכתובת טרם אושרה',
    same: 'חברות נוספות עם דומיין הדואר הזה',
  },
  terms: 'תנאים שאושרו',
  people: 'אנשים',
  closedOn: 'נסגרה ביום',
  decidedBy: 'הוחלט על ידי',
  reason: 'נימוק',
  readOnly: 'התמיכה ומנהלי התוכנית מחליטים; לכם יש הרשאת קריאה.',
  decisionTitle: 'האם החברה משתתפת?',
  corporateId: 'מזהה החברה',
  corporateIdHint:
    'אפשר להשאיר ריק כדי לקבל מספר חדש. אם ההזמנות כבר נושאות מספר, יש להזין אותו: הטיסות שלו יזוכו מיד. תבנית: {pattern}',
  approve: 'קבלת החברה',
  refuse: 'דחיית הבקשה',
  refuseReason: 'מדוע אינה יכולה להשתתף',
  refuseQuestion: 'לדחות את {company}? מורשה החתימה יקבל את הנימוק בדוא״ל.',
  closeTitle: 'סיום ההשתתפות',
  close: 'סגירת החברה',
  closeReason: 'מדוע ההשתתפות מסתיימת',
  closeQuestion: 'לסגור את {company}? איש לא יוכל עוד לפעול בשמה. טיסות עד היום עדיין נספרות.',
  reasonHint: 'החברה קוראת את המשפט הזה בדוא״ל.',
  fault: {
    pattern: 'המספר אינו תואם את התבנית של התוכנית.',
    taken: 'המספר הזה שייך לחברה אחרת.',
    reason: 'נא לנמק בעשרה תווים לפחות: החברה קוראת זאת.',
  },
  done: {
    approved: 'החברה משתתפת מהיום. למורשה החתימה נשלח קישור בדוא״ל.',
    refused: 'הבקשה נדחתה. הנימוק נשלח למורשה החתימה בדוא״ל.',
    closed: 'החברה נסגרה. מעתה איש אינו פועל בשמה.',
  },
  credited:
    '{count, plural, =0 {לא היו טיסות שהמתינו למספר שלה.} one {טיסה אחת שהמתינה למספר שלה מצאה את החברה.} two {שתי טיסות שהמתינו למספר שלה מצאו את החברה.} other {# טיסות שהמתינו למספר שלה מצאו את החברה.}}',
  trailTitle: 'מה קרה לה',
  trailAll: 'כל הפעולות',
  trailCount:
    '{count, plural, one {הפעולה האחרונה מתוך {all}.} two {שתי הפעולות האחרונות מתוך {all}.} other {# הפעולות האחרונות מתוך {all}.}}',
  trail: { at: 'מתי', who: 'מי', deed: 'פעולה', detail: 'פרטים' },
  mail: {
    approvedSubject: '{company} משתתפת ב־{programme}',
    approvedBody:
      'שלום {name},\n\n{company} משתתפת ב־{programme} החל מהיום. שלושה צעדים עד הנקודות הראשונות:\n\n1. אפשר להיכנס לתפקיד מנהל הנסיעות ולהזמין עמיתים:\n{link}\nהקישור תקף פעם אחת, למשך {hours, plural, one {שעה אחת} two {שעתיים} other {# שעות}}.\n\n2. מזהה החברה הוא {corporateId}. יש לבקש מכל מי שמזמין טיסות, או מסוכנות הנסיעות, לרשום אותו בכל הזמנה:\n{entry}\nאו\n{remark}\n\n3. כדאי לבקש מכל מי שנוסע לקשר מספר נוסע מתמיד. המיילים האישיים נצברים באותן טיסות.\n',
    refusedSubject: 'הבקשה שלכם עבור {company}',
    refusedBody:
      'שלום {name},\n\nאיננו יכולים לקבל את בקשת {company} להשתתף ב־{programme}:\n\n{reason}\n\nאפשר להגיש בקשה חדשה כשהדבר ישתנה.\n',
    closedSubject: '{company} אינה משתתפת עוד ב־{programme}',
    closedBody:
      'שלום {name},\n\nהשתתפות {company} ב־{programme} הסתיימה היום:\n\n{reason}\n\nטיסות עד היום עדיין נספרות.\n',
  },
} satisfies typeof english
