import { expect, test } from 'vitest'
import { adviceFor } from '../../../src/domain/booking/advice.ts'
import { type CheckWith, checkBooking, isComplete } from '../../../src/domain/booking/check-booking.ts'
import { ENTRY_SYSTEMS } from '../../../src/domain/booking/entries.ts'
import { readBooking } from '../../../src/domain/booking/read-booking.ts'

const NUMBER = '990123456789012'
const ASKED: CheckWith = {
  carriers: [
    { code: 'MA', name: 'Meridian' },
    { code: 'NV', name: 'Nordvik' },
  ],
  airlines: ['MA'],
  corporateId: 'WB1000001',
  isCorporateId: (text) => /^WB\d{7}$/.test(text),
  ownNumbers: [{ airline: 'MA', number: NUMBER }],
}
const KNOWN = { corporateId: 'WB1000001', airline: 'MA', number: NUMBER }
const FLIGHTS = ' 1 MA 412Y 12DEC 6 FRAOSL HK1   840A 1035A\n 2 NV1207M 14DEC 1 OSLFRA HK1   710P  910P\n'
const advise = (text: string) =>
  checkBooking(readBooking(text), ASKED).map((check) => adviceFor(check, KNOWN))

test.for(ENTRY_SYSTEMS)('once everything we ask for is entered in %s, nothing is missing', (system) => {
  const entries = advise(FLIGHTS).flatMap((each) => each.entries.filter((entry) => entry.system === system))
  expect(entries).toHaveLength(2)
  // Where we know no form for the number, the airline's own message stands in for it.
  const number = (carrier: string) => `SSR FQTV ${carrier} HK1 MA${NUMBER}`
  const numbers = entries.map((entry, at) => entry.traveller ?? number(at === 0 ? 'MA' : 'NV'))
  for (const form of ['clid', 'osi'] as const) {
    const text = [FLIGHTS, ...entries.map((entry) => entry.company?.[form]), ...numbers].join('\n')
    expect(checkBooking(readBooking(text), ASKED).map(isComplete)).toEqual([true, true])
  }
})

test('nothing is asked for that is there, and nothing of an airline outside of the programme', () => {
  const [ours, partner] = advise(`${FLIGHTS}SSR CLID MA HK1 WB1000001`)
  expect(ours?.entries.map((entry) => entry.company)).toEqual([undefined, undefined, undefined])
  expect(partner?.entries.every((entry) => entry.company !== undefined)).toBe(true)
  const outside = checkBooking(readBooking(FLIGHTS), { ...ASKED, carriers: [] })
  expect(outside.flatMap((check) => adviceFor(check, KNOWN).entries)).toEqual([])
})
