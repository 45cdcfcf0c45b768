/** When files come and mails are written on a day of the demo. */
import type { Day } from '../domain/day.ts'

/** Six in the morning, UTC; now, where that is still to come. */
export function morningOf(day: Day, now: Date): Date {
  const six = new Date(`${day}T06:00:00Z`)
  return six < now ? six : now
}
