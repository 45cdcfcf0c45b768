/** The statement of one month: opening balance, every movement, closing balance, and what lapses after it. */
import { sql } from 'kysely'
import { owned } from '../db/first-wall.ts'
import type { Tx } from '../db/schema.ts'
import { asDay, type Day, endOfMonth } from '../domain/day.ts'
import { ENTRY_KINDS, type EntryKind } from '../domain/ledger/movement.ts'
import { type EntityPart, splitByEntity } from './split-by-entity.ts'
import { type StatementLine, statementLines } from './statement-lines.ts'

export type StatementGroup = {
  readonly kind: EntryKind
  readonly lines: readonly StatementLine[]
  readonly subtotal: bigint
}
export type Lapsing = { readonly day: Day; readonly amount: bigint }

export type Statement = {
  /** Corporate id and month: `WB1000001-2026-10`. */
  readonly number: string
  readonly company: { readonly id: string; readonly name: string; readonly corporateId: string | null }
  /** `2026-10`. */
  readonly period: string
  readonly from: Day
  readonly to: Day
  /** Whether the month is over: before that, lines may still be added. */
  readonly isComplete: boolean
  readonly opening: bigint
  readonly closing: bigint
  /** In the order in which they were booked. */
  readonly lines: readonly StatementLine[]
  readonly groups: readonly StatementGroup[]
  /** The flight credits by legal entity; empty in a month in which only the company itself flew. */
  readonly split: readonly EntityPart[]
  /** What the closing balance consists of, by the last day on which it can be spent. */
  readonly lapsing: readonly Lapsing[]
}

type Company = {
  id: string
  name: string
  corporateId: string | null
  accountId: string | null
}
type Sums = { opening: bigint; closing: bigint }

/** @returns `YYYY-MM` of a real month, or undefined */
export function parsePeriod(text: string | undefined): string | undefined {
  return text !== undefined && /^(19|[2-9]\d)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : undefined
}

/**
 * Call it in one snapshot (`withScope(…, { snapshot: true })`): opening, lines and closing must be of one moment.
 *
 * @param period `2026-10`
 * @returns undefined when there is no such company
 * @throws when lines and balances do not tie: such a statement must not leave the house
 */
export async function buildStatement(
  tx: Tx,
  companyId: string,
  period: string,
  today: Day,
): Promise<Statement | undefined> {
  const from = asDay(`${period}-01`)
  const to = endOfMonth(from)
  const company = await companyOf(tx, companyId)
  if (!company) return undefined
  const { accountId } = company
  // Asked together: three answers of one snapshot in one round trip.
  const [{ opening, closing }, lines, lapsing] = accountId
    ? await Promise.all([
        sums(tx, companyId, accountId, from, to),
        statementLines(tx, companyId, accountId, { from, to }),
        lotsAt(tx, companyId, accountId, to),
      ])
    : [{ opening: 0n, closing: 0n }, [], []]
  const moved = total(lines)
  if (opening + moved !== closing || closing !== total(lapsing)) {
    throw new Error(`the statement ${period} of ${companyId} does not tie`)
  }
  const { id, name, corporateId } = company
  return {
    number: `${corporateId ?? id}-${period}`,
    company: { id, name, corporateId },
    period,
    from,
    to,
    isComplete: to < today,
    opening,
    closing,
    lines,
    groups: groupsOf(lines),
    split: splitByEntity(lines),
    lapsing,
  }
}

async function companyOf(tx: Tx, companyId: string): Promise<Company | undefined> {
  return tx
    .selectFrom('company')
    .leftJoin('account', (join) =>
      join.onRef('account.owner_id', '=', 'company.id').on('account.currency', '=', 'points'),
    )
    .select(['company.id', 'company.name', 'company.corporate_id as corporateId', 'account.id as accountId'])
    .where(owned('company.id', companyId))
    .executeTakeFirst()
}

async function sums(tx: Tx, companyId: string, accountId: string, from: Day, to: Day): Promise<Sums> {
  const { rows } = await sql<Sums>`
    select coalesce(sum(amount) filter (where posted_on < ${from}::date), 0)::bigint as opening,
      coalesce(sum(amount) filter (where posted_on <= ${to}::date), 0)::bigint as closing
    from entry where account_id = ${accountId}::uuid and ${owned('owner_id', companyId)}`.execute(tx)
  return rows[0] ?? { opening: 0n, closing: 0n }
}

/** What was in each lot at the end of a day, from the entries: the lots themselves only know today. */
async function lotsAt(tx: Tx, companyId: string, accountId: string, to: Day): Promise<Lapsing[]> {
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

function groupsOf(lines: readonly StatementLine[]): StatementGroup[] {
  const byKind = Map.groupBy(lines, (line) => line.kind)
  return ENTRY_KINDS.flatMap((kind) => {
    const own = byKind.get(kind)
    return own ? [{ kind, lines: own, subtotal: total(own) }] : []
  })
}

function total(parts: readonly { readonly amount: bigint }[]): bigint {
  return parts.reduce((sum, part) => sum + part.amount, 0n)
}
