import type { Sheet } from '../../src/payroll/sheet.ts'
import { sheetYears } from '../../src/rooms/payroll/years.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Miles } from '../parts/amount.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { LawNotes } from './law-notes.tsx'
import { austrian, Fares } from './sheet-page.tsx'

type Props = {
  readonly t: T
  readonly here: string
  /** As the address has it. */
  readonly filter: { readonly year: string | undefined; readonly q: string | undefined }
  readonly year: number
  readonly rows: readonly Sheet[]
  readonly count: number
  readonly thisYear: number
  readonly firstHref: string | undefined
  readonly nextHref: string | undefined
}

export function PayrollPage(props: Props) {
  const { t, here, filter, count, firstHref, nextHref } = props
  const year = String(props.year)
  const active = [
    ...(filter.year ? [{ text: filter.year, removeHref: hrefOf(here, { q: filter.q }) }] : []),
    ...(filter.q ? [{ text: filter.q, removeHref: hrefOf(here, { year: filter.year }) }] : []),
  ]
  return (
    <>
      <PageHead title={t.t('payroll.title', { year })} lead={t.t('payroll.lead')} />
      <FilterBar t={t} action={here} target="#rows">
        <Field
          t={t}
          kind="select"
          name="year"
          label={t.t('payroll.year')}
          value={year}
          filter
          choices={sheetYears(props.thisYear).map((each) => ({ value: String(each), text: String(each) }))}
        />
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('payroll.search')}
          value={filter.q}
          optional
          attributes={{ 'data-search': true }}
        />
      </FilterBar>
      <div id="rows" class="stack">
        <FilterChips t={t} active={active} clearHref={here} />
        <p class="actions">
          <ExportLink t={t} href={hrefOf(`${here}.csv`, filter)} format="CSV" />
        </p>
        <Rows {...props} />
        <Paging
          t={t}
          count={count}
          newerHref={firstHref}
          newerText={t.t('common.paging.previous')}
          olderHref={nextHref}
          olderText={t.t('common.paging.next')}
        />
      </div>
      <LawNotes t={t} />
    </>
  )
}

function Rows({ t, here, filter, rows, ...props }: Props) {
  const year = String(props.year)
  return (
    <Table
      t={t}
      caption={t.t('payroll.title', { year })}
      captionHidden
      rows={rows}
      empty={
        <Empty
          t={t}
          filtered={filter.q !== undefined}
          clearHref={here}
          nothingYet={t.t('payroll.empty', { year })}
        />
      }
      columns={[
        {
          head: t.t('payroll.column.name'),
          rowHead: true,
          cell: ({ membershipId, name }) => (
            <a href={hrefOf(`${here}/${membershipId}`, { year })}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        {
          head: t.t('payroll.column.costCentre'),
          cell: ({ costCentre }) => (costCentre === null ? '–' : <bdi>{costCentre}</bdi>),
        },
        { head: t.t('payroll.column.trips'), end: true, cell: ({ trips }) => t.number(trips) },
        {
          head: t.t('payroll.column.fares'),
          end: true,
          cell: ({ fares }) => <Fares t={t} fares={fares} />,
        },
        {
          head: t.t('payroll.column.austria'),
          end: true,
          cell: ({ fares }) => <Fares t={t} fares={fares.map(austrian)} />,
        },
        {
          head: t.t('payroll.column.miles'),
          end: true,
          cell: ({ miles }) => <Miles t={t} amount={miles} />,
        },
        {
          head: t.t('gifts.sheet.column'),
          end: true,
          cell: ({ given }) => <Miles t={t} amount={given} />,
        },
      ]}
    />
  )
}
