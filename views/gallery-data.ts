/** Invented values for the gallery: one of each state that a part can show. */
import type { Day } from '../src/domain/day.ts'
import type { TraceLine } from '../src/domain/rating/rated.ts'
import type { Lot } from './parts/balance.tsx'
import type { StripCoupon } from './parts/journey-strip.tsx'
import type { MonthEarned } from './parts/month-bars.tsx'

export const trace: readonly TraceLine[] = [
  { step: 'rule', facts: { rule: 'P-03', version: '7' } },
  { step: 'fare', facts: { amount: '124000', currency: 'EUR' } },
  { step: 'surcharge-counted', facts: { code: 'YQ', amount: '18000', currency: 'EUR' } },
  { step: 'surcharge-left-out', facts: { code: 'YR', amount: '2250', currency: 'EUR' } },
  { step: 'eligible-base', facts: { amount: '142000', currency: 'EUR' } },
  { step: 'class-cluster', facts: { rbd: 'J', cluster: 'Business Flex' } },
  { step: 'factor', facts: { factor: '0.5' } },
  { step: 'rounded', facts: { from: '710.0', to: '710' } },
  { step: 'result', facts: { amount: '710', unit: 'BenefitPoints' } },
  { step: 'expires', facts: { day: '2029-11-30' } },
]

export const coupons: readonly StripCoupon[] = [
  {
    origin: 'HAM',
    destination: 'FRA',
    flight: 'LH 011',
    day: '2026-11-03' as Day,
    classText: 'J · Business',
    company: [{ currency: 'points', amount: 40n, trace: trace.slice(0, 3) }],
    traveller: [
      { currency: 'miles', amount: 500n, trace: trace.slice(0, 3) },
      { currency: 'status', amount: 20n, trace: [] },
    ],
  },
  {
    origin: 'FRA',
    destination: 'JFK',
    flight: 'LH 400',
    day: '2026-11-03' as Day,
    classText: 'J · Business',
    company: [{ currency: 'points', amount: 710n, trace }],
    traveller: [{ currency: 'miles', amount: 7704n, trace }],
  },
  {
    origin: 'JFK',
    destination: 'BOS',
    flight: 'UA 2301',
    day: '2026-11-04' as Day,
    classText: 'K · Economy',
    company: [
      {
        currency: 'points',
        nothing: 'CLASS-NOT-ELIGIBLE',
        trace: [{ step: 'class-cluster', facts: { rbd: 'K', cluster: 'Economy Light' } }],
      },
    ],
    traveller: [{ currency: 'miles', amount: 187n, state: 'locked', trace: [] }],
  },
]

const POINTS = [1240n, 980n, 2210n, 1760n, 640n, 0n, 2890n, 3120n, 1450n, 2030n, 2660n, 1980n]
const MILES = [18200n, 12100n, 33400n, 25800n, 9400n, 1200n, 41800n, 44100n, 20900n, 30300n, 38700n, 27600n]

export const months: readonly MonthEarned[] = POINTS.map((points, index) => ({
  month: `${index < 1 ? 2025 : 2026}-${String(((index + 11) % 12) + 1).padStart(2, '0')}`,
  points,
  miles: MILES[index] ?? 0n,
}))

export const lots: readonly Lot[] = [
  { day: '2026-12-31' as Day, amount: 1250n },
  { day: '2027-03-31' as Day, amount: 4800n },
  { day: '2027-12-31' as Day, amount: 9200n },
  { day: '2028-12-31' as Day, amount: 15100n },
  { day: '9999-12-31' as Day, amount: 2000n },
]

export const statementRows = [
  {
    day: '2026-11-21' as Day,
    text: 'LH 400 FRA–JFK, Yılmaz/Ayşe',
    amount: 710n,
    balance: 32350n,
    state: 'done',
  },
  { day: '2026-11-19' as Day, text: 'Upgrade LH 401', amount: -12000n, balance: 31640n, state: 'waiting' },
  {
    day: '2026-11-12' as Day,
    text: 'LX 1073 ZRH–FRA, Вера Орлова',
    amount: 85n,
    balance: 43640n,
    state: 'done',
  },
  { day: '2026-10-31' as Day, text: 'דנה לוי, LY 357', amount: -1200n, balance: 43555n, state: 'refused' },
] as const
