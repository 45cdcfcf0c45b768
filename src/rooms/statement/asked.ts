/** What an address asks a statement of. */
import { addMonths, asDay, type Day, parseDay } from '../../domain/day.ts'
import { parsePeriod } from '../../statement/build-statement.ts'
import { type Slice, sliceOf } from '../../statement/slice.ts'
import type { Span } from '../../statement/statement-sums.ts'

type Query = Readonly<Record<string, string>>

export type Asked =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'month'; readonly month: string | undefined }
  | { readonly kind: 'span'; readonly span: Span; readonly slice: Slice }
  /** Days that are none, or in the wrong order. */
  | { readonly kind: 'wrong-days' }
  | { readonly kind: 'fault' }

/** The latest day that a statement can be asked until: a year ahead, where there is nothing yet. */
const AHEAD_MONTHS = 12

/** Days win over a month, and a number over both. */
export function askedOf(query: Query, today: Day): Asked {
  const { number, period, from, to } = query
  if (number !== undefined)
    return /^\d{4}-\d{6,9}$/.test(number) ? { kind: 'number', number } : { kind: 'fault' }
  if (from !== undefined || to !== undefined) return spanOf(query, today)
  if (period !== undefined && parsePeriod(period) === undefined) return { kind: 'fault' }
  return { kind: 'month', month: period }
}

/** A day that is left out is the first of this month, or today. */
function spanOf(query: Query, today: Day): Asked {
  const from = parseDay(query['from'] || `${today.slice(0, 7)}-01`)
  const to = parseDay(query['to'] || today)
  if (from === undefined || to === undefined || from > to || to > addMonths(today, AHEAD_MONTHS))
    return { kind: 'wrong-days' }
  return { kind: 'span', span: { from: asDay(from), to: asDay(to) }, slice: sliceOf(query) }
}
