/** What the report says of lines that were kept but not, or not wholly, credited. Pure. */
import type { FlownCoupon } from '../../domain/coupon.ts'
import type { KeptCoupon } from '../../domain/kept-coupon.ts'
import type { NothingCode } from '../../domain/rating/rated.ts'
import type { Column } from '../columns.ts'
import { type Expected, type ExpectedKey, excerpt, type Reject, type RejectCode } from '../reject.ts'
import type { Settled } from '../settle/settle.ts'
import type { Chunk, Line } from './chunks.ts'

type Note = { readonly code: RejectCode; readonly field: Column | null; readonly expected: ExpectedKey }

const HALF_NOTES: Readonly<Record<string, Note>> = {
  'CLID-UNKNOWN': { code: 'CLID-UNKNOWN', field: 'clid', expected: 'known-company' },
  'CLID-INACTIVE': { code: 'CLID-INACTIVE', field: 'clid', expected: 'active-company' },
  'MEM-LEFT': { code: 'MEM-LEFT', field: 'clid', expected: 'present-traveller' },
  'MEM-UNKNOWN': { code: 'MEM-UNKNOWN', field: 'ff_number', expected: 'known-member' },
  'MEM-NAME-MISMATCH': { code: 'MEM-NAME-MISMATCH', field: 'passenger_name', expected: 'same-name' },
}
const RATING_NOTES: Readonly<Partial<Record<NothingCode, Note>>> = {
  'CPN-NOT-FLOWN': { code: 'CPN-NOT-FLOWN', field: 'status', expected: 'flown' },
  'CLASS-NOT-ELIGIBLE': { code: 'CLASS-NOT-ELIGIBLE', field: 'rbd', expected: 'eligible-class' },
  'ROUTE-UNKNOWN': { code: 'ROUTE-UNKNOWN', field: 'destination', expected: 'known-airport' },
  'OUT-OF-WINDOW': { code: 'OUT-OF-WINDOW', field: 'departure_date', expected: 'inside-window' },
  'BEFORE-ENROLMENT': { code: 'BEFORE-ENROLMENT', field: 'departure_date', expected: 'after-enrolment' },
}

/** The column in which a fact stands. */
const COLUMN_OF: Readonly<Partial<Record<keyof FlownCoupon, Column>>> = {
  ticket: 'ticket_number',
  primaryTicket: 'conjunction_ticket',
  coupon: 'coupon_number',
  issuedOn: 'issue_date',
  status: 'status',
  marketingCarrier: 'marketing_carrier',
  operatingCarrier: 'operating_carrier',
  flight: 'flight_number',
  rbd: 'rbd',
  cabin: 'cabin',
  fareProduct: 'fare_product',
  fareType: 'fare_type',
  origin: 'origin',
  destination: 'destination',
  departedOn: 'departure_date',
  departedAt: 'departure_time',
  currency: 'currency',
  fare: 'fare_amount',
  surcharges: 'surcharges',
  paidWithPoints: 'paid_with_points',
  corporateId: 'clid',
  ffAirline: 'ff_airline',
  ffNumber: 'ff_number',
  passengerName: 'passenger_name',
  passengerType: 'passenger_type',
}

function factText(fact: FlownCoupon[keyof FlownCoupon]): string {
  if (fact === null) return ''
  if (typeof fact !== 'object') return fact.toString()
  return Object.entries(fact)
    .map(([code, amount]) => `${code}:${amount}`)
    .join('|')
}

/** One reject a line and code: reading faults, repeated and contradicting lines, halves without an owner, reasons for nothing. */
export function rejectsOf(chunk: Chunk, settled: Settled): Reject[] {
  const lines = new Map(chunk.lines.map((line) => [line.line, line]))
  const notes = settled.notes.flatMap((note) => {
    const line = lines.get(note.line)
    const expected = note.code === 'CPN-CHANGED' ? 'unchanged' : 'reported-once'
    if (!line) return []
    const { coupon } = line
    const found =
      note.code === 'CPN-CHANGED'
        ? factText(coupon[note.field])
        : `${coupon.ticket}/${coupon.coupon} ${coupon.status}`
    return [reject(line, { code: note.code, field: COLUMN_OF[note.field] ?? null, expected }, found)]
  })
  const kept = settled.added.flatMap((coupon) => {
    const line = coupon.importLine === null ? undefined : lines.get(Number(coupon.importLine))
    return line ? ofCoupon(line, coupon) : []
  })
  return [...chunk.rejects, ...notes, ...kept]
}

function ofCoupon(line: Line, coupon: KeptCoupon): Reject[] {
  const halves = [coupon.companyReason, coupon.memberReason].flatMap(
    (reason) => HALF_NOTES[reason ?? ''] ?? [],
  )
  const reasons = [...new Set(Object.values(coupon.rating))].flatMap((code) => RATING_NOTES[code] ?? [])
  return [...halves, ...reasons].map((note) => reject(line, note))
}

function reject(line: Line, note: Note, found?: string): Reject {
  const expected: Expected = { key: note.expected, facts: factsOf(line, note) }
  return {
    line: line.line,
    code: note.code,
    field: note.field,
    found: excerpt(found ?? foundIn(line, note)),
    expected,
    cells: line.cells,
  }
}

/** Nothing but what the file itself says: the day of the flight, never the day on which somebody left. */
function factsOf({ coupon }: Line, note: Note): Record<string, string> {
  const asks = note.expected === 'active-company' || note.expected === 'present-traveller'
  return asks ? { on: coupon.departedOn } : {}
}

function foundIn({ coupon }: Line, note: Note): string {
  if (note.field === 'clid') return coupon.corporateId ?? ''
  if (note.field === 'ff_number') return `${coupon.ffAirline ?? ''} ${coupon.ffNumber ?? ''}`.trim()
  if (note.field === 'passenger_name') return coupon.passengerName ?? ''
  if (note.field === 'status') return coupon.status
  if (note.field === 'rbd') return `${coupon.marketingCarrier} ${coupon.rbd}`
  if (note.field === 'destination') return `${coupon.origin}-${coupon.destination}`
  return coupon.departedOn
}
