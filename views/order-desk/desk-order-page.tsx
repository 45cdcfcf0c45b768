import { orderNumber } from '../../src/domain/award/order-number.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { OrderFull } from '../../src/orders/one-order.ts'
import { isOpen } from '../../src/orders/order.ts'
import type { Refund } from '../../src/orders/refund.ts'
import { orderText, stateText } from '../awards/award-text.ts'
import { moneyFacts, upgradeFacts } from '../awards/order-page.tsx'
import { OrderTimeline } from '../awards/order-timeline.tsx'
import { ORDER_TONE } from '../awards/orders-page.tsx'
import { SentTo } from '../awards/sent-to.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { type KeyFact, KeyFacts } from '../parts/key-facts.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { DayText, InstantText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { DeskForms } from './desk-forms.tsx'

export type DeskOrderProps = {
  readonly t: T
  readonly found: OrderFull
  readonly company: { readonly id: string; readonly name: string }
  /** What the operator's cancellation would bring with its fee; undefined when it is too late. */
  readonly cancelled: Refund | undefined
  /** Undefined before the day of travel. */
  readonly noShow: Refund | undefined
  /** The day of travel has come. */
  readonly hasCome: boolean
  readonly zone: string
  readonly mayDecide: boolean
  readonly commandKey: string
  readonly typed: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string | undefined>>
  readonly refusal: Refusal | undefined
}

export function DeskOrderPage(props: DeskOrderProps) {
  const { t, found, errors, refusal } = props
  const { order, steps } = found
  return (
    <>
      <PageHead
        title={
          <>
            <bdi>{order.detail.name}</bdi>: {orderText(t, order.detail.request)}
          </>
        }
      />
      <ErrorSummary t={t} errors={errors} />
      <Refused t={t} refusal={refusal} />
      <KeyFacts facts={factsOf(props)} />
      <OrderTimeline t={t} steps={steps} kind={order.kind} zone={props.zone} namesOperators />
      {!isOpen(order.state) ? (
        <p class="hint">{t.t('orders.desk.over')}</p>
      ) : props.mayDecide ? (
        <DeskForms {...props} />
      ) : (
        <p class="hint">{t.t('orders.desk.read')}</p>
      )}
    </>
  )
}

function factsOf({ t, found, company, zone }: DeskOrderProps): KeyFact[] {
  const { order, tickets } = found
  const { passenger, delivery } = order.detail
  return [
    {
      term: t.t('orders.desk.state'),
      value: <Chip tone={ORDER_TONE[order.state]}>{stateText(t, order)}</Chip>,
    },
    {
      term: t.t('orders.desk.company'),
      value: (
        <a href={`/operator/companies/${company.id}`}>
          <bdi>{company.name}</bdi>
        </a>
      ),
    },
    ...(passenger ? [{ term: t.t('orders.desk.travellers'), value: <bdi>{passenger}</bdi> }] : []),
    ...(delivery && delivery !== 'code'
      ? [{ term: t.t('vouchers.deliveryHead'), value: t.t(`vouchers.delivery.${delivery}`) }]
      : []),
    ...(order.detail.request.kind === 'voucher' && order.detail.request.sendTo
      ? [{ term: t.t('vouchers.order.address'), value: <SentTo detail={order.detail} /> }]
      : []),
    ...(order.travelsOn
      ? [{ term: t.t('orders.desk.travelsOn'), value: <DayText t={t} day={order.travelsOn} /> }]
      : []),
    {
      term: t.t('orders.desk.orderedAt'),
      value: <InstantText t={t} at={order.orderedAt} zone={zone} />,
    },
    ...upgradeFacts(t, found, '/operator/orders'),
    ...(tickets.length > 0
      ? [{ term: t.t('orders.tickets'), value: <bdi dir="ltr">{tickets.join(', ')}</bdi> }]
      : []),
    ...moneyFacts(t, order),
    {
      term: t.t('orders.desk.rules'),
      value: t.t('awards.receipt.version', { version: String(order.ruleVersion) }),
    },
    { term: t.t('orders.desk.order'), value: <code dir="ltr">{orderNumber(order.id)}</code> },
  ]
}
