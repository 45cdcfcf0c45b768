/** Arithmetic that must hold for every amount, not only for the examples (L11). */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROUNDING_MODES, type SpendBands } from '../../../src/domain/programme/earning.ts'
import { weightedSpend } from '../../../src/domain/rating/bands.ts'
import {
  compare,
  decimal,
  decimalText,
  dividedBy,
  minus,
  parseDecimal,
  plus,
  times,
  whole,
} from '../../../src/domain/rating/rational.ts'
import { roundTo } from '../../../src/domain/rating/round.ts'
import { answers, company, rate } from './rate.ts'
import { withRule } from './small-programme.ts'

const RUNS = { numRuns: 10_000 }
const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const fraction = fc.record({ top: amount, bottom: fc.bigInt({ min: 1n, max: 1_000_000n }) })
const mode = fc.constantFrom(...ROUNDING_MODES)
const unit = fc.constantFrom(1, 5, 10, 25, 500)

describe('P-20 rounding', () => {
  test.for([
    { value: '2.5', down: 2n, up: 3n, halfUp: 3n, halfEven: 2n },
    { value: '3.5', down: 3n, up: 4n, halfUp: 4n, halfEven: 4n },
    { value: '2.49', down: 2n, up: 3n, halfUp: 2n, halfEven: 2n },
    { value: '2.51', down: 2n, up: 3n, halfUp: 3n, halfEven: 3n },
    { value: '-2.5', down: -2n, up: -3n, halfUp: -3n, halfEven: -2n },
    { value: '7', down: 7n, up: 7n, halfUp: 7n, halfEven: 7n },
  ])(
    '$value: down $down, up $up, half up $halfUp, half even $halfEven',
    ({ value, down, up, halfUp, halfEven }) => {
      const all = ROUNDING_MODES.map((each) => roundTo(decimal(value), each))
      expect(all).toEqual([down, up, halfUp, halfEven])
    },
  )

  test.for([
    { value: 1234n, unit: 10, mode: 'up', gives: 1240n },
    { value: 1240n, unit: 10, mode: 'up', gives: 1240n },
    { value: 1237n, unit: 25, mode: 'half-up', gives: 1225n },
    { value: 1238n, unit: 25, mode: 'half-up', gives: 1250n },
    { value: 75n, unit: 50, mode: 'half-even', gives: 100n },
    { value: 25n, unit: 50, mode: 'half-even', gives: 0n },
  ] as const)('$value to $unit, $mode, gives $gives', ({ value, unit: to, mode: by, gives }) => {
    expect(roundTo(whole(value), by, to)).toBe(gives)
  })

  test('what is negative rounds as its positive twin', () => {
    fc.assert(
      fc.property(fraction, mode, unit, (value, by, to) => {
        expect(roundTo({ ...value, top: -value.top }, by, to)).toBe(-roundTo(value, by, to))
      }),
      RUNS,
    )
  })

  test('the result is a multiple less than one unit away, at most half a unit for the half modes', () => {
    fc.assert(
      fc.property(fraction, mode, unit, (value, by, to) => {
        const rounded = roundTo(value, by, to)
        expect(rounded % BigInt(to)).toBe(0n)
        const away = minus(whole(rounded), value)
        const size = away.top < 0n ? { ...away, top: -away.top } : away
        expect(compare(size, whole(BigInt(to)))).toBeLessThan(0)
        if (by.startsWith('half'))
          expect(compare(times(size, whole(2n)), whole(BigInt(to)))).toBeLessThanOrEqual(0)
      }),
      RUNS,
    )
  })

  test.for([0, -1, 1.5, Number.NaN])('a unit of %s is refused', (bad) => {
    expect(() => roundTo(whole(1n), 'up', bad)).toThrow(RangeError)
  })
})

describe('exact fractions', () => {
  test('adding and taking away, multiplying and dividing, give back what was there', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(compare(minus(plus(a, b), b), a)).toBe(0)
        if (b.top !== 0n) expect(compare(dividedBy(times(a, b), b), a)).toBe(0)
      }),
      RUNS,
    )
  })

  test('decimals read as they are written', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.integer({ min: 0, max: 999_999 }),
        (before, after) => {
          const text = `${before}.${String(after).padStart(6, '0')}`
          expect(decimal(text)).toEqual({ top: before * 1_000_000n + BigInt(after), bottom: 1_000_000n })
          expect(compare(decimal(decimalText(decimal(text))), decimal(text))).toBe(0)
        },
      ),
      RUNS,
    )
  })

  test.for(['', '.5', '5.', '1e3', '1,000', ' 1', '--1', '0x10', '1.1234567890123'])(
    '"%s" is no decimal',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined()
    },
  )

  test.for([0.1, Number.NaN, 2 ** 60])('the number %s is no decimal: only text is exact', (value) => {
    expect(() => decimal(value)).toThrow(RangeError)
  })
})

