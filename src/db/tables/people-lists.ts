/** Many people at once, and people who come by themselves. */
import type { Day } from '../../domain/day.ts'
import type { Bytes, Json } from '../column-types.ts'
import type { Role } from './people.ts'

export type ListState = 'ready' | 'running' | 'done' | 'withdrawn'
export type RowKind = 'new' | 'guest' | 'changed' | 'known' | 'invited' | 'rejected'

export type PersonList = {
  company_id: string
  id: string
  name: string | null
  origin: string
  by_id: string
  by_name: string
  created_at: Date
  finished_at: Date | null
  state: ListState
  header: Json<readonly string[]>
  counts: Json<Partial<Record<RowKind, { rows: number; done: number }>>> | null
  purged_at: Date | null
}

export type PersonListRow = {
  company_id: string
  list_id: string
  line: number
  kind: RowKind
  cells: Json<readonly string[]>
  name: string | null
  email: string | null
  role: Role | null
  cost_centre: string | null
  team: string | null
  faults: Json<unknown> | null
  membership_id: string
  done_at: Date | null
}

export type RegistrationLink = {
  company_id: string
  id: string
  token: string
  domains: Json<readonly string[]>
  needs_approval: boolean
  expires_on: Day
  created_by: string
  created_at: Date
  ended_at: Date | null
}

export type SelfRegistration = {
  company_id: string
  id: string
  link_id: string
  name: string
  email: string
  email_key: string
  language: string
  token_hash: Bytes
  expires_at: Date
  asked_at: Date
  state: 'sent' | 'waiting' | 'joined' | 'declined'
  member_id: string | null
  confirmed_at: Date | null
  decided_at: Date | null
}
