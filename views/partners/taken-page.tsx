import { orderNumber } from '../../src/domain/award/order-number.ts'
import { TAKEN_STATES, type TakenFilter, type TakenLine } from '../../src/rooms/partners/redemptions.ts'
import { type CountedPage, hrefOf } from '../../src/web/list.ts'
import { UseAmount, UseChip } from '../partner/use-table.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { ListBody } from '../parts/list-body.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

const HERE = '/operator/redemptions'

type Props = {
  readonly t: T
  readonly filter: TakenFilter
  readonly list: CountedPage<TakenLine>
  readonly partners: readonly { readonly id: string; readonly name: string }[]
  readonly zone: string
}

export function TakenPage(props: Props) {
  const { t, filter, list, partners, zone } = props
  const active = activeOf(props)
  return (
    <>
      <PageHead title={t.t('partners.taken.title')} lead={t.t('partners.taken.lead')} />
      <FilterBar t={t} action={HERE} target="#rows">
        <Field
          t={t}
          kind="select"
          name="partner"
          label={t.t('partners.taken.partner')}
          value={filter.partner}
          filter
          blank={t.t('partners.taken.anyPartner')}
          choices={partners.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Field
          t={t}
          kind="select"
          name="state"
          label={t.t('partner.uses.state')}
          value={filter.state}
          filter
          blank={t.t('partner.uses.anyState')}
          choices={TAKEN_STATES.map((each) => ({ value: each, text: t.t(`partner.uses.states.${each}`) }))}
        />
        <Field t={t} kind="date" name="from" label={t.t('partners.taken.from')} value={filter.from} filter />
        <Field t={t} kind="date" name="to" label={t.t('partners.taken.to')} value={filter.to} filter />
      </FilterBar>
      <ListBody t={t} here={HERE} filter={filter} active={active} list={list}>
        <TakenTable t={t} rows={list.rows} zone={zone} filtered={active.length > 0} />
      </ListBody>
    </>
  )
}

function activeOf({ t, filter, partners }: Props) {
  const { partner, from, to, state } = filter
  const name = partners.find(({ id }) => id === partner)?.name
  const without = (left: Partial<Record<keyof TakenFilter, undefined>>) =>
    hrefOf(HERE, { ...filter, ...left })
  return [
    ...(partner ? [{ text: name ?? '–', removeHref: without({ partner: undefined }) }] : []),
    ...(state
      ? [{ text: t.t(`partner.uses.states.${state}`), removeHref: without({ state: undefined }) }]
      : []),
    ...(from
      ? [{ text: `${t.t('partners.taken.from')} ${t.day(from)}`, removeHref: without({ from: undefined }) }]
      : []),
    ...(to
      ? [{ text: `${t.t('partners.taken.to')} ${t.day(to)}`, removeHref: without({ to: undefined }) }]
      : []),
  ]
}

type TableProps = Pick<Props, 't' | 'zone'> & {
  readonly rows: readonly TakenLine[]
  readonly filtered: boolean
  /** Of one partner, whose page it stands on. */
  readonly ofOne?: boolean
}

export function TakenTable({ t, rows, zone, filtered, ofOne }: TableProps) {
  const partner = {
    head: t.t('partners.taken.partner'),
    cell: ({ partner, partnerId }: TakenLine) => (
      <a href={`/operator/partners/${partnerId}`}>
        <bdi>{partner}</bdi>
      </a>
    ),
  }
  return (
    <Table
      t={t}
      caption={t.t('partners.taken.title')}
      captionHidden
      rows={rows}
      columns={[
        {
          head: t.t('partner.uses.number'),
          rowHead: true,
          headed: true,
          cell: ({ id }) => <bdi dir="ltr">{orderNumber(id)}</bdi>,
        },
        ...(ofOne ? [] : [partner]),
        {
          head: t.t('partners.taken.company'),
          cell: ({ company, companyId }) => (
            <a href={`/operator/companies/${companyId}`}>
              <bdi>{company}</bdi>
            </a>
          ),
        },
        { head: t.t('partner.uses.at'), cell: ({ at }) => <InstantText t={t} at={at} zone={zone} /> },
        {
          head: t.t('partner.uses.voucher'),
          cell: ({ name, ends }) => (
            <span>
              <bdi>{name}</bdi> <code dir="ltr">…{ends}</code>
            </span>
          ),
        },
        { head: t.t('partner.uses.amount'), end: true, cell: (use) => <UseAmount t={t} use={use} /> },
        { head: t.t('partner.uses.state'), cell: (use) => <UseChip t={t} use={use} /> },
      ]}
      empty={
        <Empty t={t} filtered={filtered} clearHref={HERE} nothingYet={t.t('partners.taken.nothingYet')} />
      }
    />
  )
}
