/** How long an order may wait for its ticket, or for what an operator issues, transfers or sends. */
import { promisedDay } from '../claim/window.ts'
import { addDays, type Day } from '../day.ts'

export const WORKING_DAYS_TO_ISSUE = 2
/** A traveller without a ticket gets nervous. */
export const DAYS_BEFORE_TRAVEL = 7

/** @returns the last day since which an order may wait to be overdue today @see docs/programme-rules.md A-23 */
export function overdueSince(today: Day): Day {
  let day = addDays(today, -WORKING_DAYS_TO_ISSUE)
  while (promisedDay(day, WORKING_DAYS_TO_ISSUE) >= today) day = addDays(day, -1)
  return day
}
