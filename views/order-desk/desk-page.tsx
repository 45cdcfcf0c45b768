import { ORDER_KINDS } from '../../src/domain/award/order-kind.ts'
import { ORDER_STATES } from '../../src/orders/order.ts'
import { type DeskFilter, type DeskLine, ORDER_AGES } from '../../src/rooms/order-desk/queue.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { timeKey } from '../../src/web/time-key.ts'
import { orderText, stateText } from '../awards/award-text.ts'
import { ORDER_TONE } from '../awards/orders-page.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const HERE = '/operator/orders'

type Props = {
  readonly t: T
  readonly filter: DeskFilter
  readonly list: CountedPage<DeskLine>
  readonly companies: readonly { readonly id: string; readonly name: string }[]
  readonly zone: string
}

export function DeskPage(props: Props) {
  const { t, filter, list } = props
  const first = list.rows[0]
  const last = list.rows.at(-1)
  return (
    <>
      <PageHead title={t.t('orders.desk.title')} lead={t.t('orders.desk.lead')} />
      <Filters {...props} />
      <div id="rows" class="stack">
        <FilterChips t={t} active={activeOf(props)} clearHref={HERE} />
        <p class="actions">
          <ExportLink t={t} href={hrefOf(`${HERE}.csv`, filter)} format="CSV" />
        </p>
        <Rows {...props} />
        <Paging
          t={t}
          count={list.count}
          newerText={t.t('common.paging.previous')}
          olderText={t.t('common.paging.next')}
          newerHref={first && list.hasNewer ? hrefOf(HERE, { ...filter, after: timeKey(first) }) : undefined}
          olderHref={last && list.hasOlder ? hrefOf(HERE, { ...filter, before: timeKey(last) }) : undefined}
        />
      </div>
    </>
  )
}

function Filters({ t, filter, companies }: Props) {
  const select = { t, kind: 'select', filter: true } as const
  return (
    <FilterBar t={t} action={HERE} target="#rows">
      <Field
        t={t}
        kind="search"
        name="q"
        label={t.t('orders.desk.search')}
        value={filter.q}
        filter
        attributes={{ 'data-search': true }}
      />
      <Field
        {...select}
        name="state"
        label={t.t('orders.desk.state')}
        value={filter.state}
        blank={t.t('orders.desk.waiting')}
        choices={[
          ...ORDER_STATES.map((state) => ({ value: state, text: t.t(`awards.state.${state}`) })),
          { value: 'all', text: t.t('orders.desk.all') },
        ]}
      />
      <Field
        {...select}
        name="kind"
        label={t.t('orders.desk.kind')}
        value={filter.kind}
        blank={t.t('orders.desk.anyKind')}
        choices={ORDER_KINDS.map((kind) => ({ value: kind, text: t.t(`awards.kind.${kind}`) }))}
      />
      <Field
        {...select}
        name="company"
        label={t.t('orders.desk.company')}
        value={filter.company}
        blank={t.t('orders.desk.anyCompany')}
        choices={companies.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Field
        {...select}
        name="age"
        label={t.t('orders.desk.age')}
        value={filter.age}
        blank={t.t('orders.desk.anyAge')}
        choices={ORDER_AGES.map((age) => ({ value: age, text: t.t(`orders.desk.ages.${age}`) }))}
      />
    </FilterBar>
  )
}

function activeOf({ t, filter, companies }: Props) {
  const without = (name: keyof DeskFilter) => hrefOf(HERE, { ...filter, [name]: undefined })
  const { q, state, kind, company, age } = filter
  const named = companies.find(({ id }) => id === company)
  const stateChip = state === 'all' ? t.t('orders.desk.all') : state && t.t(`awards.state.${state}`)
  return [
    ...(q ? [{ text: q, removeHref: without('q') }] : []),
    ...(stateChip ? [{ text: stateChip, removeHref: without('state') }] : []),
    ...(kind ? [{ text: t.t(`awards.kind.${kind}`), removeHref: without('kind') }] : []),
    ...(company ? [{ text: named?.name ?? t.t('orders.desk.company'), removeHref: without('company') }] : []),
    ...(age ? [{ text: t.t(`orders.desk.ages.${age}`), removeHref: without('age') }] : []),
  ]
}

function Rows({ t, filter, list, zone }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('orders.desk.title')}
      captionHidden
      rows={list.rows}
      rowId={({ id }) => `order-${id}`}
      columns={[
        {
          head: t.t('orders.desk.order'),
          rowHead: true,
          cell: ({ id, detail }) => (
            <a href={`${HERE}/${id}`}>
              <bdi>{detail.name}</bdi>
            </a>
          ),
        },
        {
          head: t.t('orders.desk.what'),
          cell: ({ detail }) => (
            <>
              <p>{orderText(t, detail.request)}</p>
              {detail.passenger && (
                <p class="hint">
                  <bdi>{detail.passenger}</bdi>
                </p>
              )}
            </>
          ),
        },
        {
          head: t.t('orders.desk.company'),
          cell: ({ companyId, company }) => (
            <a href={`/operator/companies/${companyId}`}>
              <bdi>{company}</bdi>
            </a>
          ),
        },
        {
          head: t.t('orders.desk.travelsOn'),
          cell: ({ travelsOn }) => (travelsOn ? <DayText t={t} day={travelsOn} /> : '–'),
        },
        { head: t.t('orders.desk.orderedAt'), cell: ({ at }) => <InstantText t={t} at={at} zone={zone} /> },
        {
          head: t.t('orders.desk.state'),
          cell: (row) => (
            <>
              <Chip tone={ORDER_TONE[row.state]}>{stateText(t, row)}</Chip>{' '}
              {row.late && <Chip tone="waiting">{t.t('orders.desk.late')}</Chip>}{' '}
              {row.hurries && <Chip tone="waiting">{t.t('orders.desk.ages.soon')}</Chip>}
            </>
          ),
        },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={HERE}
          nothingYet={t.t('orders.desk.nothingYet')}
        />
      }
    />
  )
}
