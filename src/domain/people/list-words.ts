/** How people write the heads of a list of colleagues, and what stands under them, in five languages. */

export const LIST_COLUMNS = ['email', 'name', 'role', 'costCentre', 'team', 'guest'] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]
export type ListRole = 'travel-manager' | 'finance' | 'approver' | 'arranger' | 'traveller'

const COLUMN_WORDS: Readonly<Record<ListColumn, string>> = {
  email:
    'email|mail|e-mail|e-mail address|email address|work e-mail|work email|e-mail-adresse|emailadresse|mailadresse|dienstliche e-mail|geschäftliche e-mail|почта|эл. почта|электронная почта|рабочая почта|e-posta|eposta|iş e-postası|e-posta adresi|דוא"ל|דואר אלקטרוני|אימייל|מייל|דוא״ל',
  name: 'name|full name|employee|person|mitarbeiter|mitarbeiterin|vollständiger name|имя|фио|сотрудник|полное имя|ad|ad soyad|isim|çalışan|שם|שם מלא|עובד',
  role: 'role|rolle|роль|rol|görev|תפקיד',
  costCentre:
    'cost centre|cost center|costcentre|costcenter|cost_centre|kostenstelle|место возникновения затрат|мвз|центр затрат|masraf merkezi|maliyet merkezi|מרכז עלות',
  team: 'team|department|group|abteilung|gruppe|bereich|команда|отдел|группа|takım|ekip|departman|bölüm|צוות|מחלקה',
  guest: 'guest|gast|гость|misafir|konuk|אורח|אורחת',
}

const ROLE_WORDS: Readonly<Record<ListRole, string>> = {
  'travel-manager':
    'travel-manager|travel manager|travel management|manager|admin|administrator|reisemanager|reisemanagerin|travelmanager|reiseverantwortliche|reiseverantwortlicher|travel-manager/in|менеджер по поездкам|администратор|тревел-менеджер|seyahat yöneticisi|yönetici|מנהל נסיעות|מנהלת נסיעות',
  finance: 'finance|finanzen|buchhaltung|accounting|финансы|бухгалтерия|finans|muhasebe|כספים',
  approver:
    'approver|genehmiger|genehmigerin|genehmigung|freigeber|freigabe|утверждающий|согласующий|onaylayan|onaycı|מאשר|מאשרת',
  arranger:
    'arranger|travel arranger|assistant|reisebuchung|מזמין נסיעות|מזמינת נסיעות|reisestelle|reiseplaner|reiseplanerin|assistenz|организатор поездок|организатор|seyahat düzenleyen|düzenleyen|מארגן נסיעות|מארגנת נסיעות|מתאם נסיעות',
  traveller:
    'traveller|traveler|employee|reisender|reisende|reisende person|сотрудник|mitarbeiter|путешественник|пассажир|yolcu|seyahat eden|נוסע|נוסעת',
}

const YES = 'yes|y|true|1|x|ja|j|да|evet|e|כן|✓'
const NO = 'no|n|false|0|-|nein|нет|hayır|h|לא'

const columns = inverted(COLUMN_WORDS)
const roles = inverted(ROLE_WORDS)
const yes = new Set(YES.split('|'))
const no = new Set(['', ...NO.split('|')])

export function columnOf(head: string): ListColumn | undefined {
  return columns.get(plain(head))
}

export function roleOf(text: string): ListRole | undefined {
  return roles.get(plain(text))
}

/** @returns undefined when it is neither yes nor no */
export function yesNo(text: string): boolean | undefined {
  const word = plain(text)
  if (yes.has(word)) return true
  return no.has(word) ? false : undefined
}

/** Without what spreadsheets and people add: blanks at the ends, a colon, an asterisk for "required". */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s'"]+|[\s'":*]+$/g, '')
}

function inverted<Name extends string>(words: Readonly<Record<Name, string>>): ReadonlyMap<string, Name> {
  return new Map(
    (Object.entries(words) as [Name, string][]).flatMap(([name, all]) =>
      all.split('|').map((word) => [plain(word), name] as const),
    ),
  )
}
