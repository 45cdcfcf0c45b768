import { orderNumber } from '../../src/domain/award/order-number.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { OrderFull } from '../../src/rooms/awards/order-query.ts'
import type { Refund } from '../../src/rooms/awards/refund.ts'
import type { ShownCode } from '../../src/vouchers/code-picture.ts'
import { voucherState } from '../../src/vouchers/standing.ts'
import { Points } from '../parts/amount.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { type KeyFact, KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { Table } from '../parts/table.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import { VoucherCodes } from '../parts/voucher-codes.tsx'
import type { T } from '../words/words.ts'
import { CancelOrder } from './cancel-order.tsx'
import { PriceSteps } from './confirm-order.tsx'
import { ORDER_TONE } from './orders-page.tsx'
import { LeftOn } from './vouchers-page.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly found: OrderFull
  /** Undefined when it can no longer be given back. */
  readonly refund: Refund | undefined
  readonly mayCancel: boolean
  /** The rules it was ordered under know no cancellation. */
  readonly isFinal: boolean
  readonly commandKey: string
  readonly zone: string
  readonly done?: string | undefined
  /** Only right after ordering. */
  readonly codes?: readonly ShownCode[] | undefined
  readonly refusal?: Refusal | undefined
  readonly today: Day
}

export function OrderPage(props: Props) {
  const { t, title, found, done, codes, refusal } = props
  const { order, vouchers, booked } = found
  return (
    <>
      <PageHead title={title} />
      <Refused t={t} refusal={refusal} />
      {done === 'ordered' && (
        <Notice kind="done">
          <p>{t.t('awards.receipt.done', { price: t.points(order.price) })}</p>
        </Notice>
      )}
      {done === 'cancelled' && order.state === 'cancelled' && (
        <Notice kind="done">
          <p>
            {t.t('awards.receipt.cancelled', {
              back: t.points(found.refunded),
              fee: t.points(order.fee),
            })}
          </p>
        </Notice>
      )}
      {codes && codes.length > 0 && (
        <Section id="codes" title={t.t('awards.receipt.codesTitle')}>
          <VoucherCodes t={t} codes={codes} />
        </Section>
      )}
      <Section id="order" title={t.t('awards.receipt.number')}>
        <KeyFacts facts={factsOf(props)} />
      </Section>
      {vouchers.length > 0 && <Vouchers {...props} />}
      <Next {...props} />
      <Section id="paid" title={t.t('awards.receipt.paidFrom')}>
        <p class="hint">{t.t('awards.receipt.paidFromLead')}</p>
        <Table
          t={t}
          caption={t.t('awards.receipt.paidFrom')}
          captionHidden
          rows={booked.parts}
          columns={[
            {
              head: t.t('awards.receipt.lapses'),
              rowHead: true,
              cell: ({ expiresOn }) => <DayText t={t} day={expiresOn} />,
            },
            {
              head: t.t('awards.receipt.taken'),
              end: true,
              cell: ({ amount }) => <Points t={t} amount={amount} signed />,
            },
          ]}
        />
        <PriceSteps t={t} quoted={order.detail} />
      </Section>
      <CancelOrder {...props} />
    </>
  )
}

function factsOf({ t, found, zone }: Props): KeyFact[] {
  const { order } = found
  const { passenger } = order.detail
  return [
    {
      term: t.t('awards.orders.state'),
      value: <Chip tone={ORDER_TONE[order.state]}>{t.t(`awards.state.${order.state}`)}</Chip>,
    },
    { term: t.t('awards.orders.price'), value: <Points t={t} amount={order.price} /> },
    ...(passenger ? [{ term: t.t('awards.confirm.passenger'), value: <bdi>{passenger}</bdi> }] : []),
    { term: t.t('awards.orders.at'), value: <InstantText t={t} at={order.orderedAt} zone={zone} /> },
    { term: t.t('awards.orders.by'), value: <bdi>{order.orderedBy}</bdi> },
    ...(order.cancelledAt
      ? [
          {
            term: t.t('awards.receipt.cancelledAt'),
            value: <InstantText t={t} at={order.cancelledAt} zone={zone} />,
          },
          { term: t.t('awards.receipt.fee'), value: <Points t={t} amount={order.fee} /> },
        ]
      : []),
    {
      term: t.t('awards.receipt.rules'),
      value: t.t('awards.receipt.version', { version: String(order.ruleVersion) }),
    },
    { term: t.t('awards.receipt.number'), value: <code dir="ltr">{orderNumber(order.id)}</code> },
  ]
}

/** What comes without a code is on its way; nothing is left to do for whoever ordered. */
function Next({ t, found }: Props) {
  const { delivery, request } = found.order.detail
  if (!delivery || delivery === 'code' || found.order.state !== 'booked') return null
  const sendTo = request.kind === 'voucher' ? request.sendTo : undefined
  return (
    <Section id="next" title={t.t('vouchers.next.title')}>
      <p>{t.t(`vouchers.next.${delivery}`, { name: sendTo?.name ?? '' })}</p>
      {sendTo && (
        <address>
          <bdi>{sendTo.name}</bdi>
          {sendTo.address.split('\n').map((line) => (
            <>
              <br />
              <bdi>{line}</bdi>
            </>
          ))}
        </address>
      )}
    </Section>
  )
}

function Vouchers({ t, found, codes, today }: Props) {
  const inParts = found.vouchers.some(({ leftMinor }) => leftMinor !== null)
  return (
    <Section
      id="vouchers"
      title={t.t('awards.receipt.vouchers')}
      actions={<LinkButton href="/company/vouchers">{t.t('vouchers.list.all')}</LinkButton>}
    >
      {!codes && <p class="hint">{t.t('awards.receipt.codesGone')}</p>}
      <Table
        t={t}
        caption={t.t('awards.receipt.vouchers')}
        captionHidden
        rows={found.vouchers}
        columns={[
          {
            head: t.t('awards.receipt.ends'),
            rowHead: true,
            cell: ({ ends }) => <code dir="ltr">…{ends}</code>,
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
