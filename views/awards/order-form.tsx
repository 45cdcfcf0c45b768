import type { Day } from '../../src/domain/day.ts'
import type { TaxWay } from '../../src/orders/request.ts'
import type { Passenger } from '../../src/rooms/awards/company-points.ts'
import type { Orderable } from '../../src/rooms/awards/offers.ts'
import type { UpcomingFlight } from '../../src/rooms/awards/upcoming.ts'
import { type FieldFaults, faultTexts, type Typed } from '../../src/web/forms.ts'
import { Points } from '../parts/amount.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Field } from '../parts/field.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { T } from '../words/words.ts'
import { GiftFields } from './gift-fields.tsx'
import { FlightFields, fieldName, UpgradeFields } from './trip-fields.tsx'

export type OrderFormProps = {
  readonly t: T
  readonly award: Orderable
  readonly people: readonly Passenger[]
  /** Award flights that can be upgraded. */
  readonly flights: readonly UpcomingFlight[]
  /** How stated taxes can be paid; none where the programme states none. */
  readonly taxWays: readonly TaxWay[]
  readonly available: bigint
  readonly today: Day
  readonly typed: Typed
  readonly faults?: FieldFaults | undefined
}

/** A GET form: the price is another page with an address of its own. Nothing is ordered here. */
export function OrderForm(props: OrderFormProps) {
  const { t, award, available, faults = {} } = props
  const errors = faultTexts(t, faults)
  const title = t.t(TITLES[award.kind], { name: award.name })
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
      <form class="form" id="order" method="get" action={`/company/awards/${award.id}/confirm`} novalidate>
        <ErrorSummary t={t} errors={named(t, errors)} />
        {props.typed['again'] && <input type="hidden" name="again" value={props.typed['again']} />}
        {fieldsOf(props, errors)}
        <div class="actions">
          <Button>{t.t('awards.order.toPrice')}</Button>
          <LinkButton href="/company/awards">{t.t('common.button.back')}</LinkButton>
        </div>
      </form>
    </>
  )
}

const TITLES = {
  flight: 'awards.order.titleFlight',
  upgrade: 'awards.order.titleUpgrade',
  voucher: 'awards.order.titleVoucher',
  gift: 'gifts.title',
} as const

function fieldsOf(props: OrderFormProps, errors: Errors['errors']) {
  const { award } = props
  switch (award.kind) {
    case 'voucher':
      return <Quantity {...props} award={award} errors={errors} />
    case 'gift':
      return <GiftFields {...props} award={award} errors={errors} />
    default: {
      const trip = { ...props, award, errors }
      return award.kind === 'flight' ? <FlightFields {...trip} /> : <UpgradeFields {...trip} />
    }
  }
}

/** In the summary a sentence stands alone, so it says which field it is about. */
function named(t: T, errors: Errors['errors']): Errors['errors'] {
  return Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => [
      name,
      sentence && `${fieldName(t, name)}: ${sentence}`,
    ]),
  )
}

export type Errors = { readonly errors: Readonly<Record<string, string | undefined>> }

function Quantity(props: OrderFormProps & Errors & { award: Extract<Orderable, { kind: 'voucher' }> }) {
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
