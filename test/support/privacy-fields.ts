/** How a field of a person is declared in `privacy-declared.ts`. */
import type { Kind } from './privacy-values.ts'

export const VIEWERS = [
  'person',
  'colleague',
  'travel-manager',
  'finance',
  'approver',
  'arranger',
  'other-manager',
  'without-company',
  'anonymous',
  'link',
  'feed',
  'operator-support',
  'operator-programme-manager',
  'operator-finance',
  'operator-auditor',
  'partner',
] as const
export type Viewer = (typeof VIEWERS)[number]

export type Field =
  /** A value that stands nowhere else is put into it; `seen` by nobody when left out. */
  | { readonly canary: Kind; readonly seen: readonly Viewer[] }
  /** An id: the one of the row is looked for. */
  | { readonly id: true; readonly seen: readonly Viewer[] }
  /** One of few words: it is changed to this one, and every answer that then differs shows it. */
  | { readonly changedTo: string; readonly seen: readonly Viewer[] }
  /** Holds what another field holds, and is shown where that one is. */
  | { readonly same: string }
  /** Cannot be looked for. Says why nobody needs to. */
  | { readonly unseen: string }

export type Subject = {
  readonly table: string
  /** What kind of row it is: a table may hold several, which are declared by themselves. */
  readonly of: string
  readonly fields: Readonly<Record<string, Field>>
}

const canary =
  (kind: Kind) =>
  (...seen: readonly Viewer[]): Field => ({ canary: kind, seen })
export const text = canary('text')
export const address = canary('address')
export const day = canary('day')
export const moment = canary('moment')
export const amount = canary('amount')
export const digits = canary('digits')
export const bytes = canary('bytes')
export const json = canary('json')
export const id = (...seen: readonly Viewer[]): Field => ({ id: true, seen })
export const changed = (changedTo: string, ...seen: readonly Viewer[]): Field => ({ changedTo, seen })
export const same = (field: string): Field => ({ same: field })
export const unseen = (why: string): Field => ({ unseen: why })

export const OFFICE = ['travel-manager', 'finance', 'approver', 'arranger'] as const
export const STAFF = [
  'operator-support',
  'operator-programme-manager',
  'operator-finance',
  'operator-auditor',
] as const
/** Who may read claims. */
export const CLAIM_STAFF = ['operator-support', 'operator-finance', 'operator-auditor'] as const
/** Who may read which numbers are in question. */
export const NUMBER_STAFF = ['operator-support', 'operator-auditor'] as const
/** Who may read what was mailed: its head, never its body. */
export const MAIL_STAFF = ['operator-support', 'operator-programme-manager', 'operator-auditor'] as const
export const WORD = 'one of few words, which say nothing without their row'
export const EMPTY = 'empty in a row of this kind'
