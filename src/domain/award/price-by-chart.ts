/** Flights and upgrades at fixed prices: zone x step of a chart. */
import type { Places } from '../places.ts'
import type { AwardChart, AwardRules } from '../programme/award.ts'
import type { Programme } from '../programme/programme.ts'
import { isInForceOn } from '../programme/validity.ts'
import { routeKind } from '../rating/route.ts'
import { type AwardOutcome, type AwardRequest, no, type Priced, type PriceLine, priceLine } from './priced.ts'
import { smallestUnits, unitText } from './smallest-units.ts'

type ChartRequest = Extract<AwardRequest, { award: 'flight' | 'upgrade' }>
type Segment = { readonly from: string; readonly to: string }
type Price = { readonly points: bigint; readonly trace: readonly PriceLine[] }

/**
 * The price of one direction is the sum of its segments, or one price from end to end, as the chart says; then
 * times two for a return, times travellers.
 *
 * @see docs/programme-rules.md
 */
export function priceByChart(
  programme: Programme,
  rules: AwardRules,
  request: ChartRequest,
  places: Places,
): AwardOutcome<Priced> {
  const chart = rules.charts.find((entry) => entry.award === request.award && isInForceOn(entry, request.on))
  if (chart === undefined) return no('award-unknown', { award: request.award, day: request.on })
  const barred = bar(chart, request)
  if (barred !== undefined) return barred
  const trace: PriceLine[] = [priceLine('chart', { chart: chart.name })]
  let points = 0n
  for (const segment of pricedSegments(chart, request.route)) {
    const price = segmentPrice(programme, chart, segment, request, places)
    if ('refused' in price) return price
    points += price.ok.points
    trace.push(...price.ok.trace)
  }
  if (request.award === 'flight' && request.returnTrip) {
    points *= 2n
    trace.push(priceLine('return-trip', { points: unitText(programme, chart.currency, points) }))
  }
  points *= BigInt(request.travellers)
  if (request.travellers > 1) trace.push(priceLine('travellers', { travellers: `${request.travellers}` }))
  trace.push(priceLine('total', { points: unitText(programme, chart.currency, points) }))
  return {
    ok: { awardId: chart.id, currency: chart.currency, points, validUntil: null, received: null, trace },
  }
}

function bar(chart: AwardChart, request: ChartRequest): ReturnType<typeof no> | undefined {
  if (!Number.isSafeInteger(request.travellers) || request.travellers < 1) {
    return no('number-not-positive', { found: `${request.travellers}` })
  }
  if (request.route.length < 2) return no('route-unknown', { route: request.route.join('-') })
  if (
    request.carrier !== undefined &&
    chart.carriers !== undefined &&
    !chart.carriers.includes(request.carrier)
  ) {
    return no('carrier-not-offered', { carrier: request.carrier, offered: chart.carriers.join(' ') })
  }
  if (request.award !== 'upgrade' || request.rbd === undefined || chart.fromClasses === undefined)
    return undefined
  const classes = chart.fromClasses[request.from] ?? ''
  const offered = request.rbd.length === 1 && classes.includes(request.rbd)
  return offered
    ? undefined
    : no('class-not-offered', { rbd: request.rbd, cabin: request.from, offered: classes })
}

function pricedSegments(chart: AwardChart, route: readonly string[]): Segment[] {
  if (chart.per === 'journey') return [{ from: route[0] ?? '', to: route.at(-1) ?? '' }]
  return route.slice(1).map((to, index) => ({ from: route[index] ?? '', to }))
}

function segmentPrice(
  programme: Programme,
  chart: AwardChart,
  segment: Segment,
  request: ChartRequest,
  places: Places,
): AwardOutcome<Price> {
  const route = `${segment.from}-${segment.to}`
  const found = zoneOf(programme, chart, segment, request, places)
  if ('refused' in found) return found
  const zone = found.ok
  const step = request.award === 'flight' ? request.cabin : `${request.from}->${request.to}`
  const steps = chart.prices[zone] ?? {}
  const price = steps[step] ?? null
  if (price === null) return no('step-not-offered', { route, zone, step })
  const points = smallestUnits(programme, chart.currency, price)
  const facts = { route, step, points: unitText(programme, chart.currency, points) }
  return {
    ok: { points, trace: [priceLine('zone', { route, zone }), priceLine('segment-price', facts)] },
  }
}

function zoneOf(
  programme: Programme,
  chart: AwardChart,
  segment: Segment,
  request: Pick<ChartRequest, 'route' | 'on'>,
  places: Places,
): AwardOutcome<string> {
  const route = `${segment.from}-${segment.to}`
  const zones = programme.routes.find(
    ({ id, ...entry }) => id === chart.zones && isInForceOn(entry, request.on),
  )
  if (zones === undefined) return no('route-not-offered', { route })
  const ends = { ...segment, connecting: request.route.length > 2 }
  const zone = routeKind(zones, ends, { regions: programme.regions, hubs: programme.hubs, places })
  if (zone === 'unknown') return no('route-unknown', { route })
  return zone === 'none' ? no('route-not-offered', { route }) : { ok: zone.kind }
}

/** The zones of a route on the chart of the day, one for each part that is priced; none when it is not offered. */
export function chartZones(
  programme: Programme,
  request: Pick<ChartRequest, 'award' | 'route' | 'on'>,
  places: Places,
): readonly string[] {
  const charts = programme.awards?.charts ?? []
  const chart = charts.find((entry) => entry.award === request.award && isInForceOn(entry, request.on))
  if (chart === undefined) return []
  return pricedSegments(chart, request.route).flatMap((segment) => {
    const zone = zoneOf(programme, chart, segment, request, places)
    return 'ok' in zone ? [zone.ok] : []
  })
}
