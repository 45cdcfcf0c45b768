import { describe, expect, test } from 'vitest'
import { readBooking } from '../../../src/domain/booking/read-booking.ts'
import { AMADEUS, GALILEO, SABRE, WORLDSPAN } from './printed.ts'

const SYSTEMS = [
  { system: 'amadeus', text: AMADEUS, names: 2, statuses: 'HK HK' },
  { system: 'sabre', text: SABRE, names: 1, statuses: 'HK HK' },
  { system: 'worldspan', text: WORLDSPAN, names: 1, statuses: 'HK HK' },
  { system: 'galileo', text: GALILEO, names: 1, statuses: 'HK HK' },
] as const

describe.each(SYSTEMS)('$system', ({ system, text, names, statuses }) => {
  const booking = readBooking(text)

  test('is recognised, with locator, names and flights', () => {
    expect(booking).toMatchObject({ system, locator: 'X7K2QP', names })
    expect(booking.segments.map((each) => `${each.carrier}${each.flight}${each.rbd}`)).toEqual([
      'MA412Y',
      'NV1207M',
    ])
    expect(booking.segments.map((each) => `${each.day} ${each.origin}-${each.destination}`)).toEqual([
      '12DEC FRA-OSL',
      '14DEC OSL-FRA',
    ])
    expect(booking.segments.map((each) => each.status).join(' ')).toBe(statuses)
  })

  test('the company number is found once for each airline', () => {
    expect(booking.companyElements.map(({ how, carrier, id }) => [how, carrier, id])).toEqual([
      ['clid', 'MA', 'WB1000001'],
      ['osi', 'NV', 'WB1000001'],
    ])
  })

  test('the traveller number is found, with the airline it is of and the one it is sent to', () => {
    expect(booking.travellerElements[0]).toMatchObject({
      kind: 'FQTV',
      carrier: 'MA',
      airline: 'MA',
      number: '990123456789012',
    })
  })

  test('an element says in which line it stands: as the system numbers it, else counted', () => {
    const lines = text.split('\n')
    for (const { line, id } of booking.companyElements) {
      const place =
        system === 'amadeus' ? lines.find((each) => each.trim().startsWith(`${line} `)) : lines[line - 1]
      expect(place).toContain(id)
    }
  })

  test('small letters and windows line ends change nothing', () => {
    expect(readBooking(text.toLowerCase().replaceAll('\n', '\r\n'))).toEqual(booking)
  })
})

test.for([
  ['SSR CLID MA HK1 WB1000001', 'MA', 'WB1000001', 'confirmed'],
  ['SSR CLID MA HK1 /WB1000001', 'MA', 'WB1000001', 'confirmed'],
  ['  7 /SSR CLID MA NN1 WB1000001', 'MA', 'WB1000001', 'requested'],
  ['SSR CLID MA UC1 WB1000001', 'MA', 'WB1000001', 'rejected'],
  ['SSR CLID HK1 WB1000001', null, 'WB1000001', 'confirmed'],
  ['SSR CLID WB1000001', null, 'WB1000001', 'confirmed'],
  ['SSR CLID AY HK/AYXXX123YY', 'AY', 'AYXXX123YY', 'confirmed'],
  ['SR*CLIDMAHK/WB1000001', 'MA', 'WB1000001', 'confirmed'],
  ['SR *CLIDAAHK/IN0000XX', 'AA', 'IN0000XX', 'confirmed'],
  ['3CLIDAA/IN0000XX', 'AA', 'IN0000XX', 'confirmed'],
  ['SI.SSRCLIDAAHK1/IN0000XX', 'AA', 'IN0000XX', 'confirmed'],
  ['¤:3SSRCLIDAAHK1/IN0000XX', 'AA', 'IN0000XX', 'confirmed'],
  ['3SSR CLID AA HK/IN0000XX', 'AA', 'IN0000XX', 'confirmed'],
  ['OS YY OIN GB12345', 'YY', 'GB12345', 'confirmed'],
  ['SI.YY*OIN GB12345', 'YY', 'GB12345', 'confirmed'],
  ['3OSI YY OIN GB12345', 'YY', 'GB12345', 'confirmed'],
  ['OSTP CP/CIPT12345', 'TP', 'CIPT12345', 'confirmed'],
  ['SI.TP*CP/CIPT12345', 'TP', 'CIPT12345', 'confirmed'],
  ['@:3OSITP CP/CIPT12345', 'TP', 'CIPT12345', 'confirmed'],
  ['OSI OIN GB12345', null, 'GB12345', 'confirmed'],
  ['OSI MA 1234567K', 'MA', '1234567K', 'confirmed'],
] as const)('company entry %s', ([line, carrier, id, standing]) => {
  expect(readBooking(line).companyElements).toEqual([expect.objectContaining({ carrier, id, standing })])
})

test.for([
  ['SSR FQTV LH HK/ LH992223003444444/P1', 'FQTV', 'LH', 'LH', '992223003444444'],
  ['SSR FQTR LH HK1 992223003444444', 'FQTR', 'LH', 'LH', '992223003444444'],
  ['SSRFQTVNVHK1 MA990123456789012', 'FQTV', 'NV', 'MA', '990123456789012'],
  ['SSR FQTS SK HK1 SKEBB097609218', 'FQTS', 'SK', 'SK', 'EBB097609218'],
  ['FFNPR-P038945/P1', 'FQTV', 'PR', 'PR', 'P038945'],
  ['FFMA990123456789012-1.1', 'FQTV', 'MA', 'MA', '990123456789012'],
  ['M.P2/LH123456789', 'FQTV', 'LH', 'LH', '123456789'],
] as const)('traveller entry %s', ([line, kind, carrier, airline, number]) => {
  expect(readBooking(line).travellerElements).toEqual([
    expect.objectContaining({ kind, carrier, airline, number }),
  ])
})

test('an entry for partners counts for each of them', () => {
  const carriers = (line: string) => readBooking(line).travellerElements.map((each) => each.carrier)
  expect(carriers('FFNAF-1990901462,CO,DL')).toEqual(['AF', 'CO', 'DL'])
  expect(carriers('M.P1/UA12345876490/TG/LH')).toEqual(['UA', 'TG', 'LH'])
})

test.for([
  ['11 FT *F*WB1000001', 'WB1000001'],
  ['FT PAX *F*WB1000001', 'WB1000001'],
  ['TOUR CODE-WB1000001', 'WB1000001'],
  ['TKTG-T*TC-WB1000001', 'WB1000001'],
] as const)('tour code %s', ([line, code]) => {
  expect(readBooking(line).tourCodes).toEqual([expect.objectContaining({ code })])
})

test('remarks and prose are no elements', () => {
  const booking = readBooking('RM CALL THE CLIENT\nOSI MA VIP PAX 2 BAGS\n\nDear Ada, your trip is booked.')
  expect(booking).toMatchObject({ system: null, companyElements: [], travellerElements: [], tourCodes: [] })
  expect(booking.others.map((each) => each.line)).toContain(4)
})
