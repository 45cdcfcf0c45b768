/** A company with a policy for awards, a request that waits and a deputy. */
import { sql } from 'kysely'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Role } from '../../src/db/tables/people.ts'
import { type Company, NOW, type Person, type Portal } from './portal.ts'

export type SideApprovals = { readonly request: string; readonly allowance: string; readonly deputy: string }

/** The arranger has asked for a flight of the traveller, and the approver of the team has the traveller as deputy. */
export async function addApprovals(
  portal: Portal,
  company: Company,
  people: Readonly<Record<Role, Person>>,
  word: string,
): Promise<SideApprovals> {
  const [request, allowance, deputy] = [newId(), newId(), newId()]
  const seat = (role: Role) => people[role].membershipId
  const asked = JSON.stringify({
    kind: 'flight',
    awardId: 'flight-2024',
    cabin: 'economy',
    origin: 'FRA',
    destination: 'OSL',
    travelsOn: '2026-12-15',
    passengerId: seat('traveller'),
  })
  const typed = JSON.stringify({ origin: 'FRA', destination: 'OSL', passenger: seat('traveller') })
  for (const statement of [
    sql`insert into award_policy (company_id, version, escalate_days, lapse_days, changed_by, changed_at)
      values (${company.id}, 1, 3, 14, ${people['travel-manager'].name}, ${NOW})`,
    sql`insert into award_allowance (company_id, id, what, scope, membership_id, points)
      values (${company.id}, ${allowance}, 'budget', 'person', ${seat('traveller')}, 500000)`,
    sql`insert into team_approver (company_id, team, membership_id)
      values (${company.id}, ${`${word} Sales`}, ${seat('approver')})`,
    sql`insert into award_deputy (company_id, id, principal_id, deputy_id, from_on, until_on, set_at)
      values (${company.id}, ${deputy}, ${seat('approver')}, ${seat('traveller')}, '2026-11-01', '2026-12-31', ${NOW})`,
    sql`insert into award_request (company_id, id, requester_id, charged_id, award_id, kind, name, request, typed, price,
        rule_version, priced_on, held_until, travels_on, need, reason, state, asked_at, escalates_on, lapses_on, origin)
      values (${company.id}, ${request}, ${seat('arranger')}, ${seat('traveller')}, 'flight-2024', 'flight', 'Award flight',
        ${asked}::jsonb, ${typed}::jsonb, 9000, 1, '2026-11-20', '2026-11-27', '2026-12-15', '{"why": "arranger"}',
        ${`${word} fair`}, 'asked', ${NOW}, '2026-11-25', '2026-12-04', 'http://localhost:3000')`,
    sql`insert into award_request_step (company_id, id, request_id, at, what, by_id, reason, price)
      values (${company.id}, ${newId()}, ${request}, ${NOW}, 'asked', ${seat('arranger')}, ${`${word} fair`}, 9000)`,
  ])
    await withScope(portal.db, { as: 'backup' }, (tx) => statement.execute(tx))
  return { request, allowance, deputy }
}
