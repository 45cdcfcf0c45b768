import { TRIP_FILTERS, type TripFilter } from '../../src/rooms/trips/filter.ts'
import type { TripRow } from '../../src/rooms/trips/trips-query.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import type { Html } from '../parts/html.ts'
import { Tick } from '../parts/tick.tsx'
import type { T } from '../words/words.ts'
import { routeText } from './route-text.ts'

const FORM = 'bulk'

/** One form for the ticks of the table: it leads to a page that shows what would change, and changes nothing itself. */
export function BulkBar({ t, filter, count }: { t: T; filter: TripFilter; count: number }) {
  return (
    <details class="bulk">
      <summary>{t.t('tripCheck.costCentre.bar')}</summary>
      <form class="form" id={FORM} method="get" action="/company/trips/cost-centre">
        {TRIP_FILTERS.map((name) =>
          filter[name] ? <input type="hidden" name={name} value={filter[name]} /> : null,
        )}
        <Field
          t={t}
          name="centre"
          label={t.t('tripCheck.costCentre.field')}
          hint={t.t('tripCheck.costCentre.fieldHint')}
          attributes={{ maxlength: '60', autocomplete: 'off' }}
          optional
        />
        <Field
          t={t}
          kind="radios"
          name="which"
          label={t.t('tripCheck.costCentre.which')}
          value="selected"
          choices={[
            { value: 'selected', text: t.t('tripCheck.costCentre.selected') },
            { value: 'all', text: t.t('tripCheck.costCentre.all', { count }) },
          ]}
        />
        <Button look="plain">{t.t('tripCheck.costCentre.preview')}</Button>
      </form>
    </details>
  )
}

/** The box before a trip that picks it for the form. */
export function PickTrip({ t, trip, children }: { t: T; trip: TripRow; children?: Html }) {
  const { id, legs, day } = trip
  const label = t.t('tripCheck.costCentre.pick', { route: routeText(legs), day: t.day(day) })
  return (
    <Tick name="trip" value={id} label={label} form={FORM}>
      {children}
    </Tick>
  )
}
