import type { EntityName } from '../../src/db/flights/entities.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Carrier } from '../../src/domain/programme/programme.ts'
import {
  HALVES,
  TRIP_STATES,
  type TripFilter,
  type TripFilterName,
  WITHOUT,
} from '../../src/rooms/trips/filter.ts'
import { hrefOf } from '../../src/web/list.ts'
import { Field } from '../parts/field.tsx'
import { FilterBar, FilterChips } from '../parts/filter.tsx'
import type { T } from '../words/words.ts'

const LIST = '/company/trips'
type Props = {
  readonly t: T
  readonly filter: TripFilter
  readonly carriers: readonly Carrier[]
  readonly costCentres: readonly string[]
  readonly teams: readonly string[]
  readonly entities: readonly EntityName[]
  readonly company: string
}

export function TripFilters({ t, filter, carriers, costCentres, teams, entities, company }: Props) {
  const optional = { t, optional: true } as const
  return (
    <FilterBar t={t} action={LIST} target="#rows">
      <Field
        {...optional}
        kind="search"
        name="q"
        label={t.t('trips.list.search')}
        value={filter.q}
        attributes={{ 'data-search': true }}
      />
      <Field {...optional} kind="date" name="from" label={t.t('trips.list.from')} value={filter.from} />
      <Field {...optional} kind="date" name="to" label={t.t('trips.list.to')} value={filter.to} />
      <Field {...optional} name="person" label={t.t('trips.list.person')} value={filter.person} />
      <Booked t={t} name="costCentre" value={filter.costCentre} names={costCentres} />
      <Booked t={t} name="team" value={filter.team} names={teams} />
      {entities.length > 0 && (
        <Field
          {...optional}
          kind="select"
          name="entity"
          label={t.t('entities.filter.label')}
          value={filter.entity}
          blank={t.t('entities.filter.any')}
          choices={[
            { value: WITHOUT, text: t.t('entities.filter.own', { company }) },
            ...entities.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <Field
        {...optional}
        name="route"
        label={t.t('trips.list.routeField')}
        value={filter.route}
        attributes={{ placeholder: t.t('trips.list.routeHint') }}
        width="medium"
        code
      />
      <Field
        {...optional}
        kind="select"
        name="carrier"
        label={t.t('trips.list.carrier')}
        value={filter.carrier}
        blank={t.t('trips.list.anyCarrier')}
        choices={carriers.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }))}
      />
      <Field
        {...optional}
        kind="select"
        name="state"
        label={t.t('trips.list.state')}
        value={filter.state}
        blank={t.t('trips.list.anyState')}
        choices={TRIP_STATES.map((state) => ({ value: state, text: t.t(`trips.state.${state}`) }))}
      />
      <Field
        {...optional}
        kind="select"
        name="half"
        label={t.t('trips.list.half')}
        value={filter.half}
        blank={t.t('trips.list.anyHalf')}
        choices={HALVES.map((half) => ({ value: half, text: t.t(`trips.half.${half}`) }))}
      />
    </FilterBar>
  )
}

type BookedProps = {
  readonly t: T
  readonly name: 'costCentre' | 'team'
  readonly value: string | undefined
  readonly names: readonly string[]
}

/** One of the names that the company uses, or trips without any. */
function Booked({ t, name, value, names }: BookedProps) {
  if (names.length === 0) return null
  const { column, any, none } = bookedTexts(t, name)
  return (
    <Field
      t={t}
      optional
      kind="select"
      name={name}
      label={column}
      value={value}
      blank={any}
      choices={[{ value: WITHOUT, text: none }, ...names.map((each) => ({ value: each, text: each }))]}
    />
  )
}

function bookedTexts(t: T, name: BookedProps['name']) {
  if (name === 'team')
    return {
      column: t.t('peopleLists.column.team'),
      any: t.t('peopleLists.anyTeam'),
      none: t.t('peopleLists.noTeam'),
    }
  return {
    column: t.t('tripCheck.costCentre.column'),
    any: t.t('tripCheck.costCentre.any'),
    none: t.t('tripCheck.costCentre.none'),
  }
}

type ChipProps = Pick<Props, 't' | 'filter' | 'entities' | 'company'>

export function TripChips(props: ChipProps) {
  return <FilterChips t={props.t} clearHref={LIST} active={activeFilters(props)} />
}

function activeFilters(props: ChipProps) {
  const { filter } = props
  const given = (Object.keys(filter) as TripFilterName[]).filter((name) => filter[name])
  return given.map((name) => ({
    text: filterText(props, name),
    removeHref: hrefOf(LIST, { ...filter, [name]: undefined }),
  }))
}

function filterText({ t, filter, entities, company }: ChipProps, name: TripFilterName): string {
  if (name === 'state') return filter.state ? t.t(`trips.state.${filter.state}`) : ''
  if (name === 'half') return filter.half ? t.t(`trips.half.${filter.half}`) : ''
  if (name === 'costCentre' || name === 'team') return bookedText(t, name, filter[name])
  if (name === 'from' || name === 'to') return dayText(t, name, filter[name])
  if (name === 'entity') return entityName(t, filter.entity, entities, company)
  return filter[name] ?? ''
}

function dayText(t: T, name: 'from' | 'to', day: Day | undefined): string {
  return day ? `${t.t(`trips.list.${name}`)}: ${t.day(day)}` : ''
}

function entityName(t: T, id: string | undefined, entities: readonly EntityName[], company: string): string {
  if (id === WITHOUT) return t.t('entities.filter.own', { company })
  return `${t.t('entities.filter.label')}: ${entities.find((each) => each.id === id)?.name ?? '–'}`
}

function bookedText(t: T, name: BookedProps['name'], value: string | undefined): string {
  const { column, none } = bookedTexts(t, name)
  return value === WITHOUT ? none : `${column}: ${value ?? ''}`
}
