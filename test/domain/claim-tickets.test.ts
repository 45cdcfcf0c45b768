import { encode } from 'bcbp'
import { expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { readTickets } from '../../src/rooms/claims/read-tickets.ts'

const TODAY = asDay('2026-11-20')
const read = (typed: Record<string, string>) => readTickets(typed, TODAY)
const numbers = (typed: Record<string, string>) =>
  read(typed).tickets.map(({ ticket, flownOn }) => `${ticket} ${flownOn}`)

test.for([
  ['990-1234567890', ['9901234567890 null']],
  ['9901234567890, 2026-10-14', ['9901234567890 2026-10-14']],
  ['"9901234567890";"14.10.2026"', ['9901234567890 2026-10-14']],
  ['990 1234567890\t2026-10-14', ['9901234567890 2026-10-14']],
  ['9901234567890 2026-10-14', ['9901234567890 2026-10-14']],
  ['1606802005010/11', ['1606802005010 null', '1606802005011 null']],
  ['1606802005098/00', ['1606802005098 null', '1606802005099 null', '1606802005100 null']],
  ['ticket;day\r\n9901234567890;2026-10-14\r\n\r\n', ['9901234567890 2026-10-14']],
  ['9901234567890\n990-1234567890', ['9901234567890 null']],
] as const)('%j', ([tickets, expected]) => {
  expect(numbers({ tickets })).toEqual(expected)
  expect(read({ tickets }).faults).toEqual({})
})

test.for([
  '990123456789',
  '99012345678901',
  '9901234567890, 2026-02-30',
  '9901234567890/',
  'abc',
  '1606802005010/20',
])('%j is named as what it is', (tickets) => {
  expect(read({ tickets }).faults['tickets']).toBe(`claims.fault.line|${tickets}`)
})

test('the day of the form is for tickets without a day of their own', () => {
  const typed = { tickets: '9901234567890\n9901234567891, 2026-10-14', day: '2026-10-01' }
  expect(numbers(typed)).toEqual(['9901234567890 2026-10-01', '9901234567891 2026-10-14'])
  expect(read({ ...typed, day: 'soon' }).faults['day']).toBe('common.form.notDay')
})

test('two hundred tickets and no more', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, (_, at) => `990${String(at).padStart(10, '0')}`).join('\n')
  expect(read({ tickets: lines(200) }).faults).toEqual({})
  expect(read({ tickets: lines(201) }).faults['tickets']).toBe('claims.fault.tooMany|200')
})

function pass(day: string, serialNumber?: string): string {
  return encode({
    data: {
      passengerName: 'BRENNER/ADA',
      legs: [
        {
          operatingCarrierPNR: 'ABC123',
          departureAirport: 'FRA',
          arrivalAirport: 'OSL',
          operatingCarrierDesignator: 'MA',
          flightNumber: '0123',
          flightDate: new Date(`${day}T00:00:00Z`),
          compartmentCode: 'Y',
          seatNumber: '001A',
          checkInSequenceNumber: '0025',
          passengerStatus: '1',
          ...(serialNumber && { airlineNumericCode: '990', serialNumber }),
        },
      ],
    },
  })
}

test('a boarding pass: ticket, flight, route, and the last such day of the year', () => {
  const one = { ticket: '9901234567890', flight: 'MA 123', route: 'FRA-OSL' }
  expect(read({ barcode: pass('2026-11-01', '1234567890') }).tickets).toEqual([
    { ...one, flownOn: '2026-11-01' },
  ])
  expect(read({ barcode: pass('2025-12-24', '1234567890') }).tickets).toEqual([
    { ...one, flownOn: '2025-12-24' },
  ])
  expect(read({ barcode: pass('2026-11-01') }).faults['barcode']).toBe('claims.fault.barcodeNoTicket')
  expect(read({ barcode: 'hello' }).faults['barcode']).toBe('claims.fault.barcode')
  expect(read({}).faults['tickets']).toBe('claims.fault.none')
})

test('long lines of nothing are read at once', () => {
  const begin = performance.now()
  read({ tickets: `${' '.repeat(9_000)}x${' '.repeat(9_000)},` })
  expect(performance.now() - begin).toBeLessThan(200)
})
