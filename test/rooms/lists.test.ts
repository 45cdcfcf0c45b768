/**
 * Every list says the same three times: page by page, in its count and in its file. Lists are found in the routes by their
 * file; one that is not in `lists-declared` fails. Also that nothing follows from the filters outside of `#rows`, which is all that
 * htmx puts in the place of the old one.
 */
import { beforeAll, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { LISTS, type List, NO_LISTS } from '../support/lists-declared.ts'
import { listsWorld } from '../support/lists-world.ts'
import { openPortal, type Portal } from '../support/portal.ts'
import { routesOf } from '../support/route-table.ts'

const LONG = 240_000

let portal: Portal
let clients: Record<List['who'], Client>

beforeAll(async () => {
  portal = await openPortal()
  clients = await listsWorld(portal)
}, LONG)

test('every list is in the table, and every file of the portal is a list’s or said to be none', () => {
  const gets = routesOf(portal).filter(({ method }) => method === 'GET')
  const files = gets.filter(({ path }) => path.endsWith('.csv')).map(({ path }) => path)
  const known = [...Object.keys(LISTS).map((path) => `${path}.csv`), ...NO_LISTS]
  expect(files.sort(), 'add it to LISTS or NO_LISTS of test/support/lists-declared.ts').toEqual(known.sort())
})

type Page = { readonly ids: string[]; readonly count: number | undefined; readonly next: string | undefined }

/** One part of the page: what htmx takes out of it. */
function rowsPart(html: string): string {
  const at = html.indexOf('id="rows"')
  return at < 0 ? '' : html.slice(at, html.indexOf('</main>', at))
}

function read(html: string): Page {
  const part = rowsPart(html)
  const body = /<tbody>(.*?)<\/tbody>/s.exec(part)?.[1] ?? ''
  const ids = body
    .split('<tr')
    .slice(1)
    .map((row) =>
      row
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .replace(/^[^>]*>/, '')
        .trim(),
    )
  const count = /class="count">([\d,]+)/.exec(part)?.[1]
  const next = /<a href="([^"]+)" rel="next"/.exec(part)?.[1]?.replaceAll('&amp;', '&')
  return { ids, count: count === undefined ? undefined : Number(count.replaceAll(',', '')), next }
}

/** All pages, by each page's own link to the next. */
async function walk(
  client: Client,
  address: string,
): Promise<{ rows: string[]; counts: Set<unknown>; pages: number }> {
  const rows: string[] = []
  const counts = new Set<unknown>()
  let pages = 0
  for (let next: string | undefined = address; next !== undefined && pages < 20; pages += 1) {
    const page = read(await client.page(next))
    rows.push(...page.ids)
    if (page.ids.length > 0) counts.add(page.count)
    next = page.next
  }
  return { rows, counts, pages }
}

async function fileOf(client: Client, path: string, query: string): Promise<string[]> {
  const text = await client.page(`${path}.csv?${query}`)
  return text.split('\r\n').slice(1).filter(Boolean)
}

test.for(Object.entries(LISTS))(
  '%s: pages, count and file agree',
  { timeout: LONG },
  async ([path, list]) => {
    const client = clients[list.who]
    for (const [query, says] of [['', undefined] as const, ...list.filters]) {
      // The audit trail keeps each export, so the file is asked before and the deeds of this test are left out.
      const asked = path === '/operator/audit' && query === '' ? 'to=2026-06-01' : query
      const lines = await fileOf(client, path, asked)
      const { rows, counts, pages } = await walk(client, `${path}?${asked}`)
      const where = `${path}?${asked}`
      expect({ where, rows: rows.length, counts: [...counts] }).toEqual({
        where,
        rows: lines.length,
        counts: [lines.length],
      })
      expect({ where, some: lines.length > 0 }).toEqual({ where, some: true })
      if (query === '') expect(pages).toBeGreaterThan(1)
      if (says)
        expect({ where, wrong: lines.filter((line) => !says.test(line)) }).toEqual({ where, wrong: [] })
      // The same order: every line of the file begins its row of the page.
      const keys = lines.map((line) => keyOf(line))
      expect({ where, out: rows.filter((row, at) => !sameRow(row, keys[at] ?? '')) }).toEqual({
        where,
        out: [],
      })
    }
  },
)

/** What is in a line of a file and stands in its row of the page as it is: names with numbers, flights, tickets. */
const KEYS = [
  /BRENNER\/ADA\d+|Person \d+|Company \d+|file-\d+|box\d+@|Reason number \d+|Actor \d+|Lounge \d+|Shop \d+/,
  /MA \d{3}/,
  /\b990\d{10}\b/,
]

function keyOf(line: string): string {
  return KEYS.map((key) => key.exec(line)?.[0]).find(Boolean) ?? ''
}

function sameRow(row: string, key: string): boolean {
  const bare = row.replaceAll('\u00a0', ' ')
  const ticket = bare.replaceAll(/(?<=\d{3})[-\s](?=\d)/g, '')
  return [bare, ticket].some((text) => new RegExp(`${key}(?!\\d)`).test(text))
}

test.for(Object.entries(LISTS))(
  '%s: what is filtered can be seen, taken back and exported',
  async ([path, list]) => {
    const client = clients[list.who]
    const filter = list.filters[0]?.[0] ?? ''
    const part = rowsPart(await client.page(`${path}?${filter}`))
    // The file of exactly this list, and a chip that takes the filter back.
    expect(part).toContain(`href="${path}.csv?${filter.replaceAll('&', '&amp;')}"`)
    expect(part).toContain('class="filter-chips"')
    expect(/class="chip removable" href="([^"]+)"/.exec(part)?.[1]).toBe(path)
    const unknown = await client.page(`${path}?${list.closed}=never-heard-of`)
    expect(unknown).toContain('A filter in this address is not known and was left out.')
    expect(read(unknown).ids).toEqual(read(await client.page(path)).ids)
    const known = await client.page(`${path}?${filter}`)
    expect(known).not.toContain('A filter in this address is not known and was left out.')
  },
)

test.for(Object.entries(LISTS))('%s: nothing that matches says so and leads back', async ([path, list]) => {
  const client = clients[list.who]
  const name = {
    '/company/orders': 'kind=upgrade',
    '/me/trips': 'carrier=ZZ',
    '/operator/audit': 'actor=nobody-at-all',
    '/operator/feedback': 'from=2100-01-01',
    '/company/vouchers': 'kind=seat',
    '/partner/redemptions': 'on=2020-01-01',
    '/operator/redemptions': 'to=2020-01-01',
    '/company/statements': 'from=2099-01-01',
  }
  const query = (name as Record<string, string>)[path] ?? 'q=nobody-at-all'
  const page = await client.page(`${path}?${query}`)
  expect(rowsPart(page)).toContain('Nothing matches')
  expect(rowsPart(page)).toContain(`<a class="button plain" href="${path}">`)
})
