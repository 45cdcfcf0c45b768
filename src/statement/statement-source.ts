/** What a file of a statement is made from: the numbers first, then the lines, batch after batch. */
import type { Tx } from '../db/schema.ts'
import type { Day } from '../domain/day.ts'
import { type ExportSetting, exportSetting } from '../exports/setting.ts'
import { type Extent, monthSpan, readStatement, type StatementFacts } from './build-statement.ts'
import { documentText, linesOf } from './closed-document.ts'
import { closedPart, closedStatement } from './read-closed.ts'
import { isWhole, type Slice, type Travellers } from './slice.ts'
import { type StatementLine, statementLines } from './statement-lines.ts'
import type { Span } from './statement-sums.ts'
import { travellersMeant, travellerText } from './travellers.ts'
import { travellersOf } from './travellers-of.ts'

/** Lines that are asked for at once: more are not faster, and wait in memory. */
const BATCH = 100

/** A transaction in the company's scope: short, so that a slow reader holds nothing. */
export type Run = <Found>(work: (tx: Tx) => Promise<Found>) => Promise<Found>

export type Wanted =
  | { readonly number: string }
  | { readonly month: string }
  | { readonly span: Span; readonly slice: Slice }

export type Source = {
  readonly facts: StatementFacts
  readonly setting: ExportSetting
  /** Of a closed statement. */
  readonly closed:
    | { readonly hash: string; readonly closedOn: Day; readonly document: () => AsyncIterable<string> }
    | undefined
  readonly lines: () => AsyncGenerator<readonly StatementLine[]>
}

/**
 * A closed month is read as it was kept. Otherwise the entries that there are now are fixed by their numbers: nothing
 * that is posted while the file is sent comes into it, although each batch is a transaction of its own.
 *
 * @param run also used later, while the lines are read
 */
export async function statementSource(
  run: Run,
  companyId: string,
  wanted: Wanted,
  today: Day,
): Promise<Source | undefined> {
  const found = await run(async (tx) => {
    const setting = await exportSetting(tx, companyId)
    const closed = 'span' in wanted ? undefined : await closedStatement(tx, companyId, wanted, 0)
    if (closed || 'number' in wanted) return { setting, closed, live: undefined }
    const { span, slice } = 'span' in wanted ? wanted : { span: monthSpan(wanted.month), slice: {} }
    const travellers = await travellersMeant(tx, companyId, setting, slice.person)
    const live = await readStatement(tx, { companyId, span, today, slice, travellers }, { limit: 0 })
    return { setting, closed: undefined, live: live && { ...live, travellers } }
  })
  const { setting, closed, live } = found
  if (closed) {
    const { no, hash, head, facts, closedOn, parts } = closed
    const kept = () => keptParts(run, companyId, no, parts)
    return {
      facts,
      setting,
      closed: { hash, closedOn, document: () => documentText(kept(), head) },
      lines: () => keptLines(run, companyId, setting, kept()),
    }
  }
  if (!live) return undefined
  const { facts, extent, travellers } = live
  return {
    facts,
    setting,
    closed: undefined,
    lines: () => liveLines(run, { companyId, facts, setting, travellers }, extent),
  }
}

async function* keptParts(run: Run, companyId: string, no: number, parts: number): AsyncGenerator<string> {
  for (let part = 1; part <= parts; part += 1) {
    const content = await run((tx) => closedPart(tx, companyId, no, part))
    if (content === undefined)
      throw new Error(`part ${part} of the statement ${no} of ${companyId} is missing`)
    yield content
  }
}

/** The kept document names nobody: who flew is looked up. */
async function* keptLines(
  run: Run,
  companyId: string,
  setting: ExportSetting,
  parts: AsyncIterable<string>,
): AsyncGenerator<readonly StatementLine[]> {
  for await (const part of parts) {
    const lines = linesOf(part)
    yield await run((tx) => travellersOf(tx, companyId, setting, lines))
  }
}

type Live = {
  readonly companyId: string
  readonly facts: StatementFacts
  readonly setting: ExportSetting
  readonly travellers: Travellers | undefined
}

async function* liveLines(
  run: Run,
  { companyId, facts, setting, travellers }: Live,
  extent: Extent | undefined,
): AsyncGenerator<readonly StatementLine[]> {
  if (extent === undefined) return
  const { from, to, slice } = facts
  let balance = isWhole(slice) ? facts.opening : 0n
  let after = extent.first - 1n
  for (;;) {
    const asked = {
      accountId: extent.accountId,
      from,
      to,
      slice,
      travellers,
      after,
      upTo: extent.last,
      limit: BATCH,
      balance,
    }
    const lines = await run((tx) => statementLines(tx, companyId, asked))
    if (lines.length > 0) yield lines.map((line) => named(line, setting))
    const last = lines.at(-1)
    if (last === undefined || lines.length < BATCH) return
    balance = last.balanceAfter
    after = last.version
  }
}

function named(line: StatementLine, setting: ExportSetting): StatementLine {
  const { flight } = line
  return flight ? { ...line, flight: { ...flight, traveller: travellerText(setting, flight) } } : line
}
