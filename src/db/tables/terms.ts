/** Terms of participation. */
import type { Generated } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Json } from '../column-types.ts'

/** Texts by language. */
export type ByLanguage = Readonly<Record<string, string>>

export type TermsVersion = {
  id: string
  label: string
  texts: Json<ByLanguage>
  changes: Json<ByLanguage>
  state: 'draft' | 'published'
  revision: Generated<number>
  valid_from: Day | null
  origin: string | null
  drafted_by: string | null
  drafted_at: Date
  /** Null for the version that the portal came with. */
  published_by: string | null
  published_at: Date | null
}

export type TermsAcceptance = {
  company_id: string
  version_id: string
  answer: 'accepted' | 'refused'
  reason: string | null
  /** Null for the signatory, who accepted by applying. */
  member_id: string | null
  by_name: string
  answered_at: Date
  carried_out_at: Date | null
}

export type TermsNotice = {
  company_id: string
  membership_id: string
  version_id: string
  kind: 'announced' | 'fourteen-days' | 'three-days'
  sent_on: Day
}
