/** The files of a statement, and where each is fetched. */
import { hrefOf, type Params } from '../web/list.ts'

export const STATEMENT_FORMATS = ['xlsx', 'pdf', 'csv', 'excel-de', 'json', 'accounting', 'datev'] as const
export type StatementFormat = (typeof STATEMENT_FORMATS)[number]

/** More lines than these are no reading matter: they go into a spreadsheet. */
export const PDF_LINES_MOST = 5_000

const PAGE = '/company/statement'
const FILE: Readonly<Record<StatementFormat, string>> = {
  xlsx: `${PAGE}.xlsx`,
  pdf: `${PAGE}.pdf`,
  csv: `${PAGE}.csv`,
  'excel-de': `${PAGE}.csv`,
  json: `${PAGE}.json`,
  accounting: `${PAGE}-accounting.csv`,
  datev: `${PAGE}-datev.csv`,
}

/** @param params number, period, or days and slice */
export function statementFile(format: StatementFormat, params: Params): string {
  const profile = format === 'csv' ? 'rfc4180' : format === 'excel-de' ? 'excel-de' : undefined
  return hrefOf(FILE[format], { ...params, profile })
}
