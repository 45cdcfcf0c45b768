import { expect, test } from 'vitest'
import { readCouponChunk } from '../../src/intake/read-coupon-chunk.ts'
import { readCoupons } from '../../src/intake/read-coupons.ts'
import {
  all,
  type Cells,
  couponsIn,
  file,
  fileRejectIn,
  GOOD,
  headerIn,
  LIMITS,
  read,
  rejectsIn,
} from './sample-file.ts'

test('a good row becomes a coupon, every cell in its place', async () => {
  const items = await read(file([{}]))
  expect(items[1]).toEqual({
    line: 2,
    cells: Object.values(GOOD),
    coupon: {
      ticket: '9901234567890',
      primaryTicket: '9901234567890',
      coupon: 1,
      issuedOn: '2025-03-01',
      status: 'F',
      marketingCarrier: 'MA',
      operatingCarrier: 'NV',
      flight: '123',
      rbd: 'Y',
      cabin: 'economy',
      fareProduct: 'ECO-FLEX',
      fareType: 'public',
      origin: 'SOF',
      destination: 'CDG',
      departedOn: '2025-04-01',
      departedAt: '07:30',
      currency: 'EUR',
      fare: 12_900n,
      surcharges: { YQ: 7_000n, YR: 1_200n },
      paidWithPoints: 0n,
      corporateId: 'BG123456',
      ffAirline: 'MA',
      ffNumber: '992123456789012',
      passengerName: 'PETROVA/MARIA MRS',
      passengerType: 'ADT',
    },
  })
  expect(items).toHaveLength(2)
})

const plain = file([{}, { coupon_number: '2' }, { coupon_number: '3', passenger_name: 'O"NEIL; A, B/C' }])

test.for([
  {
    why: 'CRLF',
    content: file(
      [{}, { coupon_number: '2' }, { coupon_number: '3', passenger_name: 'O"NEIL; A, B/C' }],
      ',',
      '\r\n',
    ),
  },
  { why: 'CR alone', content: plain.replaceAll('\n', '\r') },
  { why: 'CRLF and LF mixed', content: plain.replace('\n', '\r\n') },
  {
    why: 'semicolons',
    content: file(
      [{}, { coupon_number: '2' }, { coupon_number: '3', passenger_name: 'O"NEIL; A, B/C' }],
      ';',
    ),
  },
  { why: 'a byte order mark', content: `\uFEFF${plain}` },
  { why: 'no newline at the end', content: plain.trimEnd() },
  { why: 'blank lines before, between and after', content: `\n\n${plain.replaceAll('\n', '\n\n')}\n` },
  { why: 'a row of empty cells', content: `${plain}${','.repeat(26)}\n` },
])('the same coupons with $why', async ({ content }) => {
  const wanted = couponsIn(await read(plain))
  expect(wanted).toHaveLength(3)
  const items = await read(content)
  expect(couponsIn(items)).toEqual(wanted)
  expect(rejectsIn(items)).toEqual([])
})

test.for([1, 2, 3, 7, 64, 1000])('pieces of %i bytes make no difference', async (piece) => {
  const content = `\uFEFF${file([{ passenger_name: 'MÜLLER/ĞÜL' }, { origin: 'XXX' }], ';', '\r\n')}`
  expect(await read(content, piece)).toEqual(await read(content))
})

test('a semicolon file may write decimals with a comma', async () => {
  const [coupon] = couponsIn(await read(file([{ fare_amount: '129,50', surcharges: 'YQ:70,00' }], ';')))
  expect(coupon?.fare).toBe(12_950n)
  expect(coupon?.surcharges).toEqual({ YQ: 7_000n })
})

test('headings are known by their other names, in any case, with spaces or underscores', async () => {
  const content = file([{}])
    .replace('ticket_number', 'Ticket No')
    .replace('rbd', 'BOOKING CLASS')
    .replace('departure_date', 'FlightDate')
    .replace('clid', 'SSR-CLID')
  expect(couponsIn(await read(content))).toEqual(couponsIn(await read(file([{}]))))
})

test('surcharges come from one column, from their own columns, or both', async () => {
  const [head = '', row = ''] = file([{ surcharges: 'YQ:70.00' }]).split('\n')
  const [coupon] = couponsIn(await read(`${head},Surcharge YR,surcharge_yr_f\n${row},1.50,2\n`))
  expect(coupon?.surcharges).toEqual({ YQ: 7_000n, YR: 150n, 'YR-F': 200n })
  const [reject] = rejectsIn(await read(`${head},Surcharge YQ\n${row},1.50\n`))
  expect(reject).toMatchObject({
    code: 'VALUE-MALFORMED',
    field: 'surcharges',
    expected: { key: 'surcharge-once' },
  })
})

