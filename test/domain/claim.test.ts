import { expect, test } from 'vitest'
import { type ClaimCoupon, type ClaimFacts, verdictOn } from '../../src/domain/claim/verdict.ts'
import { claimWindow, promisedDay } from '../../src/domain/claim/window.ts'
import { asDay } from '../../src/domain/day.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'

const PROGRAMME = { claims: { monthsAfterFlight: 6, monthsBeforeJoining: 3 } } as Programme
const TODAY = asDay('2026-11-20')

function coupon(given: Partial<ClaimCoupon> = {}): ClaimCoupon {
  return {
    id: 'c1',
    trip: 't1',
    status: 'F',
    flownOn: asDay('2026-11-01'),
    holder: 'nobody',
    fits: true,
    nothing: undefined,
    ...given,
  }
}

function verdict(given: Partial<ClaimFacts>) {
  return verdictOn({
    coupons: [],
    toldDay: undefined,
    claimedBefore: undefined,
    isForeign: false,
    isTooMany: false,
    today: TODAY,
    windowOf: (day) => claimWindow(day, PROGRAMME),
    ...given,
  })
}

const short = (given: Partial<ClaimFacts>) => {
  const { is, ...rest } = verdict(given)
  return 'reason' in rest ? `${is} ${rest.reason}` : is
}
const old = asDay('2026-05-19')

test.for<[string, Partial<ClaimFacts>, string]>([
  ['C-01 a foreign ticket', { isForeign: true, toldDay: TODAY }, 'no carrier-not-eligible'],
  ['C-02 the day before it can be claimed', { toldDay: asDay('2026-11-19') }, 'no too-soon'],
  ['C-02 the first day', { toldDay: asDay('2026-11-18') }, 'wait'],
  ['C-02 the last day', { toldDay: asDay('2026-05-20') }, 'wait'],
  ['C-02 a day too late', { toldDay: old }, 'no too-old'],
  [
    'C-03 credited, even when it is too late to claim',
    { coupons: [coupon({ holder: 'claimant', flownOn: old })] },
    'no already-credited',
  ],
  [
    'C-03 the claimant’s but nothing earned',
    { coupons: [coupon({ holder: 'claimant', nothing: 'FARE-NOT-ELIGIBLE' })] },
    'no class-not-eligible',
  ],
  ['C-03 refunded', { coupons: [coupon({ status: 'R' })] }, 'no not-flown'],
  ['C-04 free and fitting', { coupons: [coupon()] }, 'credit'],
  [
    'C-04 one of two fits',
    { coupons: [coupon(), coupon({ id: 'c2', fits: 'name-mismatch' })] },
    'operator name-mismatch',
  ],
  [
    'C-04 earns nothing',
    { coupons: [coupon({ nothing: 'CARRIER-NOT-ELIGIBLE' })] },
    'no carrier-not-eligible',
  ],
  ['C-04 boarded only', { coupons: [coupon({ status: 'L' })] }, 'wait'],
  ['C-04 the claimant’s, boarded only', { coupons: [coupon({ status: 'L', holder: 'claimant' })] }, 'wait'],
  ['C-05 another has it', { coupons: [coupon({ holder: 'another' })] }, 'operator proof'],
  ['C-09 a stranger’s tells no day', { coupons: [coupon({ fits: 'name-mismatch' })] }, 'day-missing'],
  [
    'C-09 nor that it was refunded',
    { coupons: [coupon({ fits: 'name-mismatch', status: 'R' })], toldDay: asDay('2026-11-01') },
    'operator proof',
  ],
  ['claimed before', { claimedBefore: 'x', coupons: [coupon()] }, 'no claimed-before'],
  ['too many', { isTooMany: true, coupons: [coupon()] }, 'no too-many'],
])('%s', ([, given, expected]) => {
  expect(short(given)).toBe(expected)
})

test('C-02 without a rule in the programme there is no end', () => {
  expect(claimWindow(asDay('2020-01-31'), undefined)).toEqual({ from: '2020-02-02', until: undefined })
  expect(claimWindow(asDay('2026-08-31'), PROGRAMME).until).toBe('2027-02-28')
})

test.for([
  ['2026-11-20', '2026-12-04'],
  ['2026-11-21', '2026-12-04'],
  ['2026-11-22', '2026-12-04'],
  ['2026-11-23', '2026-12-07'],
])('C-07 ten working days after %s are %s', ([from, to]) => {
  expect(promisedDay(asDay(from ?? ''))).toBe(to)
})
