/** Shows 6: what the first look at a home page costs the line; and nothing moves, and nothing comes from elsewhere. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/demo/people.ts'
import { seedDemo } from '../../src/demo/seed.ts'
import { openBrowser } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import { NOW } from '../support/portal.ts'

const MOST_BYTES = 100_000
/** Counts what moves without being asked to, fonts that come late included. */
const WATCH = `window.moved = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.moved += entry.value
}).observe({ type: 'layout-shift', buffered: true })`

let browser: Browser
let url: string
beforeAll(async () => {
  browser = await openBrowser()
  const { db } = await freshPostgres(10)
  const live = await livePortal(db, 2)
  await seedDemo(db, { now: NOW, say: () => {} })
  url = live.url
}, 120_000)
afterAll(() => browser.close())

test.for(
  ['en', 'de', 'ru', 'tr', 'he'].flatMap((lang) => [
    { lang, who: 'mira@halden.example', path: '/company' },
    { lang, who: 'ada@halden.example', path: '/me' },
  ]),
)('$path in $lang', async ({ lang, who, path }) => {
  const context = await browser.newContext({
    baseURL: url,
    locale: lang,
    viewport: { width: 1280, height: 800 },
  })
  await context.request.post('/sign-in', {
    form: { email: who, password: DEMO_PASSWORD },
    headers: { Origin: url },
    maxRedirects: 0,
  })
  const page = await context.newPage()
  await page.addInitScript(WATCH)
  const line = await context.newCDPSession(page)
  await line.send('Network.enable')
  await line.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  const asked: string[] = []
  line.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url))
  line.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  expect(answer?.status()).toBe(200)
  await page.evaluate('document.fonts.ready')
  await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
  await page.waitForLoadState('networkidle')
  const origin = new URL(url).origin
  expect(
    asked.filter((address) => !address.startsWith(`${origin}/`) && !address.startsWith('data:')),
  ).toEqual([])
  expect(asked.length).toBeGreaterThan(10)
  process.stdout.write(`${path} in ${lang}: ${bytes} bytes in ${asked.length} answers\n`)
  expect({ moved: await page.evaluate('window.moved') }).toEqual({ moved: 0 })
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
  await context.close()
})
