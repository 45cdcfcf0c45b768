/** Prices that are held: what the confirm page shows is what the order costs until the time it names. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Db, Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Day } from '../../domain/day.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { HeldPrice, OrderRequest, Quote } from './quote.ts'

const HOLDS_MINUTES = 30
const MINUTE_MS = 60_000

/** Milliseconds. */
export function holdTime(programme: Programme): number {
  return (programme.awards?.quoteHoldsMinutes ?? HOLDS_MINUTES) * MINUTE_MS
}

export type Held = HeldPrice & { readonly id: string; readonly price: bigint; readonly until: Date }
type Holding = {
  readonly companyId: string
  readonly memberId: string
  readonly request: OrderRequest
  readonly quoted: Quote
  readonly pricedOn: Day
  readonly now: Date
  /** Milliseconds. */
  readonly holdsFor: number
}

/**
 * Holds a price for one person; the same question again has the same answer, so a page that is loaded again makes no
 * second row, and a price that went up meanwhile stays.
 *
 * @see docs/programme-rules.md A-18
 */
export async function holdPrice(tx: Tx, holding: Holding): Promise<Held> {
  const { companyId, memberId, request, quoted, pricedOn } = holding
  const now = holding.now.toISOString()
  const until = new Date(holding.now.getTime() + holding.holdsFor).toISOString()
  const asked = JSON.stringify(request)
  const columns = sql`id, price, rule_version as "ruleVersion", priced_on as "pricedOn", holds_until as until`
  const { rows } = await sql<Held>`with
    kept as (
      select * from award_quote where ${owned('company_id', companyId)} and member_id = ${memberId}::uuid
        and holds_until > ${now}::timestamptz and request = ${asked}::jsonb and price <= ${quoted.price}::bigint
      order by price, holds_until desc limit 1
    ),
    made as (
      insert into award_quote (company_id, id, member_id, award_id, request, price, rule_version, priced_on, made_at, holds_until)
      select ${companyId}::uuid, ${newId()}::uuid, ${memberId}::uuid, ${quoted.awardId}, ${asked}::jsonb,
        ${quoted.price}::bigint, ${quoted.ruleVersion}::integer, ${pricedOn}::date, ${now}::timestamptz, ${until}::timestamptz
      where not exists (select from kept)
      returning *
    )
    select ${columns} from kept union all select ${columns} from made`.execute(tx)
  const held = rows[0]
  if (!held) throw new Error('a price was not held')
  return held
}

export type HeldQuestion = HeldPrice & { readonly request: OrderRequest }

/** @returns undefined when nothing is held for this person under this id any more */
export async function heldPrice(
  tx: Tx,
  { companyId, memberId, id, now }: { companyId: string; memberId: string; id: string; now: Date },
): Promise<HeldQuestion | undefined> {
  const { rows } = await sql<HeldQuestion>`
    select rule_version as "ruleVersion", priced_on as "pricedOn", request from award_quote
    where ${owned('company_id', companyId)} and id = ${id}::uuid and member_id = ${memberId}::uuid
      and holds_until >= ${now.toISOString()}::timestamptz`.execute(tx)
  return rows[0]
}

/** Whether the same was asked, in whatever order its parts were kept. */
export function sameRequest(a: OrderRequest, b: OrderRequest): boolean {
  const text = (request: OrderRequest) =>
    JSON.stringify(Object.entries(request).sort(([x], [y]) => (x < y ? -1 : 1)))
  return text(a) === text(b)
}

/** Prices that are over are of no use to anybody. */
export async function pruneHolds(db: Db, now: Date): Promise<void> {
  await withScope(db, { as: 'job' }, (tx) =>
    tx.deleteFrom('award_quote').where('holds_until', '<', now).execute(),
  )
}
