import type { ClosedFilter, ClosedListRow } from '../../src/statement/read-closed.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { Points } from '../parts/amount.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { type ActiveFilter, FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { Elsewhere } from './files.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly filter: ClosedFilter
  readonly page: CountedPage<ClosedListRow>
  readonly zone: string
}

const LIST = '/company/statements'

export function ClosedListPage({ t, title, filter, page, zone }: Props) {
  const { rows, count } = page
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageHead title={title} lead={t.t('statements.lead')} />
      <Elsewhere t={t} />
      {(filtered || count > 0) && <Filters t={t} filter={filter} />}
      <ListBody t={t} here={LIST} filter={filter} active={activeOf(t, filter)} list={page}>
        <Rows t={t} rows={rows} filtered={filtered} zone={zone} />
      </ListBody>
    </>
  )
}

function Filters({ t, filter }: { t: T; filter: ClosedFilter }) {
  return (
    <FilterBar t={t} action={LIST} target="#rows">
      <Field t={t} kind="date" name="from" label={t.t('statements.filter.from')} value={filter.from} filter />
      <Field t={t} kind="date" name="to" label={t.t('statements.filter.to')} value={filter.to} filter />
      <Field
        t={t}
        kind="select"
        name="moved"
        label={t.t('statements.filter.moved')}
        value={filter.moved}
        blank={t.t('statements.filter.any')}
        choices={(['yes', 'no'] as const).map((value) => ({
          value,
          text: t.t(`statements.filter.${value}`),
        }))}
        filter
      />
    </FilterBar>
  )
}

function activeOf(t: T, filter: ClosedFilter): ActiveFilter[] {
  const { from, to, moved } = filter
  const chip = (name: keyof ClosedFilter, text: string | undefined) =>
    text === undefined ? [] : [{ text, removeHref: hrefOf(LIST, { ...filter, [name]: undefined }) }]
  return [
    ...chip('from', from && `${t.t('statements.filter.from')} ${t.day(from)}`),
    ...chip('to', to && `${t.t('statements.filter.to')} ${t.day(to)}`),
    ...chip('moved', moved && t.t(`statements.filter.${moved}`)),
  ]
}

function Rows(props: { t: T; rows: readonly ClosedListRow[]; filtered: boolean; zone: string }) {
  const { t, rows, filtered, zone } = props
  return (
    <Table
      t={t}
      caption={t.t('statements.short')}
      captionHidden
      rows={rows}
      empty={<Empty t={t} filtered={filtered} clearHref={LIST} nothingYet={t.t('statements.empty')} />}
      columns={[
        {
          head: t.t('statements.column.number'),
          rowHead: true,
          headed: true,
          cell: ({ number }) => (
            <a href={`${LIST}/${number}`}>
              <bdi dir="ltr">{number}</bdi>
            </a>
          ),
        },
        { head: t.t('statements.column.month'), cell: ({ firstDay }) => t.month(firstDay, 'long') },
        {
          head: t.t('statements.column.lines'),
          end: true,
          cell: ({ lines }) => <bdi class="figure">{t.number(lines)}</bdi>,
        },
        {
          head: t.t('statement.opening'),
          end: true,
          cell: ({ opening }) => <Points t={t} amount={opening} />,
        },
        {
          head: t.t('statement.closing'),
          end: true,
          cell: ({ closing }) => <Points t={t} amount={closing} />,
        },
        {
          head: t.t('statements.column.closedOn'),
          cell: ({ closedAt }) => <InstantText t={t} at={closedAt} zone={zone} />,
        },
      ]}
    />
  )
}
