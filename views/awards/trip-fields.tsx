import type { Orderable } from '../../src/rooms/awards/offers.ts'
import { OTHER_FIELDS } from '../../src/rooms/awards/order-form.ts'
import { Field } from '../parts/field.tsx'
import type { T } from '../words/words.ts'
import { stepText } from './award-text.ts'
import type { Errors, OrderFormProps } from './order-form.tsx'

type Trip = Extract<Orderable, { kind: 'flight' | 'upgrade' }>
type Props = OrderFormProps & Errors & { readonly award: Trip }

const PLAIN = ['origin', 'destination', 'cabin', 'step', 'rbd', 'travelsOn', 'passenger', 'quantity'] as const
const GIFT = ['to', 'amount'] as const
const MORE = ['trip', 'returnsOn', 'taxes', 'flight', 'ticket'] as const

/** What a field is called where it is not seen. */
export function fieldName(t: T, name: string): string {
  const other = OTHER_FIELDS.indexOf(name)
  if (other >= 0) return t.t('orders.form.traveller', { number: String(other + 2) })
  const ofGift = GIFT.find((each) => each === name)
  if (ofGift) return t.t(`gifts.${ofGift}`)
  const plain = PLAIN.find((each) => each === name)
  if (plain) return t.t(`awards.order.${plain}`)
  const more = MORE.find((each) => each === name)
  return more ? t.t(`orders.form.${more}`) : name
}

export function FlightFields(props: Props) {
  const { t, award, typed, today, taxWays } = props
  const field = fieldOf(props)
  const trips = [
    { value: 'one-way', text: t.t('orders.form.oneWay') },
    { value: 'return', text: t.t('orders.form.returnTrip') },
  ]
  return (
    <>
      <Route {...props} />
      <Field {...field('cabin')} kind="radios" choices={stepsOf(t, award)} />
      <Field {...field('trip')} kind="radios" value={typed['trip'] ?? 'one-way'} choices={trips} />
      <Field {...field('travelsOn')} kind="date" attributes={{ min: today }} />
      <Field
        {...field('returnsOn')}
        kind="date"
        hint={t.t('orders.form.returnHint')}
        attributes={{ min: today }}
        optional
      />
      <Passenger {...props} />
      <Others {...props} />
      {taxWays.length > 1 && (
        <Field
          {...field('taxes')}
          kind="radios"
          value={typed['taxes'] ?? 'money'}
          choices={[
            { value: 'money', text: t.t('orders.form.taxesMoney') },
            { value: 'points', text: t.t('orders.form.taxesPoints') },
          ]}
        />
      )}
    </>
  )
}

/** A flight of one's own brings route, day and travellers along: then nothing else is asked. */
export function UpgradeFields(props: Props) {
  const { t, award, flights, typed } = props
  const field = fieldOf(props)
  const chosen = flights.find(({ key }) => key === typed['flight'])
  const steps = stepsOf(t, award).filter(({ value }) => !chosen || value.startsWith(`${chosen.cabin}->`))
  const choice = ({ origin, destination, travelsOn, passenger }: (typeof flights)[number]) =>
    t.t('orders.form.flightChoice', { route: `${origin}–${destination}`, day: t.day(travelsOn), passenger })
  return (
    <>
      {flights.length > 0 && (
        <Field
          {...field('flight')}
          kind="select"
          {...(!chosen && { hint: t.t('orders.form.flightHint') })}
          blank={t.t('orders.form.flightBlank')}
          choices={flights.map((flight) => ({ value: flight.key, text: choice(flight) }))}
          attributes={again(`/company/awards/${award.chart.id}`)}
          optional
        />
      )}
      <Field {...field('step')} kind="radios" choices={steps} />
      {!chosen && <BoughtTicket {...props} />}
    </>
  )
}

/** The same form, as it is with what is chosen now. */
function again(path: string) {
  return {
    'hx-get': path,
    'hx-trigger': 'change',
    'hx-include': 'closest form',
    'hx-target': '#order',
    'hx-select': '#order',
    'hx-swap': 'outerHTML',
  }
}

function BoughtTicket(props: Props) {
  const { t, today, flights } = props
  const field = fieldOf(props)
  return (
    <>
      <Field
        {...field('ticket')}
        hint={t.t('orders.form.ticketHint')}
        inputmode="numeric"
        width="medium"
        code
        optional={flights.length > 0}
      />
      <Route {...props} />
      <Field {...field('rbd')} hint={t.t('awards.order.rbdHint')} width="short" optional code />
      <Field {...field('travelsOn')} kind="date" attributes={{ min: today }} />
      <Passenger {...props} />
    </>
  )
}

function fieldOf({ t, typed, errors }: Props) {
  return (name: string) => ({ t, name, label: fieldName(t, name), value: typed[name], error: errors[name] })
}

function stepsOf(t: T, award: Trip) {
  return award.steps.map((step) => ({ value: step, text: stepText(t, step) }))
}

function Route(props: Props) {
  const { t } = props
  const field = fieldOf(props)
  const airport = { hint: t.t('awards.order.airportHint'), code: true, width: 'short' } as const
  return (
    <>
      <Field {...field('origin')} {...airport} attributes={{ maxlength: '3' }} />
      <Field {...field('destination')} {...airport} attributes={{ maxlength: '3' }} />
    </>
  )
}

function Passenger(props: Props) {
  const { t, people } = props
  return (
    <Field
      {...fieldOf(props)('passenger')}
      kind="select"
      blank={t.t('common.field.choose')}
      choices={people.map(({ id, name }) => ({ value: id, text: name }))}
    />
  )
}

/** Closed until somebody needs it: most fly alone. */
function Others(props: Props) {
  const { t, people, typed, errors } = props
  const isFilled = (name: string) => Boolean(typed[name] || errors[name])
  const isOpen = OTHER_FIELDS.some(isFilled)
  const names = OTHER_FIELDS.filter((name, at) => at < people.length - 1 || isFilled(name))
  if (names.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>{t.t('orders.form.others')}</summary>
      <p class="hint">{t.t('orders.form.othersHint')}</p>
      {names.map((name) => (
        <Field
          {...fieldOf(props)(name)}
          kind="select"
          blank={t.t('common.field.choose')}
          choices={people.map(({ id, name: text }) => ({ value: id, text }))}
          optional
        />
      ))}
    </details>
  )
}
