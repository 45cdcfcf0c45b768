/** One booking system's way to print a booking. */
import type { BookingSystem, Segment } from './booking.ts'

export type Dialect = {
  readonly system: BookingSystem
  /** Lines that only this system prints. */
  readonly marks: readonly RegExp[]
  /** Groups: carrier, flight, class, day, origin, destination, status. */
  readonly segment: RegExp
  readonly locator: RegExp
  /** Finds every name of a line. */
  readonly name: RegExp
}

/** Without leading zeros and blanks; nothing when the line is no flight. */
export function segmentIn(dialect: Dialect, line: string): Segment | undefined {
  const [, carrier, flight, rbd, day, origin, destination, status] = dialect.segment.exec(line) ?? []
  if (!carrier || !flight || !rbd || !day || !origin || !destination) return undefined
  return {
    carrier,
    flight: flight.replace(/^0+(?=\d)/, ''),
    rbd,
    day,
    origin,
    destination,
    status: status ?? '',
  }
}
