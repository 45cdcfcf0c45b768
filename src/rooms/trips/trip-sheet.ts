/** The list of trips as a sheet: asked for a thousand trips at a time, however many there are. */
import { entityText } from '../../../views/trips/entity-text.ts'
import { routeText } from '../../../views/trips/route-text.ts'
import type { T } from '../../../views/words/words.ts'
import type { Tx } from '../../db/schema.ts'
import type { Row, Sheet, SheetColumn } from '../../exports/sheet.ts'
import type { TripFilter } from './filter.ts'
import { type TripRow, tripCursor, tripRows } from './trips-query.ts'

const BATCH = 1_000

const COLUMNS = [
  ['day', 'day', 12],
  ['route', 'text', 20],
  ['flights', 'text', 20],
  ['tickets', 'text', 18],
  ['person', 'text', 26],
  ['points', 'number', 12],
  ['state', 'text', 16],
  ['reason', 'text', 30],
  ['traveller', 'text', 14],
  ['costCentre', 'text', 16],
  ['team', 'text', 16],
  ['journey', 'text', 38],
] as const

type Run = <Found>(work: (tx: Tx) => Promise<Found>) => Promise<Found>
type Asked = {
  readonly companyId: string
  readonly filter: TripFilter
  /** Its name, where it has legal entities besides: then each trip says whose it is. */
  readonly company: string | undefined
}

/**
 * By key: a trip that changes meanwhile comes as it was or as it is, and none comes twice.
 *
 * @param run a short transaction for each batch, so that a slow reader holds nothing
 */
export function tripSheet(t: T, run: Run, asked: Asked): Sheet {
  const { company } = asked
  const columns = COLUMNS.map(([name, kind, width]): SheetColumn => ({ head: headOf(t, name), kind, width }))
  const own: SheetColumn[] =
    company === undefined ? [] : [{ head: t.t('entities.filter.label'), kind: 'text', width: 24 }]
  return {
    name: t.t('common.nav.trips'),
    dir: t.dir,
    columns: [...columns, ...own],
    batches: batches(t, run, asked),
  }
}

async function* batches(t: T, run: Run, { companyId, filter, company }: Asked): AsyncGenerator<Row[]> {
  let at: string | undefined
  for (;;) {
    const cursor = at === undefined ? undefined : ({ way: 'before', at } as const)
    const rows = await run((tx) => tripRows(tx, companyId, filter, { cursor, limit: BATCH }))
    if (rows.length > 0) yield rows.map((row) => cellsOf(t, row, company))
    if (rows.length < BATCH) return
    at = tripCursor(rows.at(-1))
  }
}

function headOf(t: T, name: (typeof COLUMNS)[number][0]): string {
  if (name === 'costCentre') return t.t('tripCheck.costCentre.column')
  return name === 'team' ? t.t('peopleLists.column.team') : t.t(`trips.csv.${name}`)
}

function cellsOf(t: T, row: TripRow, company: string | undefined): Row {
  return [
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
  ]
}
