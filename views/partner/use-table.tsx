import { orderNumber } from '../../src/domain/award/order-number.ts'
import type { UseLine } from '../../src/rooms/partner/uses.ts'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Table } from '../parts/table.tsx'
import { InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'

type Props = {
  readonly t: T
  readonly rows: readonly UseLine[]
  readonly zone: string
  readonly filtered: boolean
  readonly nothingYet: string
}

const HERE = '/partner/redemptions'

export function UseTable({ t, rows, zone, filtered, nothingYet }: Props) {
  return (
    <Table
      t={t}
      caption={t.t('partner.uses.title')}
      captionHidden
      rows={rows}
      columns={[
        {
          head: t.t('partner.uses.number'),
          rowHead: true,
          headed: true,
          cell: ({ id }) => (
            <a href={`${HERE}/${id}`}>
              <bdi dir="ltr">{orderNumber(id)}</bdi>
            </a>
          ),
        },
        { head: t.t('partner.uses.at'), cell: ({ at }) => <InstantText t={t} at={at} zone={zone} /> },
        { head: t.t('partner.uses.voucher'), cell: ({ name }) => <bdi>{name}</bdi> },
        { head: t.t('partner.uses.ends'), cell: ({ ends }) => <code dir="ltr">…{ends}</code> },
        { head: t.t('partner.uses.amount'), end: true, cell: (use) => <UseAmount t={t} use={use} /> },
        { head: t.t('partner.uses.state'), cell: (use) => <UseChip t={t} use={use} /> },
      ]}
      empty={<Empty t={t} filtered={filtered} clearHref={HERE} nothingYet={nothingYet} />}
    />
  )
}

export function UseAmount({ t, use }: { t: T; use: Pick<UseLine, 'amountMinor' | 'currency'> }) {
  if (use.amountMinor === null || use.currency === null) return <>{t.t('partner.uses.whole')}</>
  return <bdi>{t.money(use.amountMinor, use.currency)}</bdi>
}

export function UseChip({ t, use }: { t: T; use: Pick<UseLine, 'undoneAt'> }) {
  const state = use.undoneAt ? 'undone' : 'standing'
  return <Chip tone={use.undoneAt ? 'refused' : 'done'}>{t.t(`partner.uses.states.${state}`)}</Chip>
}
