/** One company as the operator sees it, with everything that was done to it. */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import { SEAT_STATES, type SeatState, seatState } from '../../db/seat-state.ts'
import type { Company } from '../../db/tables/people.ts'
import { domainOf, isFreeMail } from '../../domain/people/mail-domain.ts'
import { type EntityLine, entityLines } from './entity.ts'

const TRAIL_LINES = 20
const SAME_DOMAIN_MOST = 10

export type TrailLine = {
  readonly id: string
  readonly at: Date
  readonly actorKind: string
  readonly actorName: string
  readonly deed: string
  readonly objectKind: string
  readonly objectId: string
  readonly detail: Readonly<Record<string, unknown>>
}
export type CompanyView = {
  readonly company: Selectable<Company>
  readonly decidedBy: string | null
  /** Other companies whose signatory has a mailbox at the same domain, the newest first. */
  readonly sameDomain: readonly { readonly id: string; readonly name: string }[]
  readonly balance: bigint | null
  readonly entities: readonly EntityLine[]
  /** Only the states that somebody is in. */
  readonly people: readonly { readonly state: SeatState; readonly count: number }[]
  readonly trail: readonly TrailLine[]
  /** Of which the trail is the newest. */
  readonly deeds: number
}

export async function companyView(tx: Tx, id: string, now: Date): Promise<CompanyView | undefined> {
  const company = await tx.selectFrom('company').selectAll().where('id', '=', id).executeTakeFirst()
  if (!company) return undefined
  // At a public mail provider one domain says nothing of the house.
  const domain = domainOf(company.signatory_email)
  const { rows } = await sql<{
    decidedBy: string | null
    balance: bigint | null
    sameDomain: { id: string; name: string }[] | null
  }>`
    select (select jsonb_agg(jsonb_build_object('id', other.id, 'name', other.name) order by other.applied_at desc)
        from (select id, name, applied_at from company where id <> ${id}::uuid
          and split_part(lower(signatory_email), '@', 2) = ${isFreeMail(domain) ? null : domain}::text
          order by applied_at desc limit ${SAME_DOMAIN_MOST}) as other) as "sameDomain",
      (select name from operator where id = ${company.decided_by}::uuid) as "decidedBy",
      (select balance from account where owner_id = ${id}::uuid and currency = 'points') as balance`.execute(
    tx,
  )
  return {
    company,
    decidedBy: rows[0]?.decidedBy ?? null,
    sameDomain: rows[0]?.sameDomain ?? [],
    balance: rows[0]?.balance ?? null,
    entities: await entityLines(tx, id),
    people: await seatCounts(tx, id, now),
    trail: await trailOf(tx, id),
    deeds: await deedsOf(tx, id),
  }
}

async function seatCounts(tx: Tx, id: string, now: Date): Promise<CompanyView['people']> {
  const { rows } = await sql<{ state: SeatState; count: number }>`
    select ${seatState(now)} as state, count(*)::integer as count from membership
    left join lateral (select expires_at, withdrawn_at from invitation
        where company_id = membership.company_id and membership_id = membership.id order by id desc limit 1) as offer
      on membership.state = 'invited'
    where membership.company_id = ${id}::uuid group by 1`.execute(tx)
  return SEAT_STATES.flatMap((state) => rows.filter((row) => row.state === state))
}

/** Looks are kept for the auditor and left out here: they would bury the deeds. */
function trailed(tx: Tx, id: string) {
  return tx.selectFrom('audit').where('company_id', '=', id).where('deed', '<>', 'company.look')
}

async function deedsOf(tx: Tx, id: string): Promise<number> {
  const { count } = await trailed(tx, id)
    .select(sql<number>`count(*)::integer`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}

async function trailOf(tx: Tx, id: string): Promise<TrailLine[]> {
  return trailed(tx, id)
    .select(['id', 'at', 'actor_kind as actorKind', 'actor_name as actorName', 'deed', 'detail'])
    .select(['object_kind as objectKind', 'object_id as objectId'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(TRAIL_LINES)
    .execute()
}
