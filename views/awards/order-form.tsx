import type { Day } from '../../src/domain/day.ts'
import type { Passenger } from '../../src/rooms/awards/company-points.ts'
import type { Orderable } from '../../src/rooms/awards/offers.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Points } from '../parts/amount.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { stepText } from './award-text.ts'

type Props = {
  readonly t: T
  readonly award: Orderable
  readonly people: readonly Passenger[]
  readonly available: bigint
  readonly today: Day
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
}

/** A GET form: the price is another page with an address of its own. Nothing is ordered here. */
export function OrderForm(props: Props) {
  const { t, award, available, faults = {} } = props
  const awardId = award.kind === 'voucher' ? award.voucher.id : award.chart.id
  const errors = faultTexts(t, faults)
  const title =
    award.kind === 'voucher'
      ? t.t('awards.order.titleVoucher', { name: award.voucher.name })
      : t.t(award.kind === 'flight' ? 'awards.order.titleFlight' : 'awards.order.titleUpgrade')
  return (
    <>
      <PageHead
        title={title}
        lead={
          <>
            {t.t('awards.confirm.before')}: <Points t={t} amount={available} />
          </>
        }
      />
      <form class="form" id="order" method="get" action={`/company/awards/${awardId}/confirm`} novalidate>
        <ErrorSummary t={t} errors={named(t, errors)} />
        {props.typed['again'] && <input type="hidden" name="again" value={props.typed['again']} />}
        {award.kind === 'voucher' ? (
          <Quantity {...props} award={award} errors={errors} />
        ) : (
          <TripFields {...props} award={award} errors={errors} />
        )}
        <div class="actions">
          <Button>{t.t('awards.order.toPrice')}</Button>
          <LinkButton href="/company/awards">{t.t('common.button.back')}</LinkButton>
        </div>
      </form>
    </>
  )
}

/** In the summary a sentence stands alone, so it says which field it is about. */
function named(t: T, errors: Errors['errors']): Errors['errors'] {
  return Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => {
      const field = name as (typeof FIELDS)[number]
      return [
        name,
        sentence && FIELDS.includes(field) ? `${t.t(`awards.order.${field}`)}: ${sentence}` : sentence,
      ]
    }),
  )
}
const FIELDS = [
  'origin',
  'destination',
  'cabin',
  'step',
  'rbd',
  'travelsOn',
  'passenger',
  'quantity',
] as const

type Errors = { readonly errors: Readonly<Record<string, string | undefined>> }

function Quantity(props: Props & Errors & { award: Extract<Orderable, { kind: 'voucher' }> }) {
  const { t, award, typed, errors } = props
  const most = award.voucher.maximumPerOrder
  return (
    <Field
      t={t}
      name="quantity"
      label={t.t('awards.order.quantity')}
      {...(most !== undefined && { hint: t.t('awards.order.quantityHint', { limit: String(most) }) })}
      value={typed['quantity'] ?? '1'}
      error={errors['quantity']}
      inputmode="numeric"
      width="short"
    />
  )
}

function TripFields(props: Props & Errors & { award: Extract<Orderable, { kind: 'flight' | 'upgrade' }> }) {
  const { t, award, people, today, typed, errors } = props
  const field = (name: string) => ({ t, name, value: typed[name], error: errors[name] })
  const airport = { hint: t.t('awards.order.airportHint'), code: true, width: 'short' } as const
  const steps = award.steps.map((step) => ({ value: step, text: stepText(t, step) }))
  return (
    <>
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
        {...field(award.kind === 'flight' ? 'cabin' : 'step')}
        kind="radios"
        label={t.t(award.kind === 'flight' ? 'awards.order.cabin' : 'awards.order.step')}
        choices={steps}
      />
      {award.kind === 'upgrade' && (
        <Field
          {...field('rbd')}
          label={t.t('awards.order.rbd')}
          hint={t.t('awards.order.rbdHint')}
          width="short"
          optional
          code
        />
      )}
      <Field
        {...field('travelsOn')}
        kind="date"
        label={t.t('awards.order.travelsOn')}
        attributes={{ min: today }}
      />
      <Field
        {...field('passenger')}
        kind="select"
        label={t.t('awards.order.passenger')}
        blank={t.t('common.field.choose')}
        choices={people.map(({ id, name }) => ({ value: id, text: name }))}
      />
    </>
  )
}
