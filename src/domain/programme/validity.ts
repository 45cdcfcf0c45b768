/** When an item of a programme document holds. Every rule, table and list entry carries it. */
import type { Day } from '../day.ts'

/** Which day of the trip is compared with `validFrom` and `validTo`. */
export const VALIDITY_DAYS = ['flight', 'issue', 'credit'] as const
export type ValidityDay = (typeof VALIDITY_DAYS)[number]

export type Validity = {
  /** First day on which it holds; from the beginning when absent. */
  readonly validFrom?: Day
  /** Last day on which it holds; without end when absent. */
  readonly validTo?: Day
  /** `flight` when absent. */
  readonly dayOf?: ValidityDay
}

/** The three days of one coupon that a rule may be dated by. */
export type Days = Readonly<Record<ValidityDay, Day>>

/** @see docs/programme-rules.md P-02 */
export function isInForce(item: Validity, days: Days): boolean {
  const on = days[item.dayOf ?? 'flight']
  return isInForceOn(item, on)
}

/** The same for items that hang on one day only (exchange rates, prices of awards). */
export function isInForceOn(item: Validity, on: Day): boolean {
  return (
    (item.validFrom === undefined || item.validFrom <= on) &&
    (item.validTo === undefined || on <= item.validTo)
  )
}
