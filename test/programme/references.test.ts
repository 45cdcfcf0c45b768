/** Every name that a document uses must be defined in it, and nothing may be ambiguous. */
import { expect, test } from 'vitest'
import { loadProgramme } from '../../src/programme/load.ts'
import { RULE, SMALL } from '../domain/rating/small-programme.ts'
import { documentJson } from './documents.ts'

function errors(differences: Record<string, unknown>): string[] {
  const loaded = loadProgramme({ ...SMALL, ...differences })
  return 'errors' in loaded ? loaded.errors.map(({ path, found }) => `${path}: ${found}`) : []
}

const rule = (differences: object) => ({ earning: [{ ...RULE, ...differences }] })
const fare = (differences: object) => rule({ formula: { ...RULE.formula, ...differences } })
const route = (when: object) => ({ routes: [{ id: 'r', over: 'coupon', kinds: [{ id: 'k', when }] }] })
const table = (by: unknown[], cells: object, more: object = {}) => ({
  tables: [{ id: 't', by, cells }],
  ...more,
})
const clusters = (...list: object[]) => ({
  classClusters: [{ id: 'c', carrierOf: 'marketing', clusters: list }],
})

test.for<[string, Record<string, unknown>, string]>([
  ['a currency without unit', rule({ currency: 'miles' }), 'earning.0.currency: miles'],
  ['an unknown fare base', fare({ base: 'nett' }), 'earning.0.formula.base: nett'],
  [
    'a fare without base',
    rule({ formula: { quantity: 'fare', rates: [] } }),
    'earning.0.formula.base: nothing',
  ],
  ['an unknown table', fare({ rates: [{ table: 'x', as: 'factor' }] }), 'earning.0.formula.rates.0.table: x'],
  [
    'an unknown distance table',
    fare({ quantity: 'distance', distances: 'd' }),
    'earning.0.formula.distances: d',
  ],
  [
    'a base that is its own base',
    fare({ quantity: 'base-amount' }),
    'earning.0.formula.quantity: base-amount',
  ],
  ['an unknown tier', rule({ when: { companyTiers: ['gold'] } }), 'earning.0.when.companyTiers: gold'],
  [
    'an unknown status inside not',
    rule({ when: { not: { memberStatuses: ['gold'] } } }),
    'earning.0.when.not.memberStatuses: gold',
  ],
  [
    'an unknown route inside anyOf',
    rule({ when: { anyOf: [{ routes: { r: ['k'] } }] } }),
    'earning.0.when.anyOf.0.routes.r: r',
  ],
  [
    'an unknown kind of route',
    { ...route({}), ...rule({ when: { routes: { r: ['x'] } } }) },
    'earning.0.when.routes.r: x',
  ],
  [
    'an unknown region in a route',
    route({ between: [{ regions: ['a'] }, {}] }),
    'routes.0.kinds.0.when.between.0: a',
  ],
  [
    'an unknown region in a list of regions',
    route({ not: { sameRegion: ['a'] } }),
    'routes.0.kinds.0.when.not.sameRegion: a',
  ],
  [
    'an unknown region in a region',
    { regions: [{ id: 'a', name: 'A', regions: ['b'] }] },
    'regions.0.regions: b',
  ],
  [
    'a region inside itself',
    {
      regions: [
        { id: 'a', name: 'A', regions: ['b'] },
        { id: 'b', name: 'B', regions: ['a'] },
      ],
    },
    'regions.0.regions: a',
  ],
  [
    'the same region twice',
    {
      regions: [
        { id: 'a', name: 'A' },
        { id: 'a', name: 'A' },
      ],
    },
    'regions.1.id: a',
  ],
  [
    'a class in two clusters',
    clusters({ id: 'x', classes: { LH: 'YB' } }, { id: 'y', classes: { LH: 'BM' } }),
    'classClusters.0.clusters.1.classes.LH: B',
  ],
  [
    'an unknown cluster in a table',
    { ...clusters({ id: 'x', classes: {} }), ...table([{ class: 'c' }], { z: 1 }) },
    'tables.0.cells.z: z',
  ],
  ['an unknown tier in a table', table(['companyTier'], { gold: 1 }), 'tables.0.cells.gold: gold'],
  ['a table that is too flat', table(['rbd', 'cabin'], { Y: 1 }), 'tables.0.cells.Y: 1'],
  ['a table that is too deep', table(['rbd'], { Y: { economy: 1 } }), 'tables.0.cells.Y: an object'],
  ['a table that takes away', table(['rbd'], { Y: '-1' }), 'tables.0.cells.Y: -1'],
  [
    'the same table twice on one day',
    {
      tables: [
        { id: 't', by: ['rbd'], cells: {} },
        { id: 't', by: ['rbd'], cells: {}, validFrom: '2025-01-01' },
      ],
    },
    'tables.1.id: t',
  ],
  [
    'an end before its beginning',
    rule({ validFrom: '2025-02-01', validTo: '2025-01-31' }),
    'earning.0.validTo: 2025-01-31',
  ],
  [
    'bands without spend',
    fare({ bands: { on: 'slice', bands: [{ above: 0, factor: 1 }] } }),
    'spendBase: nothing',
  ],
  [
    'bands that do not start at nothing',
    { spendBase: 'base', ...fare({ bands: { on: 'slice', bands: [{ above: 1, factor: 1 }] } }) },
    'earning.0.formula.bands.bands.0.above: 1',
  ],
  [
    'bands out of order',
    {
      spendBase: 'base',
      ...fare({
        bands: {
          on: 'slice',
          bands: [
            { above: 0, factor: 1 },
            { above: 5, factor: 1 },
            { above: 5, factor: 2 },
          ],
        },
      }),
    },
    'earning.0.formula.bands.bands.2.above: 5',
  ],
  [
    'a protecting status nobody can have',
    { expiry: { points: [{ kind: 'never', protectedStatuses: ['x'] }] } },
    'expiry.points.0.protectedStatuses: x',
  ],
  ['expiry of what is not there', { expiry: { miles: [{ kind: 'never' }] } }, 'expiry.miles: miles'],
])('%s', ([, differences, error]) => {
  expect(errors(differences)).toContain(error)
})

