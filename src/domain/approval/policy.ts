/** Whether an order needs a second person, and whether the budgets bear it. Pure. Rules: docs/approval-rules.md. */
import { addMonths, asDay, type Day, endOfQuarter } from '../day.ts'

/** The narrowest first. */
export const LIMIT_SCOPES = ['person', 'team', 'role', 'company'] as const
export type LimitScope = (typeof LIMIT_SCOPES)[number]
export const BUDGET_SCOPES = ['company', 'team', 'cost-centre', 'person'] as const
export type BudgetScope = (typeof BUDGET_SCOPES)[number]
/** Whose limit a role can have: travellers and finance order nothing. */
export const ORDERING_ROLES = ['travel-manager', 'approver', 'arranger'] as const

export type Limit = { readonly scope: LimitScope; readonly name: string | null; readonly points: bigint }
export type Budget = {
  readonly scope: BudgetScope
  readonly name: string | null
  /** For one calendar quarter. */
  readonly points: bigint
  /** What orders of this quarter have taken, less what came back. */
  readonly spent: bigint
}

/** Why an order needs an approval: the line of the policy that says so. */
export type Need =
  | {
      readonly why: 'limit'
      readonly scope: LimitScope
      readonly name: string | null
      readonly points: string
    }
  | { readonly why: 'arranger' }
  | { readonly why: 'second-person'; readonly points: string }

/** What the policy says of one person's orders. */
export type OrderRules = {
  readonly role: string
  /** Those that are set for this person, in any order. */
  readonly limits: readonly Limit[]
  /** Points above which nobody orders alone; null: there is no such rule. */
  readonly secondPersonFrom: bigint | null
}

/** AP-01: of the limits that are set for a person, the narrowest holds, be it higher or lower than a wider one. */
export function narrowest(limits: readonly Limit[]): Limit | undefined {
  return LIMIT_SCOPES.flatMap((scope) => limits.filter((limit) => limit.scope === scope))[0]
}

/**
 * AP-02 to AP-04: what makes an order need an approval; undefined when it needs none.
 *
 * @param price in points
 */
export function needOf({ role, limits, secondPersonFrom }: OrderRules, price: bigint): Need | undefined {
  const isArranger = role === 'arranger'
  // The company's limit says how far those go who may order; it makes nobody one of them.
  const limit = narrowest(isArranger ? limits.filter(({ scope }) => scope !== 'company') : limits)
  if (limit && price > limit.points) {
    return { why: 'limit', scope: limit.scope, name: limit.name, points: limit.points.toString() }
  }
  if (!limit && isArranger) return { why: 'arranger' }
  if (secondPersonFrom === null || price <= secondPersonFrom) return undefined
  return { why: 'second-person', points: secondPersonFrom.toString() }
}

export type Quarter = { readonly from: Day; readonly to: Day }

/** AP-06: the calendar quarter of a day. */
export function quarterOf(day: Day): Quarter {
  const to = endOfQuarter(day)
  return { from: addMonths(asDay(`${to.slice(0, 7)}-01`), -2), to }
}

/** AP-06: what is left of a budget; nothing when people or amounts have changed since and more is spent than there was. */
export function leftOf({ points, spent }: Pick<Budget, 'points' | 'spent'>): bigint {
  return spent >= points ? 0n : points - spent
}

/** AP-07: the budget that does not bear the price, of several the one with the least left. */
export function shortBudget(budgets: readonly Budget[], price: bigint): Budget | undefined {
  const short = budgets.filter((budget) => leftOf(budget) < price)
  return short.reduce<Budget | undefined>(
    (least, each) => (least === undefined || leftOf(each) < leftOf(least) ? each : least),
    undefined,
  )
}
