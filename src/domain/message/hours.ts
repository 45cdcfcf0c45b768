/** Hours of a person: when it is quiet, and when the mail of the day is due. Whole hours by the clock on the wall there. */
import { Temporal } from 'temporal-polyfill'
import type { Day } from '../day.ts'

/** `from` = `to` would be always or never: it cannot be stored. */
export type Quiet = { readonly from: number; readonly to: number }

/**
 * @returns when the quiet hours end that hold at this instant; undefined when none hold. An hour that the clock jumps
 *   over in spring ends with the jump; of one that it strikes twice in autumn, the first ends them.
 * @see docs/message-rules.md M-07
 */
export function quietUntil({ from, to }: Quiet, zone: string, now: Date): Date | undefined {
  const there = zoned(zone, now)
  const { hour } = there
  const isQuiet = from < to ? hour >= from && hour < to : hour >= from || hour < to
  if (!isQuiet) return undefined
  const endsToday = hour < to
  const day = endsToday ? there.toPlainDate() : there.toPlainDate().add({ days: 1 })
  const end = day.toZonedDateTime({ timeZone: zone, plainTime: { hour: to } })
  // In the hour that is struck twice, its first stroke is past already: the quiet is over with the next full hour.
  const until =
    end.epochMilliseconds > now.getTime() ? end : there.round({ smallestUnit: 'hour', roundingMode: 'ceil' })
  return new Date(until.epochMilliseconds)
}

/**
 * @returns the day whose mail of the day is due by now, in the person's zone; undefined before its hour
 * @see docs/message-rules.md M-08
 */
export function digestDay(hour: number, zone: string, now: Date): Day | undefined {
  const there = zoned(zone, now)
  return there.hour >= hour ? (there.toPlainDate().toString() as Day) : undefined
}

/** Whether the runtime knows the zone: it keeps a list of hundreds. */
export function isZone(zone: string): boolean {
  try {
    zoned(zone, new Date(0))
    return /^(UTC|[A-Z][\w+-]*(\/[\w+-]+)+)$/.test(zone)
  } catch {
    return false
  }
}

function zoned(zone: string, now: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
}
