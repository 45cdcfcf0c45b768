import type { Day } from '../../src/domain/day.ts'
import type { AwardChart } from '../../src/domain/programme/award.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { OrderFull } from '../../src/orders/one-order.ts'
import type { Rebooking, RebookingFee } from '../../src/orders/rebooking.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Points } from '../parts/amount.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { Form } from '../parts/form.tsx'
import { KeyFacts } from '../parts/key-facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageHead, Section } from '../parts/page-head.tsx'
import { Refused } from '../parts/refused.tsx'
import { rankedSteps } from '../programme/rule-words.ts'
import type { T } from '../words/words.ts'
import { orderText, stepText } from './award-text.ts'

type Props = {
  readonly t: T
  readonly title: string
  readonly found: OrderFull
  readonly chart: AwardChart | undefined
  /** Undefined when it can no longer be rebooked. */
  readonly fee: RebookingFee | undefined
  readonly available: bigint
  readonly today: Day
  readonly commandKey: string
  readonly typed: Typed
  readonly faults?: FieldFaults
  readonly rebooking?: Rebooking
  readonly refusal?: Refusal
}

export function RebookPage(props: Props) {
  const { t, title, found, fee, rebooking, refusal } = props
  const here = `/company/orders/${found.order.id}`
  return (
    <div id="rebook">
      <PageHead title={title} lead={orderText(t, found.order.detail.request)} />
      <Refused t={t} refusal={refusal} />
      {fee === undefined ? (
        <>
          {!refusal && <p>{t.t('orders.rebook.not')}</p>}
          <p class="actions">
            <LinkButton href={here}>{t.t('orders.rebook.toOrder')}</LinkButton>
          </p>
        </>
      ) : (
        <>
          <p>
            {t.t('orders.rebook.lead')}{' '}
            {t.t('orders.rebook.rule', { day: t.day(fee.lastDay), fee: feeText(t, fee) })}
          </p>
          {found.booked.upgradeIds.length > 0 && <p>{t.t('orders.rebook.along')}</p>}
          {rebooking && !refusal && <Result {...props} rebooking={rebooking} />}
          <Section id="another" title={t.t('orders.rebook.toForm')}>
            <TripForm {...props} fee={fee} />
          </Section>
        </>
      )}
    </div>
  )
}

/** A GET form: what it costs is the same page with an address of its own. */
function TripForm(props: Props & { fee: RebookingFee }) {
  const { t, found, fee, chart, typed, faults = {} } = props
  const here = `/company/orders/${found.order.id}`
  const errors = faultTexts(t, faults)
  const { request } = found.order.detail
  const field = (name: string) => ({ t, name, value: typed[name], error: errors[name] })
  const airport = { hint: t.t('awards.order.airportHint'), code: true, width: 'short' } as const
  const cabins = Object.values(chart?.prices ?? {}).flatMap((prices) => Object.keys(prices))
  const steps = rankedSteps([...new Set(cabins)])
  const choosesWay = fee.points !== null && fee.money !== null
  return (
    <form class="form" id="trip" method="get" action={`${here}/rebook`} novalidate>
      <ErrorSummary t={t} errors={errors} />
      <Field
        {...field('origin')}
        {...airport}
        label={t.t('awards.order.origin')}
        attributes={{ maxlength: '3' }}
      />
      <Field
        {...field('destination')}
        {...airport}
        label={t.t('awards.order.destination')}
        attributes={{ maxlength: '3' }}
      />
      <Field
        {...field('travelsOn')}
        kind="date"
        label={t.t('awards.order.travelsOn')}
        attributes={{ min: props.today }}
      />
      {request.kind === 'flight' && request.returnsOn && (
        <Field
          {...field('returnsOn')}
          kind="date"
          label={t.t('orders.form.returnsOn')}
          attributes={{ min: props.today }}
        />
      )}
      {request.kind === 'flight' && (
        <Field
          {...field('cabin')}
          kind="radios"
          label={t.t('awards.order.cabin')}
          choices={steps.map((step) => ({ value: step, text: stepText(t, step) }))}
        />
      )}
      {choosesWay && (
        <Field
          {...field('way')}
          value={typed['way'] ?? 'points'}
          kind="radios"
          label={t.t('orders.rebook.way')}
          choices={[
            { value: 'points', text: t.t('orders.rebook.wayPoints', { fee: t.points(fee.points ?? 0n) }) },
            { value: 'money', text: t.t('orders.rebook.wayMoney', { fee: moneyOf(t, fee.money) }) },
          ]}
        />
      )}
      <div class="actions">
        <Button look={props.rebooking ? 'plain' : 'main'}>{t.t('orders.rebook.toPrice')}</Button>
        <LinkButton href={here}>{t.t('orders.rebook.toOrder')}</LinkButton>
      </div>
    </form>
  )
}

/** Price, fee and what is left stand here before the one click that changes anything. */
function Result(props: Props & { rebooking: Rebooking }) {
  const { t, found, rebooking, available, typed, commandKey } = props
  const { difference, back, feePoints, feeMoney, quoted, request } = rebooking
  const after = available - (difference > 0n ? difference : 0n) + back.back - feePoints
  return (
    <Section id="result" title={t.t('orders.rebook.result')}>
      <KeyFacts
        facts={[
          { term: t.t('awards.confirm.what'), value: <bdi>{orderText(t, request)}</bdi> },
          { term: t.t('orders.rebook.before'), value: <Points t={t} amount={found.order.price} /> },
          { term: t.t('orders.rebook.now'), value: <Points t={t} amount={quoted.price} /> },
          { term: t.t('orders.rebook.difference'), value: <Points t={t} amount={difference} signed /> },
          {
            term: t.t('orders.rebook.fee'),
            value: feeMoney ? moneyOf(t, feeMoney) : <Points t={t} amount={feePoints} />,
          },
          ...(back.back > 0n
            ? [{ term: t.t('orders.rebook.back'), value: <Points t={t} amount={back.back} /> }]
            : []),
          ...(after >= 0n
            ? [{ term: t.t('orders.rebook.sum'), value: <Points t={t} amount={after} /> }]
            : []),
        ]}
      />
      {back.lost > 0n && (
        <Notice kind="warning">
          <p>{t.t('orders.rebook.lost', { amount: t.points(back.lost) })}</p>
        </Notice>
      )}
      {after < 0n ? (
        <Notice kind="warning">
          <p>{t.say({ refused: 'not-enough-points', detail: { missing: (-after).toString() } })}</p>
        </Notice>
      ) : (
        <Form
          id="rebook-order"
          action={`/company/orders/${found.order.id}/rebook`}
          commandKey={commandKey}
          attributes={{ 'hx-target': '#rebook' }}
        >
          <input type="hidden" name="seen" value={String(found.order.steps)} />
          {Object.entries(typed).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {found.tickets.length > 0 && <p class="hint">{t.t('orders.rebook.reissue')}</p>}
          <div class="actions">
            <Button>{t.t('orders.rebook.verb')}</Button>
          </div>
        </Form>
      )}
    </Section>
  )
}

function moneyOf(t: T, money: RebookingFee['money']): string {
  return money ? t.money(money.amount, money.currency) : ''
}

function feeText(t: T, { points, money }: RebookingFee): string {
  if (points === null && money === null) return t.t('orders.rebook.free')
  if (points === null) return moneyOf(t, money)
  return money === null
    ? t.points(points)
    : t.t('orders.rebook.either', { points: t.points(points), money: moneyOf(t, money) })
}