test('columns that mean nothing are named in the header item and otherwise ignored', async () => {
  const [head = '', row = ''] = file([{}]).split('\n')
  const items = await read(`${head},remark,reject_code,,\n${row},hello,VALUE-MISSING,,\n`)
  expect(headerIn(items).layout.ignored).toEqual(['remark'])
  expect(couponsIn(items)).toEqual(couponsIn(await read(file([{}]))))
})

test('optional columns may be absent', async () => {
  const required =
    'ticket_number,coupon_number,issue_date,status,marketing_carrier,flight_number,rbd,origin,destination,departure_date,currency,fare_amount'
  const content = `${required}\n990-1234567890,1,01MAR25,f,MA,MA 0123,y,sof,cdg,01.04.2025,eur,129\n`
  expect(couponsIn(await read(content))).toEqual([
    {
      ...couponsIn(await read(file([{}])))[0],
      operatingCarrier: 'MA',
      cabin: null,
      fareProduct: null,
      departedAt: null,
      surcharges: {},
      corporateId: null,
      ffAirline: null,
      ffNumber: null,
      passengerName: null,
    },
  ])
})

test('good rows beside bad ones count, and each reject has its line, also after cells with line breaks', async () => {
  const items = await read(
    file([{}, { origin: 'XXX' }, { passenger_name: 'A\nB' }, { coupon_number: '2' }, { rbd: '' }]),
  )
  expect(couponsIn(items).map(({ coupon }) => coupon)).toEqual([1, 2])
  expect(rejectsIn(items).map(({ line, code }) => [line, code])).toEqual([
    [3, 'ROUTE-UNKNOWN'],
    [4, 'VALUE-MALFORMED'],
    [7, 'VALUE-MISSING'],
  ])
})

test('a stray quotation mark spoils its own row at most', async () => {
  const [head, row = ''] = file([{}]).split('\n')
  const items = await read(`${head}\n${row.replace('SOF', 'S"F')}\n${row}\n`)
  expect(rejectsIn(items)).toMatchObject([{ line: 2, field: 'origin', found: 'S"F' }])
  expect(couponsIn(items)).toHaveLength(1)
})

test('chunks for a Worker give the same items as the stream', async () => {
  const rows: Cells[] = [{}, { origin: 'XXX' }, { passenger_name: 'A\nB' }, { coupon_number: '2' }]
  const whole = await read(file(rows))
  expect(readCouponChunk(file(rows), LIMITS)).toEqual(whole)
  const lines = file(rows).split('\n')
  const first = readCouponChunk(`${lines.slice(0, 3).join('\n')}\n`, LIMITS)
  const rest = readCouponChunk(lines.slice(3).join('\n'), LIMITS, { header: headerIn(first), linesBefore: 3 })
  expect([...first, ...rest]).toEqual(whole)
})

test('a chunk is refused by the same rules', () => {
  const code = (text: string) => fileRejectIn(readCouponChunk(text, LIMITS))?.code
  expect(code('')).toBe('FILE-EMPTY')
  expect(code('a\0b')).toBe('FILE-NOT-TEXT')
  expect(code(`${file([{}])}"open`)).toBe('FILE-QUOTE-OPEN')
  expect(code('a,b\n')).toBe('FILE-COLUMNS-MISSING')
  expect(code('x'.repeat(200_000))).toBe('FILE-LINE-TOO-LONG')
})

test('who stops reading early ends the reader, and a broken upload is passed on', async () => {
  let closed = false
  async function* upload() {
    try {
      for (;;) yield new TextEncoder().encode(file([{}]))
    } finally {
      closed = true
    }
  }
  for await (const item of readCoupons(upload(), LIMITS)) if ('coupon' in item) break
  expect(closed).toBe(true)
  async function* broken() {
    yield new TextEncoder().encode(file([{}]))
    throw new Error('connection lost')
  }
  await expect(all(readCoupons(broken(), LIMITS))).rejects.toThrow('connection lost')
})

test('the sample file names every column of the format', () => {
  expect(Object.keys(GOOD)).toHaveLength(27)
})
