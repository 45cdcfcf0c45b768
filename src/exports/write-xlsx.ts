/** A sheet as XLSX, row after row: no more of it is in memory than one batch. No formula is ever written. */
import { Zip, ZipDeflate } from 'fflate'
import { type Cell, type ColumnKind, euroText, type Row, type Sheet } from './sheet.ts'
import {
  DAY_STYLE,
  END,
  EURO_STYLE,
  FIXED,
  HEAD_STYLE,
  NUMBER_STYLE,
  sheetBegin,
  workbook,
} from './xlsx-parts.ts'

/** What a worksheet holds in all, headings included. */
const ROWS_A_SHEET = 1_048_576
const LEVEL = 3
/** Of every part: the same list gives the same bytes, whenever it is asked for. */
const MADE = '2000-01-01T00:00:00'

export async function* xlsxPieces(sheet: Sheet): AsyncGenerator<Uint8Array> {
  const zip = zipper()
  let rows = 0
  let sheets = 0
  let page: ReturnType<typeof zip.open> | undefined
  const turn = () => {
    page?.end(END)
    sheets += 1
    page = zip.open(`xl/worksheets/sheet${sheets}.xml`)
    page.add(
      sheetBegin(sheet) +
        rowText(
          1,
          sheet.columns.map(({ head }) => textCell(head, HEAD_STYLE)),
        ),
    )
    rows = 1
  }
  turn()
  for await (const batch of sheet.batches) {
    let text = ''
    for (const row of batch) {
      if (rows === ROWS_A_SHEET) {
        page?.add(text)
        text = ''
        turn()
      }
      rows += 1
      text += rowText(rows, cells(row, sheet))
    }
    page?.add(text)
    yield* zip.taken()
  }
  page?.end(END)
  for (const [name, text] of [...FIXED, ...workbook(sheet.name, sheets)]) zip.open(name).end(text)
  zip.end()
  yield* zip.taken()
}

function zipper() {
  let pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  const encoder = new TextEncoder()
  return {
    open(name: string) {
      const file = new ZipDeflate(name, { level: LEVEL })
      file.mtime = MADE
      zip.add(file)
      return {
        add: (text: string) => file.push(encoder.encode(text)),
        end: (text: string) => file.push(encoder.encode(text), true),
      }
    },
    end: () => zip.end(),
    taken(): Uint8Array[] {
      const taken = pieces
      pieces = []
      return taken
    },
  }
}

/** Cells say where they are; empty ones are left out. */
function rowText(no: number, cells: readonly (CellXml | undefined)[]): string {
  const written = cells.map((cell, at) => (cell === undefined ? '' : `<c r="${letters(at)}${no}"${cell}`))
  return `<row r="${no}">${written.join('')}</row>`
}

/** What follows the place of a cell. */
type CellXml = string

/** Columns are A to Z; a sheet of ours has no more. */
function letters(at: number): string {
  return String.fromCharCode(65 + at)
}

function cells(row: Row, { columns }: Sheet): (CellXml | undefined)[] {
  return row.map((cell, at) => cellText(cell, columns[at]?.kind ?? 'text'))
}

function cellText(cell: Cell, kind: ColumnKind): CellXml | undefined {
  if (cell === null || cell === '') return undefined
  if (typeof cell === 'bigint')
    return kind === 'euro'
      ? ` s="${EURO_STYLE}"><v>${euroText(cell, '.')}</v></c>`
      : ` s="${NUMBER_STYLE}"><v>${whole(cell)}</v></c>`
  return kind === 'day' ? ` s="${DAY_STYLE}"><v>${serial(cell)}</v></c>` : textCell(cell)
}

/** Typed as text: a spreadsheet shows it and never computes it. */
function textCell(text: string, style?: number): CellXml {
  const of = style === undefined ? '' : ` s="${style}"`
  return ` t="inlineStr"${of}><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

const SPECIAL: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  // XML takes no control characters and no half of a pair.
  const plain = text.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
  return plain.replaceAll(/[&<>"]/g, (sign) => SPECIAL[sign] ?? sign)
}

/** @throws RangeError where a spreadsheet's number could no longer say it exactly */
function whole(amount: bigint): string {
  if (!Number.isSafeInteger(Number(amount))) throw new RangeError(`too large for a spreadsheet: ${amount}`)
  return amount.toString()
}

const DAY_MS = 86_400_000
/** Day 0 of a spreadsheet, for days after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30)

function serial(day: string): number {
  return (Date.parse(day) - DAY_ZERO) / DAY_MS
}
