import type { Day } from '../../src/domain/day.ts'
import { VOUCHER_KINDS } from '../../src/domain/programme/award.ts'
import type { VoucherFilter, VoucherLine } from '../../src/rooms/awards/vouchers-query.ts'
import { VOUCHER_STATES, voucherState } from '../../src/vouchers/standing.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const HERE = '/company/vouchers'
const TONE = {
  open: 'neutral',
  part: 'waiting',
  used: 'done',
  lapsed: 'refused',
  cancelled: 'refused',
} as const

type Props = {
  readonly t: T
  readonly title: string
  readonly filter: VoucherFilter
  readonly list: CountedPage<VoucherLine>
  readonly today: Day
  readonly zone: string
}

export function VouchersPage(props: Props) {
  const { t, title, filter, list } = props
  return (
    <>
      <PageHead title={title} lead={t.t('vouchers.list.lead')} />
      <Filters t={t} filter={filter} />
      <ListBody t={t} here={HERE} filter={filter} active={activeOf(props)} list={list}>
        <Rows {...props} />
      </ListBody>
    </>
  )
}

function Filters({ t, filter: { state, kind, until } }: Pick<Props, 't' | 'filter'>) {
  return (
    <FilterBar t={t} action={HERE} target="#rows">
      <Field
        t={t}
        kind="select"
        name="state"
        label={t.t('vouchers.list.state')}
        value={state}
        filter
        blank={t.t('vouchers.list.anyState')}
        choices={VOUCHER_STATES.map((each) => ({ value: each, text: t.t(`vouchers.list.states.${each}`) }))}
      />
      <Field
        t={t}
        kind="select"
        name="kind"
        label={t.t('vouchers.list.kind')}
        value={kind}
        filter
        blank={t.t('vouchers.list.anyKind')}
        choices={VOUCHER_KINDS.map((each) => ({ value: each, text: t.t(`vouchers.kind.${each}`) }))}
      />
      <Field t={t} kind="date" name="until" label={t.t('vouchers.list.until')} value={until} filter />
    </FilterBar>
  )
}

function activeOf({ t, filter }: Props) {
  const { state, kind, until } = filter
  return [
    ...(state
      ? [{ text: t.t(`vouchers.list.states.${state}`), removeHref: hrefOf(HERE, { kind, until }) }]
      : []),
    ...(kind ? [{ text: t.t(`vouchers.kind.${kind}`), removeHref: hrefOf(HERE, { state, until }) }] : []),
    ...(until
      ? [
          {
            text: t.t('vouchers.list.untilChip', { day: t.day(until) }),
            removeHref: hrefOf(HERE, { state, kind }),
          },
        ]
      : []),
  ]
}

function Rows({ t, filter, list, today, zone }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('vouchers.list.caption')}
      captionHidden
      rows={list.rows}
      columns={[
        {
          head: t.t('vouchers.list.voucher'),
          rowHead: true,
          cell: ({ orderId, name }) => (
            <a href={`/company/orders/${orderId}`}>
              <bdi>{name}</bdi>
            </a>
          ),
        },
        { head: t.t('vouchers.list.kind'), cell: ({ kind }) => t.t(`vouchers.kind.${kind}`) },
        { head: t.t('vouchers.list.ends'), cell: ({ ends }) => <code dir="ltr">…{ends}</code> },
        {
          head: t.t('vouchers.list.validUntil'),
          cell: ({ validUntil }) => <DayText t={t} day={validUntil} />,
        },
        {
          head: t.t('vouchers.list.state'),
          cell: (row) => {
            const state = voucherState(row, today)
            return <Chip tone={TONE[state]}>{t.t(`vouchers.list.states.${state}`)}</Chip>
          },
        },
        { head: t.t('vouchers.list.left'), end: true, cell: (row) => <LeftOn t={t} row={row} /> },
        {
          head: t.t('vouchers.list.uses'),
          cell: ({ uses, currency }) => <Uses t={t} uses={uses} currency={currency} zone={zone} />,
        },
      ]}
      empty={
        <Empty
          t={t}
          filtered={Object.values(filter).some(Boolean)}
          clearHref={HERE}
          nothingYet={t.t('vouchers.list.nothingYet')}
          action={<LinkButton href="/company/awards">{t.t('awards.orders.toAwards')}</LinkButton>}
        />
      }
    />
  )
}

type Money = { readonly currency: string | null; readonly leftMinor: bigint | null }

/** What can still be spent; a dash where the whole is used at once. */
export function LeftOn({ t, row }: { t: T; row: Money }) {
  if (row.currency === null || row.leftMinor === null) return <>–</>
  return <bdi>{t.money(row.leftMinor, row.currency)}</bdi>
}

type UsesProps = Pick<VoucherLine, 'uses' | 'currency'> & { t: T; zone: string }

function Uses({ t, uses, currency, zone }: UsesProps) {
  if (uses.length === 0) return <>–</>
  return (
    <>
      {uses.map(({ at, partner, amount, undone }) => (
        <p>
          <InstantText t={t} at={new Date(at)} zone={zone} />, <bdi>{partner}</bdi>
          {amount !== null && currency !== null && (
            <>
              , <bdi>{t.money(BigInt(amount), currency)}</bdi>
            </>
          )}
          {undone && ` (${t.t('vouchers.list.undone')})`}
        </p>
      ))}
    </>
  )
}
