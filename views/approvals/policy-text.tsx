import type { Budget, BudgetScope, LimitScope, Need } from '../../src/domain/approval/policy.ts'
import { leftOf } from '../../src/domain/approval/policy.ts'
import { Points } from '../parts/amount.tsx'
import type { KeyFact } from '../parts/key-facts.tsx'
import type { Key } from '../words/catalogue.ts'
import type { T } from '../words/words.ts'

/** The line of the policy that made an order need an approval. */
export function needText(t: T, need: Need): string {
  if (need.why === 'arranger') return t.t('approvals.need.arranger')
  const points = t.points(BigInt(need.points))
  if (need.why === 'second-person') return t.t('approvals.need.secondPerson', { points })
  return t.t('approvals.need.limit', { whose: whoseText(t, need.scope, need.name), points })
}

/** Whose limit or budget it is: `Team Sales`, `Whole company`. */
export function whoseText(t: T, scope: LimitScope | BudgetScope, name: string | null): string {
  if (scope === 'company') return t.t('approvals.scope.company')
  if (scope === 'role') return t.t('approvals.scope.role', { name: t.t(`people.role.${name}` as Key) })
  if (scope === 'person') return name ?? ''
  return t.t(`approvals.scope.${scope}`, { name: name ?? '' })
}

/** What each budget of the quarter has left, and what would be left with this order. */
export function budgetFacts(t: T, budgets: readonly Budget[], price: bigint): KeyFact[] {
  return budgets.map((budget) => {
    const left = leftOf(budget)
    return {
      term: t.t('approvals.budget.term', { whose: whoseText(t, budget.scope, budget.name) }),
      value: (
        <>
          <Points t={t} amount={left} />
          <p class="hint">
            {price > left
              ? t.t('approvals.budget.tooLittle', { points: t.points(budget.points) })
              : t.t('approvals.budget.after', {
                  left: t.points(left - price),
                  points: t.points(budget.points),
                })}
          </p>
        </>
      ),
    }
  })
}
