/** What an order brought: its vouchers, or what is on its way. */
import type { RequestRow } from '../../src/approvals/request-rows.ts'
import type { Day } from '../../src/domain/day.ts'
import type { OrderFull } from '../../src/orders/one-order.ts'
import { voucherState } from '../../src/vouchers/standing.ts'
import { LinkButton } from '../parts/button.tsx'
import { Section } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { LeftOn } from './vouchers-page.tsx'

type Props = {
  readonly t: T
  readonly found: OrderFull
  readonly request?: RequestRow | undefined
  readonly codes?: readonly unknown[] | undefined
  readonly today: Day
}

/** Until they are collected, the ends of their codes are nobody's. */
export function OrderVouchers({ t, found, codes, today, request }: Props) {
  const ends = request && !request.collectedAt && !codes ? null : 'kept'
  const inParts = found.vouchers.some(({ leftMinor }) => leftMinor !== null)
  return (
    <Section
      id="vouchers"
      title={t.t('awards.receipt.vouchers')}
      actions={<LinkButton href="/company/vouchers">{t.t('vouchers.list.all')}</LinkButton>}
    >
      {!codes && ends && <p class="hint">{t.t('awards.receipt.codesGone')}</p>}
      <Table
        t={t}
        caption={t.t('awards.receipt.vouchers')}
        captionHidden
        rows={found.vouchers}
        columns={[
          {
            head: t.t('awards.receipt.ends'),
            rowHead: true,
            cell: (row) => (ends === null ? '–' : <code dir="ltr">…{row.ends}</code>),
          },
          {
            head: t.t('awards.receipt.validUntil'),
            cell: ({ validUntil }) => <DayText t={t} day={validUntil} />,
          },
          {
            head: t.t('awards.orders.state'),
            cell: (voucher) => t.t(`vouchers.list.states.${voucherState(voucher, today)}`),
          },
          ...(inParts
            ? [
                {
                  head: t.t('vouchers.list.left'),
                  end: true,
                  cell: (voucher: OrderFull['vouchers'][number]) => <LeftOn t={t} row={voucher} />,
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
