/** Estimates for payroll. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { austrianEstimate } from '../../src/domain/payroll/estimate.ts'

test.for([
  { fares: 1_000_000n, estimate: 15_000n, why: 'the guidelines’ own ratio: 150 of 10,000 euros' },
  { fares: 33n, estimate: 0n, why: 'less than half a cent' },
  { fares: 34n, estimate: 1n, why: 'more than half a cent' },
  { fares: 100n, estimate: 2n, why: 'half a cent is rounded up' },
  { fares: -100n, estimate: -2n, why: 'what is taken back is what was shown' },
  { fares: 0n, estimate: 0n, why: 'nothing of nothing' },
])('PS-04 $fares cents come to $estimate: $why', ({ fares, estimate }) => {
  expect(austrianEstimate(fares)).toBe(estimate)
})

test('PS-04 is never more than half a cent away from 1.5 %', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (fares) => {
      const off = austrianEstimate(fares) * 1_000n - fares * 15n
      return off <= 500n && off >= -500n
    }),
  )
})
