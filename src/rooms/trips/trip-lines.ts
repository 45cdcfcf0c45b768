/** The list of trips as lines of a file. */

import { entityText } from '../../../views/trips/entity-text.ts'
import { routeText } from '../../../views/trips/route-text.ts'
import type { T } from '../../../views/words/words.ts'
import type { CsvCell } from '../../web/csv.ts'
import type { TripRow } from './trips-query.ts'

/** @param company its name, where it has legal entities besides: then each trip says whose it is */
export function tripLines(
  t: T,
  rows: readonly TripRow[],
  company: string | undefined,
): { header: string[]; lines: CsvCell[][] } {
  const names = [
    'day',
    'route',
    'flights',
    'tickets',
    'person',
    'points',
    'state',
    'reason',
    'traveller',
    'costCentre',
    'team',
    'journey',
  ] as const
  return {
    header: [
      ...names.map((name) => {
        if (name === 'costCentre') return t.t('tripCheck.costCentre.column')
        return name === 'team' ? t.t('peopleLists.column.team') : t.t(`trips.csv.${name}`)
      }),
      ...(company === undefined ? [] : [t.t('entities.filter.label')]),
    ],
    lines: rows.map((row) => [
      row.day,
      routeText(row.legs),
      row.legs.map((leg) => leg.flight).join(' '),
      [...new Set(row.legs.map((leg) => leg.ticket))].join(' '),
      row.person,
      row.points,
      t.t(`trips.state.${row.state}`),
      row.reason === null || row.points > 0n ? '' : t.t(`trace.nothing.${row.reason}`),
      t.t(row.traveller ? 'trips.half.yes' : 'trips.half.no'),
      row.costCentre,
      row.team,
      row.id,
      ...(company === undefined ? [] : [entityText(row, company)]),
    ]),
  }
}
