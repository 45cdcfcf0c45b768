/** Who would decide what somebody asks, before it is asked. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'

export type Approver = { readonly id: string; readonly name: string }
export type Approvers = {
  /** The approver of the team of who asks. */
  readonly assigned: Approver | null
  /** Everybody who could, when there is none. */
  readonly others: readonly Approver[]
}

/** AP-05, AP-08: approvers and travel managers but for who asks; the team's approver where one is named. */
export async function approversFor(tx: Tx, companyId: string, seatId: string): Promise<Approvers> {
  const { rows } = await sql<Approver & { isAssigned: boolean }>`
    select approver.id, approver.name, exists (select from team_approver as named
        where ${owned('named.company_id', companyId)} and named.team = asker.team
          and named.membership_id = approver.id) as "isAssigned"
    from membership as asker join membership as approver on ${owned('approver.company_id', companyId)}
      and approver.state = 'active' and approver.role in ('approver', 'travel-manager')
      and approver.id <> asker.id and approver.member_id is distinct from asker.member_id
    where ${owned('asker.company_id', companyId)} and asker.id = ${seatId}::uuid
    order by name_key(approver.name), approver.id`.execute(tx)
  const assigned = rows.find(({ isAssigned }) => isAssigned)
  return { assigned: assigned ?? null, others: rows }
}
