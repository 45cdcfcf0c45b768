/** What a company's policy says of one order: limits of who orders, budgets of whom it is for. One statement. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import {
  type Budget,
  type Limit,
  leftOf,
  needOf,
  type OrderRules,
  quarterOf,
  shortBudget,
} from '../domain/approval/policy.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { Refusal } from '../domain/refusal.ts'

export type OrderPolicy = OrderRules & { readonly budgets: readonly Budget[] }
export type Ordering = {
  readonly companyId: string
  /** The seat of who orders or asks. */
  readonly seatId: string
  /** AP-06: who flies or is given something; of vouchers, who orders. */
  readonly chargedId: string
  readonly today: Day
}

type Told<T> = Omit<T, 'points' | 'spent'> & { points: string; spent: string }
type Row = {
  role: string
  second_person_from: bigint | null
  allowances: (Told<Budget & Limit> & { what: 'limit' | 'budget' })[] | null
}

export async function orderPolicy(tx: Tx, ordering: Ordering): Promise<OrderPolicy> {
  const { companyId, seatId, chargedId, today } = ordering
  const seat = (column: string, id: string) =>
    sql`(select ${sql.ref(column)} from membership where ${owned('company_id', companyId)} and id = ${id}::uuid)`
  const { rows } = await sql<Row>`
    with allowance as (
      select what, scope, name, membership_id, points, case when what = 'budget' then (${takenBy(companyId, today)}) end as spent
      from award_allowance where ${owned('award_allowance.company_id', companyId)} and case what
        when 'limit' then case scope when 'person' then membership_id = ${seatId}::uuid
          when 'team' then name = ${seat('team', seatId)} when 'role' then name = ${seat('role', seatId)} else true end
        else case scope when 'person' then membership_id = ${chargedId}::uuid
          when 'team' then name = ${seat('team', chargedId)}
          when 'cost-centre' then name = ${seat('cost_centre', chargedId)} else true end end
    )
    select ${seat('role', seatId)} as role,
      (select second_person_from from award_policy where ${owned('company_id', companyId)}) as second_person_from,
      (select jsonb_agg(jsonb_build_object('what', what, 'scope', scope, 'points', points::text, 'spent', spent::text,
        'name', coalesce(name, (select membership.name from membership
          where ${owned('membership.company_id', companyId)} and membership.id = allowance.membership_id))))
        from allowance) as allowances`.execute(tx)
  const [row] = rows
  const told = row?.allowances ?? []
  return {
    role: row?.role ?? '',
    secondPersonFrom: row?.second_person_from ?? null,
    limits: told
      .filter(({ what }) => what === 'limit')
      .map(({ scope, name, points }): Limit => ({ scope, name, points: BigInt(points) })),
    budgets: told
      .filter(({ what }) => what === 'budget')
      .map(({ scope, name, points, spent }) => ({
        scope,
        name,
        points: BigInt(points),
        spent: BigInt(spent),
      })),
  }
}

/**
 * AP-06: what orders of the quarter have taken of the budget `award_allowance`: what left the account for them, less
 * what came back. People count for the team and the cost centre that they have today, as their trips do.
 */
export function takenBy(companyId: string, today: Day): RawBuilder<bigint> {
  const { from, to } = quarterOf(today)
  return sql<bigint>`select coalesce(-sum(entry.amount), 0)::bigint
    from award_order join entry on entry.subject_id = award_order.id and ${owned('entry.owner_id', companyId)}
      join membership as charged on ${owned('charged.company_id', companyId)}
        and charged.id = coalesce((award_order.detail -> 'request' ->> 'passengerId')::uuid,
          (award_order.detail -> 'request' ->> 'toId')::uuid, award_order.ordered_by)
    where ${owned('award_order.company_id', companyId)}
      and award_order.ordered_at >= ${addDays(from, -2)}::date and award_order.ordered_on between ${from}::date and ${to}::date
      and case award_allowance.scope when 'company' then true when 'team' then charged.team = award_allowance.name
        when 'cost-centre' then charged.cost_centre = award_allowance.name
        else charged.id = award_allowance.membership_id end`
}

/**
 * What the policy says no to, asked under the account's lock: an order that needs a second person, and one that a
 * budget does not bear. A company without a policy is not asked anything.
 *
 * @param approved a second person has agreed: then only budgets count
 */
export async function policyRefusal(
  tx: Tx,
  ordering: Ordering & { readonly role: string; readonly hasPolicy: boolean },
  price: bigint,
  approved: boolean,
): Promise<Refusal | undefined> {
  if (!ordering.hasPolicy)
    return ordering.role === 'arranger' && !approved ? { refused: 'needs-approval' } : undefined
  const policy = await orderPolicy(tx, ordering)
  if (!approved && needOf(policy, price)) return { refused: 'needs-approval' }
  return budgetRefusal(policy, price)
}

export function budgetRefusal({ budgets }: OrderPolicy, price: bigint): Refusal | undefined {
  const short = shortBudget(budgets, price)
  return short && { refused: 'budget-spent', detail: { left: leftOf(short).toString() } }
}
