/** The names a document defines. Each method says what is wrong with a reference, or nothing. */
import type { Programme } from '../domain/programme/programme.ts'
import { NONE } from '../domain/rating/subject.ts'
import type { DocumentError } from './document-error.ts'

type Kind = 'region' | 'base' | 'table' | 'clusters' | 'distances' | 'route' | 'tier' | 'status' | 'unit'

/** A class because every check of a document asks the same sets, which are built once. */
export class Names {
  readonly #defined: Readonly<Record<Kind, ReadonlySet<string>>>
  readonly #kinds: ReadonlyMap<string, ReadonlySet<string>>

  constructor(programme: Programme) {
    const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id))
    this.#defined = {
      region: ids(programme.regions),
      base: ids(programme.fareBases),
      table: ids(programme.tables),
      clusters: ids(programme.classClusters),
      distances: ids(programme.distances),
      route: ids(programme.routes),
      tier: new Set([NONE, ...ids(programme.companyTiers?.tiers ?? [])]),
      status: new Set([NONE, ...ids(programme.memberTiers?.tiers ?? [])]),
      unit: new Set(Object.keys(programme.units)),
    }
    const kinds = new Map<string, Set<string>>()
    for (const route of programme.routes) {
      const known = kinds.get(route.id) ?? new Set<string>()
      for (const kind of route.kinds) known.add(kind.id)
      kinds.set(route.id, known)
    }
    this.#kinds = kinds
  }

  region(id: string, path: string): DocumentError[] {
    return this.#check('region', id, path)
  }
  base(id: string, path: string): DocumentError[] {
    return this.#check('base', id, path)
  }
  table(id: string, path: string): DocumentError[] {
    return this.#check('table', id, path)
  }
  clusters(id: string, path: string): DocumentError[] {
    return this.#check('clusters', id, path)
  }
  distances(id: string, path: string): DocumentError[] {
    return this.#check('distances', id, path)
  }
  route(id: string, path: string): DocumentError[] {
    return this.#check('route', id, path)
  }
  tier(id: string, path: string): DocumentError[] {
    return this.#check('tier', id, path)
  }
  status(id: string, path: string): DocumentError[] {
    return this.#check('status', id, path)
  }
  unit(id: string, path: string): DocumentError[] {
    return this.#check('unit', id, path)
  }

  routeKind(route: string, kind: string, path: string): DocumentError[] {
    const known = this.#kinds.get(route)
    if (known === undefined) return this.route(route, path)
    return known.has(kind) ? [] : [{ path, found: kind, expected: oneOf(`kind of ${route}`, known) }]
  }

  #check(kind: Kind, id: string, path: string): DocumentError[] {
    const defined = this.#defined[kind]
    return defined.has(id)
      ? []
      : [{ path, found: id === '' ? 'nothing' : id, expected: oneOf(kind, defined) }]
  }
}

function oneOf(kind: string, known: ReadonlySet<string>): string {
  const names = [...known].slice(0, 12).join(', ')
  return known.size === 0 ? `a ${kind}; the document defines none` : `a ${kind} that is defined: ${names}`
}
