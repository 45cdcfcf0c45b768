/** What stands around the rows of the list, in one round trip: how many there are, and what the filters offer. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { EntityName } from '../../db/flights/entities.ts'
import type { Tx } from '../../db/schema.ts'
import type { TripFilter } from './filter.ts'
import { matching } from './trips-query.ts'

export type TripFrame = {
  readonly count: number
  /** Of the people, and of single trips. */
  readonly costCentres: readonly string[]
  /** Of the people, also of those who have left: their trips stay. */
  readonly teams: readonly string[]
  readonly entities: readonly EntityName[]
}

const CHOICES_MOST = 500

export async function tripFrame(tx: Tx, companyId: string, filter: TripFilter): Promise<TripFrame> {
  const mine = owned('company_id', companyId)
  const { rows } = await sql<TripFrame>`
    select (select count(*)::integer from ${matching(companyId, filter)}) as count,
      (select coalesce(jsonb_agg(name order by name), '[]') from (
        select cost_centre as name from membership where ${mine} and cost_centre is not null
        union select cost_centre from trip_cost_centre where ${mine} and cost_centre is not null
        order by name limit ${CHOICES_MOST}) as centre) as "costCentres",
      (select coalesce(jsonb_agg(name order by name), '[]') from (
        select distinct team as name from membership where ${mine} and team is not null
        order by name limit ${CHOICES_MOST}) as team) as teams,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'corporateId', corporate_id) order by name, id), '[]')
        from legal_entity where ${mine} and corporate_id is not null) as entities`.execute(tx)
  return rows[0] ?? { count: 0, costCentres: [], teams: [], entities: [] }
}
