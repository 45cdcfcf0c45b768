/** One record of a flown coupon file: cells in, a coupon or the first thing wrong with it out. Written by hand for speed. */
import type { FlownCoupon } from '../domain/coupon.ts'
import { addDays } from '../domain/day.ts'
import {
  airportCell,
  cabinCell,
  carrierCell,
  dayCell,
  fareTypeCell,
  ffNumberCell,
  flightCell,
  passengerTypeCell,
  rbdCell,
  statusCell,
  TEXT_CHARACTERS,
  textCell,
  timeCell,
} from './cell-values.ts'
import type { Layout } from './columns.ts'
import { corporateIdCell, osiCorporateId } from './corporate-id.ts'
import type { Expected } from './reject.ts'
import { type Fault, note, optional, plainly, type Row, type RowRules, take, text } from './row-cells.ts'
import { moneyOf } from './row-money.ts'
import { couponNumberCell, ownTicket, ticketCell } from './ticket-cell.ts'

export function readRow(
  cells: readonly string[],
  layout: Layout,
  rules: RowRules,
): { readonly coupon: FlownCoupon } | { readonly fault: Fault } {
  const row: Row = { cells, layout, rules, fault: null }
  if (cells.length !== layout.headings.length && !onlyEmptyCellsTooMany(cells, layout)) {
    const expected = { key: 'cells', facts: { count: String(layout.headings.length) } } as const
    return { fault: { code: 'ROW-LENGTH', field: null, found: String(cells.length), expected } }
  }
  const document = ticketOf(row)
  const money = moneyOf(row)
  const coupon: FlownCoupon = {
    ...document,
    issuedOn: take(row, 'issue_date', dayCell, DAY),
    status: take(row, 'status', statusCell, STATUS, 'STATUS-UNKNOWN'),
    marketingCarrier: take(row, 'marketing_carrier', carrierCell, CARRIER),
    operatingCarrier:
      optional(row, 'operating_carrier', carrierCell, CARRIER) ??
      text(row, 'marketing_carrier').toUpperCase(),
    flight: take(row, 'flight_number', flightCell, FLIGHT),
    rbd: take(row, 'rbd', rbdCell, RBD),
    cabin: optional(row, 'cabin', cabinCell, CABIN),
    fareProduct: optional(row, 'fare_product', textCell, TEXT),
    fareType: optional(row, 'fare_type', fareTypeCell, FARE_TYPE) ?? 'public',
    origin: take(row, 'origin', airportCell, AIRPORT),
    destination: take(row, 'destination', airportCell, AIRPORT),
    departedOn: take(row, 'departure_date', dayCell, DAY),
    departedAt: optional(row, 'departure_time', timeCell, TIME),
    ...money,
    corporateId: corporateIdOf(row),
    ffAirline: optional(row, 'ff_airline', carrierCell, CARRIER),
    ffNumber: optional(row, 'ff_number', ffNumberCell, FF_NUMBER),
    passengerName: optional(row, 'passenger_name', textCell, TEXT),
    passengerType: optional(row, 'passenger_type', passengerTypeCell, PASSENGER_TYPE) ?? 'ADT',
  }
  if (row.fault === null) checkRoute(row, coupon)
  if (row.fault === null) checkDays(row, coupon)
  return row.fault === null ? { coupon } : { fault: row.fault }
}

/** Spreadsheets pad rows with empty cells on the right; those say nothing and harm nothing. */
function onlyEmptyCellsTooMany(cells: readonly string[], layout: Layout): boolean {
  return (
    cells.length > layout.headings.length &&
    cells.slice(layout.headings.length).every((cell) => cell.trim() === '')
  )
}

function ticketOf(row: Row): Pick<FlownCoupon, 'ticket' | 'coupon' | 'primaryTicket'> {
  const cell = take(row, 'ticket_number', ticketCell, TICKET)
  const number = take(row, 'coupon_number', couponNumberCell, COUPON_NUMBER)
  const primary = optional(row, 'conjunction_ticket', ticketCell, TICKET)
  if (row.fault !== null) return { ticket: '', coupon: 0, primaryTicket: '' }
  const own = ownTicket(cell, number)
  if (own === undefined) note(row, 'VALUE-MALFORMED', 'coupon_number', COUPON_NUMBER)
  return { ticket: cell.first, coupon: number, ...own, primaryTicket: (primary ?? cell).first }
}

/** The first of CLID, OSI and tour code that names a company wins. An OSI remark that names none is passed over. */
function corporateIdOf(row: Row): string | null {
  return (
    optional(row, 'clid', corporateIdCell, CORPORATE_ID) ??
    osiCorporateId(text(row, 'osi')) ??
    optional(row, 'tour_code', corporateIdCell, CORPORATE_ID)
  )
}

function checkRoute(row: Row, coupon: FlownCoupon): void {
  const known: Expected = { key: 'known-airport', facts: {} }
  if (row.rules.places.find(coupon.origin) === undefined) note(row, 'ROUTE-UNKNOWN', 'origin', known)
  else if (row.rules.places.find(coupon.destination) === undefined)
    note(row, 'ROUTE-UNKNOWN', 'destination', known)
  else if (coupon.origin === coupon.destination) {
    note(row, 'ROUTE-SAME', 'destination', { key: 'other-airport', facts: {} })
  }
}

function checkDays(row: Row, { departedOn, issuedOn }: FlownCoupon): void {
  const { firstDay, lastDay } = row.rules
  if (departedOn < firstDay || departedOn > lastDay) {
    const expected: Expected = { key: 'day-range', facts: { from: firstDay, to: lastDay } }
    note(row, 'DATE-OUT-OF-RANGE', 'departure_date', expected)
    return
  }
  // A day of grace: the day of issue is the issuing office's, the day of departure the airport's.
  const latest = issuedOn > departedOn ? addDays(departedOn, 1) : departedOn
  if (issuedOn > latest)
    note(row, 'DATE-OUT-OF-RANGE', 'issue_date', { key: 'issued-by', facts: { to: latest } })
}

const TICKET = plainly('ticket-number')
const COUPON_NUMBER = plainly('coupon-number')
const DAY = plainly('day')
const TIME = plainly('time')
const STATUS = plainly('status')
const CARRIER = plainly('carrier')
const FLIGHT = plainly('flight-number')
const RBD = plainly('rbd')
const CABIN = plainly('cabin')
const FARE_TYPE = plainly('fare-type')
const AIRPORT = plainly('airport-code')
const CORPORATE_ID = plainly('corporate-id')
const FF_NUMBER = plainly('ff-number')
const PASSENGER_TYPE = plainly('passenger-type')
const TEXT: Expected = { key: 'text', facts: { most: String(TEXT_CHARACTERS) } }
