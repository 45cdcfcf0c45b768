/** The claims of one plane: list, one claim with its timeline. */
import { type RawBuilder, sql } from 'kysely'
import type { Claim } from '../../db/tables/claims.ts'
import { CLAIM_HALVES, CLAIM_STATES, type ClaimHalf, type ClaimState } from '../../domain/claim/claim.ts'
import { type Day, parseDay } from '../../domain/day.ts'
import type { Ctx } from '../../web/env.ts'
import { asId } from '../../web/time-key.ts'
import type { TimedList } from '../../web/timed-list.ts'
import type { Plane } from './plane.ts'

export type ClaimFilter = {
  readonly q: string | undefined
  readonly state: ClaimState | undefined
  readonly half: ClaimHalf | undefined
  readonly from: Day | undefined
  readonly to: Day | undefined
  /** What was sent with one form. */
  readonly filing: string | undefined
}

export type ClaimLine = Pick<
  Claim,
  'id' | 'half' | 'ticket' | 'flight' | 'route' | 'state' | 'reason' | 'promised_on' | 'settled_by'
> & {
  readonly flownOn: Day | null
  readonly at: Date
  readonly filedBy: string
  readonly companyId: string | null
}

export function claimFilter(query: Readonly<Record<string, string>>): ClaimFilter {
  const q = (query['q'] ?? '').trim().slice(0, 40)
  return {
    q: q === '' ? undefined : q,
    state: CLAIM_STATES.find((state) => state === query['state']),
    half: CLAIM_HALVES.find((half) => half === query['half']),
    from: parseDay(query['from'] ?? ''),
    to: parseDay(query['to'] ?? ''),
    filing: asId(query['filing']),
  }
}

/** Rows are `ClaimLine`. */
export function claimList(c: Ctx, plane: Plane, filter: ClaimFilter): TimedList {
  const conditions = [plane.mine(c), ...conditionsOf(filter)]
  const source = sql`
    select claim.id, half, ticket, flight, route, state, reason, promised_on, settled_by, flown_on as "flownOn",
      filed_at as at, company_id as "companyId",
      (select by_name from claim_event as event where event.claim_id = claim.id and event.what = 'filed'
        order by event.id limit 1) as "filedBy"
    from claim where ${sql.join(conditions, sql` and `)}`
  return { source, first: 'newest' }
}

function conditionsOf({ q, state, half, from, to, filing }: ClaimFilter): RawBuilder<boolean>[] {
  const found: RawBuilder<boolean>[] = []
  if (q !== undefined) {
    const digits = q.replaceAll(/[\s-]/g, '')
    found.push(
      sql<boolean>`(strpos(ticket, ${digits}) > 0 or strpos(upper(coalesce(flight, '')), ${q.toUpperCase()}) > 0)`,
    )
  }
  if (state) found.push(sql<boolean>`state = ${state}`)
  if (half) found.push(sql<boolean>`half = ${half}`)
  if (from) found.push(sql<boolean>`flown_on >= ${from}::date`)
  if (to) found.push(sql<boolean>`flown_on <= ${to}::date`)
  if (filing) found.push(sql<boolean>`filing = ${filing}::uuid`)
  return found
}
