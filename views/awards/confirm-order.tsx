import type { Outlook } from '../../src/approvals/outlook.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { isTrip, type TripRequest } from '../../src/orders/request.ts'
import type { Held } from '../../src/rooms/awards/hold.ts'
import type { OrderRequest, Quote } from '../../src/rooms/awards/quote.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { hrefOf } from '../../src/web/list.ts'
import { AskForm } from '../approvals/ask-form.tsx'
import { budgetFacts } from '../approvals/policy-text.tsx'
import { Money, Points } from '../parts/amount.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { type KeyFact, KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { priceText, stepText } from './award-text.ts'
import { giftFacts } from './gift-facts.tsx'
import { carried, Parcel } from './parcel.tsx'
import { QuoteRules } from './rule-lines.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly typed: Typed
  readonly request: OrderRequest
  readonly quoted: Quote
  readonly passenger: string | undefined
  readonly available: bigint
  readonly outlook: Outlook
  readonly held: Held
  /** IANA name of the programme's zone. */
  readonly zone: string
  readonly commandKey: string
  readonly refusal?: Refusal
  /** Why it is asked for, as it was typed. */
  readonly reason?: string | undefined
  readonly faults?: FieldFaults
}

/** Price, what is left, and the rules, before the one click that books. */
export function ConfirmOrder(props: Props) {
  const { t, title, quoted, available, outlook, refusal } = props
  const order = `/company/awards/${quoted.awardId}`
  const missing = quoted.price - available
  const price = t.points(quoted.price)
  return (
    <div id="confirm-order">
      <PageHead title={title} />
      {refusal && (
        <Notice kind="refused">
          <p>
            {t.say(refusal)}{' '}
            {refusal.refused === 'terms-not-accepted' && <a href="/company/terms">{t.t('terms.toThem')}</a>}
            {refusal.refused === 'price-changed' && t.t('awards.confirm.priceChanged', { price })}
          </p>
        </Notice>
      )}
      <KeyFacts facts={factsOf(props)} />
      <Section id="rules" title={t.t('awards.receipt.rules')}>
        <p>{t.t('orders.confirm.holds', { until: t.instant(props.held.until, props.zone) })}</p>
        <QuoteRules t={t} quoted={quoted} />
        {quoted.voucher?.delivery === 'code' && (
          <p>{t.t(outlook.need ? 'approvals.collect.lead' : 'awards.receipt.codesGone')}</p>
        )}
        <PriceSteps t={t} quoted={quoted} />
        {missing > 0n || outlook.short ? (
          <>
            {!refusal && (
              <Notice kind="warning">
                <p>
                  {t.say(outlook.short ?? { refused: 'not-enough-points', detail: { missing } })}{' '}
                  {outlook.short && <a href="/company/policy">{t.t('approvals.policy.link')}</a>}
                </p>
              </Notice>
            )}
            <p class="actions">
              <LinkButton href="/company/awards?affordable=yes">{t.t('awards.list.affordable')}</LinkButton>
              <LinkButton href={hrefOf(order, Object.fromEntries(carried(props.typed)))}>
                {t.t('awards.confirm.change')}
              </LinkButton>
            </p>
          </>
        ) : outlook.need ? (
          <AskForm {...props} order={order} price={quoted.price} quote={props.held.id} />
        ) : (
          <OrderNow {...props} order={order} />
        )}
      </Section>
    </div>
  )
}

function OrderNow(props: Props & { order: string }) {
  const { t, quoted, held, commandKey, order } = props
  return (
    <Form
      id="order"
      action={`${order}/order`}
      commandKey={commandKey}
      attributes={{ 'hx-target': '#confirm-order' }}
    >
      <input type="hidden" name="price" value={quoted.price.toString()} />
      <input type="hidden" name="quote" value={held.id} />
      {carried(props.typed).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary t={t} errors={faultTexts(t, props.faults)} />
      <Parcel {...props} />
      <div class="actions">
        <Button>{t.t('awards.confirm.verb', { price: t.points(quoted.price) })}</Button>
        <LinkButton href={hrefOf(order, Object.fromEntries(carried(props.typed)))}>
          {t.t('awards.confirm.change')}
        </LinkButton>
      </div>
    </Form>
  )
}

function factsOf({ t, request, quoted, passenger, available, outlook }: Props): KeyFact[] {
  const { price } = quoted
  const back = request.kind === 'flight' ? request.returnsOn : undefined
  const facts: KeyFact[] = [
    { term: t.t('awards.confirm.what'), value: <bdi>{quoted.name}</bdi> },
    ...(request.kind === 'voucher'
      ? [{ term: t.t('awards.confirm.quantity'), value: t.number(request.quantity) }]
      : []),
    ...(request.kind === 'gift' ? giftFacts(t, passenger, quoted.received) : []),
    ...(isTrip(request) ? tripFacts(t, request, passenger) : []),
    ...(quoted.travelsOn
      ? [{ term: t.t('awards.confirm.day'), value: t.day(quoted.travelsOn, 'long') }]
      : []),
    ...(back ? [{ term: t.t('orders.returnsOn'), value: t.day(back, 'long') }] : []),
    ...(request.kind === 'upgrade' && request.ticket
      ? [{ term: t.t('orders.form.ticket'), value: <bdi dir="ltr">{request.ticket}</bdi> }]
      : []),
    ...(quoted.validUntil && quoted.voucher?.delivery === 'code'
      ? [{ term: t.t('awards.confirm.validUntil'), value: <DayText t={t} day={quoted.validUntil} /> }]
      : []),
    { term: t.t('awards.confirm.price'), value: <Points t={t} amount={price} /> },
    ...(quoted.taxes
      ? [
          {
            term: t.t('orders.confirm.taxes'),
            value: <Money t={t} minor={quoted.taxes.amount} currency={quoted.taxes.currency} />,
          },
        ]
      : []),
    { term: t.t('awards.confirm.before'), value: <Points t={t} amount={available} /> },
  ]
  if (price <= available) {
    facts.push({ term: t.t('awards.confirm.after'), value: <Points t={t} amount={available - price} /> })
  }
  facts.push(...budgetFacts(t, outlook.budgets, price))
  return facts
}

function tripFacts(t: T, request: TripRequest, passenger: string | undefined): KeyFact[] {
  const step = request.kind === 'flight' ? request.cabin : `${request.from}->${request.to}`
  return [
    {
      term: t.t('awards.confirm.route'),
      value: (
        <>
          <bdi dir="ltr">
            {request.origin}–{request.destination}
          </bdi>
          , {stepText(t, step)}
        </>
      ),
    },
    { term: t.t('awards.confirm.passenger'), value: <bdi>{passenger}</bdi> },
  ]
}

export function PriceSteps({ t, quoted }: { t: T; quoted: Pick<Quote, 'trace'> }) {
  const lines = quoted.trace.map((line) => priceText(t, line)).filter((line) => line !== undefined)
  return (
    <details class="explain">
      <summary>{t.t('awards.confirm.why')}</summary>
      <ol>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
    </details>
  )
}
