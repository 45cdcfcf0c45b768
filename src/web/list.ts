/** Lists whose state is their address: links that change one filter, and pages by key. */
import type { PageNotice } from '../../views/layout.tsx'
import type { T } from '../../views/words/words.ts'

export type Params = Readonly<Record<string, string | undefined>>

/** The path with these parameters; empty ones are left out. */
export function hrefOf(path: string, params: Params): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given).toString()
  return query === '' ? path : `${path}?${query}`
}

/** What the address of a list asks for: its page, its count and its file are made from this one object. */
export type ListQuery<Filter> = {
  readonly filter: Filter
  readonly cursor: Cursor | undefined
  /** Filters whose value was not understood: the page says that they were left out. */
  readonly dropped: readonly string[]
}

/** @param read gives every filter of the list, empty or undefined where the address has none that it knows */
export function listQuery<Filter extends object>(
  query: Readonly<Record<string, string>>,
  read: (query: Readonly<Record<string, string>>) => Filter,
): ListQuery<Filter> {
  const filter = read(query)
  const unknown = Object.entries(filter).filter(([name, value]) => !value && query[name]?.trim())
  return { filter, cursor: cursorOf(query), dropped: unknown.map(([name]) => name) }
}

export function droppedNotices(t: T, { dropped }: Pick<ListQuery<unknown>, 'dropped'>): PageNotice[] {
  return dropped.length > 0 ? [{ kind: 'info', text: t.t('trips.list.dropped') }] : []
}

export const PAGE_ROWS = 50

/** `before` a row: further down the list. `after` a row: back up. */
export type Cursor = { readonly way: 'before' | 'after'; readonly at: string }

export function cursorOf(query: Readonly<Record<string, string>>): Cursor | undefined {
  const { before, after } = query
  if (after) return { way: 'after', at: after }
  return before ? { way: 'before', at: before } : undefined
}

export type ListPage<Row> = {
  readonly rows: readonly Row[]
  readonly hasOlder: boolean
  readonly hasNewer: boolean
}

/** A page that says how many rows its list has in all. */
export type CountedPage<Row> = ListPage<Row> & { readonly count: number }

/**
 * @param found one row more than a page, in the order in which they were asked: backwards when the cursor goes up
 */
export function pageOf<Row>(found: readonly Row[], cursor: Cursor | undefined): ListPage<Row> {
  const isMore = found.length > PAGE_ROWS
  const rows = found.slice(0, PAGE_ROWS)
  if (cursor?.way === 'after') return { rows: rows.reverse(), hasOlder: true, hasNewer: isMore }
  return { rows, hasOlder: isMore, hasNewer: cursor !== undefined }
}

/** Text for `ilike`: what was typed, anywhere in the text; its signs are no wildcards. */
export function anywhere(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}
