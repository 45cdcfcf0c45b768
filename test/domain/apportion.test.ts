import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from '../../src/domain/apportion.ts'

const sum = (parts: readonly bigint[]) => parts.reduce((all, each) => all + each, 0n)

test.for([
  {
    points: [480n, 480n, 480n],
    rate: 457n,
    cents: [220n, 219n, 219n],
    why: 'the first of equals gets the cent',
  },
  { points: [1n, 1n], rate: 1n, cents: [0n, 0n], why: 'nothing comes to nothing' },
  { points: [1_000n, -1_000n], rate: 999n, cents: [999n, -999n], why: 'what goes out is below zero' },
  { points: [], rate: 450n, cents: [], why: 'no lines' },
])('S-12 $points at $rate are $cents: $why', ({ points, rate, cents }) => {
  expect(apportion(points, rate)).toEqual(cents)
})

test('S-12 lines come to the rounded total, none is more than a cent from its own value', () => {
  const points = fc.array(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), { maxLength: 60 })
  fc.assert(
    fc.property(points, fc.bigInt({ min: 1n, max: 100_000n }), (moved, rate) => {
      const cents = apportion(moved, rate)
      const exact = sum(moved) * rate
      const off = sum(cents) * 1_000n - exact
      expect(off <= 500n && off >= -500n).toBe(true)
      for (const [at, each] of cents.entries()) {
        const own = each * 1_000n - (moved[at] ?? 0n) * rate
        expect(own <= 1_000n && own > -1_000n).toBe(true)
      }
    }),
  )
})
