/** One company as the operator sees it, with everything that was done to it. */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Company } from '../../db/tables/people.ts'
import { domainOf, isFreeMail } from '../../domain/people/mail-domain.ts'
import { type EntityLine, entityLines } from './entity.ts'

const TRAIL_LINES = 100
const SAME_DOMAIN_MOST = 10

export type TrailLine = {
  readonly id: string
  readonly at: Date
  readonly actorKind: string
  readonly actorName: string
  readonly deed: string
  readonly detail: Readonly<Record<string, unknown>>
}
export type CompanyView = {
  readonly company: Selectable<Company>
  readonly decidedBy: string | null
  /** Other companies whose signatory has a mailbox at the same domain, the newest first. */
  readonly sameDomain: readonly { readonly id: string; readonly name: string }[]
  readonly balance: bigint | null
  readonly people: { readonly active: number; readonly invited: number; readonly left: number }
  readonly entities: readonly EntityLine[]
  readonly trail: readonly TrailLine[]
}

export async function companyView(tx: Tx, id: string): Promise<CompanyView | undefined> {
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
  const counts = await tx
    .selectFrom('membership')
    .select(['state', (each) => each.fn.countAll<bigint>().as('count')])
    .where('company_id', '=', id)
    .groupBy('state')
    .execute()
  const of = (state: string) => Number(counts.find((row) => row.state === state)?.count ?? 0)
  return {
    company,
    decidedBy: rows[0]?.decidedBy ?? null,
    sameDomain: rows[0]?.sameDomain ?? [],
    balance: rows[0]?.balance ?? null,
    people: { active: of('active'), invited: of('invited'), left: of('left') },
    entities: await entityLines(tx, id),
    trail: await trailOf(tx, id),
  }
}

/** Looks are kept for the auditor and left out here: they would bury the deeds. */
async function trailOf(tx: Tx, id: string): Promise<TrailLine[]> {
  return tx
    .selectFrom('audit')
    .select(['id', 'at', 'actor_kind as actorKind', 'actor_name as actorName', 'deed', 'detail'])
    .where('company_id', '=', id)
    .where('deed', '<>', 'company.look')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(TRAIL_LINES)
    .execute()
}
