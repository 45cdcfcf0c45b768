/** Closed statements, and how a company takes its figures away. */
import type { Generated } from 'kysely'
import type { Day } from '../../domain/day.ts'
import type { Bytes, Json } from '../column-types.ts'

export type ClosedStatement = {
  company_id: string
  /** 1, 2, 3 … of the company. */
  no: number
  number: string
  first_day: Day
  last_day: Day
  opening: bigint
  closing: bigint
  lines: number
  /** Canonical JSON of everything but the lines. */
  head: string
  hash: string
  previous_hash: string | null
  closed_at: Date
}

export type ClosedStatementPart = {
  company_id: string
  statement_no: number
  part: number
  content: string
}

export type ExportSetting = {
  company_id: string
  travellers: Generated<'names' | 'pseudonyms'>
  pseudonym_key: Bytes
  columns: Json<readonly { readonly column: string; readonly name: string }[]> | null
  rate_cents: bigint | null
  datev: Json<Readonly<Record<string, string>>> | null
  changed_at: Date
}

export type ExportPreset = {
  company_id: string
  id: string
  name: string
  period: 'last-month' | 'last-quarter' | 'custom'
  first_day: Day | null
  last_day: Day | null
  slice: Json<Readonly<Record<string, string>>>
  format: string
  language: string
  made_by: string
  made_at: Date
  removed_at: Date | null
}
