import type { eligibility as english } from '../en/eligibility.ts'

export const eligibility = {
  employees: 'מספר העובדים',
  employeesMost: '{count, plural, one {עד עובד אחד} two {עד שני עובדים} other {עד # עובדים}}',
  travellers: 'כמה אנשים נוסעים מטעמכם בשנה',
  travellersLeast: '{count, plural, one {נוסע אחד לפחות} two {שני נוסעים לפחות} other {# נוסעים לפחות}}',
  everywhere: 'התוכנית פתוחה לחברות עם {limit}.',
  inCountries: 'תנאים אחרים ({countries}): {limit}.',
  industry: 'תחום העיסוק',
  otherContract: 'האם יש לחברה מחירים מוסכמים או הסכם הטבות אחר עם חברת התעופה?',
  otherContractHint: 'חברה צוברת לפי הסכם אחד בלבד.',
  contractFact: 'הסכם אחר עם חברת התעופה',
  answer: { yes: 'כן', no: 'לא' },
  industries: {
    other: 'אף אחד מאלה',
    airline: 'חברת תעופה',
    'travel-agency': 'סוכנות נסיעות',
    'tour-operator': 'מארגן טיולים',
    'public-authority': 'רשות ציבורית',
  },
  fault: {
    employees: 'במדינה זו התוכנית פתוחה לחברות שבהן עד {limit} עובדים.',
    travellers: 'במדינה זו נדרשים לפחות {limit} נוסעים.',
    industry: 'חברות בתחום זה אינן יכולות להשתתף במדינה זו.',
    otherContract: 'חברה עם הסכם אחר אינה יכולה להשתתף. אפשר לבקש מעבר מאיש הקשר שלכם בחברת התעופה.',
  },
} satisfies typeof english
