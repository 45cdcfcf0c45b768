/** A coupon as it is kept: the airline's facts, whose it is on each of its two halves, and what rating looked at. */
import type { FlownCoupon } from './coupon.ts'
import type { Day } from './day.ts'
import type { Currency, NothingCode } from './rating/rated.ts'

/** Stored as JSON, so amounts are text. */
export type CompanyContext = {
  readonly creditedOn: Day
  readonly tier: string | null
  readonly joinedOn: Day | null
  readonly spendSoFar: string
  readonly travellersSoFar: number
}
export type MemberContext = {
  readonly creditedOn: Day
  readonly status: string | null
  readonly joinedOn: Day | null
}

export const HALF_REASONS = [
  'NO-CLID',
  'CLID-UNKNOWN',
  'CLID-INACTIVE',
  'MEM-LEFT',
  'NO-FFN',
  'MEM-UNKNOWN',
  'MEM-NAME-MISMATCH',
  'MEM-NUMBER-CHANGED',
] as const
export type HalfReason = (typeof HALF_REASONS)[number]

export type KeptCoupon = {
  readonly id: string
  readonly facts: FlownCoupon
  readonly companyId: string | null
  readonly companyReason: HalfReason | null
  /** The legal entity of the company; null: the company itself. */
  readonly entityId: string | null
  readonly memberId: string | null
  readonly memberReason: HalfReason | null
  /** The first coupon of its directional journey; null while it does not count as flown. */
  readonly journeyId: string | null
  /** Why a currency was not credited. Reasons only: amounts stand in the ledger, behind its own wall. */
  readonly rating: Readonly<Partial<Record<Currency, NothingCode>>>
  readonly companyContext: CompanyContext | null
  readonly memberContext: MemberContext | null
  readonly ruleVersion: number | null
  readonly countedSpend: bigint
  readonly importId: string | null
  readonly importLine: bigint | null
  readonly receivedAt: Date
}

/** Journeys and postings are made ticket by ticket: the coupons of one primary ticket of one issue year. */
export type TicketKey = { readonly primaryTicket: string; readonly issueYear: number }

export function issueYear(coupon: FlownCoupon): number {
  return Number(coupon.issuedOn.slice(0, 4))
}

export function ticketKeyText(key: TicketKey): string {
  return `${key.primaryTicket}/${key.issueYear}`
}

export function ticketOf(coupon: FlownCoupon): string {
  return `${coupon.primaryTicket}/${issueYear(coupon)}`
}

/** What makes a coupon the same coupon, whoever reports it. */
export function couponKey(coupon: FlownCoupon): string {
  return `${coupon.ticket}/${coupon.coupon}/${issueYear(coupon)}`
}
