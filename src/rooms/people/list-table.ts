/** What was uploaded or pasted becomes rows of cells. */
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/universal'
import { LIST_ROWS_MOST } from '../../domain/people/read-list.ts'
import { typeable } from '../../web/forms.ts'

export const LIST_BYTES_MOST = 5 * 1024 * 1024
/** A sheet is a packed archive: what it says to be unpacked is asked before it is. */
const UNPACKED_MOST = 100 * 1024 * 1024
const CELLS_MOST = 50
const CELL_CHARACTERS_MOST = 1_000

/** Why a list is not taken in at all. */
export type ListFormFault =
  | 'none'
  | 'unreadable'
  | 'too-large'
  | 'too-many'
  | 'empty'
  | 'no-email-column'
  | 'column-twice'

export type TableRead =
  | { readonly table: readonly (readonly string[])[] }
  | { readonly fault: 'unreadable' | 'too-many' | 'too-large' }

export async function tableOf(bytes: Uint8Array): Promise<TableRead> {
  if (!isArchive(bytes)) return textTable(textOf(bytes))
  if (unpackedBytes(bytes) > UNPACKED_MOST) return { fault: 'too-large' }
  const rows = await readSheet(bytes.slice().buffer as ArrayBuffer).catch(() => undefined)
  if (!rows) return { fault: 'unreadable' }
  return bounded(rows.map((row) => row.map(cellText)))
}

/** Cells stand apart by tab, semicolon or comma, whichever the first line has most of. */
export function textTable(text: string): TableRead {
  const first = text.split(/\r?\n/).find((line) => line.trim() !== '') ?? ''
  const count = (sign: string) => first.split(sign).length
  const delimiter = ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
  try {
    const table = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      to: LIST_ROWS_MOST * 2,
    }) as string[][]
    return bounded(table)
  } catch {
    return { fault: 'unreadable' }
  }
}

function bounded(table: readonly (readonly string[])[]): TableRead {
  if (table.length > LIST_ROWS_MOST * 2 - 1) return { fault: 'too-many' }
  const cut = (cell: string) => typeable(cell).slice(0, CELL_CHARACTERS_MOST)
  return { table: table.map((row) => row.slice(0, CELLS_MOST).map(cut)) }
}

/** Spreadsheets on older machines save in the code page of their country; what is no UTF-8 is read as that. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** The sum of what the archive's own directory says of its entries. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x02014b50) continue
    sum += view.getUint32(at + 24, true)
  }
  return sum
}
