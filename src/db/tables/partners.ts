/** Partners at whose counters vouchers are used. */
import type { VoucherKind } from '../../domain/programme/award.ts'
import type { Bytes, Json } from '../column-types.ts'

/** What a partner takes: kinds of vouchers, and single awards of the programme document. */
export type Honours = { readonly kinds: readonly VoucherKind[]; readonly awards: readonly string[] }

export type Partner = {
  id: string
  name: string
  country: string
  honours: Json<Honours>
  made_by: string
  made_at: Date
}

export type PartnerKey = {
  id: string
  partner_id: string
  label: string
  key_hash: Bytes
  made_by: string
  made_at: Date
  revoked_by: string | null
  revoked_at: Date | null
}

export type PartnerSession = {
  token_hash: Bytes
  key_id: string
  started_at: Date
  ends_at: Date
}

export type VoucherUse = {
  company_id: string
  id: string
  voucher_id: string
  partner_id: string
  key_id: string
  turn: number
  at: Date
  name: string
  ends: string
  currency: string | null
  /** Minor units; only of a voucher that is used in parts. */
  amount_minor: bigint | null
  undoes: string | null
}

export type AwardFavourite = {
  company_id: string
  membership_id: string
  award_id: string
  added_at: Date
}
