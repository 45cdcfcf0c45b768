/** The tables as TypeScript sees them. A test compares this with information_schema. */
import type { Kysely, Transaction } from 'kysely'
import type * as approvals from './tables/approvals.ts'
import type * as claims from './tables/claims.ts'
import type * as flights from './tables/flights.ts'
import type * as help from './tables/help.ts'
import type * as joining from './tables/joining.ts'
import type * as ledger from './tables/ledger.ts'
import type * as messages from './tables/messages.ts'
import type * as partners from './tables/partners.ts'
import type * as payroll from './tables/payroll.ts'
import type * as people from './tables/people.ts'
import type * as peopleLists from './tables/people-lists.ts'
import type * as privacy from './tables/privacy.ts'
import type * as running from './tables/running.ts'
import type * as security from './tables/security.ts'
import type * as statements from './tables/statements.ts'
import type * as support from './tables/support.ts'
import type * as terms from './tables/terms.ts'

export type Database = {
  member: people.Member
  operator: people.Operator
  company: people.Company
  legal_entity: people.LegalEntity
  corporate_number: people.CorporateNumber
  membership: people.Membership
  invitation: people.Invitation
  frequent_flyer_account: people.FrequentFlyerAccount
  number_review: people.NumberReview
  session: people.Session
  second_factor: security.SecondFactor
  recovery_code: security.RecoveryCode
  door_key: security.DoorKey
  passkey: security.Passkey
  passkey_challenge: security.PasskeyChallenge
  person_list: peopleLists.PersonList
  person_list_row: peopleLists.PersonListRow
  registration_link: peopleLists.RegistrationLink
  self_registration: peopleLists.SelfRegistration
  application_draft: joining.ApplicationDraft
  terms_version: terms.TermsVersion
  terms_acceptance: terms.TermsAcceptance
  terms_notice: terms.TermsNotice
  payroll_release: payroll.PayrollRelease
  account: ledger.Account
  entry: ledger.Entry
  lot: ledger.Lot
  lot_use: ledger.LotUse
  adjustment: ledger.Adjustment
  ledger_check: ledger.LedgerCheck
  closed_statement: statements.ClosedStatement
  closed_statement_part: statements.ClosedStatementPart
  export_setting: statements.ExportSetting
  export_preset: statements.ExportPreset
  command: ledger.Command
  audit: ledger.Audit
  programme_version: flights.ProgrammeVersion
  programme_draft: flights.ProgrammeDraft
  feed_token: flights.FeedToken
  import_file: flights.ImportFile
  import_part: flights.ImportPart
  import_chunk: flights.ImportChunk
  import_reject: flights.ImportReject
  ticket: flights.Ticket
  coupon: flights.Coupon
  coupon_change: flights.CouponChange
  company_spend: flights.CompanySpend
  trip_cost_centre: flights.TripCostCentre
  claim: claims.Claim
  claim_event: claims.ClaimEvent
  claim_proof: claims.ClaimProof
  award_order: running.AwardOrder
  award_order_step: running.AwardOrderStep
  award_order_ticket: running.AwardOrderTicket
  award_gift: running.AwardGift
  award_quote: running.AwardQuote
  voucher: running.Voucher
  award_stock: running.AwardStock
  award_policy: approvals.AwardPolicy
  award_allowance: approvals.AwardAllowance
  team_approver: approvals.TeamApprover
  award_deputy: approvals.AwardDeputy
  award_request: approvals.AwardRequest
  award_request_step: approvals.AwardRequestStep
  award_favourite: partners.AwardFavourite
  partner: partners.Partner
  partner_key: partners.PartnerKey
  partner_session: partners.PartnerSession
  voucher_use: partners.VoucherUse
  outbox: running.Outbox
  message_preference: messages.MessagePreference
  message_setting: messages.MessageSetting
  message_notice: messages.MessageNotice
  erasure_mark: privacy.ErasureMark
  support_case: support.SupportCase
  support_message: support.SupportMessage
  call_slot: support.CallSlot
  feedback: support.Feedback
  help_count: help.HelpCount
  job: running.Job
  attempt_budget: running.AttemptBudget
}

export type Db = Kysely<Database>
/** Proof that a transaction with a scope is open. Every function that reads or writes tenants takes it first. */
export type Tx = Transaction<Database>
