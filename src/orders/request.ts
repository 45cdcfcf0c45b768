/** What an order asks for. */
import type { Cabin } from '../domain/coupon.ts'
import type { Day } from '../domain/day.ts'

type Trip = {
  readonly origin: string
  readonly destination: string
  readonly travelsOn: Day
  /** A membership of the company. */
  readonly passengerId: string
  /** Further travellers, each a membership of the company. */
  readonly otherIds?: readonly string[]
}
export const TAX_WAYS = ['points', 'money'] as const
export type TaxWay = (typeof TAX_WAYS)[number]
export type FlightRequest = {
  readonly kind: 'flight'
  readonly awardId: string
  readonly cabin: Cabin
  /** The day of the way back; one way when left out. */
  readonly returnsOn?: Day
  /** How stated taxes are paid; by invoice when left out. */
  readonly taxes?: TaxWay
} & Trip
export type UpgradeRequest = {
  readonly kind: 'upgrade'
  readonly awardId: string
  readonly from: string
  readonly to: string
  readonly rbd: string | null
  /** Of the ticket that is upgraded. */
  readonly ticket?: string
  /** The order of the award flight that is upgraded. */
  readonly ofOrderId?: string
} & Trip
export type VoucherRequest = {
  readonly kind: 'voucher'
  readonly awardId: string
  readonly quantity: number
  /** Where a parcel goes. */
  readonly sendTo?: { readonly name: string; readonly address: string }
}
/** Points that become a traveller's own miles. */
export type GiftRequest = {
  readonly kind: 'gift'
  /** The transfer rule. */
  readonly awardId: string
  /** A membership of the company. */
  readonly toId: string
  /** What leaves the company, in whole smallest units; as text, because it is kept as JSON. */
  readonly amount: string
}
export type OrderRequest = FlightRequest | UpgradeRequest | VoucherRequest | GiftRequest

export type TripRequest = FlightRequest | UpgradeRequest
export function isTrip(request: OrderRequest): request is TripRequest {
  return request.kind === 'flight' || request.kind === 'upgrade'
}

/** Everybody it is for: who travels, or who is given something; nobody for vouchers. */
export function personIds(request: OrderRequest): readonly string[] {
  if (request.kind === 'voucher') return []
  return request.kind === 'gift' ? [request.toId] : [request.passengerId, ...(request.otherIds ?? [])]
}

/** AP-06: whose budgets an order takes: of several the first, of vouchers who orders them. */
export function chargedTo(request: OrderRequest, orderer: string): string {
  return personIds(request)[0] ?? orderer
}
