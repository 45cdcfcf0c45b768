/** What the demo carriers sell: booking classes by fare product, cheapest first. */
import type { Cabin } from '../domain/coupon.ts'

export type FareClass = {
  readonly product: string
  readonly cabin: Cabin
  readonly rbds: readonly [string, ...string[]]
  /** Price against the cheapest fare on the same route. */
  readonly factor: number
}

export const FARES: readonly [FareClass, ...FareClass[]] = [
  { product: 'ECO-LIGHT', cabin: 'economy', rbds: ['K', 'L', 'T'], factor: 1 },
  { product: 'ECO-CLASSIC', cabin: 'economy', rbds: ['H', 'Q', 'V', 'W', 'S'], factor: 1.6 },
  { product: 'ECO-FLEX', cabin: 'economy', rbds: ['B', 'M', 'Y'], factor: 2.4 },
  { product: 'PREMIUM', cabin: 'premium-economy', rbds: ['N', 'E', 'G'], factor: 2.8 },
  { product: 'BUSINESS-SAVER', cabin: 'business', rbds: ['P', 'Z'], factor: 3.6 },
  { product: 'BUSINESS-FLEX', cabin: 'business', rbds: ['C', 'D', 'J'], factor: 5.2 },
]
