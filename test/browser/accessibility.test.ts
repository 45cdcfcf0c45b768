/**
 * Shows 2: axe finds nothing on any page that a route of the app shows, in five languages, light and dark; no page
 * scrolls sideways on a phone, no script or style is refused. Pages come from the route table, so a new one is seen
 * without being named here. Each page is seen once a language, in the look that the page before it did not have;
 * `LOOKS=all` sees each in both.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '../../src/demo/seed.ts'
import { stopToken } from '../../src/messages/stop-link.ts'
import { LANGS, type Lang } from '../../views/words/languages.ts'
import { openBrowser } from '../support/browser.ts'
import { Client } from '../support/client.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import { NOW, SECRET } from '../support/portal.ts'
import { AUDIENCES } from '../support/route-audiences.ts'
import { addRoutePlaces, type Places } from '../support/route-places.ts'
import { filled, routesOf } from '../support/route-table.ts'

/** Pages of the demo, which has two years of everything: charts, long tables, what waits and what lapses. */
const DEMO_PAGES = {
  'mira@halden.example': [
    '/company',
    '/company/trips?state=waiting',
    '/company/awards/flight-2024',
    '/company/awards/points-to-miles',
    '/company/awards/lounge/confirm?quantity=1',
    '/company/statement?period=2026-10',
    '/company/approvals',
    '/company/policy',
    '/company/people/bulk?deed=resend&all=yes',
  ],
  'ada@halden.example': ['/me', '/me/trips', '/me/claims', '/me/account'],
  'support@meridian.example': ['/operator', '/operator/companies?state=applied', '/operator/imports'],
} as const
/** What is no page: files, parts of pages, and what leads on. */
const NO_PAGE =
  /\.(csv|json|xlsx|pdf|zip)$|\/exports\/:id\/run$|\/progress$|\/proofs\/|^\/api\/|^\/health$|^\/language$/

type Visit = { readonly path: string; readonly cookies: Client['cookies'] }

let browser: Browser
let axe: string
const worlds: { url: string; visits: Visit[] }[] = []

beforeAll(async () => {
  browser = await openBrowser()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  worlds.push(await routePages(), await demoPages())
}, 240_000)
afterAll(() => browser.close())

async function routePages() {
  const { db } = await freshPostgres(10)
  const live = await livePortal(db, 2)
  const places = await addRoutePlaces(live)
  const clients = new Map<string, Client>()
  const visits: Visit[] = []
  for (const { method, path, name } of routesOf(live)) {
    if (method !== 'GET' || NO_PAGE.test(path)) continue
    const isClaim = path.startsWith('/me/claims/:id')
    const isOwn = isClaim || path.startsWith('/me/support/:id')
    const viewing = isOwn ? 'traveller' : (AUDIENCES[name]?.insider ?? 'anonymous')
    const client = clients.get(viewing) ?? (await places.client(viewing))
    clients.set(viewing, client)
    const ids = isOwn
      ? { id: places.own[isClaim ? 'claims' : 'support'].personal }
      : { ...places.ids(path), ...shownAt(path, places) }
    visits.push({ path: filled(path, ids), cookies: client.cookies })
  }
  return { url: live.url, visits }
}

/** What the one who looks has there, where others have nothing. */
function shownAt(path: string, { own }: Places): Record<string, string> {
  if (path.startsWith('/messages/')) return { id: own.messages[0] ?? '' }
  if (!path.startsWith('/unsubscribe/')) return {}
  return { token: stopToken(SECRET, { memberId: own.people.traveller.id, kind: 'claim' }) }
}

async function demoPages() {
  const { db } = await freshPostgres(10)
  const live = await livePortal(db, 2)
  await seedDemo(db, { now: NOW, say: () => {} })
  const visits: Visit[] = []
  for (const [who, paths] of Object.entries(DEMO_PAGES)) {
    const client = new Client((request) => live.app.fetch(request), live.url)
    const door = who.includes('meridian') ? '/operator/sign-in' : '/sign-in'
    expect((await client.post(`${door}/demo`, { as: who })).status).toBe(303)
    visits.push(...paths.map((path) => ({ path, cookies: client.cookies })))
  }
  return { url: live.url, visits }
}

// biome-ignore lint/style/noProcessEnv: how much a run looks at is a choice of whoever runs it.
const ALL_LOOKS = process.env['LOOKS'] === 'all'

test.for(LANGS.map((lang, index) => ({ lang, index, width: index === 0 ? 1280 : 360 })))(
  'every page in $lang at $width',
  { timeout: 600_000 },
  async ({ lang, index, width }) => {
    let seen = 0
    const found: unknown[] = []
    for (const { url, visits } of worlds) {
      const looks = (['light', 'dark'] as const).map(async (colorScheme, look) => {
        const own = visits.filter((_, at) => ALL_LOOKS || (at + index) % 2 === look)
        seen += own.length
        const context = await browser.newContext({
          viewport: { width, height: 800 },
          colorScheme,
          locale: lang,
          baseURL: url,
        })
        found.push(...(await through(context, url, own, lang)))
        await context.close()
      })
      await Promise.all(looks)
    }
    process.stdout.write(`${seen} pages in ${lang}\n`)
    expect(seen).toBeGreaterThan(70)
    expect(found).toEqual([])
  },
)

async function through(context: BrowserContext, url: string, visits: readonly Visit[], lang: Lang) {
  const page = await context.newPage()
  // As a browser sees its own machine: as safe as by https.
  const secure = url.replace('http:', 'https:')
  const found: unknown[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text()))
      found.push({ path: page.url(), id: message.text() })
  })
  for (const { path, cookies } of visits) {
    await context.clearCookies()
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: secure })))
    found.push(...(await look(page, path, lang)), ...(await violations(page, path)))
  }
  return found
}

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** What a glance shows: a fault of the server, a page wider than its window, another language. */
async function look(page: Page, path: string, lang: Lang): Promise<unknown[]> {
  const status = (await page.goto(path))?.status() ?? 500
  const { wide, spoken } = (await page.evaluate(
    '({ wide: document.documentElement.scrollWidth > document.documentElement.clientWidth, spoken: document.documentElement.lang })',
  )) as { wide: boolean; spoken: string }
  return [
    ...(wide ? [{ path, id: 'scrolls sideways' }] : []),
    ...(spoken === lang ? [] : [{ path, id: `speaks ${spoken}` }]),
    ...(status >= 500 ? [{ path, id: `answered ${status}` }] : []),
  ]
}

async function violations(page: Page, path: string): Promise<unknown[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })",
  )) as { violations: Violation[] }
  return found.violations.map(({ id, nodes }) => ({
    path,
    id,
    html: nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)),
  }))
}
