/** What a coupon carries in the ledger. */
import type { Day } from './day.ts'
import type { Currency } from './rating/rated.ts'

/** A credit that stands in the ledger and has not been reversed, or the number of those that were. */
export type Carried = {
  readonly couponId: string
  readonly currency: Currency
  readonly kind: string
  readonly revision: number
  readonly accountId: string
  readonly amount: bigint
  readonly expiresOn: Day
  readonly locked: boolean
  readonly ruleVersion: number | null
  readonly reversed: boolean
}
