import type { groups as english } from '../en/groups.ts'

export const groups: typeof english = {
  link: 'מרכזי עלות וצוותים',
  title: 'מרכזי עלות וצוותים',
  lead: 'לְמה משויכים האנשים והנסיעות שלכם. שם חדש תקף מיד בכל מקום, גם בנסיעות מן העבר.',
  caption: { costCentre: 'מרכזי עלות', team: 'צוותים' },
  none: {
    costCentre: 'עדיין אין מרכזי עלות. תנו מרכז עלות לאדם, והוא יופיע כאן.',
    team: 'עדיין אין צוותים. שייכו אדם לצוות, והוא יופיע כאן.',
  },
  people: 'אנשים',
  left: 'עזבו',
  flights: 'טיסות ששויכו אחת אחת',
  deed: 'שינוי',
  renamed: 'השם שונה בכל מקום.',
  same: 'זה כבר השם. הזינו שם אחר.',
  rename: {
    verb: 'שינוי שם',
    costCentre: 'שינוי השם של מרכז העלות {name}',
    team: 'שינוי השם של הצוות {name}',
    lead: {
      costCentre:
        'נוגע ל־{people, plural, one {אדם אחד} two {שני אנשים} other {# אנשים}}, ל־{left, plural, one {אדם אחד שעזב} two {שני אנשים שעזבו} other {# אנשים שעזבו}} ול־{flights, plural, one {טיסה אחת ששויכה} two {שתי טיסות ששויכו} other {# טיסות ששויכו}} אליו בנפרד.',
      team: 'נוגע ל־{people, plural, one {אדם אחד} two {שני אנשים} other {# אנשים}} ול־{left, plural, one {אדם אחד שעזב} two {שני אנשים שעזבו} other {# אנשים שעזבו}}.',
    },
    to: 'שם חדש',
    merge: 'לאחד את שניהם. אי אפשר יהיה להפריד ביניהם שוב.',
  },
}
