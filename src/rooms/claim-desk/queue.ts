/** The operator's queue: what waits for an answer, the nearest promised day first. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Claim } from '../../db/tables/claims.ts'
import { CLAIM_HALVES, CLAIM_STATES, type ClaimHalf, type ClaimState } from '../../domain/claim/claim.ts'
import { addDays, type Day } from '../../domain/day.ts'
import { anywhere } from '../../web/list.ts'
import { asId } from '../../web/time-key.ts'
import type { TimedList } from '../../web/timed-list.ts'

export const AGES = ['late', 'week'] as const
export type Age = (typeof AGES)[number]

export type DeskFilter = {
  readonly q: string | undefined
  /** All that waits on the desk when left out; `all` everything. */
  readonly state: ClaimState | 'all' | undefined
  readonly half: ClaimHalf | undefined
  readonly company: string | undefined
  readonly age: Age | undefined
}

export type DeskLine = Pick<
  Claim,
  'id' | 'half' | 'ticket' | 'flight' | 'route' | 'state' | 'reason' | 'promised_on'
> & {
  /** Where it stands in the queue. */
  readonly at: Date
  readonly filed: Date
  readonly flownOn: Day | null
  readonly company: string | null
  readonly companyId: string | null
  readonly filer: string
}

export function deskFilter(query: Readonly<Record<string, string>>): DeskFilter {
  const q = (query['q'] ?? '').trim().slice(0, 100)
  return {
    q: q === '' ? undefined : q,
    state: [...CLAIM_STATES, 'all' as const].find((state) => state === query['state']),
    half: CLAIM_HALVES.find((half) => half === query['half']),
    company: asId(query['company']),
    age: AGES.find((age) => age === query['age']),
  }
}

/** Rows are `DeskLine`. */
export function deskList(filter: DeskFilter, today: Day): TimedList {
  const conditions = [sql<boolean>`true`, ...conditionsOf(filter, today)]
  const source = sql`
    select claim.id, claim.half, claim.ticket, claim.flight, claim.route, claim.state, claim.reason,
      claim.promised_on, ${placeOf(filter)} as at, claim.filed_at as filed, claim.flown_on as "flownOn",
      company.name as company, company.id as "companyId", filer.name as filer
    from claim left join company on company.id = claim.company_id join member as filer on filer.id = claim.filed_by
    where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'oldest' }
}

/**
 * Undecided claims stand by the day that was promised; after all of those comes what waits for its claimant, by the
 * day of filing. Lists that hold decided ones run by filing alone, which has an index.
 */
function placeOf({ state }: DeskFilter): RawBuilder<Date> {
  if (state !== undefined && state !== 'with-operator') return sql<Date>`claim.filed_at`
  return sql<Date>`case when claim.state = 'with-operator' and claim.promised_on is not null
    then claim.promised_on::timestamp at time zone 'UTC'
    else (claim.filed_at at time zone 'UTC' + interval '500 years') at time zone 'UTC' end`
}

function conditionsOf({ q, state, half, company, age }: DeskFilter, today: Day): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = []
  if (q !== undefined) {
    const like = anywhere(q)
    found.push(sql<boolean>`(strpos(claim.ticket, ${q.replaceAll(/[\s-]/g, '')}) > 0 or company.name ilike ${like}
      or filer.name ilike ${like})`)
  }
  if (state === undefined) found.push(sql<boolean>`claim.state in ('with-operator', 'needs-answer')`)
  else if (state !== 'all') found.push(sql<boolean>`claim.state = ${state}`)
  if (half) found.push(sql<boolean>`claim.half = ${half}`)
  if (company) found.push(sql<boolean>`claim.company_id = ${company}::uuid`)
  if (age === 'late')
    found.push(sql<boolean>`claim.promised_on < ${today}::date and claim.state = 'with-operator'`)
  if (age === 'week') found.push(sql<boolean>`claim.promised_on <= ${addDays(today, 7)}::date`)
  return found
}

/** Companies that have claims, for the filter. */
export async function claimingCompanies(tx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from company where exists (select from claim where claim.company_id = company.id)
    order by name, id limit 500`.execute(tx)
  return rows
}
