/** Shows 1: a voucher from the catalogue to the counter, in two browsers; the company sees where it was used. */
import type { Browser, Page } from 'playwright-core'
import { encode } from 'uqr'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { give } from '../rooms/awards-given.ts'
import { openShop, type Shop } from '../rooms/partner-given.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import { type Someone, signedIn } from './journey.ts'

let browser: Browser
let live: Awaited<ReturnType<typeof livePortal>>
let manager: Someone
let shop: Shop

beforeAll(async () => {
  browser = await openBrowser()
  live = await livePortal((await freshPostgres(10)).db, 2)
  const company = await live.company({ name: 'Fjord Werke' })
  const mira = await live.person({ name: 'Mira Fjord', company, role: 'travel-manager' })
  await give(live, company, [
    [12_400n, asDay('2027-01-31')],
    [50_000n, asDay('2027-11-30')],
  ])
  shop = await openShop(live, 'Quay Lounges')
  manager = await signedIn({ browser, live, lang: 'en' }, mira)
}, 120_000)
afterAll(async () => {
  await manager.context.close()
  await browser.close()
})

const text = async (page: Page) => (await page.locator('main').textContent()) ?? ''
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test('a voucher is ordered, read off the receipt, redeemed once, and seen as used', {
  timeout: 120_000,
}, async () => {
  const code = await ordering(manager.page)
  await atTheCounter(code)
  await manager.page.goto(`${live.url}/company/vouchers`)
  const list = await text(manager.page)
  expect(list).toContain('Quay Lounges')
  expect(list).toContain(`…${code.slice(-4)}`)
  expect(list).not.toContain(code)
  await picture(manager.page, 'vouchers-company')
})

/** @returns the code as the receipt shows it */
async function ordering(page: Page): Promise<string> {
  await page.goto(`${live.url}/company`)
  await page.goto(`${live.url}/company/awards`)
  expect(await text(page)).toContain('12,400 points lapse by 31 Jan 2027')
  await press(page, 'Favourite: Lounge pass')
  await page.getByLabel('Only my favourites').check()
  await page.waitForURL(/favourites=yes/)
  await page.getByRole('article').first().waitFor()
  expect(await page.getByRole('article').count()).toBe(1)
  await picture(page, 'vouchers-catalogue')
  await page.getByRole('link', { name: 'Choose Lounge pass' }).click()
  await press(page, 'See the price')
  await press(page, /^Redeem 9,000/)
  const shown = page.locator('.voucher-code code')
  await shown.waitFor()
  const code = (await shown.textContent()) ?? ''
  expect(code).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
  // The square is the code: as many dark modules as the code makes.
  const dark = encode(code, { ecc: 'M', border: 4 }).data.flat().filter(Boolean).length
  const path = (await page.locator('.voucher-sheet .qr-code path').getAttribute('d')) ?? ''
  expect(path.split('M').length - 1).toBe(dark)
  await picture(page, 'vouchers-receipt')
  await page.reload()
  expect(await text(page)).not.toContain(code)
  return code
}

async function atTheCounter(code: string): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${live.url}/partner`)
  await page.getByLabel('Access key').fill(shop.key)
  await press(page, 'Sign in')
  await page.waitForURL(/\/partner$/)
  await picture(page, 'partner-counter')
  // A scanner types, and presses Enter.
  await page.keyboard.type(code.replaceAll('-', '').toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Redeem' }).waitFor()
  const found = await text(page)
  expect(found).toContain('Lounge pass: this voucher is good')
  expect(found).not.toMatch(/Fjord|Mira/)
  await picture(page, 'partner-voucher')
  await press(page, 'Redeem')
  await page.getByText('Redeemed. Note the number').waitFor()
  await picture(page, 'partner-redeemed')
  await page.getByRole('link', { name: 'Next voucher' }).click()
  await page.getByLabel('Voucher code').fill(code)
  await press(page, 'Check the voucher')
  await page.getByText('This voucher was already used here on').waitFor()
  expect(await text(page)).toContain('1 redemption today')
  await picture(page, 'partner-refused')
  await context.close()
}
