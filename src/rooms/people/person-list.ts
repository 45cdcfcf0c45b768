/** The people of a company as the company itself knows them: never miles, never numbers. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { type SeatState, seatState } from '../../db/seat-state.ts'
import type { Role } from '../../db/tables/people.ts'
import type { Day } from '../../domain/day.ts'
import { anywhere, type Cursor, type ListPage, PAGE_ROWS, pageOf } from '../../web/list.ts'

export const ROLES = [
  'travel-manager',
  'finance',
  'approver',
  'arranger',
  'traveller',
] as const satisfies Role[]

export type { SeatState } from '../../db/seat-state.ts'

export type PersonFilter = {
  readonly state: SeatState | undefined
  readonly role: Role | undefined
  readonly q: string | undefined
  readonly team: string | undefined
  readonly costCentre: string | undefined
}
export type Person = {
  readonly id: string
  readonly memberId: string | null
  readonly name: string
  /** Guests have none. */
  readonly email: string | null
  readonly role: Role
  readonly state: SeatState
  readonly costCentre: string | null
  readonly team: string | null
  readonly entityId: string | null
  /** Name of the legal entity that the person works for. */
  readonly entity: string | null
  readonly version: number
  /** Whether the seat names nobody any more. */
  readonly isErased: boolean
  readonly invitedAt: Date
  readonly expiresAt: Date | null
  /** When it turned out that the mail with the invitation reaches nobody. */
  readonly mailFailedAt: Date | null
  readonly joinedOn: Day | null
  readonly leftOn: Day | null
}

export type Asked = { readonly companyId: string; readonly now: Date }

/** By name. @param cursor id of the row at the edge of the page that is left */
export async function personPage(
  tx: Tx,
  asked: Asked,
  filter: PersonFilter,
  cursor: Cursor | undefined,
): Promise<ListPage<Person>> {
  const isUp = cursor?.way === 'after'
  const found = await filtered(tx, asked, filter)
    .$if(cursor !== undefined, (query) => {
      const edge = sql`(select name_key(edge.name), edge.id from membership as edge
        where ${owned('edge.company_id', asked.companyId)} and edge.id = ${cursor?.at ?? ''}::uuid)`
      return query.where(
        isUp ? sql<boolean>`(name_key(name), id) < ${edge}` : sql<boolean>`(name_key(name), id) > ${edge}`,
      )
    })
    .orderBy(sql`name_key(name)`, isUp ? 'desc' : 'asc')
    .orderBy('id', isUp ? 'desc' : 'asc')
    .limit(PAGE_ROWS + 1)
    .execute()
  return pageOf(found, cursor)
}

export async function allPeople(tx: Tx, asked: Asked, filter: PersonFilter, most: number): Promise<Person[]> {
  return filtered(tx, asked, filter).orderBy(sql`name_key(name)`).orderBy('id').limit(most).execute()
}

export async function personOf(tx: Tx, asked: Asked, id: string): Promise<Person | undefined> {
  return seats(tx, asked).where('id', '=', id).executeTakeFirst()
}

export function filtered(tx: Tx, asked: Asked, { state, role, q, team, costCentre }: PersonFilter) {
  return seats(tx, asked)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .$if(costCentre !== undefined, (query) => query.where('costCentre', '=', costCentre ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'active'))
    .$if(role !== undefined, (query) => query.where('role', '=', role ?? 'traveller'))
    .$if(q !== undefined, (query) =>
      query.where((where) =>
        where.or([
          where('name', 'ilike', anywhere(q ?? '')),
          where('email', 'ilike', anywhere(q ?? '')),
          where('costCentre', 'ilike', anywhere(q ?? '')),
          where('team', 'ilike', anywhere(q ?? '')),
        ]),
      ),
    )
}

function seats(tx: Tx, { companyId, now }: Asked) {
  return tx
    .selectFrom((from) =>
      from
        .selectFrom('membership')
        .leftJoinLateral(
          (lateral) =>
            lateral
              .selectFrom('invitation')
              .select(['expires_at', 'withdrawn_at', 'mail_failed_at'])
              .where(owned('invitation.company_id', companyId))
              .whereRef('invitation.membership_id', '=', 'membership.id')
              .orderBy('invitation.id', 'desc')
              .limit(1)
              .as('offer'),
          (join) => join.on('membership.state', '=', 'invited'),
        )
        .leftJoin('legal_entity as entity', (join) =>
          join
            .onRef('entity.company_id', '=', 'membership.company_id')
            .onRef('entity.id', '=', 'membership.entity_id'),
        )
        .select([
          'membership.id',
          'membership.member_id as memberId',
          'membership.name',
          'membership.email',
          'membership.role',
          seatState(now).as('state'),
          'membership.cost_centre as costCentre',
          'membership.team',
          'membership.entity_id as entityId',
          'entity.name as entity',
          'membership.version',
          sql<boolean>`membership.erased_no is not null`.as('isErased'),
          'membership.invited_at as invitedAt',
          'offer.expires_at as expiresAt',
          'offer.mail_failed_at as mailFailedAt',
          'membership.joined_on as joinedOn',
          'membership.left_on as leftOn',
        ])
        .where(owned('membership.company_id', companyId))
        .as('seat'),
    )
    .selectAll()
}

export type Around = {
  readonly managers: number
  /** Who came by a registration link and waits to be let in. */
  readonly waiting: number
  /** What stands on people already: suggestions for the next, choices for the filters. */
  readonly teams: readonly string[]
  readonly costCentres: readonly string[]
  /** Legal entities that take part, or did, by name. */
  readonly entities: readonly { readonly id: string; readonly name: string }[]
}

const SUGGESTIONS_MOST = 200

/** What the page of people says besides its list. */
export async function around(tx: Tx, { companyId }: Asked): Promise<Around> {
  const mine = owned('company_id', companyId)
  const { rows } = await sql<Around>`
    select (select count(*)::int from membership where ${mine} and state = 'active' and role = 'travel-manager') as managers,
      (select count(*)::int from self_registration where ${mine} and state = 'waiting') as waiting,
      (select coalesce(jsonb_agg(team order by lower(team)), '[]') from (select distinct team from membership
        where ${mine} and state <> 'left' and team is not null limit ${SUGGESTIONS_MOST}) as known) as teams,
      (select coalesce(jsonb_agg(cost_centre order by lower(cost_centre)), '[]') from (select distinct cost_centre
        from membership where ${mine} and state <> 'left' and cost_centre is not null
        limit ${SUGGESTIONS_MOST}) as known) as "costCentres",
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by lower(name), id), '[]')
        from legal_entity where ${mine} and corporate_id is not null) as entities`.execute(tx)
  const [found] = rows
  return found ?? { managers: 0, waiting: 0, teams: [], costCentres: [], entities: [] }
}

/** Whether it is nobody, or a legal entity of this company. */
export async function isEntity(tx: Tx, companyId: string, id: string | null | undefined): Promise<boolean> {
  if (id === null || id === undefined) return true
  const found = await tx
    .selectFrom('legal_entity')
    .select('id')
    .where(owned('company_id', companyId))
    .where('id', '=', id)
    .where('corporate_id', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}
