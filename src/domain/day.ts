/** Calendar days without a clock or a zone. A day is text `YYYY-MM-DD`, so it sorts and compares as it reads. */
import { Temporal } from 'temporal-polyfill'

declare const day: unique symbol
export type Day = string & { readonly [day]: true }

/** The last day the ledger can name: what never lapses lapses then. */
export const NEVER = '9999-12-31' as Day

/** @returns the day, or undefined when the text is not a real calendar day between 1900 and 9999 */
export function parseDay(text: string): Day | undefined {
  if (!/^(19\d\d|[2-9]\d\d\d)-\d\d-\d\d$/.test(text)) return undefined
  const month = Number(text.slice(5, 7))
  const dayOfMonth = Number(text.slice(8, 10))
  if (month < 1 || month > 12 || dayOfMonth < 1) return undefined
  if (dayOfMonth <= 28) return text as Day
  return dayOfMonth <= daysInMonth(Number(text.slice(0, 4)), month) ? (text as Day) : undefined
}

/** @throws RangeError when the text is not a real calendar day */
export function asDay(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`not a calendar day: ${text}`)
  return parsed
}

const DAY_MS = 86_400_000

/** @returns at most the last day that the ledger can name */
export function addDays(from: Day, days: number): Day {
  const text = new Date(Date.parse(from) + days * DAY_MS).toISOString()
  return text.startsWith('+') ? NEVER : (text.slice(0, 10) as Day)
}

/** 31 January + 1 month = the last day of February. */
export function addMonths(from: Day, months: number): Day {
  return remembered(`${from}+${months}`, () => plain(from).add({ months }))
}

export function endOfMonth(from: Day): Day {
  return remembered(`${from}m`, () => lastOfMonth(plain(from)))
}

/** Calendar quarter: March, June, September, December. */
export function endOfQuarter(from: Day): Day {
  return remembered(`${from}q`, () => {
    const date = plain(from)
    return lastOfMonth(date.with({ day: 1, month: Math.ceil(date.month / 3) * 3 }))
  })
}

/** An import asks for the end of the same few hundred days a hundred thousand times. */
const known = new Map<string, Day>()
const REMEMBERED_MOST = 5_000

function remembered(key: string, make: () => Temporal.PlainDate): Day {
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= REMEMBERED_MOST) known.clear()
  const made = make().toString() as Day
  known.set(key, made)
  return made
}

function lastOfMonth(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.with({ day: date.daysInMonth })
}

export function endOfYear(from: Day): Day {
  return `${from.slice(0, 4)}-12-31` as Day
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS
}

function plain(value: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(value)
}

function daysInMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}
