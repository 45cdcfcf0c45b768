/** Who did what: read, filtered, exported; changed by nobody. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import { dayEnd, dayStart } from '../../web/day-start.ts'
import { anywhere, type Cursor, type ListPage, PAGE_ROWS, pageOf } from '../../web/list.ts'
import { beyond } from '../../web/time-key.ts'

export type AuditRow = {
  readonly id: string
  readonly at: Date
  readonly actorKind: 'member' | 'operator' | 'job' | 'visitor'
  readonly actorName: string
  readonly company: string | null
  readonly companyId: string | null
  readonly deed: string
  readonly objectKind: string
  readonly objectId: string
  readonly detail: Readonly<Record<string, unknown>>
}

export type AuditFilter = {
  readonly company: string
  readonly deed: string
  readonly actor: string
  readonly object: string
  readonly from: Day | undefined
  readonly to: Day | undefined
}

/** Newest first. */
export async function auditList(
  tx: Tx,
  filter: AuditFilter,
  zone: string,
  cursor: Cursor | undefined,
): Promise<ListPage<AuditRow>> {
  const { where, order } = beyond(cursor, 'audit.at', 'audit.id')
  return pageOf(await deeds(tx, [where, ...wanted(filter, zone)], order, PAGE_ROWS + 1), cursor)
}

export async function auditRows(
  tx: Tx,
  filter: AuditFilter,
  zone: string,
  most: number,
): Promise<AuditRow[]> {
  return deeds(tx, wanted(filter, zone), sql`audit.at desc, audit.id desc`, most)
}

function wanted(filter: AuditFilter, zone: string): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = [sql<boolean>`true`]
  const { company, deed, actor, object, from, to } = filter
  if (company) {
    const like = anywhere(company)
    conditions.push(sql<boolean>`audit.company_id in (select id from company where name ilike ${like}
      or upper(corporate_id) = ${company.toUpperCase()})`)
  }
  if (deed) conditions.push(sql<boolean>`audit.deed ilike ${anywhere(deed).slice(1)}`)
  if (actor) conditions.push(sql<boolean>`audit.actor_name ilike ${anywhere(actor)}`)
  if (object) conditions.push(sql<boolean>`audit.object_id = ${object}`)
  if (from) conditions.push(sql<boolean>`audit.at >= ${dayStart(from, zone)}`)
  if (to) conditions.push(sql<boolean>`audit.at < ${dayEnd(to, zone)}`)
  return conditions
}

async function deeds(
  tx: Tx,
  conditions: readonly RawBuilder<boolean>[],
  order: RawBuilder<unknown>,
  limit: number,
): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select audit.id, audit.at, audit.actor_kind as "actorKind", audit.actor_name as "actorName",
      company.name as company, audit.company_id as "companyId", audit.deed, audit.object_kind as "objectKind",
      audit.object_id as "objectId", audit.detail
    from audit left join company on company.id = audit.company_id
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit}`.execute(tx)
  return rows
}
