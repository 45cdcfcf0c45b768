import type { ClosedFilter, ClosedListRow } from '../../src/statement/read-closed.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { timeKey } from '../../src/web/time-key.ts'
import { Points } from '../parts/amount.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
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
  const { rows, count, hasNewer, hasOlder } = page
  const filtered = Object.values(filter).some(Boolean)
  const [first, last] = [rows[0], rows.at(-1)]
  return (
    <>
      <PageHead title={title} lead={t.t('statements.lead')} />
      <Elsewhere t={t} />
      {(filtered || count > 0) && <Filters t={t} filter={filter} />}
      <div id="rows" class="stack">
        <Chips t={t} filter={filter} />
        {count > 0 && (
          <p class="actions">
            <ExportLink t={t} href={hrefOf(`${LIST}.csv`, filter)} format="CSV" />
          </p>
        )}
        <Rows t={t} rows={rows} filtered={filtered} zone={zone} />
        <Paging
          t={t}
          count={count}
          newerHref={hasNewer && first ? hrefOf(LIST, { ...filter, after: timeKey(first) }) : undefined}
          olderHref={hasOlder && last ? hrefOf(LIST, { ...filter, before: timeKey(last) }) : undefined}
        />
      </div>
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

function Chips({ t, filter }: { t: T; filter: ClosedFilter }) {
  const { from, to, moved } = filter
  const chip = (name: keyof ClosedFilter, text: string | undefined) =>
    text === undefined ? [] : [{ text, removeHref: hrefOf(LIST, { ...filter, [name]: undefined }) }]
  const active = [
    ...chip('from', from && `${t.t('statements.filter.from')} ${t.day(from)}`),
    ...chip('to', to && `${t.t('statements.filter.to')} ${t.day(to)}`),
    ...chip('moved', moved && t.t(`statements.filter.${moved}`)),
  ]
  return <FilterChips t={t} clearHref={LIST} active={active} />
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
