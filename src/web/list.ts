/** Lists whose state is their address: links that change one filter, and pages by key. */

export type Params = Readonly<Record<string, string | undefined>>

/** The path with these parameters; empty ones are left out. */
export function hrefOf(path: string, params: Params): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const query = new URLSearchParams(given).toString()
  return query === '' ? path : `${path}?${query}`
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
