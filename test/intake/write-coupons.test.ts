import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CABINS, COUPON_STATUSES, type FlownCoupon, PASSENGER_TYPES } from '../../src/domain/coupon.ts'
import { addDays, asDay } from '../../src/domain/day.ts'
import { formatAmount, minorDigits, parseAmount } from '../../src/intake/amount.ts'
import { writeCoupons } from '../../src/intake/write-coupons.ts'
import { couponsIn, read } from './sample-file.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const letters = (source: string) => fc.stringMatching(new RegExp(`^${source}$`))
const day = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(asDay('1991-01-01'), days))
const amount = fc.bigInt({ min: 0n, max: 10_000_000n })
const freeText = fc
  .string({ maxLength: 40 })
  .filter((text) => text !== '' && text === text.trim() && !/\p{Cc}/u.test(text))

const coupon: fc.Arbitrary<FlownCoupon> = fc
  .record({
    ticket: digits(13),
    primaryTicket: digits(13),
    coupon: fc.integer({ min: 1, max: 4 }),
    departedOn: day,
    issued: fc.integer({ min: -300, max: 1 }),
    status: fc.constantFrom(...COUPON_STATUSES),
    marketingCarrier: letters('[A-Z][A-Z0-9]'),
    operatingCarrier: letters('[A-Z][A-Z0-9]'),
    flight: letters('[1-9][0-9]{0,3}[A-Z]?'),
    rbd: letters('[A-Z]'),
    cabin: fc.constantFrom(null, ...CABINS),
    fareProduct: fc.option(freeText),
    fareType: fc.constantFrom('public', 'corporate', 'award', 'industry'),
    route: fc.constantFrom(['SOF', 'CDG'], ['CDG', 'EDI'], ['JFK', 'NRT']),
    departedAt: fc.option(letters('([01][0-9]|2[0-3]):[0-5][0-9]')),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD', 'CHF'),
    fare: amount,
    surcharges: fc.dictionary(letters('[A-Z]{2}(-[A-Z])?'), amount, { maxKeys: 4, noNullPrototype: true }),
    corporateId: fc.option(letters('[A-Z0-9]{2,25}')),
    ffAirline: fc.option(letters('[A-Z][A-Z0-9]')),
    ffNumber: fc.option(letters('[A-Z0-9]{1,25}')),
    passengerName: fc.option(freeText),
    passengerType: fc.constantFrom(...PASSENGER_TYPES),
    paid: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ issued, route, paid, ...rest }) => ({
    ...rest,
    issuedOn: addDays(rest.departedOn, issued),
    origin: route[0] ?? '',
    destination: route[1] ?? '',
    paidWithPoints: (rest.fare * BigInt(paid)) / 100n,
  }))

test('what is written is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(coupon, { maxLength: 5 }), async (coupons) => {
      const items = await read([...writeCoupons(coupons)].join(''))
      expect(items.slice(1).map((item) => ('coupon' in item ? item.coupon : item))).toEqual(coupons)
    }),
    { numRuns: 300 },
  )
})

test('pieces join without a gap at their edges', async () => {
  const [one] = fc.sample(coupon, { numRuns: 1, seed: 1 })
  if (one === undefined) throw new Error('no coupon')
  const many = Array.from({ length: 1_001 }, (_, index) => ({
    ...one,
    ticket: String(1_000_000_000_000 + index),
  }))
  expect(couponsIn(await read([...writeCoupons(many)].join('')))).toEqual(many)
})

test('a currency without known minor digits cannot be written', () => {
  const [one] = fc.sample(coupon, 1)
  expect(() => [...writeCoupons(one === undefined ? [] : [{ ...one, currency: 'XXX' }])]).toThrow(RangeError)
})

test.for([
  ['EUR', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['TRY', 2],
  ['XXX', undefined],
] as const)('%s has %s minor digits', ([currency, wanted]) => {
  expect(minorDigits(currency)).toBe(wanted)
})

test('amounts: written and read back, the same', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1_000_000_000n }), fc.constantFrom(0, 2, 3), (minor, places) => {
      fc.pre(minor <= 10_000_000n * 10n ** BigInt(places))
      expect(parseAmount(formatAmount(minor, places), places)).toBe(minor)
    }),
  )
})
