/** File format version 1: the columns of a flown coupon file and the headings they are known by. */
import type { FileReject } from './file-reject.ts'

export const REQUIRED_COLUMNS = [
  'ticket_number',
  'coupon_number',
  'issue_date',
  'status',
  'marketing_carrier',
  'flight_number',
  'rbd',
  'origin',
  'destination',
  'departure_date',
  'currency',
  'fare_amount',
] as const

export const OPTIONAL_COLUMNS = [
  'conjunction_ticket',
  'operating_carrier',
  'cabin',
  'fare_product',
  'fare_type',
  'departure_time',
  'surcharges',
  'paid_with_points',
  'clid',
  'osi',
  'tour_code',
  'ff_airline',
  'ff_number',
  'passenger_name',
  'passenger_type',
] as const

/** Added by the reject file; read as notes and ignored when the mended file comes back. */
export const REJECT_COLUMNS = [
  'reject_line',
  'reject_code',
  'reject_field',
  'reject_found',
  'reject_expected',
] as const

export type Column = (typeof REQUIRED_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number]

/** Headings other than the canonical ones, as `plain` leaves them. */
const ALIASES: Readonly<Record<string, Column>> = {
  ticket: 'ticket_number',
  ticketno: 'ticket_number',
  documentnumber: 'ticket_number',
  tkt: 'ticket_number',
  primaryticket: 'conjunction_ticket',
  primaryticketnumber: 'conjunction_ticket',
  conjunctionticketnumber: 'conjunction_ticket',
  primarydocument: 'conjunction_ticket',
  coupon: 'coupon_number',
  couponno: 'coupon_number',
  cpn: 'coupon_number',
  issued: 'issue_date',
  issuedon: 'issue_date',
  dateofissue: 'issue_date',
  ticketissuedate: 'issue_date',
  couponstatus: 'status',
  carrier: 'marketing_carrier',
  marketingairline: 'marketing_carrier',
  mktcarrier: 'marketing_carrier',
  operatingairline: 'operating_carrier',
  opcarrier: 'operating_carrier',
  flight: 'flight_number',
  flightno: 'flight_number',
  bookingclass: 'rbd',
  reservationbookingdesignator: 'rbd',
  bookingcode: 'rbd',
  cabinclass: 'cabin',
  compartment: 'cabin',
  farebrand: 'fare_product',
  farefamily: 'fare_product',
  from: 'origin',
  departureairport: 'origin',
  to: 'destination',
  arrivalairport: 'destination',
  flightdate: 'departure_date',
  departedon: 'departure_date',
  dateofflight: 'departure_date',
  departedat: 'departure_time',
  flighttime: 'departure_time',
  currencycode: 'currency',
  ccy: 'currency',
  fare: 'fare_amount',
  basefare: 'fare_amount',
  netfare: 'fare_amount',
  carriersurcharges: 'surcharges',
  pointspart: 'paid_with_points',
  ssrclid: 'clid',
  corporateid: 'clid',
  corporatenumber: 'clid',
  osientry: 'osi',
  ositext: 'osi',
  tour: 'tour_code',
  fqtvairline: 'ff_airline',
  frequentflyerairline: 'ff_airline',
  ffpairline: 'ff_airline',
  fqtv: 'ff_number',
  fqtvnumber: 'ff_number',
  frequentflyernumber: 'ff_number',
  ffn: 'ff_number',
  ffpnumber: 'ff_number',
  passenger: 'passenger_name',
  name: 'passenger_name',
  paxname: 'passenger_name',
  ptc: 'passenger_type',
  paxtype: 'passenger_type',
}

const BY_HEADING: ReadonlyMap<string, Column> = new Map([
  ...[...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS].map((column) => [plain(column), column] as const),
  ...Object.entries(ALIASES),
])

const REJECT_HEADINGS: ReadonlySet<string> = new Set(REJECT_COLUMNS.map(plain))

/** Whether a heading was added by a reject file. */
export function isRejectHeading(heading: string): boolean {
  return REJECT_HEADINGS.has(plain(heading))
}

/** Where the cells of this file are. */
export type Layout = {
  /** Headings as the file writes them. */
  readonly headings: readonly string[]
  /** Cell index of each column, -1 when the file has none. */
  readonly at: Readonly<Record<Column, number>>
  /** Columns of the kind `surcharge_yq`, one code each. */
  readonly surchargeColumns: readonly { readonly code: string; readonly index: number }[]
  /** Headings that mean nothing to us; their cells are kept in rejects and otherwise ignored. */
  readonly ignored: readonly string[]
}

/** Reads the header record. Case, spaces, dashes and underscores in a heading do not matter. */
export function readLayout(
  headings: readonly string[],
  line: number,
  maxColumns: number,
): { layout: Layout } | { fileReject: FileReject } {
  if (headings.length > maxColumns) {
    return refused('FILE-TOO-MANY-COLUMNS', line, {
      found: String(headings.length),
      most: String(maxColumns),
    })
  }
  const found = new Map<Column, number>()
  const surchargeColumns: { code: string; index: number }[] = []
  const ignored: string[] = []
  const seen = new Set<string>()
  for (const [index, heading] of headings.entries()) {
    const column = BY_HEADING.get(plain(heading))
    const code = surchargeCode(heading)
    const key = column ?? code ?? plain(heading)
    // Spreadsheets leave columns without a heading behind; several of those are no ambiguity.
    if (key !== '' && seen.has(key)) {
      return refused('FILE-COLUMNS-REPEATED', line, { columns: column ?? heading.trim().slice(0, 80) })
    }
    seen.add(key)
    if (column !== undefined) found.set(column, index)
    else if (code !== undefined) surchargeColumns.push({ code, index })
    else if (key !== '' && !REJECT_HEADINGS.has(key)) ignored.push(heading)
  }
  const missing = REQUIRED_COLUMNS.filter((column) => !found.has(column))
  if (missing.length > 0) return refused('FILE-COLUMNS-MISSING', line, { columns: missing.join(', ') })
  return { layout: { headings, at: positions(found), surchargeColumns, ignored } }
}

function positions(found: ReadonlyMap<Column, number>): Record<Column, number> {
  const all = [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS]
  return Object.fromEntries(all.map((column) => [column, found.get(column) ?? -1])) as Record<Column, number>
}

/** `Surcharge YQ` and `surcharge_yr_f` name a code: `YQ`, `YR-F`. */
function surchargeCode(heading: string): string | undefined {
  const match = /^surcharge([a-z0-9]{2})([a-z])?$/.exec(plain(heading))
  if (match === null) return undefined
  const code = (match[1] ?? '').toUpperCase()
  return match[2] === undefined ? code : `${code}-${match[2].toUpperCase()}`
}

function plain(heading: string): string {
  return heading.toLowerCase().replaceAll(/[\s_-]/g, '')
}

function refused(code: FileReject['code'], line: number, facts: Record<string, string>) {
  return { fileReject: { code, line, facts } }
}
