import { ORDER_KINDS } from '../../src/domain/award/order-kind.ts'
import { costOf, ORDER_STATES } from '../../src/orders/order.ts'
import type { OrderFilter, OrderRow } from '../../src/orders/order-list.ts'
import { hrefOf, type ListPage } from '../../src/web/list.ts'
import { Points } from '../parts/amount.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { orderText, stateText } from './award-text.ts'

type Props = {
  readonly t: T
  readonly title: string
  readonly filter: OrderFilter
  readonly page: ListPage<OrderRow>
  readonly count: number
  /** IANA name of the programme's zone. */
  readonly zone: string
}

const ORDERS = '/company/orders'
export const ORDER_TONE = {
  booked: 'neutral',
  ticketed: 'neutral',
  used: 'done',
  cancelled: 'refused',
  'no-show': 'refused',
} as const

export function OrdersPage({ t, title, filter, page, count, zone }: Props) {
  const filtered = Object.values(filter).some(Boolean)
  const { rows, hasNewer, hasOlder } = page
  return (
    <>
      <PageHead title={title} lead={t.t('awards.orders.lead')} />
      {(filtered || count > 0) && <Filters t={t} filter={filter} />}
      <div id="rows" class="stack">
        <Chips t={t} filter={filter} />
        {count > 0 && (
          <p class="actions">
            <ExportLink t={t} href={hrefOf(`${ORDERS}.csv`, filter)} format="CSV" />
          </p>
        )}
        <OrderTable t={t} rows={rows} filtered={filtered} zone={zone} />
        {count > 0 && (
          <Paging
            t={t}
            count={count}
            newerHref={hasNewer ? hrefOf(ORDERS, { ...filter, after: rows[0]?.id }) : undefined}
            olderHref={hasOlder ? hrefOf(ORDERS, { ...filter, before: rows.at(-1)?.id }) : undefined}
          />
        )}
      </div>
    </>
  )
}

function Chips({ t, filter }: { t: T; filter: OrderFilter }) {
  const { state, kind } = filter
  const active = [
    ...(state ? [{ text: t.t(`awards.state.${state}`), removeHref: hrefOf(ORDERS, { kind }) }] : []),
    ...(kind ? [{ text: t.t(`awards.kind.${kind}`), removeHref: hrefOf(ORDERS, { state }) }] : []),
  ]
  return <FilterChips t={t} clearHref={ORDERS} active={active} />
}

function Filters({ t, filter: { state, kind } }: { t: T; filter: OrderFilter }) {
  return (
    <FilterBar t={t} action={ORDERS} target="#rows">
      <Field
        t={t}
        kind="select"
        name="state"
        label={t.t('awards.orders.state')}
        value={state}
        optional
        blank={t.t('awards.orders.anyState')}
        choices={ORDER_STATES.map((each) => ({ value: each, text: t.t(`awards.state.${each}`) }))}
      />
      <Field
        t={t}
        kind="select"
        name="kind"
        label={t.t('awards.list.kind')}
        value={kind}
        optional
        blank={t.t('awards.list.anyKind')}
        choices={ORDER_KINDS.map((each) => ({ value: each, text: t.t(`awards.kind.${each}`) }))}
      />
    </FilterBar>
  )
}

function OrderTable(props: { t: T; rows: readonly OrderRow[]; filtered: boolean; zone: string }) {
  const { t, rows, filtered, zone } = props
  return (
    <Table
      t={t}
      caption={t.t('awards.orders.caption')}
      captionHidden
      rows={rows}
      rowId={({ id }) => `order-${id}`}
      empty={
        <Empty
          t={t}
          filtered={filtered}
          clearHref={ORDERS}
          nothingYet={t.t('awards.orders.nothingYet')}
          action={<LinkButton href="/company/awards">{t.t('awards.orders.toAwards')}</LinkButton>}
        />
      }
      columns={[
        {
          head: t.t('awards.orders.award'),
          rowHead: true,
          cell: ({ id, detail }) => (
            <a href={`${ORDERS}/${id}`}>
              <bdi>{detail.name}</bdi>
            </a>
          ),
        },
        {
          head: t.t('awards.orders.what'),
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
          head: t.t('awards.orders.at'),
          cell: ({ orderedAt }) => <InstantText t={t} at={orderedAt} zone={zone} />,
        },
        { head: t.t('awards.orders.by'), cell: ({ orderedBy }) => <bdi>{orderedBy}</bdi> },
        {
          head: t.t('awards.orders.state'),
          cell: (row) => <Chip tone={ORDER_TONE[row.state]}>{stateText(t, row)}</Chip>,
        },
        { head: t.t('orders.cost'), end: true, cell: (row) => <Points t={t} amount={costOf(row)} /> },
      ]}
    />
  )
}
