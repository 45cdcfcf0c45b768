/** Whose a coupon may be: what is known of the companies and members that a set of coupons names. */
import type { Day } from './day.ts'

export type KnownCompany = {
  readonly id: string
  readonly state: 'applied' | 'active' | 'refused' | 'closed'
  readonly tier: string | null
  readonly joinedOn: Day | null
  readonly closedOn: Day | null
}
/** A legal entity of a company, since its corporate id was issued. */
export type KnownEntity = {
  readonly id: string
  readonly corporateId: string
  readonly joinedOn: Day
  /** The last day whose flights count. */
  readonly endedOn: Day | null
}
/** Whose corporate id it is; without an entity the company's own. */
export type Named = { readonly company: KnownCompany; readonly entity: KnownEntity | null }
/** @property after the last day; @property until the first day back, null for who has not come back */
export type Gap = { readonly companyId: string; readonly after: Day; readonly until: Day | null }
export type KnownMember = {
  readonly id: string
  readonly name: string
  readonly status: string | null
  readonly joinedOn: Day
  /** When the person did not belong to a company that they had belonged to: those flights do not count for it. */
  readonly gaps: readonly Gap[]
  /** Names on tickets, and ids of coupons, that somebody has looked at and found to be this person's. */
  readonly accepted: ReadonlySet<string>
}
export type KnownNumber = {
  readonly accountId: string
  readonly memberId: string
  readonly state: 'unverified' | 'verified'
}

/** Everything the coupons of a chunk may belong to. */
export type Directory = {
  readonly byCorporateId: ReadonlyMap<string, Named>
  /** By `airline/number`. */
  readonly byNumber: ReadonlyMap<string, KnownMember>
  /** The linked numbers themselves, by `airline/number`. */
  readonly numbers: ReadonlyMap<string, KnownNumber>
  readonly companies: ReadonlyMap<string, KnownCompany>
  readonly members: ReadonlyMap<string, KnownMember>
}
