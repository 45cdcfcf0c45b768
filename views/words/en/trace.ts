/**
 * How a number came about: a label and a sentence for each step, a sentence for each reason for nothing.
 * Facts that a trace does not carry are no fault: the page then lists what it does carry (see trace-words.ts).
 */
import type { NothingCode, TraceStep } from '../../../src/domain/rating/rated.ts'

const label = {
  entity: 'Legal entity',
  rule: 'Rule',
  fare: 'Fare',
  'surcharge-counted': 'Surcharge that counts',
  'surcharge-left-out': 'Surcharge left out',
  'paid-with-points': 'Paid with points',
  converted: 'Converted',
  'eligible-base': 'What counts',
  distance: 'Distance',
  'route-kind': 'Kind of route',
  'class-cluster': 'Booking class',
  'table-cell': 'Table',
  percentage: 'Percentage',
  factor: 'Factor',
  'per-unit': 'Rate',
  'spend-band': 'Spend band',
  threshold: 'Threshold',
  minimum: 'Minimum',
  maximum: 'Maximum',
  bonus: 'Bonus',
  promotion: 'Promotion',
  rounded: 'Rounding',
  result: 'Result',
  expires: 'Lapses',
  nothing: 'Nothing earned',
} satisfies Record<TraceStep, string>

const step = {
  entity: 'Counted for {entity}.',
  rule: 'Rule {rule}, version {version} of the programme.',
  fare: 'The fare of this flight is {amount}.',
  'surcharge-counted': 'Surcharge {code} of {amount} counts.',
  'surcharge-left-out': 'Surcharge {code} of {amount} does not count.',
  'paid-with-points': '{amount} were paid with points and earn nothing.',
  converted: '{from} are {to} at the rate {rate} of {day}.',
  'eligible-base': '{amount} count towards the credit.',
  distance: '{distance} between {origin} and {destination}.',
  'route-kind': 'This route counts as {kind}.',
  'class-cluster': 'Booking class {rbd} belongs to {cluster}.',
  'table-cell': 'The table gives {value} for {row} and {column}.',
  percentage: '{percent} of {base}.',
  factor: 'Multiplied by {factor}.',
  'per-unit': '{rate} for each {unit}.',
  'spend-band': 'Spend so far is {spend}, which is band {band}.',
  threshold: 'The threshold is {threshold}; reached so far: {reached}.',
  minimum: 'At least {minimum} are given.',
  maximum: 'At most {maximum} are given.',
  bonus: '{amount} extra for status {status}.',
  promotion: '{amount} extra from the promotion {promotion}.',
  rounded: '{from} becomes {to}.',
  result: 'This gives {amount} {unit}.',
  expires: 'Can be used until {day}.',
  nothing: 'Nothing was earned.',
} satisfies Record<TraceStep, string>

const nothing = {
  'NO-RULE': 'No rule of the programme covers this flight.',
  'CLASS-NOT-ELIGIBLE': 'This booking class does not earn.',
  'CARRIER-NOT-ELIGIBLE': 'This airline is not part of the programme.',
  'STOCK-NOT-ELIGIBLE': 'Tickets issued by this airline do not earn.',
  'FARE-NOT-ELIGIBLE': 'This fare does not earn.',
  'PASSENGER-NOT-ELIGIBLE': 'This kind of passenger does not earn.',
  'AWARD-TICKET': 'Award tickets do not earn.',
  'ROUTE-UNKNOWN': 'One of the airports is not known to the programme.',
  'ROUTE-NOT-ELIGIBLE': 'This route does not earn.',
  'OUT-OF-WINDOW': 'The flight lies outside the time in which it could earn.',
  'BEFORE-ENROLMENT': 'The flight took place before joining the programme.',
  'BELOW-THRESHOLD': 'The threshold from which the programme credits is not reached yet.',
  'CURRENCY-UNKNOWN': 'The programme has no rate for the currency of this fare.',
  'CPN-NOT-FLOWN': 'This flight was not flown.',
  'NO-COMPANY': 'The booking names no company of the programme.',
  'NO-MEMBER': 'The booking names no frequent-flyer number.',
  ZERO: 'Rounding leaves nothing.',
} satisfies Record<NothingCode, string>

export const trace = { title: 'How this came about', label, step, nothing }
