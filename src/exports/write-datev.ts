/**
 * A posting batch in the DATEV format: EXTF 700, category 21, version 13.
 *
 * @see docs/formats/statement-exports.md
 * @see https://developer.datev.de/datev/platform/de/dtvf
 */
import type { Day } from '../domain/day.ts'
import { DATEV_COLUMNS } from './datev-columns.ts'
import type { Datev } from './setting.ts'
import { euroText } from './sheet.ts'

/** What the format allows in one batch. */
export const DATEV_LINES_MOST = 99_999

export type DatevPosting = {
  /** Below zero for what went out. */
  readonly cents: bigint
  readonly on: Day
  /** Up to 36 signs: the statement it belongs to. */
  readonly voucher: string
  /** Up to 60 signs. */
  readonly text: string
  readonly costCentre: string | null
}
export type DatevBatch = {
  readonly from: Day
  readonly to: Day
  /** Up to 30 signs. */
  readonly name: string
  readonly madeAt: Date
  readonly accounts: Datev
  readonly postings: readonly DatevPosting[]
}

export function datevText(batch: DatevBatch): string {
  const postings = batch.postings.filter(({ cents }) => cents !== 0n)
  const lines = [head(batch), DATEV_COLUMNS.join(';'), ...postings.map((each) => line(each, batch.accounts))]
  return `${lines.join('\r\n')}\r\n`
}

/** The first day of the financial year that a day is in. */
export function yearBegin(day: Day, yearBegins: string): Day {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < yearBegins ? 1 : 0)
  return `${year}-${yearBegins}-01` as Day
}

function head({ from, to, name, madeAt, accounts }: DatevBatch): string {
  const { consultant, client, accountLength, yearBegins } = accounts
  const made = madeAt.toISOString().replaceAll(/\D/g, '').slice(0, 17)
  return [
    text('EXTF'),
    '700',
    '21',
    text('Buchungsstapel'),
    '13',
    made,
    '',
    text('RE'),
    text(''),
    text(''),
    consultant,
    client,
    digits(yearBegin(from, yearBegins)),
    accountLength,
    digits(from),
    digits(to),
    text(name, 30),
    text(''),
    '1',
    '0',
    '0',
    text('EUR'),
    '',
    text(''),
    '',
    '',
    text(''),
    '',
    '',
    text(''),
    text(''),
  ].join(';')
}

/** What came in is a debit of the account for points, what went out a credit: the amount itself has no sign. */
function line(
  { cents, on, voucher, text: words, costCentre }: DatevPosting,
  { account, contra }: Datev,
): string {
  const given: Readonly<Record<string, string>> = {
    'Umsatz (ohne Soll/Haben-Kz)': euroText(cents < 0n ? -cents : cents, ','),
    'Soll/Haben-Kennzeichen': text(cents < 0n ? 'H' : 'S'),
    'WKZ Umsatz': text('EUR'),
    Konto: account,
    'Gegenkonto (ohne BU-Schlüssel)': contra,
    Belegdatum: `${on.slice(8, 10)}${on.slice(5, 7)}`,
    'Belegfeld 1': text(voucher.replaceAll(/[^A-Za-z0-9$&%*+\-/]/g, ''), 36),
    Buchungstext: text(words, 60),
    'KOST1 - Kostenstelle': text(costCentre ?? '', 36),
    Festschreibung: '0',
  }
  return DATEV_COLUMNS.map((column) => given[column] ?? '').join(';')
}

/** Quoted, as every text of the format; line breaks and other control characters are not allowed in it. */
function text(given: string, most = 255): string {
  const plain = given.replaceAll(/\p{Cc}+/gu, ' ').slice(0, most)
  return `"${plain.replaceAll('"', '""')}"`
}

function digits(day: Day): string {
  return day.replaceAll('-', '')
}
