import type { Cells, RateTable } from '../../src/domain/programme/earning.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { dimensionText, validityText } from './rule-text.ts'

/** The tables that rules look into: the last dimension runs across, the others down. */
export function RateTables({ t, programme }: { t: T; programme: Programme }) {
  if (programme.tables.length === 0) return null
  return (
    <Section id="tables" title={t.t('operator.programme.tables')}>
      {programme.tables.map((table) => (
        <OneTable t={t} table={table} />
      ))}
    </Section>
  )
}

type Row = { readonly path: readonly string[]; readonly cells: Readonly<Record<string, Cells>> }

function OneTable({ t, table }: { t: T; table: RateTable }) {
  const dimensions = table.by.map(dimensionText)
  const isFlat = dimensions.length === 1
  const rows: Row[] = isFlat
    ? Object.entries(table.cells).map(([name, value]) => ({ path: [name], cells: { value } }))
    : rowsOf(table.cells, dimensions.length - 1, [])
  const across = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))]
  const holds = validityText(t, table)
  const down = dimensions.slice(0, isFlat ? 1 : -1)
  return (
    <Table
      t={t}
      caption={holds === '–' ? table.id : `${table.id}, ${holds}`}
      phone="scroll"
      rows={rows}
      columns={[
        ...down.map((head, index) => ({
          head,
          rowHead: index === 0,
          cell: ({ path }: Row) => <bdi>{path[index]}</bdi>,
        })),
        ...across.map((name) => ({
          head: isFlat ? t.t('operator.programme.value') : name,
          end: true,
          cell: ({ cells }: Row) => valueText(cells[name]),
        })),
      ]}
    />
  )
}

function rowsOf(cells: Readonly<Record<string, Cells>>, depth: number, path: readonly string[]): Row[] {
  if (depth === 0) return [{ path, cells }]
  return Object.entries(cells).flatMap(([name, inner]) => {
    // A value where a table could be holds for everything below.
    if (typeof inner !== 'object' || inner === null) return [{ path: [...path, name], cells: { '*': inner } }]
    return rowsOf(inner, depth - 1, [...path, name])
  })
}

function valueText(value: Cells | undefined): string {
  if (value === undefined) return ''
  return value === null ? '–' : String(value)
}
