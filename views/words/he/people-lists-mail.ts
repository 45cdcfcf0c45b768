import type { peopleListsMail as english } from '../en/people-lists-mail.ts'

export const peopleListsMail = {
  confirm: {
    subject: 'ההרשמה שלכם עבור {company}',
    body: 'שלום {name},\n\nמישהו, אנו מקווים שאתם, ביקש להשתתף עבור {company}. אשרו את תיבת הדואר ובחרו סיסמה:\n{link}\n\nהקישור פועל פעם אחת, במשך {hours, plural, one {שעה אחת} two {שעתיים} other {# שעות}}. אם לא אתם ביקשתם, אין צורך לעשות דבר.\n',
  },
  known: {
    body: 'שלום {name},\n\nאתם כבר משתתפים עבור {company}. היכנסו כאן:\n{link}\n\nאם לא ביקשתם את ההודעה, אין צורך לעשות דבר.\n',
  },
  approve: {
    subject: 'אתם משתתפים עבור {company}',
    body: 'שלום {name},\n\n{company} אישרה אתכם. מעתה אתם צוברים מיילים בנסיעות עבודה:\n{link}\n',
  },
  decline: {
    subject: 'ההרשמה שלכם עבור {company}',
    body: 'שלום {name},\n\n{company} לא אישרה אתכם. החשבון שלכם נשאר שלכם: {link}\nאם זו טעות, פנו למנהל הנסיעות של החברה.\n',
  },
} satisfies typeof english
