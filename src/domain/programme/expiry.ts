/** When credits lapse. */
import type { Validity } from './validity.ts'

export type ExpiryRule = Validity & {
  /** Members with one of these statuses keep their credits as long as they hold it; `*` is any status. */
  readonly protectedStatuses?: readonly string[]
} & (
    | { readonly kind: 'never' }
    | {
        readonly kind: 'term'
        readonly start: 'credit' | 'flight'
        /** Whole months; a calendar-year rule "year of earning + 2" is 24 months to the end of the year. */
        readonly months: number
        /** `join-month`: the next last day of the month in which the owner joined. */
        readonly endOf: 'day' | 'month' | 'quarter' | 'year' | 'join-month'
      }
    | {
        /** The whole balance lapses together, so many months after the last activity. */
        readonly kind: 'activity'
        readonly start: 'credit' | 'flight'
        readonly months: number
        readonly endOf: 'day' | 'month' | 'quarter' | 'year'
      }
  )
