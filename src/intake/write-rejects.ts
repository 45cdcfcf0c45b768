/** The reject file: the rejected lines as they came, with the reason at the end of each. Mend the cells and send it again. */
import { stringify } from 'csv-stringify/sync'
import { isRejectHeading, REJECT_COLUMNS } from './columns.ts'
import type { Header } from './records.ts'
import { expectedText, type Reject } from './reject.ts'

const ROWS_PER_PIECE = 500
/** Spreadsheets take a UTF-8 file without it for their own code page. The reader skips it. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * RFC 4180 with the delimiter of the original file; pieces of text, to be sent one after the other.
 *
 * The cells of the original stay exactly as they were, also those that a spreadsheet would take for a formula: the file
 * goes back into the portal. Only the added cells are guarded. A row with the wrong number of cells is neither filled
 * up nor cut: filled up, it would pass as mended without anybody having looked.
 */
export function* writeRejects(header: Header, rejects: Iterable<Reject>): Generator<string> {
  const kept = header.layout.headings.map((heading) => !isRejectHeading(heading))
  const original = (cells: readonly string[]) =>
    cells.length === kept.length ? cells.filter((_, index) => kept[index]) : cells
  yield BYTE_ORDER_MARK + csv(header, [[...original(header.layout.headings), ...REJECT_COLUMNS]])
  let rows: string[][] = []
  for (const reject of rejects) {
    rows.push([...original(reject.cells), ...reasons(reject).map(guarded)])
    if (rows.length === ROWS_PER_PIECE) {
      yield csv(header, rows)
      rows = []
    }
  }
  if (rows.length > 0) yield csv(header, rows)
}

/** In the order of REJECT_COLUMNS. */
function reasons({ line, code, field, found, expected }: Reject): string[] {
  return [String(line), code, field ?? '', found, expectedText(expected)]
}

/** OWASP "CSV injection": what begins like a formula gets an apostrophe in front, also in full-width forms. */
function guarded(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
}

function csv({ delimiter }: Header, rows: string[][]): string {
  // csv-stringify quotes for the delimiter, quotes and CRLF; a lone CR or LF, or a blank at the edge, it leaves bare.
  return stringify(rows, { delimiter, record_delimiter: '\r\n', quoted_match: /[\r\n]|^\s|\s$|\uFEFF/ })
}
