/** Invented people of one larger company, of five origins, each with names that belong together. Same size, same people. */
import type { Role } from '../../db/tables/people.ts'
import { type DemoCompany, latin, numberOf, type Staff } from '../staff.ts'

export const YEAR_COMPANY: DemoCompany = {
  name: 'Sturmvogel Antriebstechnik GmbH & Co. KG',
  country: 'DE',
  registration: 'HRB 31877',
  domain: 'sturmvogel.example',
  tier: 'gold',
  corporateId: 'WB1000300',
}

const ORIGINS = [
  {
    language: 'tr',
    given: ['Ayşe', 'Çağla', 'Gökhan', 'İlker', 'Nurgül', 'Tuğçe', 'Ümit', 'Şebnem', 'Oğuz', 'Zeynep'],
    family: ['Kılıçoğlu', 'Yıldırım', 'Çelik', 'Öztürk', 'Işık', 'Güneş', 'Şahinbaş'],
  },
  {
    language: 'ru',
    given: ['Алексей', 'Павел', 'Никита', 'Сергей', 'Илья', 'Дмитрий', 'Юрий', 'Фёдор', 'Максим', 'Тимофей'],
    family: ['Воскресенский', 'Орлов', 'Журавлёв', 'Щукин', 'Лебедев', 'Морозов', 'Яковлев'],
  },
  {
    language: 'he',
    given: ['נועה', 'יעל', 'איתן', 'תמר', 'אורי', 'מיכל', 'דניאל', 'שירה', 'גלעד', 'רוני'],
    family: ['בן־דוד', 'שלו', 'ברקת', 'אלמוג', 'גולן', 'רביב', 'כרמלי'],
  },
  {
    language: 'de',
    given: [
      'Annegret',
      'Jürgen',
      'Käthe',
      'Götz',
      'Friederike',
      'Björn',
      'Maximilian',
      'Ulla',
      'Jens',
      'Heike',
    ],
    family: ['Schwarzenbacher', 'Groß', 'Müller-Lüdenscheid', 'Jäger', 'Voß', 'Kühn', 'Weißhaupt'],
  },
  {
    language: 'en',
    given: [
      'Oliver',
      'Imogen',
      'Rhys',
      'Beatrix',
      'Alastair',
      'Niamh',
      'Jo',
      'Harriet',
      'Callum',
      'Philippa',
    ],
    family: ["O'Sullivan", 'Ashworth', 'Lee', 'Featherstonehaugh', 'Pryce', 'Baines', 'Thorne'],
  },
] as const

/** As a ticket and an address spell what is not Latin. */
const SPELT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'Алексей Aleksei|Павел Pavel|Никита Nikita|Сергей Sergei|Илья Ilia|Дмитрий Dmitrii|Юрий Iurii|Фёдор Fedor',
    'Максим Maksim|Тимофей Timofei|Воскресенский Voskresenskii|Орлов Orlov|Журавлёв Zhuravlev|Щукин Shchukin',
    'Лебедев Lebedev|Морозов Morozov|Яковлев Iakovlev|נועה Noa|יעל Yael|איתן Eitan|תמר Tamar|אורי Uri|מיכל Michal',
    'דניאל Daniel|שירה Shira|גלעד Gilad|רוני Roni|בן־דוד Bendavid|שלו Shalev|ברקת Barkat|אלמוג Almog|גולן Golan',
    'רביב Raviv|כרמלי Carmeli',
  ]
    .join('|')
    .split('|')
    .map((pair) => pair.split(' ')),
)

/** Who can be tried, first among the people: their addresses are their roles. */
const SEATS: readonly Role[] = ['travel-manager', 'finance', 'approver', 'arranger', 'traveller']

const TEAMS = [
  ['1000 Geschäftsleitung', undefined],
  ['2110 Vertrieb Süd', 'Schlüsselkunden'],
  ['2120 Vertrieb Nord', 'Field sales'],
  ['2210 Servicetechnik', 'Inbetriebnahme'],
  ['2220 Servicetechnik Übersee', 'Commissioning overseas'],
  ['3100 Forschung & Entwicklung', 'Leistungselektronik'],
  ['3200 Konstruktion', 'Getriebe'],
  ['4000 Qualitätssicherung', 'Lieferantenaudits'],
  ['5100 Einkauf', undefined],
  ['6000 IT', 'Platform'],
  ['7000 Personal', undefined],
] as const

export function spelt(name: string): string {
  return name
    .split(' ')
    .map((part) => SPELT[part] ?? part)
    .join(' ')
}

export function yearStaff(size: number): Staff[] {
  return Array.from({ length: size }, (_, at) => person(at))
}

function person(at: number): Staff {
  const { given, family, language } = nameOf(at)
  const [costCentre, team] = TEAMS[(at * 7) % TEAMS.length] ?? TEAMS[0]
  const seat = SEATS[at]
  const situation = seat ? 'active' : situationOf(at)
  const address = seat ?? `${latin(spelt(given))}.${latin(spelt(family))}.${at}`
  return {
    name: `${given} ${family}`,
    email: `${address}@${YEAR_COMPANY.domain}`,
    role: seat ?? roleOf(at),
    company: 0,
    number: situation === 'invited' || at % 19 === 18 ? undefined : numberOf(10_000 + at),
    unlinked: situation === 'guest' || at % 8 === 7,
    tier: at % 23 === 22 ? 'gold-wing' : at % 6 === 3 ? 'silver-wing' : null,
    situation,
    language,
    costCentre,
    ...(team !== undefined && { team }),
  }
}

function nameOf(at: number) {
  const { language, given, family } = ORIGINS[at % ORIGINS.length] ?? ORIGINS[4]
  const turn = Math.floor(at / ORIGINS.length)
  const other = turn + Math.floor(turn / given.length)
  return {
    language,
    given: given[turn % given.length] ?? '',
    family: family[other % family.length] ?? '',
  }
}

function situationOf(at: number): Staff['situation'] {
  if (at % 12 === 11) return 'invited'
  if (at % 21 === 20) return 'guest'
  return at % 17 === 16 ? 'left' : 'active'
}

function roleOf(at: number): Role {
  if (at % 97 === 96) return 'travel-manager'
  if (at % 61 === 60) return 'finance'
  if (at % 31 === 30) return 'approver'
  return at % 43 === 42 ? 'arranger' : 'traveller'
}
