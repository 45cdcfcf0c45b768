/** People, companies and what binds them. */
import type { Generated } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Bytes } from '../column-types.ts'

export type Theme = 'system' | 'light' | 'dark'

export type Role = 'travel-manager' | 'finance' | 'approver' | 'arranger' | 'traveller'

export type OperatorRole = 'support' | 'programme-manager' | 'finance' | 'auditor'

export type Member = {
  id: string
  email: string
  email_key: string
  name: string
  language: Generated<string>
  theme: Generated<Theme>
  password_hash: string | null
  tier: string | null
  joined_on: Day
  state: Generated<'active' | 'closed'>
}

export type Operator = {
  id: string
  email: string
  email_key: string
  name: string
  role: OperatorRole
  language: Generated<string>
  theme: Generated<Theme>
  password_hash: string | null
  state: Generated<'active' | 'closed'>
}

export type Company = {
  id: string
  name: string
  country: string
  registration_no: string | null
  vat_id: string | null
  signatory_name: string
  signatory_email: string
  language: Generated<string>
  terms_version: string
  state: 'applied' | 'active' | 'refused' | 'closed'
  tier: string | null
  corporate_id: string | null
  applied_at: Date
  decided_at: Date | null
  decided_by: string | null
  decision_reason: string | null
  joined_on: Day | null
  closed_on: Day | null
  signatory_token_hash: Bytes | null
  signatory_confirmed_at: Date | null
  employees: Generated<number | null>
  travellers: Generated<number | null>
  industry: Generated<string | null>
  other_contract: Generated<boolean | null>
}

export type EntityState = 'applied' | 'active' | 'refused' | 'withdrawn' | 'ended'

/** A further legal entity of a company: a subsidiary, a branch. */
export type LegalEntity = {
  company_id: string
  id: string
  name: string
  country: string
  registration_no: string
  vat_id: string | null
  state: EntityState
  corporate_id: Generated<string | null>
  asked_by: string
  asked_at: Date
  decided_by: Generated<string | null>
  decided_at: Generated<Date | null>
  decision_reason: Generated<string | null>
  joined_on: Generated<Day | null>
  /** The last day whose flights count. */
  ended_on: Generated<Day | null>
  ended_by: Generated<string | null>
  ended_at: Generated<Date | null>
}

/** Every number that a company or an entity has ever got; written by triggers of their tables. */
export type CorporateNumber = {
  corporate_id: string
}

export type Membership = {
  company_id: string
  id: string
  member_id: string | null
  name: string
  /** Guests have none. */
  email: string | null
  email_key: string | null
  role: Role
  state: 'invited' | 'active' | 'guest' | 'left'
  cost_centre: string | null
  invited_at: Date
  joined_on: Day | null
  left_on: Day | null
  team: string | null
  version: Generated<number>
  /** Since when this person does not want the first steps on the home page. */
  first_steps_hidden_at: Date | null
  /** The legal entity that the person works for. */
  entity_id: Generated<string | null>
  /** Of somebody who was erased: the number that stands for them in the company's papers. */
  erased_no: Generated<number | null>
}

export type Invitation = {
  company_id: string
  id: string
  membership_id: string
  token_hash: Bytes
  expires_at: Date
  used_at: Date | null
  withdrawn_at: Date | null
  /** When a mail server said that it would never take the mail. */
  mail_failed_at: Date | null
}

export type FrequentFlyerAccount = {
  member_id: string
  id: string
  airline: string
  number: string
  state: Generated<'unverified' | 'verified' | 'rejected'>
  linked_on: Day
  unlinked_on: Day | null
  consent_version: string
  consented_at: Date
  /** Null on a number that was unlinked before this was kept. */
  ended_why: 'unlinked' | 'replaced' | null
  replaced_by: string | null
  verified_on: Day | null
  rejected_on: Day | null
  /** What waited for the number when it was linked. */
  waiting_coupons: Generated<number>
  waiting_miles: Generated<bigint>
}

export type NumberReview = {
  id: string
  member_id: string
  account_id: string
  airline: string
  number_end: string
  cause: 'name' | 'changed-late'
  subject: string
  coupon_id: string
  passenger_name: string | null
  opened_at: Date
  decision: 'same-person' | 'another-person' | 'rejected' | null
  reason: string | null
  decided_by: string | null
  decided_at: Date | null
}

export type Session = {
  token_hash: Bytes
  member_id: string | null
  operator_id: string | null
  company_id: string | null
  /** When that company was chosen; null since the start. */
  company_since: Generated<Date | null>
  started_at: Date
  seen_at: Date
  ends_at: Date
  id: Generated<string>
  browser: string | null
  system: string | null
  /** When password or code were last given in this session. */
  proved_at: Date
}
