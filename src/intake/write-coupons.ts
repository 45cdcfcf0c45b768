/** Writes coupons as a canonical flown coupon file (format version 1): what `readCoupons` reads back unchanged. */
import { stringify } from 'csv-stringify/sync'
import type { FlownCoupon } from '../domain/coupon.ts'
import { formatAmount, minorDigits } from './amount.ts'
import type { Column } from './columns.ts'

const ROWS_PER_PIECE = 500

/** Every column of the format that a coupon fills, in the order in which it is written. */
const CELLS: readonly (readonly [Column, (coupon: FlownCoupon, digits: number) => string])[] = [
  ['ticket_number', (coupon) => coupon.ticket],
  ['conjunction_ticket', (coupon) => coupon.primaryTicket],
  ['coupon_number', (coupon) => String(coupon.coupon)],
  ['issue_date', (coupon) => coupon.issuedOn],
  ['status', (coupon) => coupon.status],
  ['marketing_carrier', (coupon) => coupon.marketingCarrier],
  ['operating_carrier', (coupon) => coupon.operatingCarrier],
  ['flight_number', (coupon) => coupon.flight],
  ['rbd', (coupon) => coupon.rbd],
  ['cabin', (coupon) => coupon.cabin ?? ''],
  ['fare_product', (coupon) => coupon.fareProduct ?? ''],
  ['fare_type', (coupon) => coupon.fareType],
  ['origin', (coupon) => coupon.origin],
  ['destination', (coupon) => coupon.destination],
  ['departure_date', (coupon) => coupon.departedOn],
  ['departure_time', (coupon) => coupon.departedAt ?? ''],
  ['currency', (coupon) => coupon.currency],
  ['fare_amount', (coupon, digits) => formatAmount(coupon.fare, digits)],
  ['surcharges', surchargesText],
  ['paid_with_points', (coupon, digits) => formatAmount(coupon.paidWithPoints, digits)],
  ['clid', (coupon) => coupon.corporateId ?? ''],
  ['ff_airline', (coupon) => coupon.ffAirline ?? ''],
  ['ff_number', (coupon) => coupon.ffNumber ?? ''],
  ['passenger_name', (coupon) => coupon.passengerName ?? ''],
  ['passenger_type', (coupon) => coupon.passengerType],
]

/**
 * @returns pieces of text, header first, to be sent one after the other
 * @throws RangeError for a currency without known minor digits
 */
export function* writeCoupons(coupons: Iterable<FlownCoupon>): Generator<string> {
  yield csv([CELLS.map(([column]) => column)])
  let rows: string[][] = []
  for (const coupon of coupons) {
    const digits = minorDigits(coupon.currency)
    if (digits === undefined) throw new RangeError(`no minor digits known for ${coupon.currency}`)
    rows.push(CELLS.map(([, cell]) => cell(coupon, digits)))
    if (rows.length === ROWS_PER_PIECE) {
      yield csv(rows)
      rows = []
    }
  }
  if (rows.length > 0) yield csv(rows)
}

function surchargesText({ surcharges }: FlownCoupon, digits: number): string {
  return Object.entries(surcharges)
    .map(([code, amount]) => `${code}:${formatAmount(amount, digits)}`)
    .join('|')
}

function csv(rows: string[][]): string {
  return stringify(rows, { record_delimiter: '\r\n' })
}
