import { expect, test } from 'vitest'
import { airports } from '../../src/places/airports.ts'
import { type Route, routeMap } from '../../src/places/route-map.ts'

const routes = (...pairs: string[]): Route[] =>
  pairs.map((pair, index) => ({ from: pair.slice(0, 3), to: pair.slice(4), trips: pairs.length - index }))

test.for([
  ['of Europe', ['FRA-OSL', 'MUC-IST', 'FRA-ATH']],
  ['over the date line', ['NRT-LAX', 'SYD-SFO']],
  ['round the world', ['FRA-JFK', 'LHR-SYD', 'MUC-GRU', 'NRT-FRA']],
  ['of one hop', ['FRA-MUC']],
] as const)('every airport %s lies within the frame, and every route is drawn in one piece', ([, pairs]) => {
  const map = routeMap(routes(...pairs), airports)
  for (const { x, y } of map.airports) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(map.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(map.height)
  }
  expect(map.arcs).toHaveLength(pairs.length)
  for (const { path } of map.arcs) expect(path.match(/M/g)).toHaveLength(1)
  expect(map.arcs[0]?.width).toBe(5)
  expect(map.land.length).toBeGreaterThan(0)
})

test('an airport that nobody knows is named, not drawn', () => {
  const map = routeMap(routes('FRA-OSL', 'FRA-QQQ'), airports)
  expect(map.arcs).toHaveLength(1)
  expect(map.unplaced).toEqual(['QQQ'])
})

test('names do not lie on each other', () => {
  const shown = routeMap(routes('NRT-LAX', 'HND-LAX', 'FRA-MUC', 'LHR-FRA'), airports).airports.filter(
    ({ named }) => named !== 'never',
  )
  for (const one of shown)
    for (const other of shown)
      if (one !== other) expect(Math.abs(one.x - other.x) > 32 || Math.abs(one.y - other.y) > 14).toBe(true)
})
