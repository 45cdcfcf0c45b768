import type { CompanyFilter, CompanyLine, CompanyState } from '../../src/rooms/companies/company-list.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Chip, type ChipTone } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly rows: readonly CompanyLine[]
  readonly count: number
  readonly filter: CompanyFilter
  readonly counts: Readonly<Partial<Record<CompanyState, bigint>>>
  readonly zone: string
  readonly newerHref: string | undefined
  readonly olderHref: string | undefined
}

const STATES: readonly CompanyState[] = ['applied', 'active', 'refused', 'closed']
const TONE: Readonly<Record<CompanyState, ChipTone>> = {
  applied: 'waiting',
  active: 'done',
  refused: 'refused',
  closed: 'neutral',
}
const LIST = '/operator/companies'

export function CompaniesPage(props: Props) {
  const { t, filter, counts } = props
  const waiting = counts.applied ?? 0n
  return (
    <>
      <PageHead
        title={t.t('operator.companies.title')}
        lead={t.t('operator.companies.waiting', { count: waiting })}
      />
      <FilterBar t={t} action={LIST} target="#rows">
        <Field
          t={t}
          kind="search"
          name="q"
          label={t.t('operator.companies.search')}
          value={filter.q}
          optional
          attributes={{ 'data-search': true }}
        />
        <Field
          t={t}
          kind="select"
          name="state"
          label={t.t('operator.companies.column.state')}
          value={filter.state}
          optional
          blank={t.t('operator.companies.anyState')}
          choices={STATES.map((value) => ({
            value,
            text: `${t.t(`operator.companies.state.${value}`)} (${t.number(counts[value] ?? 0n)})`,
          }))}
        />
        <Field
          t={t}
          kind="select"
          name="entities"
          label={t.t('entities.operator.waiting')}
          value={filter.entities}
          optional
          blank={t.t('entities.operator.waitingAny')}
          choices={[{ value: 'applied', text: t.t('entities.operator.waitingOpen') }]}
        />
      </FilterBar>
      <div id="rows" class="stack">
        <Active {...props} />
        <p class="actions">
          <ExportLink t={t} format="CSV" href={hrefOf(`${LIST}.csv`, filter)} />
        </p>
        <Rows {...props} />
      </div>
    </>
  )
}

function Active({ t, filter }: Props) {
  const active = [
    ...(filter.q ? [{ text: filter.q, removeHref: href({ ...filter, q: undefined }) }] : []),
    ...(filter.state
      ? [
          {
            text: t.t(`operator.companies.state.${filter.state}`),
            removeHref: href({ ...filter, state: undefined }),
          },
        ]
      : []),
    ...(filter.entities
      ? [{ text: t.t('entities.operator.waitingOpen'), removeHref: href({ ...filter, entities: undefined }) }]
      : []),
  ]
  return <FilterChips t={t} active={active} clearHref={LIST} />
}

function Rows({ t, rows, count, filter, zone, newerHref, olderHref }: Props) {
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <>
      <Table
        t={t}
        caption={t.t('operator.companies.title')}
        captionHidden
        rows={rows}
        empty={
          <Empty
            t={t}
            filtered={isFiltered}
            clearHref={LIST}
            nothingYet={t.t('operator.companies.nothingYet')}
          />
        }
        columns={[
          {
            head: t.t('operator.companies.column.name'),
            rowHead: true,
            cell: (row) => (
              <a href={`${LIST}/${row.id}`}>
                <bdi>{row.name}</bdi>
              </a>
            ),
          },
          {
            head: t.t('operator.companies.column.country'),
            cell: (row) => <bdi>{countryText(t, row.country)}</bdi>,
          },
          {
            head: t.t('operator.companies.column.corporateId'),
            cell: (row) => (row.corporate_id ? <bdi dir="ltr">{row.corporate_id}</bdi> : '–'),
          },
          {
            head: t.t('operator.companies.column.state'),
            cell: (row) => <StateChip t={t} state={row.state} />,
          },
          {
            head: t.t('operator.companies.column.applied'),
            cell: (row) => <InstantText t={t} at={row.applied_at} zone={zone} />,
          },
          {
            head: t.t('operator.companies.column.joined'),
            cell: (row) => (row.joined_on ? <DayText t={t} day={row.joined_on} /> : '–'),
          },
        ]}
      />
      {rows.length > 0 && <Paging t={t} count={count} newerHref={newerHref} olderHref={olderHref} />}
    </>
  )
}

/** The name of a country in the reader's language; its code when there is none. */
export function countryText(t: T, code: string): string {
  return new Intl.DisplayNames([t.lang], { type: 'region' }).of(code) ?? code
}

export function StateChip({ t, state }: { t: T; state: CompanyState }) {
  return <Chip tone={TONE[state]}>{t.t(`operator.companies.state.${state}`)}</Chip>
}

function given(filter: CompanyFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

function href(filter: CompanyFilter): string {
  const query = new URLSearchParams(given(filter)).toString()
  return query === '' ? LIST : `${LIST}?${query}`
}
