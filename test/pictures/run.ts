/**
 * Pictures of every kind of page, to be looked at by a person: `npm run pictures [-- <look> …]`. Keeps its own world in
 * test-output/; remove the folder to have it made anew. The language of a page is the person's, unless the browser asks.
 */
import { mkdir } from 'node:fs/promises'
import { pino } from 'pino'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createApp } from '../../src/app.tsx'
import { migrate } from '../../src/db/migrate.ts'
import { openPglite } from '../../src/db/open-pglite.ts'
import { DEMO_PARTNER, DEMO_PASSWORD } from '../../src/demo/people.ts'
import { seedDemo } from '../../src/demo/seed.ts'
import { seedYear } from '../../src/demo/year/seed-year.ts'
import { airports } from '../../src/places/airports.ts'
import { versionStore } from '../../src/programme/published.ts'
import { listen, withAssets } from '../../src/serve.ts'
import { openBrowser } from '../support/browser.ts'
import { LOOKS, PICTURES } from './places.ts'

const FOLDER = 'test-output/pictures'
type Look = (typeof LOOKS)[number]

await mkdir(`${FOLDER}/world`, { recursive: true })
const { db } = await openPglite(`${FOLDER}/world`)
const say = (line: string) => void process.stderr.write(`${line}\n`)
await migrate(db)
await seedDemo(db, { now: new Date(), say })
await seedYear(db, { now: new Date(), say })
const clock = () => new Date()
const app = createApp({
  openDb: () => ({ db, release: () => {} }),
  versions: versionStore(clock),
  places: airports,
  clock,
  log: pino({ level: 'warn' }),
  publicUrl: undefined,
  demo: true,
  secret: 'for pictures of this house alone',
  operatorsNeedCode: false,
})
const server = await listen(withAssets(app), '127.0.0.1', 0)
const browser = await openBrowser()
const asked = process.argv.slice(2)
for (const look of LOOKS) {
  if (asked.length > 0 && !asked.includes(look.name)) continue
  for (const [who, paths] of Object.entries(PICTURES)) await visit(browser, look, who, paths)
}
await printed(browser)
await browser.close()
await server.stop()
await db.destroy()

async function visit(browser: Browser, look: Look, who: string, paths: readonly string[]): Promise<void> {
  const context = await open(browser, look)
  const page = await enter(context, who, look.lang)
  for (const path of paths) {
    const found = await addressOf(page, path)
    const answer = found === undefined ? undefined : await page.goto(found)
    if (!answer || answer.status() >= 500) say(`${look.name} ${path}: ${answer?.status() ?? 'nothing there'}`)
    await scrolled(page)
    await noteWidth(page, look, path)
    const role = who.split('@')[0] ?? ''
    const name = `${look.name}-${role}${path.replaceAll('*', 'one').replaceAll(/[^a-z0-9]+/gi, '-')}`
    await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: true })
  }
  await context.close()
}

function open(browser: Browser, { lang, width, colorScheme }: Look): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    locale: lang,
    hasTouch: width < 500,
    baseURL: `http://localhost:${server.port}`,
  })
}

async function enter(context: BrowserContext, who: string, lang: string): Promise<Page> {
  const page = await context.newPage()
  if (who === 'partner') {
    await page.goto('/partner/sign-in')
    await page.fill('input[name="accessKey"]', DEMO_PARTNER.key)
    await page.press('input[name="accessKey"]', 'Enter')
    await page.waitForURL((at) => !at.pathname.includes('sign-in'))
  } else if (who !== '-') {
    await page.goto(who.includes('meridian') ? '/operator/sign-in' : '/sign-in')
    await page.fill('input[name="email"]', who)
    await page.fill('input[name="password"]', DEMO_PASSWORD)
    await page.press('input[name="password"]', 'Enter')
    await page.waitForURL((at) => !at.pathname.includes('sign-in'))
  }
  await page.goto(`/language?to=${lang}`)
  return page
}

/** `/company/trips/*` is the first trip that the list links to. */
async function addressOf(page: Page, path: string): Promise<string | undefined> {
  const [list, query] = path.split('/*')
  if (query === undefined) return path
  await page.goto(list ?? path)
  const found = (await page.evaluate(
    `[...document.querySelectorAll('main a')].map((link) => new URL(link.href).pathname)
      .find((at) => at.startsWith('${list}/') && /[0-9a-f]{8}|[0-9]{10}|[0-9]{4}-[0-9]{6}/.test(at))`,
  )) as string | undefined
  return found && found + query
}

/** Maps come when they are seen. */
async function scrolled(page: Page): Promise<void> {
  if (!(await page.$('.map-room'))) return
  await page.evaluate("document.querySelector('.map-room').scrollIntoView()")
  await page.waitForSelector('.map-room svg')
  await page.evaluate('scrollTo(0, 0)')
}

async function noteWidth(page: Page, look: Look, path: string): Promise<void> {
  const isWide = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )
  if (isWide) say(`${look.name} ${path}: scrolls sideways`)
}

/** The statement as paper shows it. */
async function printed(browser: Browser): Promise<void> {
  const look = LOOKS[0]
  const context = await open(browser, look)
  const page = await enter(context, Object.keys(PICTURES)[1] ?? '', look.lang)
  await page.goto('/company/statement')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.screenshot({ path: `${FOLDER}/print-statement.png`, fullPage: true })
  await page.pdf({ path: `${FOLDER}/print-statement.pdf`, format: 'A4' })
  await context.close()
}
