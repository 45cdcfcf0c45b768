import type { RequestRow } from '../../src/approvals/request-rows.ts'
import { orderNumber } from '../../src/domain/award/order-number.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { OrderFull } from '../../src/orders/one-order.ts'
import { costOf, isRateable, type OrderDetail } from '../../src/orders/order.ts'
import type { OrderRow } from '../../src/orders/order-list.ts'
import type { Refund } from '../../src/orders/refund.ts'
import type { ShownCode } from '../../src/vouchers/code-picture.ts'
import { approvalFacts, CollectCodes } from '../approvals/order-approval.tsx'
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
import { dueText, stateText } from './award-text.ts'
import { CancelOrder } from './cancel-order.tsx'
import { PriceSteps } from './confirm-order.tsx'
import { giftFacts } from './gift-facts.tsx'
import { OrderTimeline } from './order-timeline.tsx'
import { OrderVouchers } from './order-vouchers.tsx'
import { ORDER_TONE } from './orders-page.tsx'
import { NextStep } from './sent-to.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly found: OrderFull
  /** Where somebody asked for it, and somebody else approved it. */
  readonly request?: RequestRow | undefined
  readonly seesRequest?: boolean
  /** Undefined when it can no longer be given back. */
  readonly refund: Refund | undefined
  readonly mayCancel: boolean
  /** Who looks is a travel manager. */
  readonly manages: boolean
  /** The last day on which the rules allow it; undefined when they do not. */
  readonly rebookUntil: Day | undefined
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
              back: t.points(order.givenBack),
              fee: t.points(order.fee),
            })}
          </p>
        </Notice>
      )}
      {done === 'rebooked' && (
        <Notice kind="done">
          <p>{t.t('orders.rebook.done')}</p>
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
      <CollectCodes {...props} />
      {vouchers.length > 0 && <OrderVouchers {...props} />}
      <NextStep t={t} order={order} />
      <Section id="paid" title={t.t('awards.receipt.paidFrom')}>
        <p class="hint">{t.t('awards.receipt.paidFromLead')}</p>
        <Table
          t={t}
          caption={t.t('awards.receipt.paidFrom')}
          captionHidden
          rows={booked.paid}
          columns={[
            {
              head: t.t('awards.receipt.lapses'),
              rowHead: true,
              cell: ({ expiresOn }) => <DayText t={t} day={expiresOn} />,
            },
            {
              head: t.t('awards.receipt.taken'),
              end: true,
              cell: ({ amount }) => <Points t={t} amount={-amount} signed />,
            },
          ]}
        />
        <PriceSteps t={t} quoted={order.detail} />
      </Section>
      <OrderTimeline
        t={t}
        steps={found.steps}
        kind={order.kind}
        zone={props.zone}
        isApproved={props.request !== undefined}
        namesOperators={false}
      />
      {props.rebookUntil && props.mayCancel && (
        <Section id="rebook" title={t.t('orders.rebook.open')}>
          <p>
            {t.t('orders.rebook.lead')}{' '}
            {t.t('orders.rebook.until', { day: t.day(props.rebookUntil, 'long') })}
          </p>
          <p class="actions">
            <LinkButton href={`/company/orders/${order.id}/rebook`}>{t.t('orders.rebook.toForm')}</LinkButton>
          </p>
        </Section>
      )}
      <CancelOrder {...props} />
      <p class="other-ways">
        {isRateable(booked) && <a href={`/company/orders/${order.id}/feedback`}>{t.t('feedback.ask')}</a>}
        <a href={`/support/new?topic=award&about=order:${order.id}`}>{t.t('support.askAbout')}</a>
      </p>
    </>
  )
}

function factsOf({ t, found, zone, request: asked, seesRequest = false }: Props): KeyFact[] {
  const { order } = found
  const { passenger, request } = order.detail
  return [
    {
      term: t.t('awards.orders.state'),
      value: <Chip tone={ORDER_TONE[order.state]}>{stateText(t, order)}</Chip>,
    },
    ...moneyFacts(t, order),
    ...(request.kind === 'gift' ? giftFacts(t, passenger, receivedOf(order.detail)) : []),
    ...(passenger && request.kind !== 'gift'
      ? [{ term: t.t('awards.confirm.passenger'), value: <bdi>{passenger}</bdi> }]
      : []),
    ...(request.kind === 'upgrade' && request.ofOrderId
      ? [
          {
            term: t.t('orders.upgradeOf'),
            value: <a href={`/company/orders/${request.ofOrderId}`}>{orderNumber(request.ofOrderId)}</a>,
          },
        ]
      : []),
    ...upgradeFacts(t, found, '/company/orders'),
    ...(found.tickets.length > 0
      ? [{ term: t.t('orders.tickets'), value: <bdi dir="ltr">{found.tickets.join(', ')}</bdi> }]
      : []),
    { term: t.t('awards.orders.at'), value: <InstantText t={t} at={order.orderedAt} zone={zone} /> },
    { term: t.t('awards.orders.by'), value: <bdi>{order.orderedBy}</bdi> },
    ...approvalFacts(t, asked, zone, seesRequest),
    ...(order.cancelledAt
      ? [
          {
            term: t.t('awards.receipt.cancelledAt'),
            value: <InstantText t={t} at={order.cancelledAt} zone={zone} />,
          },
        ]
      : []),
    {
      term: t.t('awards.receipt.rules'),
      value: t.t('awards.receipt.version', { version: String(order.ruleVersion) }),
    },
    { term: t.t('awards.receipt.number'), value: <code dir="ltr">{orderNumber(order.id)}</code> },
  ]
}

/** The open upgrades of a flight, each with its way. */
export function upgradeFacts(t: T, { booked: { upgradeIds } }: OrderFull, place: string): KeyFact[] {
  if (upgradeIds.length === 0) return []
  const links = upgradeIds.map((id, at) => (
    <>
      {at > 0 && ', '}
      <a href={`${place}/${id}`}>{orderNumber(id)}</a>
    </>
  ))
  return [{ term: t.t('orders.upgrades'), value: <bdi dir="ltr">{links}</bdi> }]
}

function receivedOf({ received }: OrderDetail) {
  return received ? { ...received, amount: BigInt(received.amount) } : null
}

/** What it cost in the end stands first; how that comes about follows where it differs from the price. */
export function moneyFacts(t: T, order: OrderRow): KeyFact[] {
  const fact = (word: 'priceNow' | 'fees' | 'lost' | 'cameBack', amount: bigint) =>
    amount === 0n ? [] : [{ term: t.t(`orders.${word}`), value: <Points t={t} amount={amount} /> }]
  const cost = costOf(order)
  return [
    {
      term: t.t(cost === order.price ? 'orders.priceNow' : 'orders.cost'),
      value: <Points t={t} amount={cost} />,
    },
    ...(cost === order.price ? [] : fact('priceNow', order.price)),
    ...fact('fees', order.fee),
    ...fact('lost', order.lost),
    ...fact('cameBack', -order.givenBack),
    ...(order.due.length > 0
      ? [
          {
            term: t.t('orders.due'),
            value: (
              <>
                <bdi>{dueText(t, order.due)}</bdi>
                <p class="hint">{t.t('orders.dueHint')}</p>
              </>
            ),
          },
        ]
      : []),
  ]
}
