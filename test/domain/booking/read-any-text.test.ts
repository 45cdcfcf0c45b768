import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBooking } from '../../../src/domain/booking/check-booking.ts'
import { BOOKING_CHARACTERS_MOST, readBooking } from '../../../src/domain/booking/read-booking.ts'
import { AMADEUS, GALILEO, SABRE, WORLDSPAN } from './printed.ts'

const ASKED = {
  carriers: [{ code: 'MA', name: 'Meridian' }],
  airlines: ['MA'],
  corporateId: 'WB1000001',
  isCorporateId: (text: string) => /^WB\d{7}$/.test(text),
  ownNumbers: [{ airline: 'MA', number: '990123456789012' }],
}
const PRINTED = [AMADEUS, SABRE, WORLDSPAN, GALILEO]

/** Printed bookings with characters changed, taken out and put in: what a copy and paste leaves of them. */
const damaged = fc
  .tuple(
    fc.constantFrom(...PRINTED),
    fc.array(fc.tuple(fc.nat(1200), fc.nat(5), fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 12,
    }),
  )
  .map(([text, changes]) =>
    changes.reduce((now, [at, gone, put]) => now.slice(0, at) + put + now.slice(at + gone), text),
  )

test('any text is read, and what is found was in it', () => {
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string({ unit: 'binary', maxLength: 2_000 })), (text) => {
      const booking = readBooking(text)
      const capitals = text.toUpperCase()
      for (const { id } of booking.companyElements) expect(capitals).toContain(id)
      for (const { number } of booking.travellerElements) expect(capitals).toContain(number)
      for (const { carrier } of checkBooking(booking, ASKED)) expect(carrier).toMatch(/^[A-Z0-9]{2}$/)
    }),
    { numRuns: 400 },
  )
})

const PUMPED = [
  '1 ',
  ' ',
  '1.',
  'A',
  '1.1A',
  'SSR ',
  'CLID',
  'FQTV ',
  'OSI ',
  '*',
  '/',
  'MA412Y12DEC',
  '*** ',
  '\n',
  '1\n',
]

test.for(PUMPED)('twenty thousand characters of %j are read at once', (pump) => {
  const text = pump.repeat(BOOKING_CHARACTERS_MOST)
  const before = performance.now()
  checkBooking(readBooking(text), ASKED)
  checkBooking(readBooking(`${AMADEUS}${text}`), ASKED)
  expect(performance.now() - before).toBeLessThan(500)
})

test('what is longer than a page accepts is not read', () => {
  const booking = readBooking(`${'X\n'.repeat(BOOKING_CHARACTERS_MOST)}SSR CLID MA HK1 WB1000001`)
  expect(booking.companyElements).toEqual([])
})
