import type { EntityName } from '../../src/db/flights/entities.ts'
import type { Carrier } from '../../src/domain/programme/programme.ts'
import type { TripFilter } from '../../src/rooms/trips/filter.ts'
import type { TripRow } from '../../src/rooms/trips/trips-query.ts'
import { hrefOf, type ListPage } from '../../src/web/list.ts'
import { Points } from '../parts/amount.tsx'
import { Breakable } from '../parts/breakable.tsx'
import { LinkButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Empty } from '../parts/empty.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ExportLink, Paging } from '../parts/paging.tsx'
import { Table } from '../parts/table.tsx'
import { DayText } from '../parts/time.tsx'
import type { T } from '../words/words.ts'
import { BulkBar, PickTrip } from './bulk-bar.tsx'
import { entityCell } from './entity-text.ts'
import { routeText } from './route-text.ts'
import { TripChips, TripFilters } from './trip-filters.tsx'

type Props = {
  readonly t: T
  readonly title: string
  readonly filter: TripFilter
  readonly page: ListPage<TripRow>
  readonly count: number
  readonly older: string | undefined
  readonly newer: string | undefined
  readonly carriers: readonly Carrier[]
  readonly costCentres: readonly string[]
  readonly teams: readonly string[]
  readonly entities: readonly EntityName[]
  readonly company: string
  /** Whether this person may change cost centres. */
  readonly mayBook: boolean
  readonly seesClaims: boolean
}

const LIST = '/company/trips'

export function TripsPage(props: Props) {
  const { t, title, filter, page, count, older, newer, mayBook, seesClaims } = props
  const { carriers, costCentres, teams, entities, company } = props
  const choices = { carriers, costCentres, teams, entities, company }
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <PageHead
        title={title}
        lead={t.t('trips.list.lead')}
        actions={
          <>
            <LinkButton href={`${LIST}/check`}>{t.t('tripCheck.link')}</LinkButton>
            {seesClaims && <LinkButton href="/company/claims">{t.t('claims.link')}</LinkButton>}
          </>
        }
      />
      {(filtered || count > 0) && <TripFilters t={t} filter={filter} {...choices} />}
      {/* Whatever follows from the filters stands inside, so that a filter by htmx changes all of it. */}
      <div id="rows" class="stack">
        <TripChips t={t} filter={filter} entities={entities} company={company} />
        {count > 0 && (
          <p class="actions">
            <ExportLink t={t} href={hrefOf(`${LIST}.csv`, filter)} format="CSV" />
            <ExportLink t={t} href={hrefOf(`${LIST}.xlsx`, filter)} format="XLSX" />
          </p>
        )}
        {count > 0 && mayBook && <BulkBar t={t} filter={filter} count={count} />}
        <TripTable {...props} rows={page.rows} filtered={filtered} />
        {count > 0 && (
          <Paging
            t={t}
            count={count}
            newerHref={newer && hrefOf(LIST, { ...filter, after: newer })}
            olderHref={older && hrefOf(LIST, { ...filter, before: older })}
          />
        )}
      </div>
    </>
  )
}

function TripLink({ id, legs }: TripRow) {
  return (
    <a href={`${LIST}/${id}`}>
      <bdi dir="ltr" class="code-text">
        {routeText(legs)}
      </bdi>
    </a>
  )
}

const TONE = { credited: 'done', waiting: 'waiting', none: 'neutral' } as const

type TableProps = Pick<Props, 't' | 'mayBook' | 'entities' | 'company'> & {
  readonly rows: readonly TripRow[]
  readonly filtered: boolean
}

function TripTable({ t, rows, filtered, mayBook, entities, company }: TableProps) {
  return (
    <Table
      t={t}
      caption={t.t('trips.list.caption')}
      captionHidden
      rows={rows}
      rowId={({ id }) => `trip-${id}`}
      empty={
        <Empty
          t={t}
          filtered={filtered}
          clearHref={LIST}
          nothingYet={t.t('trips.list.nothingYet')}
          action={<LinkButton href="/company#corporate-id">{t.t('trips.list.howToBook')}</LinkButton>}
        />
      }
      columns={[
        {
          head: t.t('trips.list.route'),
          rowHead: true,
          cell: (trip) =>
            mayBook ? (
              <PickTrip t={t} trip={trip}>
                <TripLink {...trip} />
              </PickTrip>
            ) : (
              <TripLink {...trip} />
            ),
        },
        { head: t.t('trips.list.day'), cell: ({ day }) => <DayText t={t} day={day} /> },
        {
          head: t.t('trips.list.flights'),
          cell: ({ legs }) => (
            <bdi dir="ltr">{legs.map(({ flight }) => flight.replace(' ', '\u00a0')).join(', ')}</bdi>
          ),
        },
        { head: t.t('trips.list.person'), cell: ({ person }) => <Breakable text={person ?? '–'} /> },
        {
          head: t.t('tripCheck.costCentre.column'),
          cell: ({ costCentre }) => <bdi>{costCentre ?? '–'}</bdi>,
        },
        ...(entities.length > 0
          ? [
              {
                head: t.t('entities.filter.label'),
                cell: (row: TripRow) => <bdi>{entityCell(row, company)}</bdi>,
              },
            ]
          : []),
        {
          head: t.t('trips.list.state'),
          cell: ({ state, reason }) => (
            <>
              <Chip tone={TONE[state]}>{t.t(`trips.state.${state}`)}</Chip>
              {state === 'none' && reason && <p class="hint">{t.t(`trace.nothing.${reason}`)}</p>}
            </>
          ),
        },
        {
          head: t.t('trips.list.traveller'),
          cell: ({ traveller }) => t.t(traveller ? 'trips.half.yes' : 'trips.half.no'),
        },
        {
          head: t.t('trips.list.points'),
          end: true,
          cell: ({ points }) => (points === 0n ? '–' : <Points t={t} amount={points} />),
        },
      ]}
    />
  )
}
