/** Why one line of a file was not credited. Rejects are rows, not exceptions; the lists are closed so that they can be translated. */
import type { Column } from './columns.ts'

/** Reading: what the cells say. */
export const READING_CODES = [
  'VALUE-MISSING',
  'VALUE-MALFORMED',
  'DATE-OUT-OF-RANGE',
  'AMOUNT-OUT-OF-RANGE',
  'CURRENCY-UNKNOWN',
  'ROUTE-UNKNOWN',
  'ROUTE-SAME',
  'ROW-LENGTH',
  'STATUS-UNKNOWN',
] as const
/** Later stages: what the portal knows about them. */
export const LATER_CODES = [
  'MEM-UNKNOWN',
  'MEM-NAME-MISMATCH',
  'CLID-UNKNOWN',
  'CLID-INACTIVE',
  'MEM-LEFT',
  'CPN-NOT-FLOWN',
  'CPN-DUPLICATE',
  'CPN-CHANGED',
  'CLASS-NOT-ELIGIBLE',
  'OUT-OF-WINDOW',
  'BEFORE-ENROLMENT',
] as const
export const REJECT_CODES = [...READING_CODES, ...LATER_CODES] as const
export type ReadingCode = (typeof READING_CODES)[number]
export type RejectCode = (typeof REJECT_CODES)[number]

export const EXPECTED_KEYS = [
  'value',
  'ticket-number',
  'coupon-number',
  'day',
  'time',
  'status',
  'carrier',
  'flight-number',
  'rbd',
  'cabin',
  'fare-type',
  'airport-code',
  'known-airport',
  'other-airport',
  'currency',
  'amount',
  'amount-range',
  'amount-in-fare',
  'surcharges',
  'surcharge-once',
  'passenger-type',
  'corporate-id',
  'ff-number',
  'text',
  'day-range',
  'issued-by',
  'cells',
  'known-member',
  'same-name',
  'known-company',
  'active-company',
  'present-traveller',
  'flown',
  'reported-once',
  'unchanged',
  'eligible-class',
  'inside-window',
  'after-enrolment',
] as const
export type ExpectedKey = (typeof EXPECTED_KEYS)[number]
export type Expected = { readonly key: ExpectedKey; readonly facts: Readonly<Record<string, string>> }

export type Reject = {
  /** Line of the file where the record begins, counted from 1. */
  readonly line: number
  readonly code: RejectCode
  readonly field: Column | null
  /** What the cell says, cut to FOUND_CHARACTERS. */
  readonly found: string
  readonly expected: Expected
  /** The record as it was read, for the reject file. */
  readonly cells: readonly string[]
}

export const FOUND_CHARACTERS = 80

/** Cuts between characters, never inside a surrogate pair. */
export function excerpt(text: string): string {
  if (text.length <= FOUND_CHARACTERS) return text
  const cut = text.slice(0, FOUND_CHARACTERS - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** English, for logs, the reject file and the command line. Pages translate by `code` and `expected.key`. */
export function rejectText({ line, code, field, found, expected }: Reject): string {
  const place = field === null ? `Line ${line}` : `Line ${line}, ${field}`
  const seen = found === '' ? 'found nothing' : `found "${found}"`
  return `${place}: ${seen}, expected ${expectedText(expected)} (${code}).`
}

/** Closed by its type: a new key fails the build until it has words. */
const EXPECTED: Readonly<Record<ExpectedKey, string>> = {
  value: 'a value',
  'ticket-number': '13 digits such as 9901234567890, 990-1234567890 or 9901234567890/91',
  'coupon-number': 'a coupon number from 1 to 4, or up to 16 when the ticket number names a conjunction set',
  day: 'a calendar day such as 2025-04-30, 30.04.2025 or 30APR25',
  time: 'a time of day such as 07:30',
  status: 'one of F, L, E, R, V',
  carrier: 'an airline code of two characters',
  'flight-number': 'a flight number of one to four digits',
  rbd: 'a booking class of one letter',
  cabin: 'economy, premium-economy, business, first or Y, W, C, F',
  'fare-type': 'public, corporate, award or industry',
  'airport-code': 'an airport code of three letters',
  'known-airport': 'an airport that is on the list',
  'other-airport': 'a destination other than the origin',
  currency: 'a currency code of ISO 4217 such as EUR',
  amount: 'an amount in {currency} with at most {digits} decimals and no thousands separator',
  'amount-range': 'an amount from 0 to {most} {currency}',
  'amount-in-fare': 'no more than fare and surcharges together',
  surcharges: 'surcharges such as YQ:70.00|YR:12.00',
  'surcharge-once': 'the surcharge {code} once',
  'passenger-type': 'ADT, CHD, INF or UNN',
  'corporate-id': 'a corporate id of 2 to 25 letters and digits',
  'ff-number': 'a frequent-flyer number of at most 25 letters and digits',
  text: 'at most {most} characters of plain text',
  'day-range': 'a day from {from} to {to}',
  'issued-by': 'a day of issue not after {to}',
  cells: '{count} cells as in the header',
  'known-member': 'a frequent-flyer number that is linked to a member',
  'same-name': 'the name of the member who owns the frequent-flyer number',
  'known-company': 'a corporate id that belongs to a company',
  'active-company': 'a corporate id that was active on {on}',
  'present-traveller': 'a traveller who belonged to the company on {on}',
  flown: 'a coupon with status F',
  'reported-once': 'a coupon that was not reported before',
  unchanged: 'the same facts as when the coupon was first reported',
  'eligible-class': 'a booking class that earns under the rules in force',
  'inside-window': 'a day from {from} to {to}',
  'after-enrolment': 'a flight on or after {from}',
}

/** `{name}` in a sentence is filled from the facts. */
export function expectedText({ key, facts }: Expected): string {
  return EXPECTED[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '?')
}
