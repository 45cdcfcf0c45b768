/** The statement for machines, and its hash; described in docs/formats/statement-exports.md. */
import { createHash } from 'node:crypto'
import type { Statement, StatementFacts } from './build-statement.ts'
import type { EntityPart } from './splits.ts'
import type { StatementLine } from './statement-lines.ts'

/** The same statement gives the same text, byte for byte: the hash on the printed page is of this text. */
export function statementJson(statement: Statement): string {
  return jsonOf(statement, statement.lines)
}

function jsonOf(statement: StatementFacts, lines: readonly StatementLine[]): string {
  const { number, company, period, from, to, isComplete, opening, closing, kinds, split, lapsing } = statement
  const document = {
    format: 'tandem-statement-1',
    number,
    company: { name: company.name, corporateId: company.corporateId },
    period,
    from,
    to,
    complete: isComplete,
    unit: 'points',
    opening: exact(opening),
    lines: lines.map((line) => lineOf(line, split.length > 0)),
    subtotals: Object.fromEntries(kinds.map(({ kind, amount }) => [kind, exact(amount)])),
    // Left out where only the company itself flew: statements of before stay as they are, to the byte.
    ...(split.length > 0 && { entities: split.map(partOf) }),
    closing: exact(closing),
    lapsing: lapsing.map(({ day, amount }) => ({ day, amount: exact(amount) })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** The same text as `statementJson`, however many lines there are: none of them waits for the others. */
export async function* statementPieces(
  facts: StatementFacts,
  batches: AsyncIterable<readonly StatementLine[]>,
): AsyncGenerator<string> {
  // Inside of a JSON string the quotation marks would be escaped, so this stands there once.
  const [before = '', after = ''] = jsonOf(facts, []).split(EMPTY)
  let isFirst = true
  yield `${before}"lines": [`
  for await (const batch of batches) {
    const texts = batch.map((line) => JSON.stringify(lineOf(line, facts.split.length > 0), null, 2))
    if (texts.length === 0) continue
    yield `${isFirst ? '' : ','}\n${texts.join(',\n').replaceAll(/^/gm, '    ')}`
    isFirst = false
  }
  yield `${isFirst ? '' : '\n  '}]${after}`
}

const EMPTY = '"lines": []'

function lineOf(line: StatementLine, isSplit: boolean) {
  return {
    no: exact(line.version),
    postedOn: line.postedOn,
    kind: line.kind,
    promotion: line.promotion,
    flight: line.flight && flightOf(line.flight),
    ...(isSplit && { entity: line.entity?.corporateId ?? null }),
    award: line.award,
    reference: line.reference,
    amount: exact(line.amount),
    balanceAfter: exact(line.balanceAfter),
    expiresOn: line.expiresOn,
  }
}

/** Whose member it was is the portal's own matter. */
function flightOf({ route, flight, departedOn, traveller }: NonNullable<StatementLine['flight']>) {
  return { route, flight, departedOn, traveller }
}

function partOf({ entity, amount }: EntityPart) {
  return {
    name: entity?.name ?? null,
    corporateId: entity?.corporateId ?? null,
    amount: exact(amount),
  }
}

export function statementHash(statement: Statement): string {
  return createHash('sha256').update(statementJson(statement)).digest('hex')
}

/** @throws RangeError where a JSON number could no longer say it exactly */
export function exact(amount: bigint): number {
  const number = Number(amount)
  if (!Number.isSafeInteger(number)) throw new RangeError(`too large for a JSON number: ${amount}`)
  return number
}
