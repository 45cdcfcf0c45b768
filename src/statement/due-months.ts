/** Which months are to be closed. Pure. */
import { addDays, addMonths, asDay, type Day, endOfMonth } from '../domain/day.ts'
import type { Span } from './statement-sums.ts'

/** Where the programme's document says nothing (S-02). */
const CLOSES_ON_DAY = 3

/**
 * @param started the first day on which anything happened, or could have
 * @param closedUntil the last day of the newest closed statement
 * @param closesOn the day of the next month on which a month is closed
 * @returns the month to close next, or undefined while its day has not come
 * @see docs/statement-rules.md S-02
 */
export function dueMonth(
  started: Day,
  closedUntil: Day | null,
  today: Day,
  closesOn: number = CLOSES_ON_DAY,
): Span | undefined {
  const from = closedUntil === null ? asDay(`${started.slice(0, 7)}-01`) : addDays(closedUntil, 1)
  return closingDay(from, closesOn) <= today ? { from, to: endOfMonth(from) } : undefined
}

/** @param month its first day */
export function closingDay(month: Day, closesOn: number = CLOSES_ON_DAY): Day {
  return addDays(addMonths(month, 1), closesOn - 1)
}

/** `2026-000012`: the year of the month, and how many the company has had. @see docs/statement-rules.md S-03 */
export function statementNumber(month: Day, no: number): string {
  return `${month.slice(0, 4)}-${String(no).padStart(6, '0')}`
}
