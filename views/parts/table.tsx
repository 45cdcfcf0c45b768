import type { T } from '../words/words.ts'
import type { Html } from './html.ts'
import { Icon } from './icon.tsx'

export type Sort = { readonly href: string; readonly order?: 'ascending' | 'descending' | undefined }

export type Column<Row> = {
  readonly head: string
  readonly cell: (row: Row) => Html
  /** Numbers stand at the end of the column, in figures of one width. */
  readonly end?: boolean
  /** Names the row: one column has it. */
  readonly rowHead?: boolean
  /** A bare number names nothing: on a card the head stands before it. */
  readonly headed?: boolean
  readonly sort?: Sort
}

/** On a screen, rows beyond the first ones wait until they are asked for; paper has them all. */
export type Fold = {
  /** Rows that stand open. */
  readonly open: number
  /** How many the others are, and their sum. */
  readonly more: Html
}

export type TableProps<Row> = {
  readonly t: T
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly id?: string
  readonly rowId?: (row: Row) => string
  /** Shown instead of the table when there are no rows. */
  readonly empty?: Html
  /** Lines below: totals, closing balance. Rows of `<tr>`. */
  readonly foot?: Html
  /** Finance tables stay tables on a phone and scroll inside their frame; others become cards. */
  readonly phone?: 'cards' | 'scroll'
  readonly captionHidden?: boolean
  readonly fold?: Fold | undefined
}

export function Table<Row>(props: TableProps<Row>) {
  const { t, caption, columns, rows, id, empty, foot, phone = 'cards', captionHidden, fold } = props
  if (rows.length === 0 && empty !== undefined) return <div id={id}>{empty}</div>
  const table = (
    <table class={`as-${phone}`}>
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head t={t} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        <Rows {...props} rows={fold ? rows.slice(0, fold.open) : rows} />
      </tbody>
      {fold && (
        <>
          <tbody class="unfold">
            <tr>
              <td colspan={columns.length}>
                <details>
                  <summary>{fold.more}</summary>
                </details>
              </td>
            </tr>
          </tbody>
          <tbody class="folded">
            <Rows {...props} rows={rows.slice(fold.open)} />
          </tbody>
        </>
      )}
      {foot !== undefined && <tfoot>{foot}</tfoot>}
    </table>
  )
  const scrolls = phone === 'scroll' ? { tabindex: 0, role: 'region', 'aria-label': caption } : {}
  return (
    <div class={`table-frame as-${phone}`} id={id} {...scrolls}>
      {table}
    </div>
  )
}

function Rows<Row>({ columns, rows, rowId }: TableProps<Row>) {
  return (
    <>
      {rows.map((row) => (
        <tr id={rowId?.(row)}>
          {columns.map((column) => (
            <Cell column={column} row={row} />
          ))}
        </tr>
      ))}
    </>
  )
}

function Head<Row>({ t, column }: { t: T; column: Column<Row> }) {
  const { head, end, sort } = column
  const look = end ? 'end' : undefined
  if (!sort) {
    return (
      <th scope="col" class={look}>
        {head}
      </th>
    )
  }
  return (
    <th scope="col" class={look} {...(sort.order && { 'aria-sort': sort.order })}>
      <a href={sort.href} title={t.t('common.table.sort', { column: head })}>
        {head}
        {sort.order && <Icon name={sort.order === 'ascending' ? 'sort-up' : 'sort-down'} />}
      </a>
    </th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { head, cell, end, rowHead, headed } = column
  const look = end ? 'end' : undefined
  if (rowHead) {
    return (
      <th scope="row" class={headed ? 'headed' : look} data-label={head}>
        {cell(row)}
      </th>
    )
  }
  return (
    <td class={look} data-label={head}>
      {cell(row)}
    </td>
  )
}
