/** The money of a record: fare, carrier surcharges, what was paid with points. Amounts are minor units of its currency. */
import type { FlownCoupon } from '../domain/coupon.ts'
import { MOST_UNITS, minorDigits, parseAmount } from './amount.ts'
import { currencyCell } from './cell-values.ts'
import type { Column } from './columns.ts'
import type { Expected } from './reject.ts'
import { note, plainly, type Row, take, text } from './row-cells.ts'

/** IATA files carry a handful; a bound keeps a hostile cell from becoming a big object. */
const MOST_SURCHARGES = 20

const VALUE = plainly('value')
const CURRENCY = plainly('currency')
const IN_FARE = plainly('amount-in-fare')
const SURCHARGES = plainly('surcharges')

export function moneyOf(row: Row): Pick<FlownCoupon, 'currency' | 'fare' | 'surcharges' | 'paidWithPoints'> {
  const currency = take(row, 'currency', currencyCell, CURRENCY, 'CURRENCY-UNKNOWN')
  const digits = row.fault === null ? minorDigits(currency) : 2
  if (digits === undefined) {
    note(row, 'CURRENCY-UNKNOWN', 'currency', CURRENCY)
    return { currency, fare: 0n, surcharges: {}, paidWithPoints: 0n }
  }
  if (text(row, 'fare_amount') === '') note(row, 'VALUE-MISSING', 'fare_amount', VALUE)
  const fare = amountOf(row, 'fare_amount', text(row, 'fare_amount'), currency, digits)
  const surcharges = surchargesOf(row, currency, digits)
  const paidText = text(row, 'paid_with_points')
  const paidWithPoints = paidText === '' ? 0n : amountOf(row, 'paid_with_points', paidText, currency, digits)
  if (paidWithPoints > 0n) {
    const most = Object.values(surcharges).reduce((sum, amount) => sum + amount, fare)
    if (paidWithPoints > most) note(row, 'AMOUNT-OUT-OF-RANGE', 'paid_with_points', IN_FARE)
  }
  return { currency, fare, surcharges, paidWithPoints }
}

/** The cell `YQ:70.00|YR:12.00` and the columns of the kind `surcharge_yq` together; a code may come once. */
function surchargesOf(row: Row, currency: string, digits: number): Record<string, bigint> {
  const surcharges: Record<string, bigint> = {}
  const listed = text(row, 'surcharges')
  if (listed !== '') {
    for (const part of listed.split('|', MOST_SURCHARGES + 1)) {
      const match = /^\s*([A-Za-z0-9]{2}(?:-[A-Za-z])?)\s*:\s*(\S+)\s*$/.exec(part)
      if (match === null) {
        note(row, 'VALUE-MALFORMED', 'surcharges', SURCHARGES)
        return surcharges
      }
      add(
        row,
        surcharges,
        (match[1] ?? '').toUpperCase(),
        amountOf(row, 'surcharges', match[2] ?? '', currency, digits),
      )
    }
  }
  for (const { code, index } of row.layout.surchargeColumns) {
    const cell = (row.cells[index] ?? '').trim()
    if (cell !== '') add(row, surcharges, code, amountOf(row, 'surcharges', cell, currency, digits))
  }
  if (Object.keys(surcharges).length > MOST_SURCHARGES) note(row, 'VALUE-MALFORMED', 'surcharges', SURCHARGES)
  return surcharges
}

function add(row: Row, surcharges: Record<string, bigint>, code: string, amount: bigint): void {
  if (surcharges[code] !== undefined) {
    note(row, 'VALUE-MALFORMED', 'surcharges', { key: 'surcharge-once', facts: { code } }, code)
  }
  surcharges[code] = amount
}

function amountOf(row: Row, field: Column, cell: string, currency: string, digits: number): bigint {
  if (row.fault !== null) return 0n
  const amount = parseAmount(cell, digits)
  if (typeof amount === 'bigint') return amount
  const malformed: Expected = { key: 'amount', facts: { currency, digits: String(digits) } }
  const outside: Expected = { key: 'amount-range', facts: { currency, most: String(MOST_UNITS) } }
  if (amount === 'malformed') note(row, 'VALUE-MALFORMED', field, malformed, cell)
  else note(row, 'AMOUNT-OUT-OF-RANGE', field, outside, cell)
  return 0n
}
