/** U-05: when support calls back: whole hours of working days, in the programme's zone. */
import { Temporal } from 'temporal-polyfill'

const FIRST_HOUR = 9
const LAST_HOUR = 16
const DAYS = 5
/** How many people can be called at one hour. */
export const CALLS_AT_ONCE = 2

/** @param now slots begin on the next working day, so that nobody waits for a call of this minute */
export function offeredSlots(now: Date, zone: string): Date[] {
  const slots: Date[] = []
  let day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  for (let left = DAYS; left > 0; ) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek > 5) continue
    left -= 1
    for (let hour = FIRST_HOUR; hour <= LAST_HOUR; hour += 1) {
      const at = day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) })
      slots.push(new Date(at.epochMilliseconds))
    }
  }
  return slots
}
