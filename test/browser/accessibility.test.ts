/** axe finds nothing on any kind of page, no page scrolls sideways on a phone, no script or style is refused. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemo } from '../../src/demo/seed.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import { NOW } from '../support/portal.ts'

const PAGES = {
  '-': [
    '/sign-in',
    '/operator/sign-in',
    '/join',
    '/join/saved',
    '/join/draft/none',
    '/terms',
    '/nothing-here',
  ],
  'mira@halden.example': [
    '/company',
    '/company/trips',
    '/company/trips?state=waiting',
    '/company/people',
    '/company/people/invite',
    '/company/awards',
    '/company/awards/flight-2024',
    '/company/awards/lounge/confirm?quantity=1',
    '/company/orders',
    '/company/statement?period=2026-10',
    '/company/routes',
    '/company/trips/check',
    '/company/people/list',
    '/company/people/link',
    '/company/people/guest',
    '/company/claims',
    '/company/claims/new',
  ],
  'ada@halden.example': [
    '/me',
    '/me/trips',
    '/me/account',
    '/me/routes',
    '/me/trips/check',
    '/me/claims',
    '/me/claims/new',
    '/me/security',
    '/me/security/passkeys/new',
  ],
  'support@meridian.example': [
    '/operator',
    '/operator/companies',
    '/operator/companies?state=applied',
    '/operator/imports',
    '/operator/imports/new',
    '/operator/outbox',
    '/operator/audit',
    '/operator/adjustments',
    '/operator/claims',
    '/operator/numbers',
    '/operator/security',
  ],
  'programme@meridian.example': ['/operator/programme', '/operator/programme/new'],
} as const
/** Each page is measured in every look; Russian and Turkish share the slow part, each on every other page. */
const LOOKS = [
  { lang: 'en', width: 1280, colorScheme: 'light', searched: [0, 1] },
  { lang: 'de', width: 360, colorScheme: 'light', searched: [0, 1] },
  { lang: 'he', width: 360, colorScheme: 'dark', searched: [0, 1] },
  { lang: 'ru', width: 360, colorScheme: 'dark', searched: [0] },
  { lang: 'tr', width: 360, colorScheme: 'light', searched: [1] },
] as const

let browser: Browser
let url: string
let axe: string

beforeAll(async () => {
  browser = await openBrowser()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const { db } = await freshPostgres(10)
  const live = await livePortal(db, 2)
  await seedDemo(db, { now: NOW, say: () => {} })
  url = live.url
}, 120_000)
afterAll(() => browser.close())

const visits = Object.entries(PAGES).flatMap(([who, paths]) => LOOKS.map((look) => ({ who, paths, ...look })))

test.for(visits)(
  '$who in $lang at $width, $colorScheme',
  async ({ who, paths, lang, width, colorScheme, searched }) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      locale: lang,
      baseURL: url,
      bypassCSP: false,
    })
    await enter(context, who)
    const page = await context.newPage()
    const found: unknown[] = []
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text()))
        found.push({ path: page.url(), id: message.text() })
    })
    for (const [index, path] of paths.entries()) {
      found.push(...(await look(page, path)))
      if (!searched.some((turn) => turn === index % 2)) continue
      await picture(page, `axe${path.replaceAll(/[^a-z0-9]+/gi, '-')}-${lang}-${width}-${colorScheme}`)
      found.push(...(await violations(page, path)))
    }
    await context.close()
    expect(found).toEqual([])
  },
)

async function enter(context: BrowserContext, who: string): Promise<void> {
  if (who === '-') return
  const page = await context.newPage()
  await page.goto(who.includes('meridian') ? '/operator/sign-in' : '/sign-in')
  await page.click(`button[value="${who}"]`)
  await page.waitForURL((at) => !at.pathname.includes('sign-in'))
  await page.close()
}

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** What a glance shows: a fault of the server, a page wider than its window. */
async function look(page: Page, path: string): Promise<unknown[]> {
  const status = (await page.goto(path))?.status() ?? 500
  const wide = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )
  return [
    ...(wide ? [{ path, id: 'scrolls sideways' }] : []),
    ...(status >= 500 ? [{ path, id: `answered ${status}` }] : []),
  ]
}

async function violations(page: Page, path: string): Promise<unknown[]> {
  await page.evaluate(axe)
  const found = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
  )) as { violations: Violation[] }
  return found.violations.map(({ id, nodes }) => ({
    path,
    id,
    html: nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)),
  }))
}
