/**
 * Writes land.generated.json from the development dependency world-atlas (Natural Earth 1:110m, public domain).
 * Run once, by hand, when the dependency moves: `node src/places/generate-land.ts`.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { feature } from 'topojson-client'

type Atlas = Parameters<typeof feature>[0]

/** A tenth of a degree is finer than a map of this size can show. */
const DECIMALS = 1

const atlas = createRequire(import.meta.url)('world-atlas/land-110m.json') as Atlas
const land = atlas.objects['land']
if (!land) throw new Error('world-atlas has no land')
const whole = feature(atlas, land)
const parts = whole.type === 'FeatureCollection' ? whole.features : [whole]
const polygons = parts.flatMap(({ geometry }) => {
  if (geometry.type === 'MultiPolygon') return geometry.coordinates
  return geometry.type === 'Polygon' ? [geometry.coordinates] : []
})
const rounded = polygons.map((polygon) =>
  polygon.map((ring) =>
    ring.map(([x = 0, y = 0]) => [Number(x.toFixed(DECIMALS)), Number(y.toFixed(DECIMALS))]),
  ),
)
writeFileSync(
  new URL('land.generated.json', import.meta.url),
  `${JSON.stringify({ source: 'world-atlas 2.0.2, Natural Earth 1:110m, public domain', polygons: rounded })}\n`,
)
