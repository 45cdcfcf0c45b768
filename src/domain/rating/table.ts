/** Looking up a rate by what the coupon, company and member are. */
import type { Cells, ClassClusters, Decimal, Dimension, RateTable } from '../programme/earning.ts'
import { isInForce } from '../programme/validity.ts'
import type { NothingCode, TraceLine } from './rated.ts'
import { kindOfRoute } from './route-of.ts'
import { after, line, type Stop, stop } from './stop.ts'
import { NONE, type Subject, ticketStock } from './subject.ts'

/** What a class or product that the table does not name is called; it is never guessed. */
const UNNAMED: Readonly<Record<string, NothingCode>> = {
  class: 'CLASS-NOT-ELIGIBLE',
  rbd: 'CLASS-NOT-ELIGIBLE',
  cabin: 'CLASS-NOT-ELIGIBLE',
  route: 'ROUTE-NOT-ELIGIBLE',
  market: 'ROUTE-NOT-ELIGIBLE',
  marketingCarrier: 'CARRIER-NOT-ELIGIBLE',
  operatingCarrier: 'CARRIER-NOT-ELIGIBLE',
  ticketStock: 'STOCK-NOT-ELIGIBLE',
  fareProduct: 'FARE-NOT-ELIGIBLE',
  fareType: 'FARE-NOT-ELIGIBLE',
}

type Found = { readonly value: Decimal; readonly trace: readonly TraceLine[] }
type Key = { readonly key: string; readonly trace: readonly TraceLine[] }

/**
 * The cell for the subject, dimension by dimension; `*` holds what is not named beside it.
 *
 * @see docs/programme-rules.md P-09, P-10
 */
export function cell(tableId: string, subject: Subject): Found | Stop {
  const table = subject.programme.tables.find(
    (entry) => entry.id === tableId && isInForce(entry, subject.days),
  )
  if (table === undefined) return stop('OUT-OF-WINDOW', { table: tableId })
  let cells: Cells = table.cells
  const trace: TraceLine[] = []
  const keys: string[] = []
  for (const dimension of table.by) {
    const found = keyOf(dimension, subject)
    if ('stop' in found) return after(trace, found)
    trace.push(...found.trace)
    const next = step(cells, found.key)
    if (next === undefined || next === null) return after(trace, unnamed(table, dimension, found.key))
    keys.push(
      typeof cells === 'object' && cells !== null && Object.hasOwn(cells, found.key)
        ? found.key
        : `${found.key} (*)`,
    )
    cells = next
  }
  if (typeof cells === 'object') return after(trace, stop('NO-RULE', { table: tableId }))
  trace.push(cellLine(table, keys, `${cells}`))
  return { value: cells, trace }
}

/** Row and column as a person reads the table; a table with one dimension has itself for a row. */
function cellLine(table: RateTable, keys: readonly string[], value: string): TraceLine {
  const row = keys.length > 1 ? keys.slice(0, -1).join(' / ') : table.id
  return line('table-cell', { table: table.id, row, column: keys.at(-1) ?? '', value })
}

function step(cells: Cells, key: string): Cells | undefined {
  if (cells === null || typeof cells !== 'object') return undefined
  if (Object.hasOwn(cells, key)) return cells[key]
  return Object.hasOwn(cells, '*') ? cells['*'] : undefined
}

function unnamed(table: RateTable, dimension: Dimension, key: string): Stop {
  const name = dimensionName(dimension)
  return stop(UNNAMED[name] ?? 'NO-RULE', { table: table.id, [name]: key })
}

function dimensionName(dimension: Dimension): string {
  if (typeof dimension === 'string') return dimension
  return 'class' in dimension ? 'class' : 'route'
}

function keyOf(dimension: Dimension, subject: Subject): Key | Stop {
  if (typeof dimension === 'object') {
    return 'class' in dimension ? clusterKey(dimension.class, subject) : routeKey(dimension.route, subject)
  }
  if (dimension === 'cabin') return cabinKey(subject)
  if (dimension === 'market') return marketKey(subject)
  return { key: plainKey(dimension, subject), trace: [] }
}

function plainKey(dimension: Exclude<Dimension, object | 'cabin' | 'market'>, subject: Subject): string {
  const { coupon, context } = subject
  switch (dimension) {
    case 'companyTier':
      return context.company?.tier ?? NONE
    case 'memberStatus':
      return context.member?.status ?? NONE
    case 'fareProduct':
      return coupon.fareProduct ?? NONE
    case 'ticketStock':
      return ticketStock(coupon)
    case 'fareType':
    case 'rbd':
    case 'marketingCarrier':
    case 'operatingCarrier':
      return coupon[dimension]
  }
}

function routeKey(id: string, subject: Subject): Key | Stop {
  const route = kindOfRoute(subject, id)
  const { origin, destination } = subject.coupon
  const facts = { route: `${origin}-${destination}`, classification: id }
  if (route === 'unknown') return stop('ROUTE-UNKNOWN', facts)
  if (route === 'none') return stop('ROUTE-NOT-ELIGIBLE', facts)
  return { key: route.kind, trace: [line('route-kind', { ...facts, kind: route.kind })] }
}

function marketKey({ journey, places }: Subject): Key | Stop {
  const start = journey.coupons[0].origin
  const country = places.find(start)?.country
  return country === undefined ? stop('ROUTE-UNKNOWN', { airport: start }) : { key: country, trace: [] }
}

/** The cabin the file names, else the one the document gives the class; without either it is not eligible. */
function cabinKey(subject: Subject): Key | Stop {
  if (subject.coupon.cabin !== null) return { key: subject.coupon.cabin, trace: [] }
  const id = subject.programme.cabinsByClass
  return id === undefined
    ? stop('CLASS-NOT-ELIGIBLE', { rbd: subject.coupon.rbd, cabin: 'unknown' })
    : clusterKey(id, subject)
}

function clusterKey(id: string, subject: Subject): Key | Stop {
  const { coupon, programme, days } = subject
  const clusters = programme.classClusters.find((entry) => entry.id === id && isInForce(entry, days))
  if (clusters === undefined) return stop('OUT-OF-WINDOW', { classes: id })
  const carrier = clusters.carrierOf === 'marketing' ? coupon.marketingCarrier : coupon.operatingCarrier
  const facts = { carrier, rbd: coupon.rbd, classes: id }
  const found = clusterOf(clusters, carrier, coupon.rbd)
  if (found === 'no-carrier') return stop('CARRIER-NOT-ELIGIBLE', facts)
  if (found === undefined) return stop('CLASS-NOT-ELIGIBLE', facts)
  return { key: found, trace: [line('class-cluster', { ...facts, cluster: found })] }
}

function clusterOf(clusters: ClassClusters, carrier: string, rbd: string): string | 'no-carrier' | undefined {
  const named = clusters.clusters.some((cluster) => Object.hasOwn(cluster.classes, carrier))
  const key = named ? carrier : '*'
  if (!clusters.clusters.some((cluster) => Object.hasOwn(cluster.classes, key))) return 'no-carrier'
  return clusters.clusters.find((cluster) => rbd.length === 1 && cluster.classes[key]?.includes(rbd))?.id
}
