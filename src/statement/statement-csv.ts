/** The statement for spreadsheets and bookkeeping; the columns are described in docs/formats/statement-exports.md. */
import { stringify } from 'csv-stringify/sync'
import type { Day } from '../domain/day.ts'
import type { Statement } from './build-statement.ts'
import type { StatementLine } from './statement-lines.ts'

export const CSV_PROFILES = ['rfc4180', 'excel-de'] as const
export type CsvProfile = (typeof CSV_PROFILES)[number]

/** The sentence of a line, in the reader's language. */
export type Describe = (line: StatementLine) => string

const BYTE_ORDER_MARK = '\uFEFF'
const COLUMNS = [
  'statement',
  'company',
  'corporate_id',
  'row',
  'posted_on',
  'kind',
  'description',
  'reference',
  'traveller',
  'flight',
  'route',
  'flown_on',
  'amount',
  'balance_after',
  'expires_on',
] as const
/** Of a month in which a legal entity flew: whose line it is. */
const ENTITY_COLUMNS = ['entity', 'entity_corporate_id'] as const
type Column = (typeof COLUMNS)[number] | (typeof ENTITY_COLUMNS)[number]
type Cells = Readonly<Partial<Record<Column, string | bigint | null>>>

/** Opening row, one row for each entry as it was booked, closing row: `balance_after` runs through all of them. */
export function statementCsv(statement: Statement, profile: CsvProfile, describe: Describe): string {
  const day = profile === 'excel-de' ? germanDay : (value: Day) => value
  const { number, company, opening, closing, from, to } = statement
  const head = { statement: number, company: company.name, corporate_id: company.corporateId }
  const rows: Cells[] = [
    { ...head, row: 'opening', posted_on: day(from), balance_after: opening },
    ...statement.lines.map((line) => ({ ...head, row: 'entry', ...cellsOf(line, day, describe) })),
    { ...head, row: 'closing', posted_on: day(to), balance_after: closing },
  ]
  const columns: readonly Column[] = statement.split.length > 0 ? [...COLUMNS, ...ENTITY_COLUMNS] : COLUMNS
  const cells = rows.map((row) => columns.map((column) => cellText(row[column])))
  const text = stringify([[...columns], ...cells], {
    delimiter: profile === 'excel-de' ? ';' : ',',
    record_delimiter: '\r\n',
    // Quotes and delimiters are quoted by themselves; a lone line break or a blank at the edge is not.
    quoted_match: /[\r\n]|^\s|\s$/,
  })
  return profile === 'excel-de' ? BYTE_ORDER_MARK + text : text
}

function cellsOf(line: StatementLine, day: (value: Day) => string, describe: Describe): Cells {
  const { flight, expiresOn } = line
  return {
    posted_on: day(line.postedOn),
    kind: line.kind,
    description: describe(line),
    reference: line.reference,
    traveller: flight?.traveller ?? null,
    flight: flight?.flight ?? null,
    route: flight?.route ?? null,
    flown_on: flight ? day(flight.departedOn) : null,
    amount: line.amount,
    balance_after: line.balanceAfter,
    expires_on: expiresOn ? day(expiresOn) : null,
    entity: line.entity?.name ?? null,
    entity_corporate_id: line.entity?.corporateId ?? null,
  }
}

/** Numbers stay numbers; a text that a spreadsheet would take for a formula gets an apostrophe (OWASP "CSV injection"). */
function cellText(cell: string | bigint | null | undefined): string {
  if (typeof cell === 'bigint') return cell.toString()
  if (!cell) return ''
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell
}

function germanDay(day: Day): string {
  const [year, month, dayOfMonth] = day.split('-')
  return `${dayOfMonth}.${month}.${year}`
}
