import type { Day } from '../../src/domain/day.ts'
import { type DayStyle, isNever } from '../words/formats.ts'
import type { T } from '../words/words.ts'

/** A calendar day; the last day of all reads "does not lapse". */
export function DayText({ t, day, style }: { t: T; day: Day; style?: DayStyle }) {
  if (isNever(day)) return <span>{t.t('common.balance.never')}</span>
  return (
    <time datetime={day}>
      <bdi>{t.day(day, style)}</bdi>
    </time>
  )
}

/** A moment in the reader's zone, with the zone written out. */
export function InstantText({ t, at, zone }: { t: T; at: Date; zone: string }) {
  return (
    <time datetime={at.toISOString()}>
      <bdi>{t.instant(at, zone)}</bdi>
    </time>
  )
}
