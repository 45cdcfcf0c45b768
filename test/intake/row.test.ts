import { expect, test } from 'vitest'
import {
  EXPECTED_KEYS,
  expectedText,
  FOUND_CHARACTERS,
  REJECT_CODES,
  rejectText,
} from '../../src/intake/reject.ts'
import { type Cells, couponsIn, file, read, rejectsIn } from './sample-file.ts'

async function one(cells: Cells) {
  const items = await read(file([cells], ';'))
  return { coupon: couponsIn(items)[0], reject: rejectsIn(items)[0] }
}

test.for<[Cells, object, string]>([
  [{ ticket_number: '990-1234567890' }, { ticket: '9901234567890' }, 'a dash after the ticket stock'],
  [
    { ticket_number: '1606802005010/11' },
    { ticket: '1606802005010', primaryTicket: '1606802005010', coupon: 1 },
    'a set',
  ],
  [
    { ticket_number: '1606802005010/11', coupon_number: '6' },
    { ticket: '1606802005011', primaryTicket: '1606802005010', coupon: 2 },
    'coupon 6 of a set is coupon 2 of its second ticket',
  ],
  [
    { ticket_number: '1609999999999/00', coupon_number: '5' },
    { ticket: '1600000000000', coupon: 1 },
    'serials wrap',
  ],
  [
    { ticket_number: '1606802005011', conjunction_ticket: '160-6802005010' },
    { ticket: '1606802005011', primaryTicket: '1606802005010' },
    'its own column names the first ticket',
  ],
  [{ issue_date: '01.03.2025' }, { issuedOn: '2025-03-01' }, 'a dotted day'],
  [{ issue_date: '01MAR25' }, { issuedOn: '2025-03-01' }, 'an airline day'],
  [
    { issue_date: '28feb95', departure_date: '01MAR95' },
    { departedOn: '1995-03-01' },
    '90 to 99 are the 1900s',
  ],
  [{ issue_date: '29.02.2024' }, { issuedOn: '2024-02-29' }, 'a leap day'],
  [{ departure_time: '0730' }, { departedAt: '07:30' }, 'time without colon'],
  [{ departure_time: '23:59:59' }, { departedAt: '23:59' }, 'time with seconds'],
  [{ flight_number: 'LH0012a' }, { flight: '12A' }, 'flight with airline, zeros and suffix'],
  [{ cabin: 'Premium Economy' }, { cabin: 'premium-economy' }, 'a cabin in words'],
  [{ cabin: 'f' }, { cabin: 'first' }, 'a cabin letter'],
  [{ fare_type: 'Award' }, { fareType: 'award' }, 'a fare type'],
  [{ passenger_type: 'child' }, { passengerType: 'CHD' }, 'a passenger type in words'],
  [
    { currency: 'JPY', fare_amount: '12900', surcharges: '', paid_with_points: '' },
    { fare: 12_900n },
    'yen have no minor unit',
  ],
  [{ currency: 'KWD', fare_amount: '12.9', surcharges: '' }, { fare: 12_900n }, 'dinars have three digits'],
  [{ fare_amount: '0129,5' }, { fare: 12_950n }, 'comma, leading zero, one decimal'],
  [{ fare_amount: '10000000.00' }, { fare: 1_000_000_000n }, 'the largest amount'],
  [{ fare_amount: '-0' }, { fare: 0n }, 'minus nothing is nothing'],
  [
    { paid_with_points: '211.00' },
    { paidWithPoints: 21_100n },
    'all of fare and surcharges paid with points',
  ],
  [{ clid: ' bg 123456 ' }, { corporateId: 'BG123456' }, 'a company number in small letters with spaces'],
  [
    { clid: '', osi: 'OIN GB12345', tour_code: 'IN0000XX' },
    { corporateId: 'GB12345' },
    'OSI before tour code',
  ],
  [{ clid: 'A1', osi: 'OIN GB12345', tour_code: 'IN0000XX' }, { corporateId: 'A1' }, 'CLID before OSI'],
  [
    { clid: '', osi: 'VIP PASSENGER', tour_code: 'in0000xx' },
    { corporateId: 'IN0000XX' },
    'a remark names no company',
  ],
  [{ clid: '', osi: '3OSI TP CP/CIPT12345' }, { corporateId: 'CIPT12345' }, 'TAP Corporate'],
  [{ clid: '', osi: 'SI.YY*OIN GB12345' }, { corporateId: 'GB12345' }, 'bluebiz as Galileo writes it'],
  [{ clid: '', osi: 'OB12345678' }, { corporateId: 'OB12345678' }, 'On Business'],
  [{ clid: '', osi: 'WCHR' }, { corporateId: null }, 'a word without digits names no company'],
  [{ ff_number: '9921 2345 6789 012' }, { ffNumber: '992123456789012' }, 'a card number in groups'],
  [{ issue_date: '2025-04-02' }, { issuedOn: '2025-04-02' }, 'issued the day after departure: another zone'],
  [{ departure_date: '1990-01-01', issue_date: '1989-12-01' }, { departedOn: '1990-01-01' }, 'the first day'],
  [{ departure_date: '2027-12-27' }, { departedOn: '2027-12-27' }, '400 days ahead'],
])('%o is %o: %s', async ([cells, says]) => {
  const { coupon, reject } = await one(cells)
  expect(reject).toBeUndefined()
  expect(coupon).toMatchObject(says)
})

