/** A company's policy for awards as its page shows it, with what of this quarter's budgets is spent. */
import { sql } from 'kysely'
import { takenBy } from '../../approvals/order-policy.ts'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { AwardAllowance } from '../../db/tables/approvals.ts'
import { ESCALATE_DAYS, LAPSE_DAYS } from '../../domain/approval/request.ts'
import type { Day } from '../../domain/day.ts'

export type Allowance = Pick<AwardAllowance, 'id' | 'what' | 'scope' | 'name' | 'points'> & {
  /** Of a budget, in this quarter; 0 of a limit. */
  readonly spent: bigint
}
export type Named = { readonly id: string; readonly name: string }
export type TeamApproverRow = { readonly team: string; readonly approver: string; readonly active: boolean }
export type Policy = {
  /** 0 before anything was ever set. */
  readonly version: number
  readonly secondPersonFrom: bigint | null
  readonly escalateDays: number
  readonly lapseDays: number
  readonly changedBy: string | null
  readonly changedAt: Date | null
  readonly allowances: readonly Allowance[]
  readonly teamApprovers: readonly TeamApproverRow[]
}

export async function policyOf(tx: Tx, companyId: string, today: Day): Promise<Policy> {
  const row = await tx
    .selectFrom('award_policy')
    .selectAll()
    .where(owned('company_id', companyId))
    .executeTakeFirst()
  const { rows: allowances } = await sql<Allowance>`
    select award_allowance.id, what, scope, points, coalesce(award_allowance.name, person.name) as name,
      case when what = 'budget' then (${takenBy(companyId, today)}) else 0 end::bigint as spent
    from award_allowance left join membership as person
      on ${owned('person.company_id', companyId)} and person.id = award_allowance.membership_id
    where ${owned('award_allowance.company_id', companyId)}
    order by array_position(array['company', 'role', 'team', 'cost-centre', 'person'], scope),
      name_key(coalesce(award_allowance.name, person.name, '')), award_allowance.id`.execute(tx)
  const { rows: teamApprovers } = await sql<TeamApproverRow>`
    select named.team, seat.name as approver,
      seat.state = 'active' and seat.role in ('approver', 'travel-manager') as active
    from team_approver as named join membership as seat
      on ${owned('seat.company_id', companyId)} and seat.id = named.membership_id
    where ${owned('named.company_id', companyId)} order by name_key(named.team)`.execute(tx)
  return {
    version: row?.version ?? 0,
    secondPersonFrom: row?.second_person_from ?? null,
    escalateDays: row?.escalate_days ?? ESCALATE_DAYS,
    lapseDays: row?.lapse_days ?? LAPSE_DAYS,
    changedBy: row?.changed_by ?? null,
    changedAt: row?.changed_at ?? null,
    allowances,
    teamApprovers,
  }
}

export type Choices = {
  readonly teams: readonly string[]
  readonly costCentres: readonly string[]
  /** Everybody who has not left: whoever flies can have a budget. */
  readonly people: readonly (Named & { readonly role: string })[]
}

export async function choicesOf(tx: Tx, companyId: string): Promise<Choices> {
  const rows = await tx
    .selectFrom('membership')
    .select(['id', 'name', 'role', 'team', 'cost_centre'])
    .where(owned('company_id', companyId))
    .where('state', '<>', 'left')
    .orderBy(sql`name_key(name)`)
    .orderBy('id')
    .execute()
  const distinct = (names: readonly (string | null)[]) =>
    [...new Set(names.filter((name) => name !== null))].sort()
  return {
    teams: distinct(rows.map(({ team }) => team)),
    costCentres: distinct(rows.map(({ cost_centre }) => cost_centre)),
    people: rows.map(({ id, name, role }) => ({ id, name, role })),
  }
}
