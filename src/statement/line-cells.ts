/** What of a statement's line can stand in a column, whatever the file. */

import type { Cell, ColumnKind } from '../exports/sheet.ts'
import type { PromotionNames } from '../programme/promotion-names.ts'
import type { StatementFacts } from './build-statement.ts'
import type { StatementLine } from './statement-lines.ts'

/** What a line can say, the kind of its column, and its width in signs. */
export const LINE_COLUMNS = {
  number: ['text', 18],
  company: ['text', 24],
  corporateId: ['text', 14],
  line: ['number', 8],
  postedOn: ['day', 12],
  kind: ['text', 16],
  text: ['text', 44],
  reference: ['text', 20],
  traveller: ['text', 24],
  flight: ['text', 10],
  route: ['text', 12],
  flownOn: ['day', 12],
  entity: ['text', 24],
  entityId: ['text', 14],
  centre: ['text', 14],
  amount: ['number', 12],
  balanceAfter: ['number', 14],
  expiresOn: ['day', 12],
  euro: ['euro', 12],
} as const satisfies Readonly<Record<string, readonly [ColumnKind, number]>>
export type LineColumn = keyof typeof LINE_COLUMNS

export function isLineColumn(text: string): text is LineColumn {
  return Object.hasOwn(LINE_COLUMNS, text)
}

export type Said = {
  readonly facts: StatementFacts
  /** The sentence of a line, in the reader's language. */
  readonly describe: (line: StatementLine, promotions: PromotionNames) => string
  readonly promotions: PromotionNames
  /** Of the company's own value; null where it has none. */
  readonly cents?: ((line: StatementLine) => bigint) | undefined
}

export function lineCell(column: LineColumn, line: StatementLine, said: Said): Cell {
  const { facts, describe, promotions, cents } = said
  const { flight, entity } = line
  switch (column) {
    case 'number':
      return facts.number
    case 'company':
      return facts.company.name
    case 'corporateId':
      return facts.company.corporateId
    case 'line':
      return line.version
    case 'text':
      return describe(line, promotions)
    case 'traveller':
      return flight?.traveller ?? null
    case 'flight':
      return flight?.flight ?? null
    case 'route':
      return flight?.route ?? null
    case 'flownOn':
      return flight?.departedOn ?? null
    case 'entity':
      return entity?.name ?? null
    case 'entityId':
      return entity?.corporateId ?? null
    case 'centre':
      return line.costCentre
    case 'euro':
      return cents?.(line) ?? null
    default:
      return line[column]
  }
}
