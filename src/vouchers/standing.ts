/** How a voucher stands for its company. Pure. */
import type { Day } from '../domain/day.ts'

export const VOUCHER_STATES = ['open', 'part', 'used', 'lapsed', 'cancelled'] as const
export type VoucherState = (typeof VOUCHER_STATES)[number]

type Kept = {
  readonly state: 'open' | 'used' | 'cancelled'
  readonly validUntil: Day
  readonly valueMinor: bigint | null
  readonly leftMinor: bigint | null
}

/** No job writes it: a day passes by itself. @see docs/programme-rules.md V-06 */
export function voucherState({ state, validUntil, valueMinor, leftMinor }: Kept, today: Day): VoucherState {
  if (state !== 'open') return state
  if (validUntil < today) return 'lapsed'
  return leftMinor === valueMinor ? 'open' : 'part'
}
