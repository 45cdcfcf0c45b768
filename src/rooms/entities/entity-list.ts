/** The legal entities of a company, those that wait and those that take part first. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { EntityState } from '../../db/tables/people.ts'
import type { Day } from '../../domain/day.ts'

export type Entity = {
  readonly id: string
  readonly name: string
  readonly country: string
  readonly registrationNo: string
  readonly vatId: string | null
  readonly state: EntityState
  readonly corporateId: string | null
  /** As the company knows who asked; null when it no longer does. */
  readonly askedBy: string | null
  readonly askedAt: Date
  readonly reason: string | null
  readonly joinedOn: Day | null
  readonly endedOn: Day | null
}

/** A group with more of them has an account manager, not a form. */
export const ENTITIES_MOST = 200

export function entitiesOf(tx: Tx, companyId: string): Promise<Entity[]> {
  return found(tx, companyId, sql<boolean>`true`)
}

export async function entityOf(tx: Tx, companyId: string, id: string): Promise<Entity | undefined> {
  return (await found(tx, companyId, sql<boolean>`entity.id = ${id}::uuid`))[0]
}

async function found(tx: Tx, companyId: string, which: ReturnType<typeof sql<boolean>>): Promise<Entity[]> {
  const { rows } = await sql<Entity>`
    select entity.id, entity.name, entity.country, entity.registration_no as "registrationNo", entity.vat_id as "vatId",
      entity.state, entity.corporate_id as "corporateId", entity.asked_at as "askedAt",
      entity.decision_reason as reason, entity.joined_on as "joinedOn", entity.ended_on as "endedOn",
      (select seat.name from membership as seat where ${owned('seat.company_id', companyId)}
        and seat.member_id = entity.asked_by order by seat.invited_at desc limit 1) as "askedBy"
    from legal_entity as entity where ${owned('entity.company_id', companyId)} and ${which}
    order by array_position(array['applied', 'active', 'ended', 'refused', 'withdrawn'], entity.state),
      lower(entity.name), entity.id limit ${ENTITIES_MOST}`.execute(tx)
  return rows
}
