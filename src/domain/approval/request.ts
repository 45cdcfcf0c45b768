/** The words of a request, and its days. Rules: docs/approval-rules.md. */
import { promisedDay } from '../claim/window.ts'
import { addDays, type Day } from '../day.ts'

export const REQUEST_STATES = ['asked', 'sent-back', 'approved', 'declined', 'withdrawn', 'lapsed'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** What can happen to a request, as its timeline tells it. */
export type RequestStep = Exclude<RequestState, 'asked'> | 'asked' | 'asked-again' | 'escalated' | 'collected'

/** AP-10: so many days the price of a request holds, the day of asking not counted. */
const HOLD_DAYS = 7
export const ESCALATE_DAYS = 3
export const LAPSE_DAYS = 14

export type Deadlines = { readonly heldUntil: Day; readonly escalatesOn: Day; readonly lapsesOn: Day }

/**
 * AP-10, AP-14, AP-15: until when a price holds, from when on it is everybody's of the travel managers, and the last
 * day on which it can be decided. A trip that is over is not decided any more.
 *
 * @param escalateDays working days, Monday to Friday
 * @param lapseDays calendar days
 */
export function deadlines(
  askedOn: Day,
  travelsOn: Day | null,
  { escalateDays, lapseDays }: { readonly escalateDays: number; readonly lapseDays: number },
): Deadlines {
  const latest = addDays(askedOn, lapseDays)
  return {
    heldUntil: addDays(askedOn, HOLD_DAYS),
    escalatesOn: promisedDay(askedOn, escalateDays),
    lapsesOn: travelsOn !== null && travelsOn < latest ? travelsOn : latest,
  }
}
