import type { claimsMail as english } from '../en/claims-mail.ts'

export const claimsMail = {
  hello: 'שלום {name},',
  about: 'כרטיס {ticket}, {half}.',
  where: 'הבקשה וכל מה שנאמר בה נמצאים תחת ״בקשות זיכוי״.',
  filed: '{count, plural, one {קיבלנו את בקשתכם} two {קיבלנו את שתי בקשותיכם} other {קיבלנו את # בקשותיכם}}',
  'to-operator': 'הבקשה לכרטיס {ticket} נמצאת אצל התמיכה',
  'to-file': 'הבקשה לכרטיס {ticket} התקבלה',
  asked: 'שאלה על הבקשה לכרטיס {ticket}',
  answered: 'תשובתכם על כרטיס {ticket} נשלחה',
  proof: 'נוספה הוכחה לכרטיס {ticket}',
  credited: 'הזיכוי על כרטיס {ticket} ניתן',
  rejected: 'לא ניתן היה לתת זיכוי על כרטיס {ticket}',
  withdrawn: 'הבקשה לכרטיס {ticket} בוטלה',
} satisfies typeof english
