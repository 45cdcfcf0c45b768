/** The statement for machines, and its hash; described in docs/formats/statement-exports.md. */
import { createHash } from 'node:crypto'
import type { Statement } from './build-statement.ts'
import type { EntityPart } from './splits.ts'
import type { StatementLine } from './statement-lines.ts'

/** The same statement gives the same text, byte for byte: the hash on the printed page is of this text. */
export function statementJson(statement: Statement): string {
  const { number, company, period, from, to, isComplete, opening, closing, lines, kinds, split, lapsing } =
    statement
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
    lines: lines.map((line) => ({
      no: exact(line.version),
      postedOn: line.postedOn,
      kind: line.kind,
      promotion: line.promotion,
      flight: line.flight && flightOf(line.flight),
      ...(split.length > 0 && { entity: line.entity?.corporateId ?? null }),
      award: line.award,
      reference: line.reference,
      amount: exact(line.amount),
      balanceAfter: exact(line.balanceAfter),
      expiresOn: line.expiresOn,
    })),
    subtotals: Object.fromEntries(kinds.map(({ kind, amount }) => [kind, exact(amount)])),
    // Left out where only the company itself flew: statements of before stay as they are, to the byte.
    ...(split.length > 0 && { entities: split.map(partOf) }),
    closing: exact(closing),
    lapsing: lapsing.map(({ day, amount }) => ({ day, amount: exact(amount) })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
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
