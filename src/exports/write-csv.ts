/** A sheet as CSV, in a form that spreadsheets open and cannot be tricked by. */
import { stringify } from 'csv-stringify/sync'
import type { T } from '../../views/words/words.ts'
import type { Day } from '../domain/day.ts'
import { type Cell, type ColumnKind, euroText, type Row, type Sheet } from './sheet.ts'

export const CSV_PROFILES = ['rfc4180', 'excel-de'] as const
export type CsvProfile = (typeof CSV_PROFILES)[number]

export type CsvWays = {
  readonly delimiter: ',' | ';'
  readonly mark: string
  readonly comma: '.' | ','
  readonly day: (day: Day) => string
}

const BYTE_ORDER_MARK = '\uFEFF'
export const CSV_WAYS: Readonly<Record<CsvProfile, CsvWays>> = {
  rfc4180: { delimiter: ',', mark: '', comma: '.', day: (day) => day },
  'excel-de': { delimiter: ';', mark: BYTE_ORDER_MARK, comma: ',', day: germanDay },
}

/** A list for a spreadsheet set to the reader's language: where the comma stands in numbers, cells part at the semicolon. */
export function listWays(t: Pick<T, 'decimal'>): CsvWays {
  const isComma = t.decimal('0.5').includes(',')
  return {
    ...CSV_WAYS.rfc4180,
    delimiter: isComma ? ';' : ',',
    comma: isComma ? ',' : '.',
    mark: BYTE_ORDER_MARK,
  }
}

export async function* csvPieces(sheet: Sheet, ways: CsvWays): AsyncGenerator<string> {
  yield ways.mark + lines([sheet.columns.map(({ head }) => head)], ways)
  const kinds = sheet.columns.map(({ kind }) => kind)
  for await (const rows of sheet.batches) {
    if (rows.length > 0)
      yield lines(
        rows.map((row) => texts(row, kinds, ways)),
        ways,
      )
  }
}

function lines(rows: readonly (readonly string[])[], { delimiter }: CsvWays): string {
  return stringify(rows as string[][], {
    delimiter,
    record_delimiter: '\r\n',
    // Quotes and delimiters are quoted by themselves; a lone line break or a blank at the edge is not.
    quoted_match: /[\r\n]|^\s|\s$/,
  })
}

function texts(row: Row, kinds: readonly ColumnKind[], ways: CsvWays): string[] {
  return row.map((cell, at) => text(cell, kinds[at] ?? 'text', ways))
}

/** Numbers stay numbers; a text that a spreadsheet would take for a formula gets an apostrophe (OWASP "CSV injection"). */
function text(cell: Cell, kind: ColumnKind, { comma, day }: CsvWays): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'bigint') return kind === 'euro' ? euroText(cell, comma) : cell.toString()
  if (kind === 'day') return day(cell as Day)
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
}

function germanDay(day: Day): string {
  const [year, month, dayOfMonth] = day.split('-')
  return `${dayOfMonth}.${month}.${year}`
}
