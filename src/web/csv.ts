/** Lists as files: exactly the filtered list, in a form that spreadsheets open and cannot be tricked by. */
import { stringify } from 'csv-stringify/sync'
import type { T } from '../../views/words/words.ts'
import { fileName } from '../exports/send-file.ts'
import type { Ctx } from './env.ts'

export type CsvCell = string | number | bigint | null
/** More than this is a job, not a download. */
export const CSV_ROWS_MOST = 20_000

/** @param name file name without ending: `halden-people-2026-11-20` */
export function csvFile(
  c: Ctx,
  name: string,
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
) {
  const body = csvText(c.var.t, header, rows)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="${fileName(name)}.csv"`)
  c.header('Cache-Control', 'no-store')
  return c.body(body)
}

export function csvText(t: T, header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    [header, ...rows].map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    {
      // Where the comma stands in numbers, spreadsheets part cells at the semicolon.
      delimiter: t.decimal('0.5').includes(',') ? ';' : ',',
      bom: true,
      record_delimiter: 'windows',
      // A name such as `=HYPERLINK(…)` must stay a name.
      escape_formulas: true,
    },
  )
}
