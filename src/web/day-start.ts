/** The moment at which a calendar day begins in a zone. */
import { Temporal } from 'temporal-polyfill'
import { addDays, type Day } from '../domain/day.ts'

/** @param zone IANA name, as the programme document has it */
export function dayStart(day: Day, zone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)
}

/** The first moment that no longer belongs to the day. */
export function dayEnd(day: Day, zone: string): Date {
  return dayStart(addDays(day, 1), zone)
}
