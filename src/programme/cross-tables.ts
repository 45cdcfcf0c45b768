/** References inside rate tables and class clusters. */
import type { Cells, ClassClusters, Dimension, RateTable } from '../domain/programme/earning.ts'
import type { Programme } from '../domain/programme/programme.ts'
import type { DocumentError } from './document-error.ts'
import type { Names } from './names.ts'

export function* tableErrors(programme: Programme, names: Names): Generator<DocumentError> {
  for (const [index, clusters] of programme.classClusters.entries())
    yield* clusterErrors(clusters, `classClusters.${index}`)
  for (const [index, table] of programme.tables.entries()) {
    yield* dimensionErrors(table, `tables.${index}`, names)
    yield* cellErrors(table, table.cells, `tables.${index}.cells`, 0, names, programme)
  }
}

/** A class in two clusters would earn whatever stands first: the document must decide. */
function* clusterErrors(clusters: ClassClusters, path: string): Generator<DocumentError> {
  const seen = new Map<string, string>()
  const ids = new Set<string>()
  for (const [index, cluster] of clusters.clusters.entries()) {
    if (ids.has(cluster.id))
      yield { path: `${path}.clusters.${index}.id`, found: cluster.id, expected: 'an id used once' }
    ids.add(cluster.id)
    for (const [carrier, classes] of Object.entries(cluster.classes)) {
      for (const letter of classes) {
        const other = seen.get(carrier + letter)
        if (other !== undefined) {
          const expected = `class ${letter} of ${carrier} in one cluster only; it is in ${other} too`
          yield { path: `${path}.clusters.${index}.classes.${carrier}`, found: letter, expected }
        }
        seen.set(carrier + letter, cluster.id)
      }
    }
  }
}

function* dimensionErrors(table: RateTable, path: string, names: Names): Generator<DocumentError> {
  for (const [index, dimension] of table.by.entries()) {
    if (typeof dimension === 'string') continue
    if ('class' in dimension) yield* names.clusters(dimension.class, `${path}.by.${index}.class`)
    else yield* names.route(dimension.route, `${path}.by.${index}.route`)
  }
}

/** Every branch as deep as `by` is long, every key a name its dimension knows. */
function* cellErrors(
  table: RateTable,
  cells: Cells,
  path: string,
  depth: number,
  names: Names,
  programme: Programme,
): Generator<DocumentError> {
  if (cells === null) return
  const dimension = table.by[depth]
  if (typeof cells !== 'object') {
    if (dimension !== undefined)
      yield { path, found: `${cells}`, expected: `${table.by.length} levels of keys` }
    else if (Number(cells) < 0) yield { path, found: `${cells}`, expected: 'a number that is not negative' }
    return
  }
  if (dimension === undefined) {
    yield { path, found: 'an object', expected: `a number: the table has ${table.by.length} levels` }
    return
  }
  for (const [key, inner] of Object.entries(cells)) {
    if (key !== '*') yield* keyErrors(dimension, key, `${path}.${key}`, names, programme)
    yield* cellErrors(table, inner, `${path}.${key}`, depth + 1, names, programme)
  }
}

function keyErrors(
  dimension: Dimension,
  key: string,
  path: string,
  names: Names,
  programme: Programme,
): DocumentError[] {
  if (dimension === 'companyTier') return names.tier(key, path)
  if (dimension === 'memberStatus') return names.status(key, path)
  if (typeof dimension === 'string') return []
  if ('route' in dimension) return names.routeKind(dimension.route, key, path)
  const known = programme.classClusters
    .filter(({ id }) => id === dimension.class)
    .flatMap(({ clusters }) => clusters.map(({ id }) => id))
  return known.includes(key)
    ? []
    : [{ path, found: key, expected: `a cluster of ${dimension.class}: ${known.join(', ')}` }]
}
