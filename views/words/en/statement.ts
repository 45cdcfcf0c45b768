/** The monthly statement. A kind of entry has one word here, wherever it is listed. */
import type { EntryKind } from '../../../src/domain/ledger/movement.ts'

const kind = {
  accrual: 'Flight credits',
  reversal: 'Credits taken back',
  redemption: 'Awards ordered',
  refund: 'Given back for cancelled awards',
  fee: 'Fees',
  expiry: 'Lapsed',
  adjustment: 'Put right by the programme',
  transfer: 'Transfers',
  advance: 'Advances',
  waiver: 'Waived',
  recovery: 'Advances repaid',
  welcome: 'Welcome bonus',
} satisfies Record<EntryKind, string>

const line = {
  flight: '{flight} {route}, {day}',
  promotion: '{flight} {route}, {day}: promotion {name}',
  reversal: 'Taken back: {flight} {route}, {day}',
  redemption: '{award}',
  refund: 'Given back: {award}',
  fee: 'Cancellation fee: {award}',
  expiry: 'Lapsed on {day}',
  other: '{kind}',
}

export const statement = {
  title: 'Statement for {month}',
  lead: 'Points of {company}, from {from} to {to}.',
  soFar:
    'This month is not over: lines may still be added. The statement is final on the first day of the next month.',
  period: 'Month',
  show: 'Show',
  number: 'Statement',
  corporateId: 'Corporate id',
  opening: 'Opening balance',
  closing: 'Closing balance',
  in: 'Came in',
  out: 'Went out',
  nothing: 'No points were credited or debited in this month.',
  posted: 'Posted on',
  what: 'What',
  reference: 'Reference',
  amount: 'Amount',
  after: 'Balance after',
  expires: 'Lapses on',
  subtotal: 'Subtotal',
  lapsing: 'When these points lapse',
  lapsingMonth: 'Lapses in',
  later: 'Later',
  nothingLapses: 'There is nothing that could lapse.',
  hash: 'SHA-256 of the JSON file',
  csv: 'CSV',
  excel: 'CSV for Excel (German)',
  json: 'JSON',
  kind,
  line,
}
