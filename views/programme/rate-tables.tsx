import type { Cells, Dimension, RateTable } from '../../src/domain/programme/earning.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { digitsOf, percentText, validityText } from './rule-text.ts'
import { dimensionText, ranked, valueText } from './rule-words.ts'

/** The tables that rules look into: the last dimension runs across, the others down. */
export function RateTables({ t, programme }: { t: T; programme: Programme }) {
  if (programme.tables.length === 0) return null
  return (
    <Section id="tables" title={t.t('operator.programme.tables')}>
      <div class="stack">
        {programme.tables.map((table) => (
          <OneTable t={t} programme={programme} table={table} />
        ))}
      </div>
    </Section>
  )
}

type Row = { readonly path: readonly string[]; readonly cells: Readonly<Record<string, Cells>> }
type Props = { readonly t: T; readonly programme: Programme; readonly table: RateTable }

function OneTable({ t, programme, table }: Props) {
  const isFlat = table.by.length === 1
  const down = isFlat ? table.by : table.by.slice(0, -1)
  const last = table.by.at(-1) ?? table.by[0]
  const rows: Row[] = isFlat
    ? ranked(programme, last, Object.keys(table.cells)).map((name) => ({
        path: [name],
        cells: { value: table.cells[name] ?? null },
      }))
    : rowsOf(programme, table.cells, down, [])
  const across = isFlat
    ? ['value']
    : ranked(programme, last, [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))])
  const holds = validityText(t, table)
  const { isPercent, title } = meaningOf(t, programme, table)
  const digits = digitsOf(rows.flatMap(({ cells }) => Object.values(cells).map(decimalOf)))
  const text = (value: Cells | undefined) => {
    const decimal = decimalOf(value)
    if (decimal === undefined) return '–'
    return isPercent ? percentText(t, decimal) : t.decimal(String(decimal), digits)
  }
  const caption = holds === '–' ? title : `${title}, ${holds}`
  return (
    <>
      {/* Above the frame, for a caption would scroll away with its table. */}
      <h3>{caption}</h3>
      <Table
        t={t}
        id={`table-${table.id}`}
        caption={caption}
        captionHidden
        phone="scroll"
        rows={rows}
        columns={[
          ...down.map((dimension, index) => ({
            head: capital(t, dimensionText(t, dimension)),
            rowHead: index === 0,
            cell: ({ path }: Row) => <bdi>{valueText(t, programme, dimension, path[index] ?? '')}</bdi>,
          })),
          ...across.map((name) => ({
            head: isFlat ? t.t('operator.programme.value') : valueText(t, programme, last, name),
            end: true,
            // What a row does not name has the value of all others of that row.
            cell: ({ cells }: Row) => (
              <bdi>{text(Object.hasOwn(cells, name) ? cells[name] : cells['*'])}</bdi>
            ),
          })),
        ]}
      />
    </>
  )
}

function rowsOf(
  programme: Programme,
  cells: Readonly<Record<string, Cells>>,
  [dimension, ...rest]: readonly Dimension[],
  path: readonly string[],
): Row[] {
  if (dimension === undefined) return [{ path, cells }]
  return ranked(programme, dimension, Object.keys(cells)).flatMap((name) => {
    const inner = cells[name] ?? null
    // A value where a table could be holds for everything below.
    if (typeof inner !== 'object' || inner === null) return [{ path: [...path, name], cells: { '*': inner } }]
    return rowsOf(programme, inner, rest, [...path, name])
  })
}

function decimalOf(value: Cells | undefined): string | number | undefined {
  return typeof value === 'object' || value === undefined ? undefined : value
}

/** What the numbers are, by the first rule that looks into the table. */
function meaningOf(
  t: T,
  { earning, currency }: Programme,
  table: RateTable,
): { isPercent: boolean; title: string } {
  const uses = earning.flatMap((rule) =>
    rule.formula.rates.flatMap((rate) =>
      'table' in rate && rate.table === table.id ? [{ rule, rate }] : [],
    ),
  )
  const use = uses[0]
  const args = { dimensions: t.list(table.by.map((each) => dimensionText(t, each))), table: table.id }
  if (use?.rate.as === 'percent')
    return { isPercent: true, title: t.t('operator.rules.caption.percent', args) }
  const unit = use ? t.t(`common.currency.${use.rule.currency}`) : ''
  const isAlone = use?.rule.formula.rates.length === 1
  if (isAlone && use.rule.formula.quantity === 'fixed')
    return { isPercent: false, title: t.t('operator.rules.caption.fixed', { ...args, unit }) }
  if (isAlone && use.rule.formula.quantity === 'fare') {
    const money = t.decimalMoney('1', currency)
    return { isPercent: false, title: t.t('operator.rules.caption.fare', { ...args, unit, money }) }
  }
  return { isPercent: false, title: t.t('operator.rules.caption.factor', args) }
}

function capital(t: T, text: string): string {
  return text.charAt(0).toLocaleUpperCase(t.lang) + text.slice(1)
}
