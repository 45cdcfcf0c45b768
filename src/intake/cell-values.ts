/** One small function per kind of cell: the value, or undefined when the cell does not say one. Cells arrive trimmed. */
import {
  CABINS,
  type Cabin,
  COUPON_STATUSES,
  type CouponStatus,
  type FlownCoupon,
  type PassengerType,
} from '../domain/coupon.ts'
import { type Day, parseDay } from '../domain/day.ts'

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']

/** Two-digit years: 90 to 99 are 1990 to 1999, the rest 2000 to 2089. No coupon older than 1990 is accepted. */
const FIRST_YEAR_OF_THE_1900S = 90

/** A file repeats the same few hundred days; asking the calendar for each row costs more than the rest of the row. */
const days = new Map<string, Day | undefined>()
const DAYS_REMEMBERED = 5_000

/** `2025-04-30`, `30.04.2025` or `30APR25`. */
export function dayCell(text: string): Day | undefined {
  if (days.has(text)) return days.get(text)
  const day = parseDay(isoDay(text))
  if (days.size >= DAYS_REMEMBERED) days.clear()
  if (text.length <= 10) days.set(text, day)
  return day
}

function isoDay(text: string): string {
  const dotted = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text)
  if (dotted) return `${dotted[3]}-${dotted[2]}-${dotted[1]}`
  const airline = /^(\d\d)([A-Za-z]{3})(\d\d)$/.exec(text)
  if (!airline) return text
  const month = MONTHS.indexOf((airline[2] ?? '').toUpperCase()) + 1
  const century = Number(airline[3]) >= FIRST_YEAR_OF_THE_1900S ? '19' : '20'
  return `${century}${airline[3]}-${String(month).padStart(2, '0')}-${airline[1]}`
}

/** `07:30`, `0730` or `07:30:00`, kept as `07:30`. */
export function timeCell(text: string): string | undefined {
  const match = /^([01]\d|2[0-3]):?([0-5]\d)(?::[0-5]\d)?$/.exec(text)
  return match === null ? undefined : `${match[1]}:${match[2]}`
}

export function statusCell(text: string): CouponStatus | undefined {
  const letter = text.toUpperCase()
  return COUPON_STATUSES.find((status) => status === letter)
}

/** Two letters or digits, at least one letter: `LH`, `U2`, `9W`. */
export function carrierCell(text: string): string | undefined {
  return /^(?:[A-Za-z][A-Za-z0-9]|\d[A-Za-z])$/.test(text) ? text.toUpperCase() : undefined
}

/** `123`, `0123`, `LH 123`, `LH123A`: kept without airline and leading zeros, `123`. */
export function flightCell(text: string): string | undefined {
  const match = /^(?:[A-Za-z][A-Za-z0-9] ?|\d[A-Za-z] ?)?0{0,3}(\d{1,4}[A-Za-z]?)$/.exec(text)
  return match?.[1]?.toUpperCase()
}

export function rbdCell(text: string): string | undefined {
  return /^[A-Za-z]$/.test(text) ? text.toUpperCase() : undefined
}

const CABIN_WORDS: ReadonlyMap<string, Cabin> = new Map([
  ['y', 'economy'],
  ['w', 'premium-economy'],
  ['c', 'business'],
  ['f', 'first'],
  ...CABINS.map((cabin) => [cabin.replaceAll('-', ''), cabin] as const),
])

export function cabinCell(text: string): Cabin | undefined {
  return CABIN_WORDS.get(plainWord(text))
}

const FARE_TYPES: ReadonlyMap<string, FlownCoupon['fareType']> = new Map([
  ['public', 'public'],
  ['published', 'public'],
  ['corporate', 'corporate'],
  ['private', 'corporate'],
  ['award', 'award'],
  ['industry', 'industry'],
])

export function fareTypeCell(text: string): FlownCoupon['fareType'] | undefined {
  return FARE_TYPES.get(plainWord(text))
}

const PASSENGER_TYPES: ReadonlyMap<string, PassengerType> = new Map([
  ['adt', 'ADT'],
  ['adult', 'ADT'],
  ['chd', 'CHD'],
  ['cnn', 'CHD'],
  ['child', 'CHD'],
  ['inf', 'INF'],
  ['infant', 'INF'],
  ['unn', 'UNN'],
])

export function passengerTypeCell(text: string): PassengerType | undefined {
  return PASSENGER_TYPES.get(plainWord(text))
}

export function airportCell(text: string): string | undefined {
  return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined
}

export function currencyCell(text: string): string | undefined {
  return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : undefined
}

/** Up to 25 letters and digits; spaces and dashes that people type for legibility are dropped. */
export function ffNumberCell(text: string): string | undefined {
  if (text.length > 40) return undefined
  const number = text.replaceAll(/[ -]/g, '').toUpperCase()
  return /^[A-Z0-9]{1,25}$/.test(number) ? number : undefined
}

export const TEXT_CHARACTERS = 100

/** Free text: no control characters, so no line breaks either. */
export function textCell(text: string): string | undefined {
  if (text.length > TEXT_CHARACTERS) return undefined
  return /\p{Cc}/u.test(text) ? undefined : text
}

function plainWord(text: string): string {
  return text.length > 40 ? '' : text.toLowerCase().replaceAll(/[\s_-]/g, '')
}
