/** The last day on which a credit can be spent. */
import { addMonths, type Day, endOfMonth, endOfQuarter, endOfYear, NEVER } from '../day.ts'
import type { ExpiryRule } from '../programme/expiry.ts'
import type { Programme } from '../programme/programme.ts'
import { type Days, isInForce } from '../programme/validity.ts'
import type { Currency } from './rated.ts'
import { NONE } from './subject.ts'

export type Owner = { readonly joinedOn: Day | null; readonly status: string | null }

/**
 * Last day of a credit under the rule in force; NEVER when the document has no rule or the owner's status protects it.
 *
 * @param days flight, issue and credit day of the coupon; for a posting without a flight all three are its own day
 * @see docs/programme-rules.md E-01 to E-07
 */
export function expiryDay(programme: Programme, currency: Currency, days: Days, owner: Owner): Day {
  const rule = expiryRule(programme, currency, days)
  if (rule === undefined || rule.kind === 'never' || isProtected(rule, owner.status)) return NEVER
  return termEnd(rule, days[rule.start], owner.joinedOn ?? days.credit)
}

/** The rule that dates a credit; the first in force of the currency. */
function expiryRule(programme: Programme, currency: Currency, days: Days): ExpiryRule | undefined {
  return programme.expiry[currency]?.find((rule) => isInForce(rule, days))
}

/** Whether the owner's status keeps the credits from lapsing (E-06). */
function isProtected(rule: ExpiryRule, status: string | null): boolean {
  if (status === null || status === NONE) return false
  const statuses = rule.protectedStatuses ?? []
  return statuses.includes(status) || statuses.includes('*')
}

/**
 * New last day for everything the owner has, after a change that starts the term anew:
 * loss of a protecting status (E-06), or any activity under an activity rule (E-05).
 *
 * @returns undefined when the change moves nothing
 */
export function renewedExpiry(
  programme: Programme,
  currency: Currency,
  change: 'status-lost' | 'activity',
  on: Day,
  owner: Owner,
): Day | undefined {
  const rule = expiryRule(programme, currency, { flight: on, issue: on, credit: on })
  if (rule === undefined || rule.kind === 'never') return undefined
  if (change === 'activity' && rule.kind !== 'activity') return undefined
  if (change === 'status-lost' && (rule.protectedStatuses ?? []).length === 0) return undefined
  return isProtected(rule, owner.status) ? NEVER : termEnd(rule, on, owner.joinedOn ?? on)
}

/** The months first, then the end of the period in which they end. */
function termEnd(rule: Exclude<ExpiryRule, { kind: 'never' }>, start: Day, joinedOn: Day): Day {
  const end = addMonths(start, rule.months)
  switch (rule.endOf) {
    case 'day':
      return end
    case 'month':
      return endOfMonth(end)
    case 'quarter':
      return endOfQuarter(end)
    case 'year':
      return endOfYear(end)
    case 'join-month':
      return endOfJoinMonth(end, joinedOn)
  }
}

/** The next last day of the month in which the owner joined, not before `end` (E-04). */
function endOfJoinMonth(end: Day, joinedOn: Day): Day {
  const thisYear = endOfMonth(`${end.slice(0, 4)}-${joinedOn.slice(5, 7)}-01` as Day)
  return thisYear >= end ? thisYear : endOfMonth(addMonths(thisYear, 12))
}
