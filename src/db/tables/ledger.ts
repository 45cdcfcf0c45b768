/** Accounts, entries, lots, and who did what. */
import type { Generated } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Contra, EntryKind } from '../../domain/ledger/movement.ts'
import type { Json } from '../column-types.ts'

export type Account = {
  id: string
  owner_id: string
  currency: 'points' | 'miles' | 'status'
  balance: Generated<bigint>
  version: Generated<bigint>
  owed: Generated<bigint>
  frozen_at: Date | null
  /** The last day of the newest closed statement; nothing is posted on a day up to it. */
  closed_until: Day | null
}

export type Entry = {
  account_id: string
  version: bigint
  owner_id: string
  kind: EntryKind
  contra: Contra
  amount: bigint
  balance_after: bigint
  expires_on: Day | null
  locked: Generated<boolean>
  posted_on: Day
  posted_at: Generated<Date>
  subject_id: string
  source: string
  rule_version: number | null
}

export type Lot = {
  account_id: string
  expires_on: Day
  locked: Generated<boolean>
  owner_id: string
  remaining: bigint
}

export type LotUse = {
  account_id: string
  version: bigint
  expires_on: Day
  locked: Generated<boolean>
  owner_id: string
  amount: bigint
}

export type Adjustment = {
  id: string
  account_id: string
  owner_id: string
  amount: bigint
  reason: string
  expires_on: Day | null
  asked_by: string
  asked_at: Date
  decided_by: string | null
  decided_at: Date | null
  state: Generated<'asked' | 'posted' | 'declined'>
}

export type LedgerCheck = {
  id: string
  checked_at: Date
  accounts: bigint
  entries: bigint
  finding: string | null
}

export type Command = {
  actor_id: string
  key: string
  company_id: string | null
  request_hash: string
  outcome: Json<unknown>
  at: Date
}

export type Audit = {
  id: string
  at: Date
  actor_kind: 'member' | 'operator' | 'job' | 'visitor' | 'partner'
  actor_id: string | null
  actor_name: string
  company_id: string | null
  deed: string
  object_kind: string
  object_id: string
  detail: Json<Record<string, unknown>>
}
