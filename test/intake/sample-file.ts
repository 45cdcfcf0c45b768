/** A flown coupon file in the hands of a test: change one cell, read it, see what came out. */
import { asDay } from '../../src/domain/day.ts'
import type { Column } from '../../src/intake/columns.ts'
import { readCoupons } from '../../src/intake/read-coupons.ts'
import { type ReadItem, type ReadLimits, USUAL_LIMITS } from '../../src/intake/records.ts'
import { airports } from '../../src/places/airports.ts'

export const LIMITS: ReadLimits = { ...USUAL_LIMITS, places: airports, today: asDay('2026-11-22') }

export const GOOD = {
  ticket_number: '9901234567890',
  conjunction_ticket: '',
  coupon_number: '1',
  issue_date: '2025-03-01',
  status: 'F',
  marketing_carrier: 'MA',
  operating_carrier: 'NV',
  flight_number: '123',
  rbd: 'Y',
  cabin: 'Y',
  fare_product: 'ECO-FLEX',
  fare_type: 'public',
  origin: 'SOF',
  destination: 'CDG',
  departure_date: '2025-04-01',
  departure_time: '07:30',
  currency: 'EUR',
  fare_amount: '129.00',
  surcharges: 'YQ:70.00|YR:12.00',
  paid_with_points: '0.00',
  clid: 'BG123456',
  osi: '',
  tour_code: '',
  ff_airline: 'MA',
  ff_number: '992123456789012',
  passenger_name: 'PETROVA/MARIA MRS',
  passenger_type: 'ADT',
} satisfies Record<Column, string>

export type Cells = Partial<Record<Column, string>>

/** @param rows what differs from GOOD in each row */
export function file(rows: readonly Cells[], delimiter = ',', newline = '\n'): string {
  const lines = rows.map((row) =>
    Object.values({ ...GOOD, ...row })
      .map(quoted)
      .join(delimiter),
  )
  return [Object.keys(GOOD).join(delimiter), ...lines, ''].join(newline)
}

function quoted(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Reads a text or bytes, whole or cut into pieces. */
export async function read(
  content: string | Uint8Array,
  piece = Number.MAX_SAFE_INTEGER,
): Promise<ReadItem[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const pieces: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += piece) pieces.push(bytes.subarray(at, at + piece))
  return all(readCoupons(pieces, LIMITS))
}

export async function all(items: AsyncIterable<ReadItem>): Promise<ReadItem[]> {
  const list: ReadItem[] = []
  for await (const item of items) list.push(item)
  return list
}

export function couponsIn(items: readonly ReadItem[]) {
  return items.flatMap((item) => ('coupon' in item ? [item.coupon] : []))
}

export function rejectsIn(items: readonly ReadItem[]) {
  return items.flatMap((item) => ('reject' in item ? [item.reject] : []))
}

export function fileRejectIn(items: readonly ReadItem[]) {
  return items.flatMap((item) => ('fileReject' in item ? [item.fileReject] : []))[0]
}

export function headerIn(items: readonly ReadItem[]) {
  const header = items.flatMap((item) => ('header' in item ? [item.header] : []))[0]
  if (header === undefined) throw new Error('no header was read')
  return header
}
