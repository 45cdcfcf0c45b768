/** What both readers (stream and chunk) share: csv-parse's settings, and what becomes of each record it finds. */
import type { CsvError, InfoRecord, Options } from 'csv-parse'
import type { FlownCoupon } from '../domain/coupon.ts'
import { addDays, asDay, type Day } from '../domain/day.ts'
import type { Places } from '../domain/places.ts'
import { type Layout, readLayout } from './columns.ts'
import type { FileReject } from './file-reject.ts'
import type { Reject } from './reject.ts'
import { readRow } from './row.ts'
import type { RowRules } from './row-cells.ts'

export type Delimiter = ',' | ';'

/** What the header record said; a chunk that continues a file needs it, and so does the reject file. */
export type Header = { readonly delimiter: Delimiter; readonly layout: Layout }

/** `header` comes first and once; `fileReject` comes last, if at all: nothing after it was read. */
export type ReadItem =
  | { readonly header: Header }
  /** `cells` is the record as it was read: a later stage may still reject it. */
  | { readonly line: number; readonly coupon: FlownCoupon; readonly cells: readonly string[] }
  | { readonly line: number; readonly reject: Reject }
  | { readonly fileReject: FileReject }

export type ReadLimits = {
  readonly places: Places
  /** The reader's own day; flights further than `DAYS_AHEAD` from it are refused. */
  readonly today: Day
  readonly maxColumns: number
  readonly maxCellCharacters: number
  /** Bytes of one record, also when quoted cells spread it over several lines. */
  readonly maxRecordBytes: number
}

export const USUAL_LIMITS = { maxColumns: 200, maxCellCharacters: 10_000, maxRecordBytes: 100_000 } as const

const FIRST_DAY = asDay('1990-01-01')
const DAYS_AHEAD = 400

/** Gathers what records turn into. `stopped` is set with a file reject; later records are not looked at. */
export type Collector = {
  items: ReadItem[]
  header: Header | undefined
  stopped: boolean
  /** Line after the last record that was read, where a record that never ended began. */
  nextLine: number
  readonly record: (cells: string[], info: InfoRecord) => null
}

/**
 * @param header undefined when the first record is the header
 * @param linesBefore lines of the file in front of this text, 0 for a whole file
 */
export function collect(
  delimiter: Delimiter,
  limits: ReadLimits,
  header: Header | undefined,
  linesBefore: number,
): Collector {
  const rules: RowRules = {
    places: limits.places,
    firstDay: FIRST_DAY,
    lastDay: addDays(limits.today, DAYS_AHEAD),
  }
  const collector: Collector = {
    items: [],
    header,
    stopped: false,
    nextLine: linesBefore + 1,
    record(cells, info) {
      if (collector.stopped) return null
      const line = linesBefore + info.lines - lineBreaks(cells)
      collector.nextLine = linesBefore + info.lines + 1
      const long = cells.find((cell) => cell.length > limits.maxCellCharacters)
      if (long !== undefined) {
        stop(collector, {
          code: 'FILE-CELL-TOO-LONG',
          line,
          facts: facts(long.length, limits.maxCellCharacters),
        })
      } else if (collector.header === undefined) readHeader(collector, cells, line, delimiter, limits)
      else if (cells.some((cell) => cell.trim() !== ''))
        collector.items.push(readLine(cells, line, collector.header.layout, rules))
      return null
    },
  }
  return collector
}

function readHeader(
  into: Collector,
  cells: string[],
  line: number,
  delimiter: Delimiter,
  limits: ReadLimits,
): void {
  const read = readLayout(cells, line, limits.maxColumns)
  if ('fileReject' in read) {
    stop(into, read.fileReject)
    return
  }
  into.header = { delimiter, layout: read.layout }
  into.items.push({ header: into.header })
}

function readLine(cells: readonly string[], line: number, layout: Layout, rules: RowRules): ReadItem {
  const read = readRow(cells, layout, rules)
  return 'coupon' in read
    ? { line, coupon: read.coupon, cells }
    : { line, reject: { line, ...read.fault, cells } }
}

export function stop(collector: Collector, fileReject: FileReject): void {
  if (collector.stopped) return
  collector.stopped = true
  collector.items.push({ fileReject })
}

/** What csv-parse refuses is a file reject; anything else it throws is a fault of ours and goes on up. */
export function stopAtError(collector: Collector, error: Error, limits: ReadLimits): void {
  const code = (error as Partial<CsvError>).code
  const line = collector.nextLine
  if (code === 'CSV_QUOTE_NOT_CLOSED') stop(collector, { code: 'FILE-QUOTE-OPEN', line, facts: {} })
  else if (code === 'CSV_MAX_RECORD_SIZE') {
    stop(collector, { code: 'FILE-LINE-TOO-LONG', line, facts: { most: String(limits.maxRecordBytes) } })
  } else throw error
}

export function parserOptions(
  delimiter: Delimiter,
  limits: ReadLimits,
  collector: Collector,
): Options<string[]> {
  return {
    bom: true,
    columns: false,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // A stray quotation mark spoils its own row at most, not the file.
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: limits.maxRecordBytes,
    on_record: collector.record,
  }
}

/** The delimiter that the header uses more; a comma when it uses neither. */
export function delimiterOf(headerLine: string): Delimiter {
  const unquoted = headerLine.replaceAll(/"[^"]*"/g, '')
  return unquoted.split(';').length > unquoted.split(',').length ? ';' : ','
}

function lineBreaks(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.split(/\r\n|\n|\r/).length - 1
  }
  return breaks
}

function facts(found: number, most: number): Record<string, string> {
  return { found: String(found), most: String(most) }
}
