/** Everything that is kept of a person, in the order in which it is handed out. */
import type { Database } from '../db/schema.ts'
import type { Part, Stays } from './part.ts'
import { ACCOUNT_PARTS } from './parts-account.ts'
import { APPROVAL_PARTS } from './parts-approvals.ts'
import { COMPANY_PARTS } from './parts-company.ts'
import { FLIGHT_PARTS } from './parts-flights.ts'
import { MESSAGE_PARTS } from './parts-messages.ts'
import { ORDER_PARTS } from './parts-orders.ts'
import { SUPPORT_PARTS } from './parts-support.ts'

const ALL = {
  ...ACCOUNT_PARTS,
  ...FLIGHT_PARTS,
  ...COMPANY_PARTS,
  ...ORDER_PARTS,
  ...APPROVAL_PARTS,
  ...SUPPORT_PARTS,
  ...MESSAGE_PARTS,
}

export type PartName = keyof typeof ALL
export const PART_NAMES = Object.keys(ALL) as PartName[]
export const PARTS: Readonly<Record<PartName, Part>> = ALL

type Columns<P> = P extends { given: readonly (infer C extends string)[] } ? C : never
type Besides<P> = P extends { beside: infer B } ? keyof B & string : never
/** Every column that is handed out: each has a word (`privacyColumns`). */
export type GivenColumn = Columns<(typeof ALL)[PartName]> | Besides<(typeof ALL)[PartName]>

/** Tables that hold something of a person, and why there is nothing to hand out or to take away. */
export const APART: Readonly<Partial<Record<keyof Database, Stays>>> = {
  // A file on its way, with the lines of many: deleted as soon as it has been worked off.
  import_part: 'passing',
  // The key that makes a second credit for the same ticket impossible; the flight itself is handed out.
  ticket: 'once',
}
