import type { mail as english } from '../en/mail.ts'

export const mail = {
  hello: 'שלום {name},',
  open: 'פתיחת הפורטל',
  why: 'הודעה זו מ־{programme} נשלחה אליכם כי {why}.',
  choose: 'לבחור איך להודיע לכם',
  stop: 'בלי דוא״ל מסוג זה',
  digest: {
    subject: '{count, plural, one {הודעה אחת מ־{day}} two {שתי הודעות מ־{day}} other {# הודעות מ־{day}}}',
    lead: '{count, plural, one {מאז הדוא״ל היומי הקודם קרה דבר אחד:} two {מאז הדוא״ל היומי הקודם קרו שני דברים:} other {מאז הדוא״ל היומי הקודם קרו # דברים:}}',
    more: '{count, plural, one {ועוד הודעה אחת} two {ועוד שתי הודעות} other {ועוד # הודעות}}',
    open: 'לקריאת ההודעות:',
  },
  lapse: {
    subject: 'מ־{day} פוקעות לחברת {company}: {points}',
    body: 'לחברת {company} יפקעו ב{month}: {points}. הראשונות ב־{day}: {days, plural, =0 {היום} one {בעוד יום אחד} two {בעוד יומיים} other {בעוד # ימים}}.',
    line: '{day}: {amount}',
    what: 'מה שפוקע קודם נוצל קודם: כל הטבה שתוזמן לפני אותו יום משתמשת בנקודות האלה.',
    open: 'מה אפשר לקבל בהן:',
    milesSubject: 'מ־{day} פוקעים לכם: {miles}',
    milesBody:
      'ב{month} יפקעו לכם: {miles}. הראשונים ב־{day}: {days, plural, =0 {היום} one {בעוד יום אחד} two {בעוד יומיים} other {בעוד # ימים}}.',
    milesWhat: 'בחשבון שלכם רואים כל חלק ואת יומו האחרון.',
    milesOpen: 'לצפייה במיילים:',
  },
  credit: {
    subject: 'הטיסות שלכם הביאו {miles}',
    lead: '{count, plural, one {טיסה אחת שלכם זוכתה:} two {שתי טיסות שלכם זוכו:} other {# טיסות שלכם זוכו:}}',
    line: '{day}, {flight}, {route}: {miles}, {status}',
    more: '{count, plural, one {ועוד טיסה אחת} two {ועוד שתי טיסות} other {ועוד # טיסות}}',
    open: 'לצפייה בנסיעות:',
  },
  summary: {
    subject: '{company}, {month}',
    lead: 'מה הביא {month} לחברת {company}:',
    earned: 'נצברו: {points}',
    spent: 'מומשו: {points}',
    lapsed: 'פקעו: {points}',
    balance: 'בחשבון כעת: {points}',
    lapsing: 'יפקעו בתוך 90 יום: {points}',
    claims: 'בקשות זיכוי פתוחות: {count}',
    open: 'לפתיחת דף החשבון:',
    ownSubject: 'המיילים שלכם, {month}',
    ownLead: 'מה הביא לכם {month}:',
    ownTrips: 'נסיעות: {count}',
    ownMiles: '{airline}: {miles}',
    ownOther: 'זיכויים אחרים: {miles}',
    ownStatus: 'מעמד: {status}',
    ownBalance: 'בחשבונכם כעת: {miles}',
    ownOpen: 'לצפייה במיילים:',
  },
  greeting: {
    birthdaySubject: 'יום הולדת שמח, {name}',
    birthday: 'כולנו ב־{programme} מאחלים לכם יום הולדת שמח ושנה של טיסות טובות.',
    anniversarySubject:
      '{company}: {years, plural, one {שנה אחת} two {שנתיים} other {# שנים}} עם {programme}',
    anniversary:
      'היום מלאו {years, plural, one {שנה אחת} two {שנתיים} other {# שנים}} מאז הצטרפה {company} אל {programme}. תודה שאתם נוסעים איתנו.',
    end: 'קיבלתם הודעה זו כי ביקשתם ברכות.',
  },
} satisfies typeof english
