/** What differs between two documents, path by path. Pure. */

export type Difference = {
  readonly path: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** In the order of the paths; a list's entries are matched by what names them, not by where they stand. */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = leaves(before)
  const young = leaves(after)
  const paths = [...new Set([...old.keys(), ...young.keys()])].sort()
  return paths.flatMap((path) => {
    const [one, other] = [old.get(path), young.get(path)]
    return one === other ? [] : [{ path, before: one, after: other }]
  })
}

function leaves(document: unknown): Map<string, string> {
  const found = new Map<string, string>()
  walk(document, '', found)
  return found
}

function walk(value: unknown, path: string, into: Map<string, string>): void {
  if (Array.isArray(value) && value.some(isObject)) {
    const keys = namesOf(value)
    for (const [index, entry] of value.entries()) walk(entry, join(path, keys[index] ?? String(index)), into)
  } else if (isObject(value) && Object.keys(value).length > 0) {
    for (const [name, entry] of Object.entries(value)) walk(entry, join(path, name), into)
  } else if (value !== undefined) {
    into.set(path, Array.isArray(value) ? value.map(String).join(', ') : textOf(value))
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** `id`, or `from-to`, or `code`, with the day from which it holds; the place where nothing names it. */
function namesOf(list: readonly unknown[]): string[] {
  const names = list.map((entry, index) => nameOf(entry) ?? String(index))
  return names.map((name, index) => (names.indexOf(name) === index ? name : `${name}#${index}`))
}

function nameOf(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined
  const { id, from, to, code, validFrom } = entry
  const ends = typeof from === 'string' && typeof to === 'string' ? `${from}-${to}` : undefined
  const name = [id, ends, code].find((each) => typeof each === 'string')
  if (typeof name !== 'string') return undefined
  return typeof validFrom === 'string' ? `${name}@${validFrom}` : name
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
