import { expect, test } from 'vitest'
import { FILE_REJECT_CODES, fileRejectText } from '../../src/intake/file-reject.ts'
import { couponsIn, file, fileRejectIn, read } from './sample-file.ts'

const good = file([{}])
const utf8 = (text: string) => new TextEncoder().encode(text)
const header = good.slice(0, good.indexOf('\n'))

function utf16(text: string, mark: [number, number], littleEndian: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2))
  bytes.setUint8(0, mark[0])
  bytes.setUint8(1, mark[1])
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(bytes.buffer)
}

test.for([
  { why: 'nothing', content: utf8(''), says: 'The file is empty.' },
  { why: 'only blank lines', content: utf8('\n\r\n\n'), says: 'The file is empty.' },
  { why: 'only a byte order mark', content: utf8('\uFEFF'), says: 'The file is empty.' },
  {
    why: 'UTF-16 little endian',
    content: utf16(good, [0xff, 0xfe], true),
    says: 'The file is not plain text (UTF-16). Save it as CSV in UTF-8 and send it again.',
  },
  {
    why: 'UTF-16 big endian',
    content: utf16(good, [0xfe, 0xff], false),
    says: 'The file is not plain text (UTF-16). Save it as CSV in UTF-8 and send it again.',
  },
  {
    why: 'a workbook',
    content: Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
    says: 'The file is not plain text (a workbook or archive). Save it as CSV in UTF-8 and send it again.',
  },
  {
    why: 'a picture',
    content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    says: 'The file is not plain text (binary). Save it as CSV in UTF-8 and send it again.',
  },
  {
    why: 'a NUL byte further down',
    content: utf8(`${good}abc\0`),
    says: 'The file is not plain text (binary). Save it as CSV in UTF-8 and send it again.',
  },
  {
    why: 'Windows-1252',
    content: Uint8Array.from([...utf8(good), 0x4d, 0xfc, 0x6c, 0x0a]),
    says: 'The file is not valid UTF-8 near line 3. Save it as CSV in UTF-8 and send it again.',
  },
  {
    why: 'the end in the middle of a character',
    content: Uint8Array.from([...utf8(good), 0xc3]),
    says: 'The file is not valid UTF-8 near line 3. Save it as CSV in UTF-8 and send it again.',
  },
  {
    why: 'a header of something else',
    content: utf8('name,mail\nAda,ada@example.org\n'),
    says:
      'The header in line 1 lacks these columns: ticket_number, coupon_number, issue_date, status, marketing_carrier, ' +
      'flight_number, rbd, origin, destination, departure_date, currency, fare_amount.',
  },
  {
    why: 'one column missing',
    content: utf8(good.replace('rbd', 'class of service')),
    says: 'The header in line 1 lacks these columns: rbd.',
  },
  {
    why: 'rows before the header',
    content: utf8(good.slice(good.indexOf('\n') + 1)),
    says: /^The header in line 1 (lacks|names)/,
  },
  {
    why: 'a heading twice by two names',
    content: utf8(good.replace('cabin', 'booking class')),
    says: 'The header in line 1 names this column more than once: rbd.',
  },
  {
    why: 'an unknown heading twice',
    content: utf8(`${header},note,Note\n`),
    says: 'The header in line 1 names this column more than once: Note.',
  },
  {
    why: '10,000 columns',
    content: utf8(`${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}\n`),
    says: 'The header in line 1 has 10000 columns; at most 200 are read.',
  },
  {
    why: 'a cell of 10,001 characters',
    content: utf8(file([{}, { passenger_name: 'A'.repeat(10_001) }])),
    says: 'Line 3 has a cell of 10001 characters; at most 10000 are read.',
  },
  {
    why: 'a cell of 1 MB',
    content: utf8(file([{}, { passenger_name: 'A'.repeat(1_000_000) }])),
    says: 'The record that begins in line 3 is longer than 100000 bytes. Is a quotation mark missing?',
  },
  {
    why: '1 MB without a line break',
    content: utf8('x'.repeat(1_000_000)),
    says: 'The record that begins in line 1 is longer than 100000 bytes. Is a quotation mark missing?',
  },
  {
    why: 'a quotation mark that swallows the rest',
    content: utf8(`${good}"${good.repeat(400)}`),
    says: 'The record that begins in line 3 is longer than 100000 bytes. Is a quotation mark missing?',
  },
  {
    why: 'a file cut off inside quotes',
    content: utf8(`${good}9901234567890,"1`),
    says: 'The file ends inside the quoted cell that begins in line 3. Was it cut off?',
  },
])('refuses $why', async ({ content, says }) => {
  const reject = fileRejectIn(await read(content))
  if (reject === undefined) throw new Error('not refused')
  if (typeof says === 'string') expect(fileRejectText(reject)).toBe(says)
  else expect(fileRejectText(reject)).toMatch(says)
})

test.for([
  {
    why: 'a cell of exactly 10,000 characters is only a bad value',
    content: file([{ passenger_name: 'A'.repeat(10_000) }, {}]),
  },
  {
    why: 'a row of 300 cells is only a bad row',
    content: `${good}${'1,'.repeat(300)}\n${file([{}]).slice(header.length + 1)}`,
  },
])('$why', async ({ content }) => {
  const items = await read(content)
  expect(fileRejectIn(items)).toBeUndefined()
  expect(couponsIn(items).length).toBeGreaterThan(0)
})

test('the rows before the fault have been read, and nothing follows the refusal', async () => {
  const items = await read(`${file([{}, { coupon_number: '2' }])}"open`)
  expect(couponsIn(items)).toHaveLength(2)
  expect(items.at(-1)).toHaveProperty('fileReject.code', 'FILE-QUOTE-OPEN')
})

test('rows behind the fault are not read, although they came in the same piece', async () => {
  const items = await read(file([{}, { passenger_name: 'A'.repeat(10_001) }, { coupon_number: '2' }]))
  expect(couponsIn(items)).toHaveLength(1)
  expect(items.at(-1)).toHaveProperty('fileReject.code', 'FILE-CELL-TOO-LONG')
})

test('every code has its sentence', () => {
  const said = FILE_REJECT_CODES.map((code) => fileRejectText({ code, line: 1, facts: {} }))
  expect(new Set(said).size).toBe(FILE_REJECT_CODES.length)
})
