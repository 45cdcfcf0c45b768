/** Cost centres and teams: which there are, and a new name for one wherever it stands. */
import { sql } from 'kysely'
import { renameInPolicy } from '../../approvals/rename-group.ts'
import { once } from '../../db/command.ts'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { auditThing, type byOf } from './seat-audit.ts'

export const GROUP_KINDS = ['costCentre', 'team'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

export type Group = {
  readonly name: string
  /** Who takes part or is asked to. */
  readonly people: number
  /** Who has left; their trips stay with it. */
  readonly left: number
  /** Flights that were booked to it one by one. */
  readonly flights: number
}

const GROUPS_MOST = 2_000
const COLUMN = { costCentre: 'cost_centre', team: 'team' } as const

/** In the order of their names. */
export async function groupsOf(tx: Tx, companyId: string, kind: GroupKind): Promise<Group[]> {
  const column = sql.ref(COLUMN[kind])
  const booked =
    kind === 'costCentre'
      ? sql`select cost_centre as name, 0 as people, 0 as gone, 1 as flights from trip_cost_centre
          where ${owned('company_id', companyId)} and cost_centre is not null`
      : sql`select null, 0, 0, 0 where false`
  const { rows } = await sql<Group>`
    select name, sum(people)::integer as people, sum(gone)::integer as left, sum(flights)::integer as flights
    from (
      select ${column} as name, (state <> 'left')::integer as people, (state = 'left')::integer as gone, 0 as flights
        from membership where ${owned('company_id', companyId)} and ${column} is not null
      union all ${booked}
    ) as line group by name order by name_key(name), name limit ${GROUPS_MOST}`.execute(tx)
  return rows
}

export type Renaming = {
  readonly key: string
  readonly kind: GroupKind
  readonly name: string
  readonly to: string
  /** Said yes to one that is there already: both become one. */
  readonly merge: boolean
}

/**
 * Everywhere at once: on people, on those who have left, on flights booked by hand. Nothing keeps the old name.
 * Refused as `group-exists` when the new name is there already and nobody agreed to one of both.
 */
export function rename(
  tx: Tx,
  by: ReturnType<typeof byOf>,
  { key, kind, name, to, merge }: Renaming,
): Promise<Outcome<null>> {
  const { companyId, at } = by
  const command = { actorId: by.id, companyId, key, content: JSON.stringify([kind, name, to]), at }
  return once(tx, command, async () => {
    const known = (await groupsOf(tx, companyId, kind)).find((group) => group.name === to)
    if (known && !merge) return { refused: 'group-exists', detail: { name: to } }
    const column = sql.ref(COLUMN[kind])
    const { numAffectedRows: seats = 0n } =
      await sql`update membership set ${column} = ${to}, version = version + 1
      where ${owned('company_id', companyId)} and ${column} = ${name}`.execute(tx)
    let flights = 0n
    if (kind === 'costCentre') {
      const done =
        await sql`update trip_cost_centre set cost_centre = ${to}, set_by = ${by.id}::uuid, set_at = ${at}
        where ${owned('company_id', companyId)} and cost_centre = ${name}`.execute(tx)
      flights = done.numAffectedRows ?? 0n
    }
    if (seats + flights === 0n) return { refused: 'changed-meanwhile' }
    await renameInPolicy(tx, companyId, { kind, name, to })
    const detail = { before: name, after: to, people: String(seats), flights: String(flights) }
    await auditThing(tx, by, `company.rename-${kind === 'team' ? 'team' : 'cost-centre'}`, {
      kind: 'company',
      id: companyId,
      detail,
    })
    return { ok: null }
  })
}
