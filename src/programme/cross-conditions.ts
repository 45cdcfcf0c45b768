/** References inside conditions and route tests. */
import type { Condition } from '../domain/programme/condition.ts'
import type { PlaceSet, RouteTest } from '../domain/programme/geography.ts'
import type { Programme } from '../domain/programme/programme.ts'
import type { DocumentError } from './document-error.ts'
import type { Names } from './names.ts'

export function* conditionErrors(programme: Programme, names: Names): Generator<DocumentError> {
  for (const part of ['earning', 'exclusions', 'promotions'] as const) {
    for (const [index, entry] of programme[part].entries()) {
      yield* inCondition(entry.when, `${part}.${index}.when`, names)
    }
  }
}

function* inCondition(condition: Condition, path: string, names: Names): Generator<DocumentError> {
  for (const tier of condition.companyTiers ?? []) yield* names.tier(tier, `${path}.companyTiers`)
  for (const status of condition.memberStatuses ?? []) yield* names.status(status, `${path}.memberStatuses`)
  for (const [route, kinds] of Object.entries(condition.routes ?? {})) {
    for (const kind of kinds) yield* names.routeKind(route, kind, `${path}.routes.${route}`)
  }
  if (condition.not) yield* inCondition(condition.not, `${path}.not`, names)
  for (const [index, option] of (condition.anyOf ?? []).entries()) {
    yield* inCondition(option, `${path}.anyOf.${index}`, names)
  }
}

/** Regions named by regions and by route tests; a region that contains itself would never end. */
export function* placeErrors(programme: Programme, names: Names): Generator<DocumentError> {
  for (const [index, region] of programme.regions.entries()) {
    for (const id of region.regions ?? []) yield* names.region(id, `regions.${index}.regions`)
    if (containsItself(programme, region.id)) {
      yield {
        path: `regions.${index}.regions`,
        found: region.id,
        expected: 'regions that do not lead back to this one',
      }
    }
  }
  for (const [index, route] of programme.routes.entries()) {
    for (const [kind, { when }] of route.kinds.entries())
      yield* inRoute(when, `routes.${index}.kinds.${kind}.when`, names)
  }
}

function* inRoute(test: RouteTest, path: string, names: Names): Generator<DocumentError> {
  const sets: [string, PlaceSet | undefined][] = [
    ['from', test.from],
    ['to', test.to],
    ['within', test.within],
    ['touches', test.touches],
    ['between.0', test.between?.[0]],
    ['between.1', test.between?.[1]],
    ['sameRegion', { regions: test.sameRegion ?? [] }],
    ['differentRegions', { regions: test.differentRegions ?? [] }],
  ]
  for (const [name, set] of sets) {
    for (const id of set?.regions ?? []) yield* names.region(id, `${path}.${name}`)
  }
  if (test.not) yield* inRoute(test.not, `${path}.not`, names)
  for (const [index, option] of (test.anyOf ?? []).entries())
    yield* inRoute(option, `${path}.anyOf.${index}`, names)
}

function containsItself(programme: Programme, start: string): boolean {
  const seen = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const region = programme.regions.find((candidate) => candidate.id === id)
    for (const inner of region?.regions ?? []) {
      if (inner === start) return true
      if (!seen.has(inner)) open.push(inner)
      seen.add(inner)
    }
  }
  return false
}
