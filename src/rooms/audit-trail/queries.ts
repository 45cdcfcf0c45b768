/** Who did what: read, filtered, exported; changed by nobody. */
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../domain/day.ts'
import { dayEnd, dayStart } from '../../web/day-start.ts'
import { anywhere } from '../../web/list.ts'
import type { TimedList } from '../../web/timed-list.ts'

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

/** Rows are `AuditRow`. */
export function auditList(filter: AuditFilter, zone: string): TimedList {
  const source = sql`
    select audit.id, audit.at, audit.actor_kind as "actorKind", audit.actor_name as "actorName",
      company.name as company, audit.company_id as "companyId", audit.deed, audit.object_kind as "objectKind",
      audit.object_id as "objectId", audit.detail
    from audit left join company on company.id = audit.company_id
    where ${sql.join(wanted(filter, zone), sql` and `)}`
  return { source, first: 'newest' }
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
