/** What can be done to an account, and what it comes to: the vocabulary of the ledger. */
import type { Day } from '../day.ts'

export const ENTRY_KINDS = [
  'accrual', // a flight or a promotion was credited
  'reversal', // that credit was taken back, always in full
  'redemption', // spent on an award
  'refund', // given back for a cancelled award
  'fee', // kept for a cancellation
  'expiry', // the lot's last day has passed
  'adjustment', // put right by hand: two persons and a reason
  'transfer', // moved to or from another account
  'advance', // lent, because a reversal found less than it had to take
  'waiver', // let go, because what a reversal had to take has lapsed
  'recovery', // an advance repaid from later credits
  'welcome', // given to a company that joined
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** The programme's side of a movement. These accounts keep no running balance: it would be one hot row for everybody. */
export type Contra = 'issued' | 'redeemed' | 'expired' | 'adjusted' | 'transfer'

/** A part of a movement: so much into (> 0) or out of (< 0) the lot that is good until this day. */
export type LotPart = { readonly expiresOn: Day; readonly locked: boolean; readonly amount: bigint }

type Cause = {
  readonly accountId: string
  /** With `source`, what makes a second posting of the same thing impossible. */
  readonly subjectId: string
  readonly source: string
  readonly ruleVersion: number | null
}

export type Movement = Cause &
  (
    | {
        readonly do: 'credit'
        readonly kind: 'accrual' | 'adjustment' | 'welcome' | 'transfer'
        readonly amount: bigint
        readonly expiresOn: Day
        readonly locked: boolean
      }
    | { readonly do: 'take-back'; readonly amount: bigint; readonly expiresOn: Day; readonly locked: boolean }
    | {
        readonly do: 'spend'
        readonly kind: 'redemption' | 'fee' | 'adjustment' | 'transfer'
        readonly amount: bigint
      }
    | { readonly do: 'give-back'; readonly kind: 'refund' | 'transfer'; readonly parts: readonly LotPart[] }
    | { readonly do: 'lapse'; readonly until: Day }
  )

export type Lot = { readonly expiresOn: Day; readonly locked: boolean; readonly remaining: bigint }

/** An account as it was read under its lock. `lots` holds every lot with something left in it. */
export type AccountState = {
  readonly id: string
  readonly ownerId: string
  readonly balance: bigint
  readonly version: bigint
  readonly owed: bigint
  readonly lots: readonly Lot[]
}

export type PlannedEntry = Cause & {
  readonly ownerId: string
  readonly version: bigint
  readonly kind: EntryKind
  readonly contra: Contra
  readonly amount: bigint
  readonly balanceAfter: bigint
  readonly parts: readonly LotPart[]
}

export const CONTRA: Readonly<Record<EntryKind, Contra>> = {
  accrual: 'issued',
  reversal: 'issued',
  advance: 'issued',
  waiver: 'issued',
  recovery: 'issued',
  welcome: 'issued',
  redemption: 'redeemed',
  refund: 'redeemed',
  fee: 'redeemed',
  expiry: 'expired',
  adjustment: 'adjusted',
  transfer: 'transfer',
}
