/** Routes on a map: great circles, drawn once by the server as paths that a page only has to show. */
import { geoEqualEarth, geoPath } from 'd3-geo'
import type { Places } from '../domain/places.ts'
import { CoastPath } from './coast-path.ts'
import land from './land.generated.json' with { type: 'json' }

export type Route = { readonly from: string; readonly to: string; readonly trips: number }
export type RouteMap = {
  readonly width: number
  readonly height: number
  /** Path data of the coasts within the frame. */
  readonly land: string
  readonly arcs: readonly { readonly route: Route; readonly path: string; readonly width: number }[]
  readonly airports: readonly {
    readonly iata: string
    readonly x: number
    readonly y: number
    /** `wide`: only where the map is wide enough that names are small beside it. */
    readonly named: 'always' | 'wide' | 'never'
  }[]
  /** Airports that nobody knows the place of: their routes are in the table only. */
  readonly unplaced: readonly string[]
}

type Position = [longitude: number, latitude: number]
type Placed = { readonly route: Route; readonly line: [Position, Position] }

const WIDTH = 720
const HEIGHT = 380
const MARGIN = 36
const ARC = { thin: 1.25, thick: 5 } as const
/** Room of a name, and on a phone, where it is written larger (chart.css). */
const NAME = { width: 32, height: 14 }
const NAME_ON_PHONE = { width: 60, height: 26 }
/** A single short hop must not be blown up until no coast is seen. */
const SMALLEST_DEGREES = 28
/** In pixels: coasts may be rough, arcs not. */
const ROUGH = 4
const SMOOTH = 0.4
const KEPT = 200

/** @param routes both ways together; the busiest first */
export function routeMap(routes: readonly Route[], places: Places): RouteMap {
  const position = (iata: string): Position | undefined => {
    const place = places.find(iata)
    return place && [place.longitude, place.latitude]
  }
  const placed = routes.flatMap((route): Placed[] => {
    const [from, to] = [position(route.from), position(route.to)]
    return from && to ? [{ route, line: [from, to] }] : []
  })
  const all = new Set(routes.flatMap(({ from, to }) => [from, to]))
  const unplaced = [...all].filter((iata) => position(iata) === undefined).sort()
  const { projection, coasts } = frameOf(placed.map(({ line }) => line))
  const draw = geoPath(projection.precision(SMOOTH)).digits(1)
  const most = Math.max(1, ...placed.map(({ route }) => route.trips))
  const arcs = placed.map(({ route, line }) => ({
    route,
    path: draw({ type: 'LineString', coordinates: line }) ?? '',
    width: round(ARC.thin + (ARC.thick - ARC.thin) * Math.sqrt(route.trips / most)),
  }))
  const points = [...new Set(placed.flatMap(({ route }) => [route.from, route.to]))].map((iata) => {
    const [x = 0, y = 0] = projection(position(iata) ?? [0, 0]) ?? []
    return { iata, x: round(x), y: round(y) }
  })
  return { width: WIDTH, height: HEIGHT, land: coasts, arcs, airports: named(points), unplaced }
}

type Point = { readonly iata: string; readonly x: number; readonly y: number }

/** The busiest come first and get their names; where names would lie on each other, the table has them. */
function named(points: readonly Point[]): RouteMap['airports'] {
  const always = apart(points, NAME_ON_PHONE, [])
  const wide = apart(points, NAME, always)
  return points.map((point) => ({
    ...point,
    named: always.includes(point) ? 'always' : wide.includes(point) ? 'wide' : 'never',
  }))
}

/** Those whose names lie neither on each other nor on `told`. */
function apart(points: readonly Point[], { width, height }: typeof NAME, told: readonly Point[]): Point[] {
  const all = [...told]
  for (const point of points) {
    if (all.every(({ x, y }) => Math.abs(x - point.x) > width || Math.abs(y - point.y) > height))
      all.push(point)
  }
  return all
}

type Frame = { readonly projection: ReturnType<typeof geoEqualEarth>; readonly coasts: string }

/** The coasts cost more than all arcs together, and most companies fly where they flew yesterday. */
const frames = new Map<string, Frame>()

function frameOf(lines: readonly [Position, Position][]): Frame {
  const key = JSON.stringify(
    lines
      .flat()
      .map((position) => position.map(Math.round))
      .sort(),
  )
  const known = frames.get(key)
  if (known) return known
  const projection = fitted(lines)
  const coasts = new CoastPath()
  geoPath(
    projection.precision(ROUGH),
    coasts,
  )({
    type: 'MultiPolygon',
    coordinates: land.polygons as Position[][][],
  })
  if (frames.size >= KEPT) frames.clear()
  const frame = { projection, coasts: coasts.text }
  frames.set(key, frame)
  return frame
}

/** Turned so that the routes lie in the middle: a company that flies over the Pacific gets one map, not two halves. */
function fitted(lines: readonly [Position, Position][]) {
  const projection = geoEqualEarth()
  const frame: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ]
  if (lines.length === 0) return projection.fitExtent(frame, { type: 'Sphere' })
  const shape = { type: 'MultiLineString' as const, coordinates: lines.map((line) => [...line]) }
  projection.rotate([-middle(lines.flat().map(([longitude]) => longitude)), 0])
  projection.fitExtent(frame, shape)
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(shape)
  const largest = (Math.max(WIDTH, HEIGHT) * 180) / (SMALLEST_DEGREES * Math.PI)
  if (projection.scale() > largest || right - left + bottom - top === 0) {
    const centre: Position = geoMiddle(lines.flat())
    projection.rotate([-centre[0], -centre[1]]).scale(Math.min(projection.scale(), largest))
    projection.translate([WIDTH / 2, HEIGHT / 2])
  }
  return projection.clipExtent([
    [0, 0],
    [WIDTH, HEIGHT],
  ])
}

/** The meridian farthest from the widest empty gap, opposite of it. */
function middle(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b)
  const gaps = sorted.map((value, index) => {
    const next = sorted[index + 1] ?? (sorted[0] ?? 0) + 360
    return { from: value, width: next - value }
  })
  const widest = gaps.reduce((one, other) => (other.width > one.width ? other : one), { from: 0, width: 0 })
  return widest.from + widest.width / 2 + 180
}

function geoMiddle(positions: readonly Position[]): Position {
  const latitudes = positions.map(([, latitude]) => latitude)
  return [
    middle(positions.map(([longitude]) => longitude)),
    (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
  ]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
