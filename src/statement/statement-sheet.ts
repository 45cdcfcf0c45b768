/** A statement as a table of its own rows: opening, one row for each line in the order of booking, closing. */
import type { T } from '../../views/words/words.ts'
import type { Cell, Row, Sheet, SheetColumn } from '../exports/sheet.ts'
import type { StatementFacts } from './build-statement.ts'
import { LINE_COLUMNS, type LineColumn, lineCell, type Said } from './line-cells.ts'
import { isWhole } from './slice.ts'
import type { StatementLine } from './statement-lines.ts'

export type LineBatches = AsyncIterable<readonly StatementLine[]>
/** A column of a line, or the kind of row. */
type Name = LineColumn | 'row'

/** In the file for programs, whose headings are the same in every language (docs/formats/statement-exports.md). */
const NAMES: Readonly<Partial<Record<Name, string>>> = {
  number: 'statement',
  company: 'company',
  corporateId: 'corporate_id',
  row: 'row',
  postedOn: 'posted_on',
  kind: 'kind',
  text: 'description',
  reference: 'reference',
  traveller: 'traveller',
  flight: 'flight',
  route: 'route',
  flownOn: 'flown_on',
  amount: 'amount',
  balanceAfter: 'balance_after',
  expiresOn: 'expires_on',
  entity: 'entity',
  entityId: 'entity_corporate_id',
  centre: 'cost_centre',
}
const ALWAYS = [
  'number',
  'company',
  'corporateId',
  'row',
  'postedOn',
  'kind',
  'text',
  'reference',
  'traveller',
  'flight',
  'route',
  'flownOn',
  'amount',
  'balanceAfter',
  'expiresOn',
] as const satisfies readonly Name[]

/** For programs and for the German Excel. */
export function plainSheet(said: Said, batches: LineBatches): Sheet {
  const names = namesOf(said.facts)
  const columns = names.map((name): SheetColumn => ({ ...shapeOf(name), head: NAMES[name] ?? name }))
  const rows = { opening: 'opening', entry: 'entry', closing: 'closing', total: undefined }
  return { name: said.facts.number, dir: 'ltr', columns, batches: rowsOf(said, names, rows, batches) }
}

/** For people: headings in their language, and a row that adds up. */
export function spokenSheet(t: T, said: Said, batches: LineBatches): Sheet {
  const names = namesOf(said.facts).filter((name) => name !== 'company' && name !== 'corporateId')
  const columns = names.map((name): SheetColumn => ({ ...shapeOf(name), head: headOf(t, name) }))
  const rows = {
    opening: t.t('statement.opening'),
    entry: t.t('statements.sheet.entry'),
    closing: t.t('statement.closing'),
    total: t.t('statements.sheet.total'),
  }
  const spoken = rowsOf(said, names, rows, batches, (kind) => t.t(`statement.kind.${kind}`))
  return { name: t.t('statement.number'), dir: t.dir, columns, batches: spoken }
}

/** The company's own columns, lines only: what its bookkeeping takes in. */
export function ownSheet(
  said: Said,
  own: readonly { readonly column: LineColumn; readonly name: string }[],
  batches: LineBatches,
): Sheet {
  const columns = own.map(({ column, name }): SheetColumn => ({ ...shapeOf(column), head: name }))
  const rows = async function* () {
    for await (const lines of batches)
      yield lines.map((line) => own.map(({ column }) => lineCell(column, line, said)))
  }
  return { name: said.facts.number, dir: 'ltr', columns, batches: rows() }
}

/** Columns that would be empty from top to bottom are left out. */
function namesOf({ split, centres }: StatementFacts): Name[] {
  return [
    ...ALWAYS,
    ...(split.length > 0 ? (['entity', 'entityId'] as const) : []),
    ...(centres.length > 0 ? (['centre'] as const) : []),
  ]
}

function shapeOf(name: Name): Pick<SheetColumn, 'kind' | 'width'> {
  if (name === 'row') return { kind: 'text', width: 18 }
  const [kind, width] = LINE_COLUMNS[name]
  return { kind, width }
}

type RowNames = {
  readonly opening: string
  readonly entry: string
  readonly closing: string
  /** Left out where balances already say it. */
  readonly total: string | undefined
}

async function* rowsOf(
  said: Said,
  names: readonly Name[],
  rows: RowNames,
  batches: LineBatches,
  kindText: (kind: StatementLine['kind']) => string = (kind) => kind,
): AsyncGenerator<Row[]> {
  const { facts } = said
  const whole = isWhole(facts.slice)
  const summary = (row: string, given: Partial<Record<Name, Cell>>): Row =>
    names.map((name) => {
      if (name === 'row') return row
      if (name === 'number' || name === 'company' || name === 'corporateId')
        return lineCell(name, NO_LINE, said)
      return given[name] ?? null
    })
  if (whole) yield [summary(rows.opening, { postedOn: facts.from, balanceAfter: facts.opening })]
  for await (const lines of batches) {
    yield lines.map((line) =>
      names.map((name) => {
        if (name === 'row') return rows.entry
        if (name === 'kind') return kindText(line.kind)
        return name === 'balanceAfter' && !whole ? null : lineCell(name, line, said)
      }),
    )
  }
  if (whole) yield [summary(rows.closing, { postedOn: facts.to, balanceAfter: facts.closing })]
  const total = rows.total ?? (whole ? undefined : 'total')
  if (total !== undefined) yield [summary(total, { amount: facts.cameIn + facts.wentOut })]
}

const NO_LINE = {} as StatementLine

function headOf(t: T, name: Name): string {
  switch (name) {
    case 'row':
      return ''
    case 'number':
      return t.t('statement.number')
    case 'postedOn':
      return t.t('statement.posted')
    case 'text':
      return t.t('statement.what')
    case 'reference':
      return t.t('statement.reference')
    case 'amount':
      return t.t('statement.amount')
    case 'balanceAfter':
      return t.t('statement.after')
    case 'expiresOn':
      return t.t('statement.expires')
    case 'corporateId':
      return t.t('statement.corporateId')
    case 'line':
    case 'euro':
      return t.t(`exports.source.${name}`)
    default:
      return t.t(`statements.sheet.${name}`)
  }
}
