/** The calendar day of an instant in a zone. */
import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/** @param zone IANA name, as the programme document has it */
export function todayIn(zone: string, now: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString() as Day
}
