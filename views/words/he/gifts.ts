import type { gifts as english } from '../en/gifts.ts'

export const gifts = {
  of: '{points} הופכות למיילים',
  title: '{name}: למי וכמה?',
  to: 'למי נותנים',
  toHint: 'אנשים פעילים בחברה שיש להם חשבון משלהם. איש אינו נותן לעצמו.',
  nobody: 'לאיש מלבדכם בחברה אין עדיין חשבון משלו. הזמינו אנשים תחילה.',
  amount: 'כמה נקודות',
  received: 'מגיע בתור',
  receiver: 'ניתן אל',
  least: 'החל מ־{points}',
  rule: {
    becomes: '{points} הופכות ל־{received}.',
    least: 'החל מ־{least}, בקפיצות של {step}.',
    year: 'לכל היותר {most} בשנה קלנדרית.',
    person: 'לכל היותר {most} לאדם אחד בשנה קלנדרית.',
    final: 'מגיע מיד ואי אפשר להחזיר.',
  },
  fault: {
    receiver: 'יש לבחור אדם מהרשימה.',
    least: 'לפחות {limit} נקודות.',
    step: 'רק כפולות של {limit}.',
    most: 'לכל היותר {limit} נקודות בשנה קלנדרית.',
    left: 'השנה אפשר לתת עוד {limit} נקודות בלבד.',
  },
  state: 'ניתן',
  step: 'נזקף לזכות הנוסע',
  priceStep: '{from} נקודות הופכות ל־{to}.',
  mine: {
    title: 'ניתן לכם',
    lead: 'מיילים שחברה נתנה לכם מן הנקודות שלה.',
    day: 'יום',
    company: 'מאת',
    amount: 'מיילים',
  },
  sheet: {
    title: 'מתנות השנה',
    lead: 'נקודות של החברה שהפכו למיילים של אדם זה. זו מתנה של המעסיק, לא הטבה של תוכנית חברת התעופה.',
    points: 'נקודות שנגרעו',
    miles: 'מיילים שניתנו',
    column: 'מיילים שנתן המעסיק',
  },
} satisfies typeof english
