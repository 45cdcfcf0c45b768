/** The operator's queue: what waits for an answer, oldest first. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Claim } from '../../db/tables/claims.ts'
import { CLAIM_HALVES, CLAIM_STATES, type ClaimHalf, type ClaimState } from '../../domain/claim/claim.ts'
import { addDays, type Day } from '../../domain/day.ts'
import { anywhere, type Cursor, type ListPage, PAGE_ROWS, pageOf } from '../../web/list.ts'
import { asId, beyond } from '../../web/time-key.ts'

export const AGES = ['late', 'week'] as const
export type Age = (typeof AGES)[number]

export type DeskFilter = {
  readonly q: string | undefined
  /** `waiting` is all that is on the desk; `all` everything. */
  readonly state: ClaimState | 'waiting' | 'all'
  readonly half: ClaimHalf | undefined
  readonly company: string | undefined
  readonly age: Age | undefined
}

export type DeskLine = Pick<
  Claim,
  'id' | 'half' | 'ticket' | 'flight' | 'route' | 'state' | 'reason' | 'promised_on'
> & {
  readonly at: Date
  readonly flownOn: Day | null
  readonly company: string | null
  readonly filer: string
}

export function deskFilter(query: Readonly<Record<string, string>>): DeskFilter {
  const q = (query['q'] ?? '').trim().slice(0, 100)
  return {
    q: q === '' ? undefined : q,
    state: [...CLAIM_STATES, 'all' as const].find((state) => state === query['state']) ?? 'waiting',
    half: CLAIM_HALVES.find((half) => half === query['half']),
    company: asId(query['company']),
    age: AGES.find((age) => age === query['age']),
  }
}

/** The oldest first, so `before` a row of the list is after it in time. */
export async function deskPage(
  tx: Tx,
  filter: DeskFilter,
  today: Day,
  cursor: Cursor | undefined,
): Promise<ListPage<DeskLine>> {
  const turned = cursor && ({ at: cursor.at, way: cursor.way === 'before' ? 'after' : 'before' } as const)
  const { where } = beyond(turned, 'claim.filed_at', 'claim.id')
  const up = cursor?.way === 'after'
  const order = up ? sql`claim.filed_at desc, claim.id desc` : sql`claim.filed_at, claim.id`
  return pageOf(await desk(tx, filter, today, where, order, PAGE_ROWS + 1), cursor)
}

export function allOnDesk(tx: Tx, filter: DeskFilter, today: Day, most: number): Promise<DeskLine[]> {
  return desk(tx, filter, today, sql<boolean>`true`, sql`claim.filed_at, claim.id`, most)
}

async function desk(
  tx: Tx,
  filter: DeskFilter,
  today: Day,
  edge: RawBuilder<boolean>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<DeskLine[]> {
  const { rows } = await sql<DeskLine>`
    select claim.id, claim.half, claim.ticket, claim.flight, claim.route, claim.state, claim.reason,
      claim.promised_on, claim.filed_at as at, claim.flown_on as "flownOn", company.name as company, filer.name as filer
    from claim left join company on company.id = claim.company_id join member as filer on filer.id = claim.filed_by
    where ${sql.join([edge, ...conditionsOf(filter, today)], sql` and `)} order by ${order} limit ${limit}`.execute(
    tx,
  )
  return rows
}

function conditionsOf({ q, state, half, company, age }: DeskFilter, today: Day): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = []
  if (q !== undefined) {
    const like = anywhere(q)
    found.push(sql<boolean>`(strpos(claim.ticket, ${q.replaceAll(/[\s-]/g, '')}) > 0 or company.name ilike ${like}
      or filer.name ilike ${like})`)
  }
  if (state === 'waiting') found.push(sql<boolean>`claim.state in ('with-operator', 'needs-answer')`)
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
