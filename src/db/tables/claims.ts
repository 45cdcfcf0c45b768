/** Claims for credits that are missing. */
import type { ClaimHalf, ClaimState, ClaimStep, SettledBy } from '../../domain/claim/claim.ts'
import type { Day } from '../../domain/day.ts'
import type { Bytes } from '../column-types.ts'

export type Claim = {
  id: string
  half: ClaimHalf
  company_id: string | null
  member_id: string | null
  filing: string
  filed_by: string
  filed_at: Date
  ticket: string
  flown_on: Day | null
  flight: string | null
  route: string | null
  state: ClaimState
  reason: string | null
  settled_by: SettledBy | null
  promised_on: Day | null
  changed_at: Date
  decided_by: string | null
}

export type ClaimEvent = {
  id: string
  claim_id: string
  company_id: string | null
  member_id: string | null
  at: Date
  by_kind: 'claimant' | 'operator' | 'rule'
  by_name: string
  what: ClaimStep
  reason: string | null
  message: string | null
}

export type ClaimProof = {
  id: string
  claim_id: string
  company_id: string | null
  member_id: string | null
  name: string
  kind: 'application/pdf' | 'image/jpeg' | 'image/png'
  content: Bytes
  added_at: Date
  added_by: string
}
