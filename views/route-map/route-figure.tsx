import type { RouteMap } from '../../src/places/route-map.ts'
import type { Flown } from '../../src/rooms/route-map/routes-query.ts'
import type { T } from '../words/words.ts'

/** Thickness says how often; the list beside it says the same in figures. A map is not mirrored in Hebrew: east is east. */
export function RouteFigure(props: { t: T; flown: Flown; map: RouteMap; isOwn: boolean }) {
  const { t, flown, map, isOwn } = props
  const [busiest] = flown.routes
  return (
    <figure class={isOwn ? 'chart map own' : 'chart map'} id="route-map" aria-labelledby="route-map-title">
      <svg
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-label={t.t('routes.title')}
        direction="ltr"
      >
        <path class="land" d={map.land} />
        {map.arcs.map(({ path, width }) => (
          <path class="arc" d={path} stroke-width={width} />
        ))}
        {map.airports.map(({ x, y }) => (
          <circle class="airport" cx={x} cy={y} r={3} />
        ))}
        {map.airports.map(
          ({ iata, x, y, named }) =>
            named !== 'never' && (
              <text
                class={named}
                x={x > map.width - 40 ? x - 6 : x + 6}
                y={y - 5}
                text-anchor={x > map.width - 40 ? 'end' : 'start'}
              >
                {iata}
              </text>
            ),
        )}
      </svg>
      <figcaption id="route-map-title">
        {busiest
          ? t.t('routes.busiest', { route: `${busiest.from}–${busiest.to}`, count: busiest.trips })
          : t.t('routes.empty')}
      </figcaption>
    </figure>
  )
}