describe('P-13 spend bands', () => {
  const bands = (on: SpendBands['on']): SpendBands => ({
    on,
    bands: [
      { above: 0, factor: 1 },
      { above: '30000', factor: '1.25' },
      { above: '300000', factor: '1.5' },
    ],
  })
  test.for([
    { on: 'slice', from: '29900', to: '30100', gives: '225', why: '100 at 1 and 100 at 1.25' },
    { on: 'slice', from: '0', to: '400000', gives: '517500', why: '30,000 + 337,500 + 150,000' },
    { on: 'slice', from: '30000', to: '30001', gives: '1.25', why: 'the next pound is above' },
    { on: 'slice', from: '30100', to: '29900', gives: '-225', why: 'a refund takes back what was given' },
    { on: 'slice', from: '-100', to: '100', gives: '200', why: 'below zero the first band goes on' },
    { on: 'whole-before', from: '29900', to: '30100', gives: '200', why: 'the spend before decides' },
    { on: 'whole-after', from: '29900', to: '30100', gives: '250', why: 'the spend after decides' },
    {
      on: 'whole-before',
      from: '30000',
      to: '30100',
      gives: '100',
      why: 'exactly 30,000 is not above 30,000',
    },
  ] as const)('$on from $from to $to weighs $gives: $why', ({ on, from, to, gives }) => {
    expect(decimalText(weightedSpend(bands(on), decimal(from), decimal(to)))).toBe(gives)
  })

  const cents = fc.bigInt({ min: -(10n ** 6n), max: 10n ** 8n })
  const table = fc
    .uniqueArray(fc.integer({ min: 1, max: 900_000 }), { minLength: 0, maxLength: 5 })
    .chain((edges) =>
      fc
        .array(fc.integer({ min: 0, max: 400 }), { minLength: edges.length + 1, maxLength: edges.length + 1 })
        .map((rates): SpendBands => {
          const above = [0, ...edges.sort((a, b) => a - b)]
          const [first, ...rest] = rates.map((rate, index) => ({
            above: above[index] ?? 0,
            factor: `${rate / 100}`,
          }))
          return { on: 'slice', bands: [first ?? { above: 0, factor: 1 }, ...rest] }
        }),
    )

  test('however a spend is split into tickets, the parts add up to the whole', () => {
    fc.assert(
      fc.property(table, cents, fc.array(cents, { maxLength: 8 }), (by, start, tickets) => {
        const steps = [start]
        for (const ticket of tickets) steps.push((steps.at(-1) ?? start) + ticket)
        const inUnits = (value: bigint) => ({ top: value, bottom: 100n })
        const parts = steps
          .slice(1)
          .map((to, index) => weightedSpend(by, inUnits(steps[index] ?? 0n), inUnits(to)))
        const total = weightedSpend(by, inUnits(start), inUnits(steps.at(-1) ?? start))
        expect(compare(parts.reduce(plus, whole(0n)), total)).toBe(0)
      }),
      RUNS,
    )
  })

  test('coupons of one journey go through the bands one after the other', () => {
    const formula = {
      quantity: 'fare',
      base: 'base',
      bands: {
        on: 'slice',
        bands: [
          { above: 0, factor: 1 },
          { above: '30000', factor: '1.25' },
        ],
      },
      rates: [],
    }
    const document = withRule({ formula }, { spendBase: 'base' })
    const rated = rate(document, [{ fare: 10_000n }, { fare: 10_000n }], company({ spendSoFar: 2_990_000n }))
    expect(answers(rated)).toEqual(['100', '125'])
    expect(rated.countedSpend).toBe(20_000n)
  })
})

test('L11 a converted price: its parts add up to the converted whole', () => {
  const exchangeRates = [{ from: 'USD', to: 'EUR', validFrom: '2020-01-01', rate: '0.913' }]
  const formula = { quantity: 'fare', base: 'base', rates: [{ factor: 100 }] }
  const byPart = withRule(
    { formula, rounding: { mode: 'down', when: 'component' } },
    { exchangeRates, spendBase: 'base' },
  )
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 1n, max: 99_999n }), { minLength: 1, maxLength: 4 }), (prices) => {
      const [fare = 1n, ...rest] = prices
      const surcharges = Object.fromEntries(rest.map((price, index) => [`Y${index}`, price]))
      const rated = rate(byPart, [{ currency: 'USD', fare, surcharges }])
      const sum = prices.reduce((total, price) => total + price, 0n)
      const converted = roundTo({ top: sum * 913n, bottom: 1000n }, 'half-up')
      expect(rated.countedSpend).toBe(converted)
      expect(rated.credits[0]?.amount ?? 0n).toBe(converted)
    }),
    { numRuns: 500 },
  )
})

test('L11 a refund takes back exactly what the fare gave', () => {
  const document = withRule({
    formula: { quantity: 'fare', base: 'base', rates: [{ factor: '3.7' }, { percent: '12.5' }] },
  })
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), (fare) => {
      const given = rate(document, [{ fare }]).credits[0]?.amount ?? 0n
      expect(rate(document, [{ fare: -fare }]).credits[0]?.amount ?? 0n).toBe(-given)
    }),
    { numRuns: 500 },
  )
})
