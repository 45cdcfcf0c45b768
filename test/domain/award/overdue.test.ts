import { expect, test } from 'vitest'
import { overdueSince, WORKING_DAYS_TO_ISSUE } from '../../../src/domain/award/overdue.ts'
import { promisedDay } from '../../../src/domain/claim/window.ts'
import { addDays, asDay } from '../../../src/domain/day.ts'

test('A-23: of every day, the last day since which one waits too long is the last whose two working days are over', () => {
  for (let day = asDay('2026-11-16'); day < asDay('2026-12-07'); day = addDays(day, 1)) {
    const since = overdueSince(day)
    expect(promisedDay(since, WORKING_DAYS_TO_ISSUE) < day).toBe(true)
    expect(promisedDay(addDays(since, 1), WORKING_DAYS_TO_ISSUE) < day).toBe(false)
  }
})

test.for([
  { today: '2026-11-24', since: '2026-11-19', why: 'on Tuesday, Thursday is: Friday has until tonight' },
  { today: '2026-11-25', since: '2026-11-22', why: 'on Wednesday, what came before Monday' },
] as const)('A-23: $why', ({ today, since }) => {
  expect(overdueSince(asDay(today))).toBe(since)
})
