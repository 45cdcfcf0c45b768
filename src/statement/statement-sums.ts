/** What a span of days comes to: the numbers that tie, without its lines. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import { ENTRY_KINDS, type EntryKind } from '../domain/ledger/movement.ts'
import { inSlice, type Slice, type Travellers } from './slice.ts'

export type Lapsing = { readonly day: Day; readonly amount: bigint }
export type KindSum = { readonly kind: EntryKind; readonly lines: number; readonly amount: bigint }
export type Span = { readonly from: Day; readonly to: Day }
export type Moved = {
  readonly kinds: readonly KindSum[]
  readonly lines: number
  readonly cameIn: bigint
  readonly wentOut: bigint
}
export type Balances = {
  readonly opening: bigint
  readonly closing: bigint
  /** The entries of the span lie between these numbers of the account's history; null when there is none. */
  readonly first: bigint | null
  readonly last: bigint | null
}

export async function balances(
  tx: Tx,
  companyId: string,
  accountId: string,
  { from, to }: Span,
): Promise<Balances> {
  const inSpan = sql`posted_on between ${from}::date and ${to}::date`
  const { rows } = await sql<Balances>`
    select coalesce(sum(amount) filter (where posted_on < ${from}::date), 0)::bigint as opening,
      coalesce(sum(amount) filter (where posted_on <= ${to}::date), 0)::bigint as closing,
      min(version) filter (where ${inSpan}) as first, max(version) filter (where ${inSpan}) as last
    from entry where account_id = ${accountId}::uuid and ${owned('owner_id', companyId)}`.execute(tx)
  return rows[0] ?? { opening: 0n, closing: 0n, first: null, last: null }
}

/** What moved in the span up to an entry of the account's history. */
export async function movedUntil(
  tx: Tx,
  companyId: string,
  accountId: string,
  { from, to }: Span,
  version: bigint,
): Promise<bigint> {
  const { rows } = await sql<{ amount: bigint }>`select coalesce(sum(amount), 0)::bigint as amount from entry
    where account_id = ${accountId}::uuid and ${owned('owner_id', companyId)}
      and posted_on between ${from}::date and ${to}::date and version <= ${version}`.execute(tx)
  return rows[0]?.amount ?? 0n
}

type KindRow = KindSum & { cameIn: bigint; wentOut: bigint }

/** By kind of entry, over all lines of the span or of a slice. */
export async function moved(
  tx: Tx,
  companyId: string,
  accountId: string,
  { from, to }: Span,
  slice: Slice = {},
  travellers?: Travellers,
): Promise<Moved> {
  const { rows } = await sql<KindRow>`
    select entry.kind, count(*)::integer as lines, sum(entry.amount)::bigint as amount,
      coalesce(sum(entry.amount) filter (where entry.amount > 0), 0)::bigint as "cameIn",
      coalesce(sum(entry.amount) filter (where entry.amount < 0), 0)::bigint as "wentOut"
    from entry left join coupon on coupon.id = entry.subject_id and ${owned('coupon.company_id', companyId)}
    where entry.account_id = ${accountId}::uuid and ${owned('entry.owner_id', companyId)}
      and entry.posted_on between ${from}::date and ${to}::date and ${inSlice(companyId, slice, travellers)}
    group by entry.kind`.execute(tx)
  return {
    kinds: inOrder(rows),
    lines: rows.reduce((sum, { lines }) => sum + lines, 0),
    cameIn: rows.reduce((sum, { cameIn }) => sum + cameIn, 0n),
    wentOut: rows.reduce((sum, { wentOut }) => sum + wentOut, 0n),
  }
}

/** In the order in which kinds are listed everywhere. */
export function inOrder(sums: readonly KindSum[]): KindSum[] {
  return ENTRY_KINDS.flatMap((name) =>
    sums.filter(({ kind }) => kind === name).map(({ kind, lines, amount }) => ({ kind, lines, amount })),
  )
}

/** What was in each lot at the end of a day, from the entries: the lots themselves only know today. */
export async function lotsAt(tx: Tx, companyId: string, accountId: string, to: Day): Promise<Lapsing[]> {
  const { rows } = await sql<Lapsing>`
    select day, sum(amount)::bigint as amount from (
      select expires_on as day, amount from entry
      where account_id = ${accountId}::uuid and ${owned('owner_id', companyId)} and posted_on <= ${to}::date
        and expires_on is not null
      union all
      select used.expires_on, used.amount from lot_use as used
      join entry on entry.account_id = used.account_id and entry.version = used.version
      where used.account_id = ${accountId}::uuid and ${owned('used.owner_id', companyId)} and entry.posted_on <= ${to}::date
    ) as part
    group by day having sum(amount) <> 0 order by day`.execute(tx)
  return rows
}

export function total(parts: readonly { readonly amount: bigint }[]): bigint {
  return parts.reduce((sum, part) => sum + part.amount, 0n)
}
