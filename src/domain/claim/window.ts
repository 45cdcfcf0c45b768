/** From when until when a flight can be claimed, and by when an answer is promised. */
import { addDays, addMonths, type Day } from '../day.ts'
import type { Programme } from '../programme/programme.ts'

/** Airlines report a flight within two days; what is claimed sooner would be decided on nothing. */
export const DAYS_TO_WAIT = 2
export const WORKING_DAYS_TO_ANSWER = 10

export type ClaimWindow = { readonly from: Day; readonly until: Day | undefined }

/** C-02: without a claim rule there is no end, as there is none for coupons that wait for their owner. */
export function claimWindow(flownOn: Day, programme: Programme | undefined): ClaimWindow {
  const months = programme?.claims?.monthsAfterFlight
  return {
    from: addDays(flownOn, DAYS_TO_WAIT),
    until: months === undefined ? undefined : addMonths(flownOn, months),
  }
}

/** C-07: so many working days after the day, Monday to Friday; holidays differ by country and are not left out. */
export function promisedDay(from: Day, workingDays: number = WORKING_DAYS_TO_ANSWER): Day {
  let day = from
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1)
    const weekday = new Date(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return day
}
