/** Programme versions, files and coupons. */
import type { Generated } from 'kysely'
import type { Cabin, CouponStatus, FlownCoupon, PassengerType } from '../../domain/coupon.ts'
import type { Day } from '../../domain/day.ts'
import type { CompanyContext, HalfReason, KeptCoupon, MemberContext } from '../../domain/kept-coupon.ts'
import type { Bytes, Json } from '../column-types.ts'

export type ProgrammeVersion = {
  number: number
  valid_from: Day
  document: Json<unknown>
  published_at: Date
  published_by: string
}

export type ProgrammeDraft = {
  id: string
  document: Json<unknown>
  name: string
  state: 'draft' | 'asked' | 'published' | 'declined' | 'withdrawn'
  valid_from: Day | null
  made_by: string
  made_at: Date
  decided_by: string | null
  decided_at: Date | null
  number: number | null
}

export type FeedToken = {
  id: string
  name: string
  token_hash: Bytes
  created_by: string
  created_at: Date
  revoked_by: string | null
  revoked_at: Date | null
}

export type ImportState =
  | 'receiving'
  | 'checking'
  | 'ready'
  | 'posting'
  | 'done'
  | 'refused'
  | 'withdrawn'
  | 'failed'

export type ImportFile = {
  id: string
  name: string
  sha256: string
  bytes: bigint
  state: ImportState
  by_name: string
  by_id: string | null
  created_at: Date
  finished_at: Date | null
  lines_total: Generated<bigint>
  lines_done: Generated<bigint>
  header: Json<unknown> | null
  preview: Json<ImportPreview> | null
  refusal: Json<Record<string, string>> | null
  attempts: Generated<number>
  leased_until: Date | null
  lease_holder: string | null
  commits_itself: Generated<boolean>
  /** When travellers were told what it brought them. */
  told_at: Generated<Date | null>
}

/** What a check foresees; while it runs, what it has seen so far. */
export type ImportPreview = {
  /** Chunks that are counted in: where an interrupted check goes on. */
  readonly chunks: number
  readonly lines: number
  readonly added: number
  readonly changed: number
  readonly known: number
  readonly refused: number
  readonly byCode: Readonly<Record<string, number>>
  /** The first rejects of the file, as the report will have them. */
  readonly rejects: readonly unknown[]
}

export type ImportPart = {
  import_id: string
  no: number
  content: Bytes
}

export type ImportChunk = {
  import_id: string
  no: number
  first_line: bigint
  last_line: bigint
  counts: Json<Record<string, number>>
}

export type ImportReject = {
  import_id: string
  line: bigint
  code: string
  reject: Json<unknown>
}

export type Ticket = {
  primary_ticket: string
  issue_year: number
  touched: Generated<number>
}

export type Coupon = {
  id: string
  ticket: string
  coupon: number
  issue_year: number
  primary_ticket: string
  issued_on: Day
  status: CouponStatus
  marketing_carrier: string
  operating_carrier: string
  flight: string
  rbd: string
  cabin: Cabin | null
  fare_product: string | null
  fare_type: FlownCoupon['fareType']
  origin: string
  destination: string
  departed_on: Day
  departed_at: string | null
  currency: string
  fare: bigint
  surcharges: Json<Record<string, string>>
  paid_with_points: bigint
  corporate_id: string | null
  ff_airline: string | null
  ff_number: string | null
  passenger_name: string | null
  passenger_type: PassengerType
  company_id: string | null
  company_reason: HalfReason | null
  member_id: string | null
  member_reason: HalfReason | null
  journey_id: string | null
  rating: Json<KeptCoupon['rating']>
  company_context: Json<CompanyContext> | null
  member_context: Json<MemberContext> | null
  rule_version: number | null
  counted_spend: Generated<bigint>
  import_id: string | null
  import_line: bigint | null
  received_at: Date
  /** The legal entity of the company whose flight it is; null: the company itself. */
  entity_id: Generated<string | null>
  /** Since when it names nobody any more; a later file does not change that. */
  erased_on: Generated<Day | null>
}

export type CouponChange = {
  coupon_id: string
  no: number
  company_id: string | null
  before: Json<unknown>
  after: Json<unknown>
  import_id: string | null
  import_line: bigint | null
  at: Date
}

export type TripCostCentre = {
  company_id: string
  coupon_id: string
  cost_centre: string | null
  set_by: string
  set_at: Date
}

export type CompanySpend = {
  company_id: string
  period: string
  spend: Generated<bigint>
}
