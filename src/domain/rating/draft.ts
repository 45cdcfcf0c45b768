/** A credit in the making: amount and reason, before threshold and expiry are known. */
import type { Nothing, TraceLine } from './rated.ts'
import type { Subject } from './subject.ts'

export type Draft = {
  readonly kind: string
  /** The coupon that carries the credit. */
  readonly subject: Subject
  /** All coupons that earned it. */
  readonly shared: readonly Subject[]
  /** Smallest units of the currency, not zero. */
  readonly amount: bigint
  readonly trace: readonly TraceLine[]
}

export type Drafts = { readonly drafts: readonly Draft[]; readonly nothing: readonly Nothing[] }
