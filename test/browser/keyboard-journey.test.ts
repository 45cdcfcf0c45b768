/** Shows 2: the portal by keyboard alone: the focus is always seen, never covered, and goes where it is needed. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/demo/people.ts'
import { seedDemo } from '../../src/demo/seed.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import { NOW } from '../support/portal.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  const { db } = await freshPostgres(10)
  const live = await livePortal(db, 2)
  await seedDemo(db, { now: NOW, say: () => {} })
  const context = await browser.newContext({
    baseURL: live.url,
    locale: 'en',
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
}, 120_000)
afterAll(() => browser.close())

type Focus = { readonly is: string; readonly seen: boolean; readonly covered: string | null }

/** What has the focus: its text or name, whether a ring is drawn around it, and what lies over its middle. */
const FOCUS = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return { is: '', seen: true, covered: null }
  const ringed = [at, at.closest('.field, label, .file')].filter(Boolean).some((each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
  })
  const box = at.getBoundingClientRect()
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1)
  const y = box.top + Math.min(box.height / 2, 20)
  const top = document.elementFromPoint(x, y)
  const own = !top || at === top || at.contains(top) || top.contains(at) || top.closest('label')?.control === at
  const label = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent ?? ''
  return {
    is: (at.getAttribute('name') ?? '') + ' ' + label.replace(/\\\\s+/g, ' ').trim() + ' ' + (at.getAttribute('href') ?? ''),
    seen: ringed,
    covered: own ? null : top.outerHTML.slice(0, 120),
  }
})()`

/** One step on, and a look at where it led. */
async function step(key = 'Tab'): Promise<Focus> {
  await page.keyboard.press(key)
  const focus = (await page.evaluate(FOCUS)) as Focus
  const at = new URL(page.url()).pathname
  expect({ at, ...focus }).toEqual({ at, is: focus.is, seen: true, covered: null })
  return focus
}

/** Goes on until what is looked for has the focus. */
async function reach(what: RegExp, most = 90): Promise<void> {
  const passed: string[] = []
  for (let steps = 0; steps < most; steps += 1) {
    const { is } = await step()
    if (what.test(is)) return
    passed.push(is.slice(0, 40))
  }
  throw new Error(`${what} was not reached; on the way: ${passed.join(' | ')}`)
}

test('from the door to the confirmation of an order and out again, without a mouse', {
  timeout: 120_000,
}, async () => {
  await page.goto('/sign-in')
  await reach(/^email /)
  await page.keyboard.type('mira@halden.example')
  await reach(/^password /)
  await page.keyboard.type('not the password')
  await page.keyboard.press('Enter')
  // Refused: the focus is where it is said why.
  await page.locator('[role=alert], .notice').first().waitFor()
  await reach(/^password /)
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/company')

  expect((await step()).is).toMatch(/#main/)
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('main')
  await page.goto('/company')
  await reach(/\/company\/trips\b/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/company/trips')

  // One key to the search box, and the list follows what is typed.
  await page.locator('#rows tbody tr').first().waitFor()
  await page.keyboard.press('/')
  expect(((await page.evaluate(FOCUS)) as Focus).is).toMatch(/^q /)
  await page.keyboard.type('zzzz')
  await page.waitForURL(/q=zzzz/)
  await expect.poll(() => page.locator('#rows tbody tr').count()).toBe(0)
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await expect.poll(() => page.locator('#rows tbody tr').count()).toBeGreaterThan(10)
  await reach(/\/company\/trips\/[0-9a-f-]{36}/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/company\/trips\/[0-9a-f-]{36}/)
  await reach(/Why/)
  await page.keyboard.press('Enter')
  expect(await page.locator('main details[open]').count()).toBe(1)
  await picture(page, 'keyboard-why')

  await reach(/\/company\/awards\b/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/company/awards')
  await reach(/\/company\/awards\/lounge/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/company\/awards\/lounge/)
  await reach(/^quantity /)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('0')
  await page.keyboard.press('Enter')
  // Wrong input: the summary has the focus, its link leads to the field.
  await page.locator('.error-summary').waitFor()
  expect(await page.evaluate('document.activeElement.className')).toContain('error-summary')
  await step()
  await page.keyboard.press('Enter')
  expect(((await page.evaluate(FOCUS)) as Focus).is).toMatch(/^quantity /)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.locator('form[action$="/order"] button').first().waitFor()
  await picture(page, 'keyboard-confirm')
  await page.goBack()

  await reach(/Mira|menu/i)
  await page.keyboard.press('Enter')
  await reach(/Sign out/)
  await page.keyboard.press('Enter')
  await page.waitForURL((at) => at.pathname === '/sign-in' || at.pathname === '/')
})

test('a question is answered by Escape: nothing happens, and the focus is back at its button', {
  timeout: 60_000,
}, async () => {
  await page.goto('/sign-in')
  await page.fill('[name=email]', 'ada@halden.example')
  await page.fill('[name=password]', DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL((at) => at.pathname.startsWith('/me') || at.pathname === '/company')
  await page.goto('/me/account')
  const button = page.locator('form[data-confirm] button').first()
  const verb = ((await button.textContent()) ?? '').trim()
  await reach(new RegExp(verb))
  await page.keyboard.press('Enter')
  await page.locator('dialog[open]').waitFor()
  await step()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
  expect(((await page.evaluate(FOCUS)) as Focus).is).toContain(verb)
  expect(new URL(page.url()).search).toBe('')
})