test('two versions of one table that never meet are welcome', () => {
  expect(
    errors({
      tables: [
        { id: 't', by: ['rbd'], cells: {}, validTo: '2024-12-31' },
        { id: 't', by: ['rbd'], cells: {}, validFrom: '2025-01-01' },
      ],
    }),
  ).toEqual([])
})

test('an award chart that prices an unknown zone', () => {
  const json = documentJson('wingspan') as { awards: { charts: { prices: Record<string, unknown> }[] } }
  const [chart] = json.awards.charts
  if (chart) chart.prices['moon'] = {}
  expect(loadProgramme(json)).toMatchObject({
    errors: [{ path: 'awards.charts.0.prices.moon', found: 'moon' }],
  })
})

test('a transfer or a voucher whose id is in force twice on a day', () => {
  const json = documentJson('wingspan') as {
    awards: Record<'transfers' | 'vouchers', { validTo?: string }[]>
  }
  for (const part of ['transfers', 'vouchers'] as const) json.awards[part].push({ ...json.awards[part][0] })
  expect(loadProgramme(json)).toMatchObject({
    errors: [{ path: 'awards.vouchers.8' }, { path: 'awards.transfers.1', found: 'points-to-miles' }],
  })
  for (const part of ['transfers', 'vouchers'] as const) {
    Object.assign(json.awards[part][0] ?? {}, { validTo: '2026-06-30' })
    Object.assign(json.awards[part].at(-1) ?? {}, { validFrom: '2026-07-01' })
  }
  expect(loadProgramme(json)).toHaveProperty('ok')
})
