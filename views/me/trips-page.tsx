import type { OwnTrip, OwnTripFilter, TripState } from '../../src/rooms/me/own-trips.ts'
import { hrefOf } from '../../src/web/list.ts'
import { LinkButton } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import type { T } from '../words/words.ts'
import { NoTrips } from './my-miles-page.tsx'
import { TripTable } from './trip-table.tsx'

type Props = {
  readonly t: T
  readonly rows: readonly OwnTrip[]
  readonly count: number
  readonly filter: OwnTripFilter
  readonly carriers: readonly string[]
  readonly newerHref: string | undefined
  readonly olderHref: string | undefined
}

const LIST = '/me/trips'
const STATES: readonly TripState[] = ['credited', 'nothing', 'notFlown']

export function TripsPage(props: Props) {
  const { t, filter } = props
  return (
    <>
      <PageHead
        title={t.t('account.trips.heading')}
        lead={t.t('account.trips.lead')}
        actions={<LinkButton href={`${LIST}/check`}>{t.t('tripCheck.link')}</LinkButton>}
      />
      <Filters {...props} />
      <div id="rows" class="stack">
        <FilterChips t={t} active={chips(t, filter)} clearHref={LIST} />
        <p class="actions">
          <ExportLink t={t} format="CSV" href={hrefOf(`${LIST}.csv`, filter)} />
        </p>
        <Rows {...props} />
      </div>
    </>
  )
}

function Filters({ t, filter, carriers }: Props) {
  return (
    <FilterBar t={t} action={LIST} target="#rows">
      <Field t={t} kind="date" name="from" label={t.t('account.trips.from')} value={filter.from} optional />
      <Field t={t} kind="date" name="to" label={t.t('account.trips.to')} value={filter.to} optional />
      <Field
        t={t}
        kind="select"
        name="carrier"
        label={t.t('account.trips.carrier')}
        value={filter.carrier}
        optional
        blank={t.t('people.any')}
        choices={carriers.map((value) => ({ value, text: value }))}
      />
      <Field
        t={t}
        kind="select"
        name="state"
        label={t.t('account.trips.column.state')}
        value={filter.state}
        optional
        blank={t.t('people.any')}
        choices={STATES.map((value) => ({ value, text: t.t(`account.trips.state.${value}`) }))}
      />
    </FilterBar>
  )
}

function Rows({ t, rows, count, filter, newerHref, olderHref }: Props) {
  if (rows.length === 0) {
    const isFiltered = Object.values(filter).some((value) => value !== undefined)
    return isFiltered ? <Empty t={t} filtered clearHref={LIST} /> : <NoTrips t={t} />
  }
  return (
    <>
      <TripTable t={t} rows={rows} />
      <Paging t={t} count={count} newerHref={newerHref} olderHref={olderHref} />
    </>
  )
}

function chips(t: T, filter: OwnTripFilter) {
  const without = (name: keyof OwnTripFilter) => href({ ...filter, [name]: undefined })
  const { from, to, carrier, state } = filter
  return [
    ...(from
      ? [{ text: t.t('account.trips.fromDay', { day: t.day(from) }), removeHref: without('from') }]
      : []),
    ...(to ? [{ text: t.t('account.trips.toDay', { day: t.day(to) }), removeHref: without('to') }] : []),
    ...(carrier ? [{ text: carrier, removeHref: without('carrier') }] : []),
    ...(state ? [{ text: t.t(`account.trips.state.${state}`), removeHref: without('state') }] : []),
  ]
}

function href(filter: OwnTripFilter): string {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given).toString()
  return query === '' ? LIST : `${LIST}?${query}`
}
