import type { RouteMap } from '../../src/places/route-map.ts'
import type { Flown } from '../../src/rooms/route-map/routes-query.ts'
import { Empty } from '../parts/empty.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Table } from '../parts/table.tsx'
import type { T } from '../words/words.ts'
import { RouteFigure } from './route-figure.tsx'

type Props = {
  readonly t: T
  readonly flown: Flown
  readonly map: RouteMap
  readonly city: (iata: string) => string
  readonly tripsHref: string
  readonly here: string
}

export function RoutesPage({ t, flown, map, city, tripsHref, here }: Props) {
  const { routes, pairs } = flown
  if (routes.length === 0) {
    return (
      <>
        <PageHead title={t.t('routes.title')} />
        <Empty
          t={t}
          filtered={false}
          clearHref={tripsHref}
          nothingYet={`${t.t('routes.empty')}. ${t.t('routes.emptyText')}`}
        />
      </>
    )
  }
  const search = (from: string, to: string) => `${tripsHref}?route=${from}-${to}`
  return (
    <>
      <PageHead
        title={t.t('routes.title')}
        lead={t.t('routes.lead', { count: flown.flights, routes: pairs })}
      />
      <RouteFigure t={t} flown={flown} map={map} isOwn={here.startsWith('/me')} />
      <Table
        t={t}
        caption={t.t('routes.table')}
        rows={routes}
        columns={[
          {
            head: t.t('routes.route'),
            rowHead: true,
            cell: ({ from, to }) => (
              <a href={search(from, to)}>
                <bdi dir="ltr">
                  {from}–{to}
                </bdi>
              </a>
            ),
          },
          {
            head: t.t('routes.cities'),
            cell: ({ from, to }) => (
              // In the direction of the codes beside it, whatever the language of the page.
              <bdi dir="ltr">
                {city(from)} – {city(to)}
              </bdi>
            ),
          },
          { head: t.t('routes.flights'), end: true, cell: ({ trips }) => t.number(trips) },
        ]}
      />
      {pairs > routes.length && (
        <p>
          {t.t('routes.more', { count: pairs - routes.length })}{' '}
          <a href={`${here}?all=yes`}>{t.t('routes.showAll', { count: pairs })}</a>
        </p>
      )}
      {map.unplaced.length > 0 && (
        <p>
          {t.t('routes.unplaced')} <bdi dir="ltr">{map.unplaced.join(', ')}</bdi>
        </p>
      )}
    </>
  )
}
