/** The invented people of the demo's companies. The order is part of the seed: names are only ever added at the end. */

import type { Role } from '../db/tables/people.ts'
import { luhnDigit } from '../domain/check-digits.ts'
import { DEMO_SEATS } from './people.ts'

export type Staff = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly company: number
  /** Undefined: invited, or a member who has not linked a number yet. */
  readonly number: string | undefined
  readonly tier: string | null
  readonly situation: 'active' | 'invited' | 'guest' | 'left'
  readonly language: string
  /** The number stands on tickets, but the person has not linked it. */
  readonly unlinked?: boolean
  readonly costCentre?: string
  readonly team?: string
}

export type DemoCompany = {
  readonly name: string
  readonly country: string
  readonly registration: string
  readonly domain: string
  readonly tier: string | null
  readonly corporateId: string
}

export const DEMO_COMPANIES: readonly DemoCompany[] = [
  {
    name: 'Halden Maschinenbau GmbH',
    country: 'DE',
    registration: 'HRB 20417',
    domain: 'halden.example',
    tier: 'silver',
    corporateId: 'WB1000011',
  },
  {
    name: 'Brook & Vale Ltd',
    country: 'GB',
    registration: '09817264',
    domain: 'brookvale.example',
    tier: null,
    corporateId: 'WB1000027',
  },
  {
    name: 'Altmark Logistik AG',
    country: 'DE',
    registration: 'HRB 77120',
    domain: 'altmark.example',
    tier: null,
    corporateId: 'WB1000034',
  },
]

const GIVEN = [
  'Lena',
  'Jonas',
  'Ayşe',
  'Emre',
  'Olga',
  'Ivan',
  'Yael',
  'Eitan',
  'Marta',
  'Piotr',
  'Clara',
  'Hugo',
  'Ingrid',
  'Sven',
  'Elif',
  'Deniz',
  'Vera',
  'Maxim',
  'Tamar',
  'Uri',
] as const
const FAMILY = [
  'Vogt',
  'Kara',
  'Smirnova',
  'Barak',
  'Keller',
  'Nowak',
  'Lund',
  'Demir',
  'Petrov',
  'Levin',
  'Moreau',
  'Rossi',
  'Berg',
  'Aydın',
  'Orlova',
  'Shalev',
  'Winter',
  'Castro',
] as const
const SIZE = [44, 10, 4] as const

/** About sixty people over the companies, the demo's sign-ins first. */
export function demoStaff(): Staff[] {
  const seats = DEMO_SEATS.map(
    (seat, index): Staff => ({
      name: seat.name,
      email: seat.email,
      role: seat.role as Role,
      company: 0,
      number: numberOf(index),
      tier: index === 2 ? 'silver-wing' : null,
      situation: 'active',
      language: ['de', 'ru', 'en', 'he', 'tr'][index] ?? 'en',
    }),
  )
  const others = SIZE.flatMap((size, company) => Array.from({ length: size }, (_, at) => other(company, at)))
  return [...seats, ...others]
}

function other(company: number, at: number): Staff {
  const serial = company * 100 + at
  const given = GIVEN[(serial * 7) % GIVEN.length] ?? 'Lena'
  const family = FAMILY[(serial * 5 + 3) % FAMILY.length] ?? 'Vogt'
  const domain = DEMO_COMPANIES[company]?.domain ?? 'halden.example'
  const situation = at % 13 === 12 ? 'invited' : at % 17 === 16 ? 'left' : 'active'
  return {
    name: `${given} ${family}`,
    email: `${latin(given)}.${latin(family)}${at > 17 ? at : ''}@${domain}`,
    role: company > 0 && at === 0 ? 'travel-manager' : 'traveller',
    company,
    number: situation === 'invited' || at % 11 === 10 ? undefined : numberOf(100 + serial),
    tier: at % 9 === 8 ? 'gold-wing' : at % 4 === 3 ? 'silver-wing' : null,
    situation,
    language: 'en',
  }
}

/** 15 digits with a check digit, as the demo's frequent-flyer programme prints them. */
export function numberOf(serial: number): string {
  const digits = `9922${String(10_000_000_00 + serial * 7_919).slice(0, 10)}`
  return digits + luhnDigit(digits)
}

export function latin(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('ş', 's')
    .replaceAll(/[^a-z]/g, '')
}
