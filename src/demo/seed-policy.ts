/** Limits, budgets and a deputy of a demo's company, and the seats that ask and decide there. */
import { newId } from '../db/new-id.ts'
import type { Db } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import { addDays } from '../domain/day.ts'
import type { World } from './seed-flights.ts'

/** For one order of an approver; for a quarter of the company, and of the cost centre of sales. */
const LIMIT = 30_000n
const BUDGETS = { company: 250_000n, sales: 80_000n }
const SALES = '2100 Sales'

export type Seats = NonNullable<ReturnType<typeof seatsOf>>

export function seatsOf({ companies, staff }: World) {
  const own = staff.filter(({ company, situation }) => company === 0 && situation === 'active')
  const of = (role: string) => own.find((person) => person.role === role)
  const [companyId, manager, approver, arranger, finance, traveller] = [
    companies[0]?.id,
    of('travel-manager'),
    of('approver'),
    of('arranger'),
    of('finance'),
    of('traveller'),
  ]
  if (!companyId || !manager || !approver || !arranger || !finance || !traveller) return undefined
  return { companyId, manager, approver, arranger, finance, traveller }
}

export function seedPolicy(db: Db, { today, now }: World, seats: Seats): Promise<void> {
  const { companyId: company_id, manager, approver, finance } = seats
  const line = (
    what: 'limit' | 'budget',
    scope: 'company' | 'role' | 'cost-centre',
    name: string | null,
  ) => ({
    company_id,
    id: newId(),
    what,
    scope,
    name,
    membership_id: null,
  })
  return withScope(db, { as: 'company', companyId: company_id }, async (tx) => {
    await tx
      .insertInto('award_policy')
      .values({
        company_id,
        version: 1,
        second_person_from: null,
        escalate_days: 3,
        lapse_days: 14,
        changed_by: manager.name,
        changed_at: now,
      })
      .execute()
    await tx
      .insertInto('award_allowance')
      .values([
        { ...line('limit', 'role', 'approver'), points: LIMIT },
        { ...line('budget', 'company', null), points: BUDGETS.company },
        { ...line('budget', 'cost-centre', SALES), points: BUDGETS.sales },
      ])
      .execute()
    await tx
      .insertInto('award_deputy')
      .values({
        company_id,
        id: newId(),
        principal_id: approver.seatId,
        deputy_id: finance.seatId,
        from_on: addDays(today, 7),
        until_on: addDays(today, 14),
        set_at: now,
        ended_at: null,
      })
      .execute()
  })
}