test.for<[Cells, string, string]>([
  [{ ticket_number: '' }, 'VALUE-MISSING', 'ticket-number'],
  [{ ticket_number: '990123456789' }, 'VALUE-MALFORMED', 'ticket-number'],
  [{ ticket_number: '9.90123E+12' }, 'VALUE-MALFORMED', 'ticket-number'],
  [{ ticket_number: '1606802005010/15' }, 'VALUE-MALFORMED', 'ticket-number'],
  [{ ticket_number: '1606802005010/10' }, 'VALUE-MALFORMED', 'ticket-number'],
  [{ coupon_number: '5' }, 'VALUE-MALFORMED', 'coupon-number'],
  [{ coupon_number: '0' }, 'VALUE-MALFORMED', 'coupon-number'],
  [{ coupon_number: '1e0' }, 'VALUE-MALFORMED', 'coupon-number'],
  [{ ticket_number: '1606802005010/11', coupon_number: '9' }, 'VALUE-MALFORMED', 'coupon-number'],
  [{ conjunction_ticket: 'x' }, 'VALUE-MALFORMED', 'ticket-number'],
  [{ issue_date: '31.02.2025' }, 'VALUE-MALFORMED', 'day'],
  [{ issue_date: '2025-13-01' }, 'VALUE-MALFORMED', 'day'],
  [{ issue_date: '01XXX25' }, 'VALUE-MALFORMED', 'day'],
  [{ issue_date: '03/04/2025' }, 'VALUE-MALFORMED', 'day'],
  [{ issue_date: '45748' }, 'VALUE-MALFORMED', 'day'],
  [{ departure_time: '24:00' }, 'VALUE-MALFORMED', 'time'],
  [{ status: 'O' }, 'STATUS-UNKNOWN', 'status'],
  [{ status: '' }, 'VALUE-MISSING', 'status'],
  [{ marketing_carrier: 'DLH' }, 'VALUE-MALFORMED', 'carrier'],
  [{ operating_carrier: '77' }, 'VALUE-MALFORMED', 'carrier'],
  [{ flight_number: '12345' }, 'VALUE-MALFORMED', 'flight-number'],
  [{ rbd: 'YY' }, 'VALUE-MALFORMED', 'rbd'],
  [{ cabin: 'deluxe' }, 'VALUE-MALFORMED', 'cabin'],
  [{ fare_type: 'free' }, 'VALUE-MALFORMED', 'fare-type'],
  [{ fare_product: 'A\tB' }, 'VALUE-MALFORMED', 'text'],
  [{ passenger_name: 'A'.repeat(101) }, 'VALUE-MALFORMED', 'text'],
  [{ passenger_type: 'DOG' }, 'VALUE-MALFORMED', 'passenger-type'],
  [{ origin: 'SO' }, 'VALUE-MALFORMED', 'airport-code'],
  [{ origin: 'XXX' }, 'ROUTE-UNKNOWN', 'known-airport'],
  [{ destination: 'QQQ' }, 'ROUTE-UNKNOWN', 'known-airport'],
  [{ destination: 'sof' }, 'ROUTE-SAME', 'other-airport'],
  [{ departure_date: '1989-12-31', issue_date: '1989-12-01' }, 'DATE-OUT-OF-RANGE', 'day-range'],
  [{ departure_date: '2027-12-28' }, 'DATE-OUT-OF-RANGE', 'day-range'],
  [{ issue_date: '2025-04-03' }, 'DATE-OUT-OF-RANGE', 'issued-by'],
  [{ currency: 'XYZ' }, 'CURRENCY-UNKNOWN', 'currency'],
  [{ currency: '€' }, 'CURRENCY-UNKNOWN', 'currency'],
  [{ fare_amount: '' }, 'VALUE-MISSING', 'value'],
  [{ fare_amount: '1,234.50' }, 'VALUE-MALFORMED', 'amount'],
  [{ fare_amount: '1.234' }, 'VALUE-MALFORMED', 'amount'],
  [{ fare_amount: '1e3' }, 'VALUE-MALFORMED', 'amount'],
  [{ fare_amount: 'NaN' }, 'VALUE-MALFORMED', 'amount'],
  [{ fare_amount: '12 900' }, 'VALUE-MALFORMED', 'amount'],
  [{ currency: 'JPY', fare_amount: '129.0' }, 'VALUE-MALFORMED', 'amount'],
  [{ fare_amount: '-129.00' }, 'AMOUNT-OUT-OF-RANGE', 'amount-range'],
  [{ fare_amount: '10000000.01' }, 'AMOUNT-OUT-OF-RANGE', 'amount-range'],
  [{ fare_amount: '9'.repeat(9_999) }, 'AMOUNT-OUT-OF-RANGE', 'amount-range'],
  [{ surcharges: 'YQ70' }, 'VALUE-MALFORMED', 'surcharges'],
  [{ surcharges: 'YQ:-1' }, 'AMOUNT-OUT-OF-RANGE', 'amount-range'],
  [{ surcharges: 'YQ:1|YQ:2' }, 'VALUE-MALFORMED', 'surcharge-once'],
  [
    { surcharges: Array.from({ length: 21 }, (_, at) => `${10 + at}:1`).join('|') },
    'VALUE-MALFORMED',
    'surcharges',
  ],
  [{ paid_with_points: '211.01' }, 'AMOUNT-OUT-OF-RANGE', 'amount-in-fare'],
  [{ clid: 'B' }, 'VALUE-MALFORMED', 'corporate-id'],
  [{ clid: 'A'.repeat(26) }, 'VALUE-MALFORMED', 'corporate-id'],
  [{ clid: '', tour_code: 'Ä1' }, 'VALUE-MALFORMED', 'corporate-id'],
  [{ ff_number: '9'.repeat(26) }, 'VALUE-MALFORMED', 'ff-number'],
])('%o is refused: %s, expected %s', async ([cells, code, key]) => {
  const { coupon, reject } = await one(cells)
  expect(coupon).toBeUndefined()
  expect(reject).toMatchObject({ line: 2, code, expected: { key } })
  expect(Object.keys(cells)).toContain(reject?.field)
  expect(reject?.found.length).toBeLessThanOrEqual(FOUND_CHARACTERS)
})

test('a reject says line, field, what was found and what was expected', async () => {
  const { reject } = await one({ fare_amount: '1.234' })
  expect(reject && rejectText(reject)).toBe(
    'Line 2, fare_amount: found "1.234", expected an amount in EUR with at most 2 decimals and no thousands separator ' +
      '(VALUE-MALFORMED).',
  )
})

test('a row of another length says how many cells it should have', async () => {
  const short = file([{}], ';').trimEnd().split(';').slice(0, -1).join(';')
  const [reject] = rejectsIn(await read(short))
  expect(reject && rejectText(reject)).toBe(
    'Line 2: found "26", expected 27 cells as in the header (ROW-LENGTH).',
  )
})

test('what was found is cut between characters', async () => {
  const { reject } = await one({ rbd: `${'A'.repeat(78)}😀😀` })
  expect(reject?.found).toBe(`${'A'.repeat(78)}…`)
})

test('every expectation has words of its own or shares them knowingly, and every code is listed once', () => {
  const words = EXPECTED_KEYS.map((key) => expectedText({ key, facts: {} }))
  expect(words.every((text) => text.length > 4)).toBe(true)
  expect(new Set(REJECT_CODES).size).toBe(20)
})
