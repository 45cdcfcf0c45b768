/** Questions to support, and what people say. */

import type { Day } from '../../domain/day.ts'
import type { AboutKind, CaseState, Topic } from '../../domain/support/case.ts'

export type SupportCase = {
  id: string
  reference: string
  company_id: string | null
  member_id: string | null
  opened_by: string
  topic: Topic
  about_kind: AboutKind | null
  about_id: string | null
  state: CaseState
  opened_at: Date
  answer_on: Day
  changed_at: Date
  closed_at: Date | null
  assigned_to: string | null
  call_at: Date | null
  call_phone: string | null
  score: number | null
  score_words: string | null
  scored_at: Date | null
}

export type SupportMessage = {
  id: string
  case_id: string
  company_id: string | null
  member_id: string | null
  at: Date
  by_kind: 'person' | 'operator'
  by_id: string
  by_name: string
  body: string
}

export type CallSlot = {
  starts_at: Date
  taken: number
}

export type Feedback = {
  id: string
  member_id: string
  object_kind: 'trip' | 'order'
  object_id: string
  score: number
  words: string | null
  given_at: Date
  changed_at: Date
}
