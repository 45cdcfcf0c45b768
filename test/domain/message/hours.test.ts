/** Quiet hours and the hour of the mail of the day, over the days on which clocks change. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestDay, isZone, quietUntil } from '../../../src/domain/message/hours.ts'

const BERLIN = 'Europe/Berlin'
const at = (text: string) => new Date(text)

test.for([
  { now: '2026-06-10T20:30:00Z', until: '2026-06-11T05:00:00.000Z', why: 'half past ten at night' },
  { now: '2026-06-11T04:59:59Z', until: '2026-06-11T05:00:00.000Z', why: 'a second before seven' },
  { now: '2026-06-11T05:00:00Z', until: undefined, why: 'seven sharp' },
  { now: '2026-06-11T19:59:59Z', until: undefined, why: 'a second before ten' },
  { now: '2026-03-28T22:00:00Z', until: '2026-03-29T05:00:00.000Z', why: 'the night that is an hour short' },
  { now: '2026-10-24T21:00:00Z', until: '2026-10-25T06:00:00.000Z', why: 'the night that is an hour long' },
])('M-07 quiet from 22 to 7 in Berlin at $now: $why', ({ now, until }) => {
  expect(quietUntil({ from: 22, to: 7 }, BERLIN, at(now))?.toISOString()).toBe(until)
})

test('M-07: an hour that the clock jumps over ends with the jump', () => {
  const quiet = { from: 22, to: 2 }
  expect(quietUntil(quiet, BERLIN, at('2026-03-29T00:30:00Z'))?.toISOString()).toBe(
    '2026-03-29T01:00:00.000Z',
  )
})

test('M-07: of an hour that is struck twice, the quiet ends at the first', () => {
  const quiet = { from: 22, to: 2 }
  expect(quietUntil(quiet, BERLIN, at('2026-10-24T23:30:00Z'))?.toISOString()).toBe(
    '2026-10-25T00:00:00.000Z',
  )
  expect(quietUntil(quiet, BERLIN, at('2026-10-25T00:30:00Z'))).toBeUndefined()
})

test('M-07: quiet hours always end, within a day and an hour, and are over then', () => {
  const hours = fc.integer({ min: 0, max: 23 })
  const zones = fc.constantFrom(
    BERLIN,
    'Asia/Jerusalem',
    'America/St_Johns',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'UTC',
  )
  const instants = fc.date({ min: at('2026-01-01'), max: at('2028-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(hours, hours, zones, instants, (from, to, zone, now) => {
      fc.pre(from !== to)
      const until = quietUntil({ from, to }, zone, now)
      if (until === undefined) return
      expect(until.getTime()).toBeGreaterThan(now.getTime())
      expect(until.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000)
      expect(quietUntil({ from, to }, zone, until)).toBeUndefined()
    }),
    { numRuns: 2_000 },
  )
})

test.for([
  { now: '2026-06-10T05:59:59Z', day: undefined, why: 'before its hour' },
  { now: '2026-06-10T06:00:00Z', day: '2026-06-10', why: 'at its hour' },
  { now: '2026-06-10T21:59:59Z', day: '2026-06-10', why: 'late, because the portal stood still' },
  { now: '2026-06-10T22:30:00Z', day: undefined, why: 'the next day has begun there' },
])('M-08 the mail of the day at 8 in Berlin at $now: $why', ({ now, day }) => {
  expect(digestDay(8, BERLIN, at(now))).toBe(day)
})

test('M-08: an hour that there is not, or twice, is still one day', () => {
  expect(digestDay(2, BERLIN, at('2026-03-29T00:59:00Z'))).toBeUndefined()
  expect(digestDay(2, BERLIN, at('2026-03-29T01:00:00Z'))).toBe('2026-03-29')
  expect(digestDay(2, BERLIN, at('2026-10-25T00:30:00Z'))).toBe('2026-10-25')
  expect(digestDay(2, BERLIN, at('2026-10-25T01:30:00Z'))).toBe('2026-10-25')
})

test('a zone is one that the runtime knows, by its name', () => {
  for (const zone of ['UTC', BERLIN, 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])
    expect(isZone(zone)).toBe(true)
  for (const zone of ['', '+02:00', 'Europe/Nowhere', 'europe', "Europe/Berlin'"])
    expect(isZone(zone)).toBe(false)
})
