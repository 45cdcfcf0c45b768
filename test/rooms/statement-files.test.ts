/** One statement as page, CSV, XLSX, PDF, bookkeeping: the same numbers everywhere, to the point. S-11, S-12. */
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { readSheet as readExcel } from 'read-excel-file/node'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { LANGS } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'
import type { Client } from '../support/client.ts'
import { pdfText } from '../support/pdf-text.ts'
import { type Company, openPortal, type Portal } from '../support/portal.ts'
import { closeAt, moveOn } from './statements-given.ts'
import { flight, fly } from './trips-flown.ts'

let portal: Portal
let acme: Company
let mira: Client
const NUMBER = '2026-000002'

beforeAll(async () => {
  portal = await openPortal()
  acme = await portal.company({
    name: 'Ácme & Söhne',
    corporateId: 'WB1000001',
    joinedOn: asDay('2026-09-10'),
  })
  mira = await portal.as(await portal.person({ name: 'Mira Halden', company: acme, role: 'travel-manager' }))
  portal.clock.now = new Date('2026-10-10T10:00:00Z')
  const given = { corporateId: 'WB1000001', departedOn: asDay('2026-10-02'), issuedOn: asDay('2026-09-20') }
  await fly(portal, [
    flight({ ...given, ticket: '9905550001112', passengerName: '=HYPERLINK("x")/ADA' }),
    flight({ ...given, ticket: '9905550001113', passengerName: '@SUM(A1)/ÖZGÜR' }),
  ])
  await moveOn(portal, acme, '2026-10-11', 20_000n)
  await moveOn(portal, acme, '2026-10-12', -5_001n)
  portal.clock.now = new Date('2026-11-20T10:00:00Z')
  await closeAt(portal, '2026-11-20T10:00:00Z')
})

const TOTAL = 960n + 20_000n - 5_001n
const bytesOf = async (path: string) => new Uint8Array(await (await mira.get(path)).arrayBuffer())

async function ledgerSum(): Promise<bigint> {
  const rows = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('entry')
      .select('amount')
      .where('owner_id', '=', acme.id)
      .where('posted_on', '>=', asDay('2026-10-01'))
      .where('posted_on', '<=', asDay('2026-10-31'))
      .execute(),
  )
  return rows.reduce((sum, { amount }) => sum + amount, 0n)
}

test('S-11 page, CSV, XLSX and PDF say what the ledger says', async () => {
  expect(await ledgerSum()).toBe(TOTAL)
  expect(await mira.page(`/company/statements/${NUMBER}`)).toMatch(/Closing balance.*>15,959</s)
  const csv: Record<string, string>[] = parse(
    await (await mira.get(`/company/statement.csv?number=${NUMBER}`)).text(),
    {
      columns: true,
    },
  )
  const lines = csv.filter((row) => row['row'] === 'entry')
  expect(lines.reduce((sum, row) => sum + BigInt(row['amount'] ?? 0), 0n)).toBe(TOTAL)
  expect(csv.at(-1)?.['balance_after']).toBe(String(TOTAL))
  const [, ...rows] = await readExcel(Buffer.from(await bytesOf(`/company/statement.xlsx?number=${NUMBER}`)))
  const amounts = rows.slice(1, -2).map((row) => row[10])
  expect(amounts).toEqual([480, 480, 20_000, -5_001])
  expect(rows.at(-1)?.[10]).toBe(Number(TOTAL))
  expect(rows.at(-2)?.[11]).toBe(Number(TOTAL))
  const paper = await pdfText(await bytesOf(`/company/statement.pdf?number=${NUMBER}`))
  for (const text of ['+480', '+20,000', '-5,001', '15,959', NUMBER]) expect(paper).toContain(text)
})

test('XLSX holds real numbers and real days, and no formula', async () => {
  const file = await bytesOf(`/company/statement.xlsx?number=${NUMBER}`)
  const [head, opening, first] = await readExcel(Buffer.from(file))
  expect(head).toContain('Posted on')
  expect(opening?.[2]).toEqual(new Date('2026-10-01T00:00:00Z'))
  expect(first?.[2]).toEqual(new Date('2026-10-10T00:00:00Z'))
  expect(first).toContain('=HYPERLINK("x")/ADA')
  const sheet = new TextDecoder().decode(unzipSync(file)['xl/worksheets/sheet1.xml'])
  expect(sheet).not.toMatch(/<f[ >]|t="str"/)
  expect(sheet).toMatch(
    /<c r="G3" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK\(&quot;x&quot;\)\/ADA/,
  )
  expect(sheet).not.toContain('rightToLeft')
  const hebrew = unzipSync(await bytesOf(`/company/statement.xlsx?number=${NUMBER}&lang=he`))
  expect(new TextDecoder().decode(hebrew['xl/worksheets/sheet1.xml'])).toContain('rightToLeft="1"')
})

