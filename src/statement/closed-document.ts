/** The document of a closed statement, byte for byte; described in docs/formats/statement-exports.md. */
import { createHash } from 'node:crypto'
import type { Day } from '../domain/day.ts'
import type { StatementFacts } from './build-statement.ts'
import { exact } from './statement-json.ts'
import type { StatementLine } from './statement-lines.ts'

/** Lines that are kept in one row, and shown on one page. */
export const LINES_A_PART = 500

const BEGIN = '{"format":"tandem-statement-2","lines":['
const BETWEEN = '\n],'
const END = '\n'

/**
 * Names of travellers are not in it: the document never changes, and a name may have to. What flew is named by ticket
 * and coupon, and by the id under which the company sees the trip.
 */
export function partText(lines: readonly StatementLine[]): string {
  return lines.map((line) => `\n${JSON.stringify(kept(line))}`).join(',')
}

function kept(line: StatementLine) {
  const { flight, entity } = line
  return {
    no: exact(line.version),
    postedOn: line.postedOn,
    kind: line.kind,
    promotion: line.promotion,
    flight: flight && { route: flight.route, flight: flight.flight, departedOn: flight.departedOn },
    entity: entity && { id: entity.id, name: entity.name, corporateId: entity.corporateId },
    costCentre: line.costCentre,
    award: line.award,
    reference: line.reference,
    subjectId: line.subjectId,
    amount: exact(line.amount),
    balanceAfter: exact(line.balanceAfter),
    expiresOn: line.expiresOn,
  }
}

type KeptLine = ReturnType<typeof kept>

export function linesOf(part: string): StatementLine[] {
  return (JSON.parse(`[${part}]`) as KeptLine[]).map((line) => ({
    version: BigInt(line.no),
    postedOn: line.postedOn,
    kind: line.kind,
    promotion: line.promotion,
    flight: line.flight && { ...line.flight, traveller: null, memberId: null },
    entity: line.entity,
    costCentre: line.costCentre,
    award: line.award,
    reference: line.reference,
    subjectId: line.subjectId,
    amount: BigInt(line.amount),
    balanceAfter: BigInt(line.balanceAfter),
    expiresOn: line.expiresOn,
  }))
}

export type ClosedHead = {
  readonly facts: StatementFacts
  readonly closedAt: string
  /** In the programme's zone. */
  readonly closedOn: Day
  readonly previousHash: string | null
}

export function headText({ facts, closedAt, closedOn, previousHash }: ClosedHead): string {
  const { company, kinds, split, centres, lapsing } = facts
  return JSON.stringify({
    number: facts.number,
    company: { id: company.id, name: company.name, corporateId: company.corporateId },
    period: facts.period,
    from: facts.from,
    to: facts.to,
    closedOn,
    closedAt,
    unit: 'points',
    opening: exact(facts.opening),
    in: exact(facts.cameIn),
    out: exact(facts.wentOut),
    closing: exact(facts.closing),
    lineCount: facts.lineCount,
    subtotals: kinds.map(({ kind, lines, amount }) => ({ kind, lines, amount: exact(amount) })),
    entities: split.map(({ entity, lines, amount }) => ({ entity, lines, amount: exact(amount) })),
    costCentres: centres.map(({ centre, lines, amount }) => ({ centre, lines, amount: exact(amount) })),
    lapsing: lapsing.map(({ day, amount }) => ({ day, amount: exact(amount) })),
    previousHash,
  })
}

type KeptHead = {
  number: string
  company: StatementFacts['company']
  period: string
  from: Day
  to: Day
  closedOn: Day
  closedAt: string
  opening: number
  in: number
  out: number
  closing: number
  lineCount: number
  subtotals: { kind: StatementLine['kind']; lines: number; amount: number }[]
  entities: { entity: StatementLine['entity']; lines: number; amount: number }[]
  costCentres: { centre: string | null; lines: number; amount: number }[]
  lapsing: { day: Day; amount: number }[]
  previousHash: string | null
}

export function headOf(text: string): ClosedHead {
  const head = JSON.parse(text) as KeptHead
  const whole = <Part extends { amount: number }>(parts: readonly Part[]) =>
    parts.map((part) => ({ ...part, amount: BigInt(part.amount) }))
  return {
    facts: {
      number: head.number,
      company: head.company,
      period: head.period,
      from: head.from,
      to: head.to,
      isComplete: true,
      slice: {},
      opening: BigInt(head.opening),
      closing: BigInt(head.closing),
      kinds: whole(head.subtotals),
      lineCount: head.lineCount,
      cameIn: BigInt(head.in),
      wentOut: BigInt(head.out),
      split: whole(head.entities),
      centres: whole(head.costCentres),
      lapsing: whole(head.lapsing),
    },
    closedAt: head.closedAt,
    closedOn: head.closedOn,
    previousHash: head.previousHash,
  }
}

/** Takes the parts as they come and gives the hash of the whole document. */
export function documentHash() {
  const hash = createHash('sha256').update(BEGIN)
  let parts = 0
  return {
    add(part: string): void {
      hash.update(parts > 0 ? `,${part}` : part)
      parts += 1
    },
    end: (head: string): string => hash.update(`${BETWEEN}${head.slice(1)}${END}`).digest('hex'),
  }
}

/** The same bytes as a file. */
export async function* documentText(parts: AsyncIterable<string>, head: string): AsyncGenerator<string> {
  yield BEGIN
  let first = true
  for await (const part of parts) {
    yield first ? part : `,${part}`
    first = false
  }
  yield `${BETWEEN}${head.slice(1)}${END}`
}
