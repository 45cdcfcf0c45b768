import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, asDay, endOfMonth, NEVER } from '../../../src/domain/day.ts'
import { expiryDay, renewedExpiry } from '../../../src/domain/rating/expiry.ts'
import { programme } from '../../programme/documents.ts'
import { rate } from './rate.ts'
import { small } from './small-programme.ts'

const term = (months: number, endOf: string, more: object = {}) => ({
  kind: 'term',
  start: 'credit',
  months,
  endOf,
  ...more,
})
const nobody = { joinedOn: null, status: null }
const on = (text: string) => ({ flight: asDay(text), issue: asDay(text), credit: asDay(text) })
const expiring = (...rules: object[]) => small({ expiry: { points: rules } })

describe('E-01 to E-04, E-07 terms', () => {
  test.for([
    {
      rule: term(36, 'day'),
      credited: '2024-02-29',
      ends: '2027-02-28',
      why: 'E-01 a leap day ends on the last day there is',
    },
    { rule: term(1, 'day'), credited: '2025-01-31', ends: '2025-02-28', why: 'E-01 a month has no 31st' },
    { rule: term(12, 'month'), credited: '2024-02-01', ends: '2025-02-28', why: 'E-02 end of the month' },
    { rule: term(36, 'quarter'), credited: '2016-12-12', ends: '2019-12-31', why: 'E-02 end of the quarter' },
    {
      rule: term(36, 'quarter'),
      credited: '2025-01-01',
      ends: '2028-03-31',
      why: 'E-02 the first day of a quarter',
    },
    { rule: term(24, 'year'), credited: '2014-02-10', ends: '2016-12-31', why: 'E-03 year of earning + 2' },
    {
      rule: term(24, 'year'),
      credited: '2014-12-31',
      ends: '2016-12-31',
      why: 'E-03 the last day of the year',
    },
    { rule: term(0, 'year'), credited: '2025-06-01', ends: '2025-12-31', why: 'E-03 this year only' },
    { rule: { kind: 'never' }, credited: '2025-06-01', ends: NEVER, why: 'E-07 never' },
  ])('$credited lapses after $ends: $why', ({ rule, credited, ends }) => {
    expect(expiryDay(expiring(rule), 'points', on(credited), nobody)).toBe(ends)
  })

  test.for([
    { joined: '2019-05-10', credited: '2024-03-03', ends: '2026-05-31', why: 'the next end of May' },
    {
      joined: '2019-05-10',
      credited: '2024-05-31',
      ends: '2026-05-31',
      why: 'the last day of May is not too late',
    },
    { joined: '2019-05-10', credited: '2024-06-01', ends: '2027-05-31', why: 'June waits for the next May' },
    { joined: '2020-02-29', credited: '2022-01-15', ends: '2024-02-29', why: 'a leap February' },
    {
      joined: null,
      credited: '2024-03-03',
      ends: '2026-03-31',
      why: 'who has just been credited has joined by then',
    },
  ])('E-04 joined $joined, credited $credited, lapses after $ends: $why', ({ joined, credited, ends }) => {
    const owner = { joinedOn: joined === null ? null : asDay(joined), status: null }
    expect(expiryDay(expiring(term(24, 'join-month')), 'points', on(credited), owner)).toBe(ends)
  })

  test('E-01 the term starts on the day the rule says', () => {
    const days = { flight: asDay('2025-01-10'), issue: asDay('2024-12-01'), credit: asDay('2025-02-20') }
    expect(expiryDay(expiring(term(12, 'day')), 'points', days, nobody)).toBe('2026-02-20')
    expect(expiryDay(expiring(term(12, 'day', { start: 'flight' })), 'points', days, nobody)).toBe(
      '2026-01-10',
    )
  })

  test('E-01 the rule in force on its day dates the credit', () => {
    const rules = expiring(
      term(12, 'day', { validTo: '2025-03-09' }),
      term(24, 'day', { validFrom: '2025-03-10' }),
    )
    expect(expiryDay(rules, 'points', on('2025-03-09'), nobody)).toBe('2026-03-09')
    expect(expiryDay(rules, 'points', on('2025-03-10'), nobody)).toBe('2027-03-10')
  })

  test('E-02 whatever the day: a month end is one, and never before the plain term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 60 }), (offset, months) => {
        const credited = on(addDays(asDay('2000-01-01'), offset))
        const plain = expiryDay(expiring(term(months, 'day')), 'points', credited, nobody)
        const ends = (['month', 'quarter', 'year'] as const).map((endOf) =>
          expiryDay(expiring(term(months, endOf)), 'points', credited, nobody),
        )
        expect(ends.every((end) => end >= plain && end === endOfMonth(end))).toBe(true)
        expect([...ends].sort()).toEqual(ends)
      }),
      { numRuns: 300 },
    )
  })
})

describe('E-05, E-06 activity and status', () => {
  const activity = expiring({ kind: 'activity', start: 'flight', months: 18, endOf: 'month' })
  const guarded = programme('miles-and-more')

  test('E-05 every activity starts the term anew', () => {
    expect(expiryDay(activity, 'points', on('2025-01-10'), nobody)).toBe('2026-07-31')
    expect(renewedExpiry(activity, 'points', 'activity', asDay('2025-05-05'), nobody)).toBe('2026-11-30')
  })

  test('E-05 an activity moves nothing where the rule does not ask for it', () => {
    expect(renewedExpiry(guarded, 'miles', 'activity', asDay('2025-05-05'), nobody)).toBeUndefined()
    expect(
      renewedExpiry(expiring({ kind: 'never' }), 'points', 'activity', asDay('2025-05-05'), nobody),
    ).toBeUndefined()
  })

  test.for([
    { status: 'Senator', ends: NEVER },
    { status: 'none', ends: '2028-03-31' },
    { status: null, ends: '2028-03-31' },
  ])('E-06 with status $status miles end on $ends', ({ status, ends }) => {
    expect(expiryDay(guarded, 'miles', on('2025-02-10'), { joinedOn: null, status })).toBe(ends)
  })

  test('E-06 on loss of status all miles get a fresh 36 months, then quarter end', () => {
    expect(renewedExpiry(guarded, 'miles', 'status-lost', asDay('2025-04-01'), nobody)).toBe('2028-06-30')
    expect(
      renewedExpiry(expiring(term(12, 'day')), 'points', 'status-lost', asDay('2025-04-01'), nobody),
    ).toBeUndefined()
  })
})

test('E-01 a rated credit carries its last day and says so', () => {
  const [credit] = rate(expiring(term(36, 'day')), [{}]).credits
  expect(credit?.expiresOn).toBe('2028-03-12')
  expect(credit?.trace.at(-1)).toEqual({ step: 'expires', facts: { day: '2028-03-12' } })
})
