import { TRIP_FILTERS, type TripFilter } from '../../src/rooms/trips/filter.ts'
import type { TripRow } from '../../src/rooms/trips/trips-query.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import type { Column } from '../parts/table.tsx'
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

export function pickColumn(t: T): Column<TripRow> {
  return {
    head: t.t('tripCheck.costCentre.tick'),
    cell: ({ id, legs, day }) => (
      <input
        type="checkbox"
        form={FORM}
        name="trip"
        value={id}
        aria-label={t.t('tripCheck.costCentre.pick', { route: routeText(legs), day: t.day(day) })}
      />
    ),
  }
}
