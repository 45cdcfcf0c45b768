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
}
export type OrderRequest = FlightRequest | UpgradeRequest | VoucherRequest

/** Everybody who travels; nobody for vouchers. */
export function travellerIds(request: OrderRequest): readonly string[] {
  return request.kind === 'voucher' ? [] : [request.passengerId, ...(request.otherIds ?? [])]
}
