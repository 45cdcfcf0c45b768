/**
 * What is kept of a person in one table: what of it they are handed, and what becomes of it when they are erased. A test
 * holds these declarations to the schema: a new column that is personal and stands nowhere here fails the build.
 */
import type { RawBuilder } from 'kysely'
import type { Database } from '../db/schema.ts'
import type { Subject } from './subject.ts'

/** Why a column is not handed out: nothing in it is about the person that is not handed out beside it. */
export type Withheld =
  /** An id of the house, opaque. */
  | 'id'
  /** Would open the account for whoever holds the file. */
  | 'secret'
  /** Says what another column says. */
  | 'twin'
  /** How the house does its work: counters, leases, versions. */
  | 'house'
  /** Of somebody else: the company, a colleague, staff. */
  | 'others'
  /** Comes as a file of its own. */
  | 'file'

/** Why a column stays when the person is erased. Each has a sentence on the page (`privacy.stays`). */
export const STAYS = ['ledger', 'company', 'opaque', 'once', 'passing'] as const
export type Stays = (typeof STAYS)[number]

export type Part = {
  readonly table: keyof Database
  readonly rows: (of: Subject) => RawBuilder<boolean>
  readonly given: readonly string[]
  /** Given besides, by its name: what another table says of the row. */
  readonly beside?: Readonly<Record<string, RawBuilder<unknown> | ((of: Subject) => RawBuilder<unknown>)>>
  readonly withheld: Readonly<Partial<Record<Withheld, readonly string[]>>>
  /** `row`: it goes. Else the columns that stay, by the reason; whatever is not named is taken out (`erase.ts`). */
  readonly erased: 'row' | Readonly<Partial<Record<Stays, readonly string[]>>>
}
