/** The statement of a span of days as the ledger has it now: opening balance, movements, closing balance, and what lapses after it. */
import type { Tx } from '../db/schema.ts'
import { asDay, type Day, endOfMonth } from '../domain/day.ts'
import type { EntryKind } from '../domain/ledger/movement.ts'
import { companyAccount } from './company-account.ts'
import { isWhole, type Slice, type Travellers } from './slice.ts'
import { type CentrePart, centreParts, type EntityPart, entityParts } from './splits.ts'
import { type StatementLine, statementLines } from './statement-lines.ts'
import {
  balances,
  type KindSum,
  type Lapsing,
  lotsAt,
  moved,
  movedUntil,
  type Span,
  total,
} from './statement-sums.ts'

export type StatementGroup = {
  readonly kind: EntryKind
  readonly lines: readonly StatementLine[]
  readonly subtotal: bigint
}

/** All of a statement but its lines. */
export type StatementFacts = {
  /** Of a closed month `2026-000012`; else corporate id and month, or both days: `WB1000001-2026-10`. */
  readonly number: string
  readonly company: { readonly id: string; readonly name: string; readonly corporateId: string | null }
  /** `2026-10`, or `2026-10-01_2026-12-31`. */
  readonly period: string
  readonly from: Day
  readonly to: Day
  /** Whether the last day is over: before that, lines may still be added. */
  readonly isComplete: boolean
  readonly slice: Slice
  /** Of the whole account, also where only a slice of the movements is shown. */
  readonly opening: bigint
  readonly closing: bigint
  readonly kinds: readonly KindSum[]
  readonly lineCount: number
  readonly cameIn: bigint
  readonly wentOut: bigint
  /** The flight credits by legal entity; empty in a month in which only the company itself flew. */
  readonly split: readonly EntityPart[]
  /** The flight credits by cost centre; empty where none has one. */
  readonly centres: readonly CentrePart[]
  /** What the closing balance consists of, by the last day on which it can be spent. */
  readonly lapsing: readonly Lapsing[]
}

export type Statement = StatementFacts & {
  /** In the order in which they were booked. */
  readonly lines: readonly StatementLine[]
  readonly groups: readonly StatementGroup[]
}

/** Where the account's entries of the span lie, for whoever reads on. */
export type Extent = { readonly accountId: string; readonly first: bigint; readonly last: bigint }

/** @returns `YYYY-MM` of a real month, or undefined */
export function parsePeriod(text: string | undefined): string | undefined {
  return text !== undefined && /^(19|[2-9]\d)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : undefined
}

export function monthSpan(period: string): Span {
  const from = asDay(`${period}-01`)
  return { from, to: endOfMonth(from) }
}

/** `2026-10` for a whole month, else both days. */
export function periodText({ from, to }: Span): string {
  const isMonth = from.endsWith('-01') && to === endOfMonth(from)
  return isMonth ? from.slice(0, 7) : `${from}_${to}`
}

export type Asked = {
  readonly companyId: string
  readonly span: Span
  readonly today: Day
  readonly slice?: Slice
  readonly travellers?: Travellers | undefined
}

/** All lines at once: for what is known to be small, and for the command line. */
export async function buildStatement(
  tx: Tx,
  companyId: string,
  period: string,
  today: Day,
): Promise<Statement | undefined> {
  const read = await readStatement(tx, { companyId, span: monthSpan(period), today }, {})
  return read && { ...read.facts, lines: read.lines, groups: groupsOf(read.facts.kinds, read.lines) }
}

/**
 * Call it in one snapshot (`withScope(…, { snapshot: true })`): opening, lines and closing must be of one moment.
 *
 * @param page which lines; all when left out
 * @returns undefined when there is no such company
 * @throws when lines and balances do not tie: such a statement must not leave the house
 */
export async function readStatement(
  tx: Tx,
  asked: Asked,
  page: { readonly after?: bigint | undefined; readonly limit?: number },
): Promise<{ facts: StatementFacts; lines: StatementLine[]; extent: Extent | undefined } | undefined> {
  const { companyId, span, today, slice = {}, travellers } = asked
  const company = await companyAccount(tx, companyId)
  if (!company) return undefined
  const { accountId } = company
  const given = { companyId, accountId: accountId ?? '', span, slice, travellers }
  // Asked together: answers of one snapshot in one round trip.
  const found = accountId
    ? await Promise.all([
        balances(tx, companyId, accountId, span),
        moved(tx, companyId, accountId, span, slice, travellers),
        lotsAt(tx, companyId, accountId, span.to),
        entityParts(tx, given),
        centreParts(tx, given),
        statementLines(tx, companyId, { ...given, ...span, ...page, balance: 0n }),
        page.after ? movedUntil(tx, companyId, accountId, span, page.after) : 0n,
      ])
    : undefined
  const [sums = NO_BALANCES, sum = NOTHING, lapsing = [], split = [], centres = [], lines = [], before = 0n] =
    found ?? []
  const { opening, closing } = sums
  const all = total(sum.kinds)
  if (isWhole(slice) && (opening + all !== closing || closing !== total(lapsing)))
    throw new Error(`the statement ${span.from} to ${span.to} of ${companyId} does not tie`)
  const { id, name, corporateId } = company
  const base = opening + before
  return {
    facts: {
      number: `${corporateId ?? id}-${periodText(span)}`,
      company: { id, name, corporateId },
      period: periodText(span),
      ...span,
      isComplete: span.to < today,
      slice,
      opening,
      closing,
      kinds: sum.kinds,
      lineCount: sum.lines,
      cameIn: sum.cameIn,
      wentOut: sum.wentOut,
      split,
      centres,
      lapsing,
    },
    lines: lines.map((line) => ({ ...line, balanceAfter: line.balanceAfter + base })),
    extent:
      accountId && sums.first !== null && sums.last !== null
        ? { accountId, first: sums.first, last: sums.last }
        : undefined,
  }
}

const NO_BALANCES = { opening: 0n, closing: 0n, first: null, last: null }
const NOTHING = { kinds: [], lines: 0, cameIn: 0n, wentOut: 0n }

/** By kind; the subtotal is of all lines of the kind, also where this page holds some of them. */
export function groupsOf(kinds: readonly KindSum[], lines: readonly StatementLine[]): StatementGroup[] {
  const byKind = Map.groupBy(lines, (line) => line.kind)
  return kinds.flatMap(({ kind, amount }) => {
    const own = byKind.get(kind)
    return own ? [{ kind, lines: own, subtotal: amount }] : []
  })
}
