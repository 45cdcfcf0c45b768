import type { feedback as english } from '../en/feedback.ts'

export const feedback = {
  title: 'איך היה?',
  ask: 'איך היה?',
  lead: 'התוכנית קוראת זאת ללא שמכם. המעסיק לעולם לא רואה.',
  scoreLabel: 'בסך הכול',
  score: {
    s1: 'רע',
    s2: 'לא טוב',
    s3: 'בסדר',
    s4: 'טוב',
    s5: 'טוב מאוד',
  },
  words: 'במילים שלכם',
  wordsHint: 'ללא שמות ומספרים, בבקשה.',
  send: 'שליחה',
  change: 'שינוי מה שאמרתי',
  done: 'תודה. אפשר לשנות כאן בכל עת.',
  back: {
    trip: 'הנסיעה',
    order: 'ההזמנה',
  },
  kind: {
    trip: 'נסיעה',
    order: 'הטבה',
  },
  column: {
    day: 'נאמר',
    kind: 'על מה',
    score: 'בסך הכול',
    words: 'במילים שלהם',
  },
  desk: {
    title: 'מה אנשים אומרים',
    lead: 'על נסיעות והטבות, ללא שמות.',
    anyKind: 'נסיעות והטבות',
    anyScore: 'כל ציון',
    anyWords: 'עם מילים ובלי',
    withWords: 'עם מילים',
    from: 'מאז',
    fromDay: 'מאז {day}',
    nothingYet: 'איש עדיין לא אמר דבר.',
  },
} satisfies typeof english
