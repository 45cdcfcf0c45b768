/** Who may decide which request, as a condition of a select; `src/domain/approval/deciders.ts` says the same of one. */
import { type RawBuilder, sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import { type Decider, mayDecide } from '../domain/approval/deciders.ts'
import type { Day } from '../domain/day.ts'

export type Seat = { readonly id: string; readonly membershipId: string }

/**
 * Of a table named `request`: whether a seat, or somebody whose deputy it is, can decide it today.
 *
 * @param seat the id of the seat, or a column that holds it
 */
export function decidable(companyId: string, seat: RawBuilder<unknown>, today: Day): RawBuilder<boolean> {
  const approves = (who: string) => sql`${sql.ref(`${who}.state`)} = 'active'
    and ${sql.ref(`${who}.role`)} in ('approver', 'travel-manager')
    and ${sql.ref(`${who}.member_id`)} is distinct from asker.member_id and ${sql.ref(`${who}.id`)} <> asker.id`
  return sql<boolean>`(request.state = 'asked' and exists (
    select from membership as asker
      join membership as viewer on ${owned('viewer.company_id', companyId)} and viewer.id = ${seat}
        and viewer.state = 'active' and viewer.member_id is distinct from asker.member_id
      join membership as principal on ${owned('principal.company_id', companyId)} and ${approves('principal')}
        and (principal.id = viewer.id or exists (${deputyship(companyId, today)}
          and award_deputy.deputy_id = viewer.id and award_deputy.principal_id = principal.id))
      left join membership as assignee on ${owned('assignee.company_id', companyId)}
        and assignee.id = request.assigned_to and ${approves('assignee')}
    where ${owned('asker.company_id', companyId)} and asker.id = request.requester_id
      and (assignee.id is null or assignee.id = principal.id
        or (request.escalated_at is not null and principal.role = 'travel-manager'))))`
}

function deputyship(companyId: string, today: Day) {
  return sql`select from award_deputy where ${owned('award_deputy.company_id', companyId)}
    and award_deputy.ended_at is null and ${today}::date between award_deputy.from_on and award_deputy.until_on`
}

type DeciderRow = Decider & { readonly name: string; readonly isPrincipal: boolean }
type Asked = {
  readonly requester_id: string
  readonly assigned_to: string | null
  readonly escalated_at: Date | null
}

/** @returns undefined for no right, null for one's own, and for a deputy whose it is */
export async function rightOver(
  tx: Tx,
  { id: companyId, membershipId }: Seat,
  request: Asked,
  today: Day,
): Promise<{ readonly id: string; readonly name: string } | null | undefined> {
  const { rows } = await sql<DeciderRow>`
    select * from (
      select id, member_id as "memberId", role, state = 'active' as active, name,
        exists (${deputyship(companyId, today)} and award_deputy.deputy_id = ${membershipId}::uuid
          and award_deputy.principal_id = membership.id) as "isPrincipal"
      from membership where ${owned('company_id', companyId)}) as seat
    where "isPrincipal" or id in (${membershipId}::uuid, ${request.requester_id}::uuid, ${request.assigned_to}::uuid)
    order by id`.execute(tx)
  const seatOf = (id: string | null) => rows.find((row) => row.id === id)
  const [viewer, requester] = [seatOf(membershipId), seatOf(request.requester_id)]
  if (!viewer || !requester) return undefined
  const right = mayDecide({
    viewer,
    requester,
    assignee: seatOf(request.assigned_to) ?? null,
    principals: rows.filter(({ isPrincipal }) => isPrincipal),
    escalated: request.escalated_at !== null,
  })
  return right && { id: right.id, name: seatOf(right.id)?.name ?? '' }
}

/** How many requests wait for this seat: for the home page, as part of its select. */
export function waitingRequests({ id, membershipId }: Seat, today: Day): RawBuilder<number> {
  return sql<number>`(select count(*)::integer from award_request as request
    where ${owned('request.company_id', id)} and ${decidable(id, sql`${membershipId}::uuid`, today)})`
}
