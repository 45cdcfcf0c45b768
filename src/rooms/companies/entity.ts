/** Legal entities of a company as the operator sees them. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { EntityState } from '../../db/tables/people.ts'
import type { Day } from '../../domain/day.ts'

const ENTITIES_SHOWN = 200
const SAME_MOST = 10

export type EntityLine = {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly registrationNo: string
  readonly vatId: string | null
  readonly state: EntityState
  readonly corporateId: string | null
  readonly askedAt: Date
  readonly joinedOn: Day | null
  readonly endedOn: Day | null
}
export type EntityView = EntityLine & {
  readonly companyId: string
  readonly company: string
  readonly askedBy: string
  readonly decidedBy: string | null
  readonly reason: string | null
  /** Companies that are registered under the same number, or have an entity that is. */
  readonly same: readonly { readonly id: string; readonly name: string }[]
}

const LINE = sql`entity.id, entity.name, entity.country, entity.registration_no as "registrationNo",
  entity.vat_id as "vatId", entity.state, entity.corporate_id as "corporateId", entity.asked_at as "askedAt",
  entity.joined_on as "joinedOn", entity.ended_on as "endedOn"`

/** What waits stands first. */
export async function entityLines(tx: Tx, companyId: string): Promise<EntityLine[]> {
  const { rows } = await sql<EntityLine>`select ${LINE} from legal_entity as entity
    where entity.company_id = ${companyId}::uuid
    order by entity.state <> 'applied', lower(entity.name), entity.id limit ${ENTITIES_SHOWN}`.execute(tx)
  return rows
}

export async function entityView(tx: Tx, companyId: string, id: string): Promise<EntityView | undefined> {
  const { rows } = await sql<EntityView>`
    select ${LINE}, company.id as "companyId", company.name as company, member.name as "askedBy",
      operator.name as "decidedBy", entity.decision_reason as reason,
      coalesce((select jsonb_agg(jsonb_build_object('id', other.id, 'name', other.name)) from (
        select other.id, other.name from company as other where other.state in ('applied', 'active')
          and ((other.country = entity.country and other.registration_no = entity.registration_no)
            or exists (select from legal_entity as its where its.company_id = other.id and its.id <> entity.id
              and its.country = entity.country and its.registration_no = entity.registration_no
              and its.state <> 'withdrawn'))
        order by other.name limit ${SAME_MOST}) as other), '[]') as same
    from legal_entity as entity join company on company.id = entity.company_id
      join member on member.id = entity.asked_by left join operator on operator.id = entity.decided_by
    where entity.company_id = ${companyId}::uuid and entity.id = ${id}::uuid`.execute(tx)
  return rows[0]
}
