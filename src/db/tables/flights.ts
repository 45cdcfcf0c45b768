/** Programme versions, files and coupons. */
import type { Generated } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Bytes, Json } from '../column-types.ts'

export type ProgrammeVersion = {
  number: number
  valid_from: Day
  document: Json<unknown>
  published_at: Date
  published_by: string
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
  preview: Json<Record<string, number>> | null
  refusal: Json<Record<string, string>> | null
  attempts: Generated<number>
  leased_until: Date | null
  lease_holder: string | null
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
  primary_year: number
  issued_on: Day
  status: string
  marketing_carrier: string
  operating_carrier: string
  flight: string
  rbd: string
  cabin: string | null
  fare_product: string | null
  fare_type: string
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
  passenger_type: string
  company_id: string | null
  company_reason: string | null
  member_id: string | null
  member_reason: string | null
  journey_id: string | null
  rating: Json<Record<string, unknown>>
  context: Json<Record<string, unknown>>
  rule_version: number | null
  revision: Generated<number>
  counted_spend: Generated<bigint>
  import_id: string | null
  import_line: bigint | null
  received_at: Date
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

export type CompanySpend = {
  company_id: string
  period: string
  spend: Generated<bigint>
  travellers: Generated<number>
}