test('S-11 the German profile makes the round trip', async () => {
  const bytes = await bytesOf(`/company/statement.csv?number=${NUMBER}&profile=excel-de`)
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const rows: Record<string, string>[] = parse(bytes, {
    bom: true,
    columns: true,
    delimiter: ';',
    record_delimiter: '\r\n',
  })
  expect(rows.map((row) => row['row'])).toEqual(['opening', 'entry', 'entry', 'entry', 'entry', 'closing'])
  expect(rows[1]).toMatchObject({ posted_on: '10.10.2026', amount: '480', traveller: `'=HYPERLINK("x")/ADA` })
  expect(rows[2]?.['traveller']).toBe(`'@SUM(A1)/ÖZGÜR`)
})

test.for(LANGS)('the PDF speaks %s', async (lang) => {
  const paper = await pdfText(await bytesOf(`/company/statement.pdf?number=${NUMBER}&lang=${lang}`))
  const { t, number, day } = wordsFor(lang)
  const plain = (text: string) => text.replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '').replaceAll(/\s/g, ' ')
  expect(paper).toContain(plain(number(15_959n)))
  expect(paper).toContain('FRA–OSL')
  if (lang !== 'he') {
    expect(paper).toContain(t('statement.opening'))
    expect(paper).toContain(plain(day(asDay('2026-10-11'))))
    return
  }
  // The order in which Hebrew is read is found again, word for word.
  for (const word of t('statement.opening').split(' ')) expect(paper).toContain(word)
})

test('an empty month and ten years export, and say that there is nothing', async () => {
  const empty = await readExcel(Buffer.from(await bytesOf('/company/statement.xlsx?period=2026-09')))
  expect(empty).toHaveLength(4)
  expect(await pdfText(await bytesOf('/company/statement.pdf?period=2026-09'))).toContain(
    'There is nothing in this period.',
  )
  const ten = '/company/statement?from=2016-11-20&to=2026-11-20'
  expect(await mira.page(ten)).toMatch(/Closing balance.*>15,959</s)
  const csv = await (await mira.get(ten.replace('?', '.csv?'))).text()
  expect(csv.trim().split('\r\n')).toHaveLength(7)
  expect(await mira.page('/company/statement?from=2010-01-01&to=2010-12-31')).toContain(
    'Nothing was credited or debited in this period.',
  )
})

test('days in the wrong order come back with the field in error', async () => {
  const answer = await mira.get('/company/statement?from=2026-10-31&to=2026-10-01')
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('The last day must not be before the first day.')
  expect((await mira.get('/company/statement.csv?from=2026-10-31&to=2026-10-01')).status).toBe(404)
})

test('S-12 DATEV: set up once, then a batch whose euros come to the total', async () => {
  expect((await mira.get(`/company/statement-datev.csv?number=${NUMBER}`)).status).toBe(409)
  const datev = {
    consultant: '29098',
    client: '55003',
    accountLength: '4',
    account: '1590',
    contra: '4660',
    yearBegins: '01',
  }
  expect((await mira.post('/company/exports/rate', { key: newId(), rate: '4,57' })).status).toBe(303)
  expect((await mira.post('/company/exports/datev', { key: newId(), ...datev })).status).toBe(303)
  const bytes = await bytesOf(`/company/statement-datev.csv?number=${NUMBER}`)
  const text = new TextDecoder('windows-1252').decode(bytes)
  const [head = '', columns = '', ...lines] = text.trimEnd().split('\r\n')
  expect(head).toMatch(
    /^"EXTF";700;21;"Buchungsstapel";13;\d{17};;"RE";"";"";29098;55003;20260101;4;20261001;20261031;"2026-000002";"";1;0;0;"EUR";;"";;;"";;;"";""$/,
  )
  expect(columns.split(';')).toHaveLength(125)
  const rows = parse(lines.join('\r\n'), { delimiter: ';' }) as string[][]
  expect(rows.every((row) => row.length === 125)).toBe(true)
  const signed = rows.map(
    ([amount = '', side]) => (side === 'S' ? 1 : -1) * Number(amount.replace(',', '.')) * 100,
  )
  expect(rows[0]?.slice(0, 10)).toEqual(['2,19', 'S', 'EUR', '', '', '', '1590', '4660', '', '1010'])
  // 15,959 points at 4.57 EUR for a thousand.
  expect(Math.round(signed.reduce((sum, each) => sum + each, 0))).toBe(7_293)
  expect((await mira.get('/company/statement-datev.csv?from=2025-12-01&to=2026-10-31')).status).toBe(409)
})

test('own columns: which, in what order, under what heading', async () => {
  const asked = {
    key: newId(),
    'position-amount': '2',
    'heading-amount': 'Punkte',
    'position-euro': '3',
    'heading-euro': 'Betrag',
    'position-postedOn': '1',
    'heading-postedOn': 'Datum',
  }
  expect((await mira.post('/company/exports/columns', asked)).status).toBe(303)
  const csv = await (await mira.get(`/company/statement-accounting.csv?number=${NUMBER}`)).text()
  expect(csv.replace('\uFEFF', '').split('\r\n').slice(0, 3)).toEqual([
    'Datum;Punkte;Betrag',
    '10.10.2026;480;2,19',
    '10.10.2026;480;2,19',
  ])
  const none = await mira.post('/company/exports/columns', { key: newId() })
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Choose at least one column.')
})
