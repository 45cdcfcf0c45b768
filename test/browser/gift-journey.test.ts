/** Points given to a traveller: asked for, approved, and found by whoever was given them, in their own language. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { addMonths, asDay } from '../../src/domain/day.ts'
import { give } from '../rooms/awards-given.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import type { Company } from '../support/portal.ts'
import { fill, type Someone, signedIn } from './journey.ts'

let browser: Browser
let db: Db
let live: Awaited<ReturnType<typeof livePortal>>
let company: Company
let arranger: Someone
let manager: Someone
let traveller: Someone
let ada: string

const text = async (page: Page) => (await page.locator('main').textContent()) ?? ''

beforeAll(async () => {
  browser = await openBrowser()
  db = (await freshPostgres(10)).db
  live = await livePortal(db, 2)
  company = await live.company({ name: 'Fjord Werke' })
  await give(live, company, [[60_000n, addMonths(asDay('2026-11-20'), 12)]])
  const come = async (name: string, role: 'arranger' | 'travel-manager' | 'traveller', lang: 'en' | 'de') => {
    const person = await live.person({ name, company, role })
    return { ...(await signedIn({ browser, live, lang }, person)), seatId: person.membershipId ?? '' }
  }
  arranger = await come('Tarik Fjord', 'arranger', 'en')
  manager = await come('Mira Fjord', 'travel-manager', 'en')
  const given = await come('Ada Fjord', 'traveller', 'de')
  traveller = given
  ada = given.seatId
}, 120_000)
afterAll(async () => {
  for (const someone of [arranger, manager, traveller]) await someone.context.close()
  await browser.close()
  const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
})

test('a gift is asked for with its reason, and another person approves it', async () => {
  const { page } = arranger
  await page.goto('/company/awards?kind=give')
  await page.getByRole('link', { name: 'Choose Miles for a traveller' }).click()
  await fill(page, { amount: '700' })
  await page.selectOption('[name=to]', ada)
  await picture(page, 'gift-form')
  await page.click('#order button')
  expect(await text(page)).toContain('How many points: At least 1,000 points.')
  await fill(page, { amount: '5000' })
  await page.click('#order button')
  await page.waitForURL('**/confirm?**')
  expect(await text(page)).toMatch(/Given to\s*Ada Fjord\s*Arrives as\s*5,000/s)
  await page.fill('[name=reason]', 'Two weekends on the road')
  await picture(page, 'gift-ask')
  await page.click('#ask button')
  await page.waitForURL('**/company/approvals/*?done=asked')
  await manager.page.goto(new URL(page.url()).pathname)
  await manager.page.getByRole('button', { name: 'Approve for 5,000 points' }).click()
  await manager.page.waitForURL('**?done=approved')
  await manager.page.getByRole('link', { name: 'See the order' }).click()
  await manager.page.waitForURL('**/company/orders/*')
  await picture(manager.page, 'gift-order')
  expect(await text(manager.page)).toMatch(
    /Given.*Ada Fjord.*20 Nov 2027.*-5,000.*Credited to the traveller/s,
  )
})

test('the traveller finds miles, where they come from, and a message; the company’s page never names a balance', async () => {
  const { page } = traveller
  await page.goto('/me')
  await picture(page, 'gift-mine')
  expect(await text(page)).toMatch(/Ihnen geschenkt.*Fjord Werke.*\+5\.000/s)
  await page.goto('/messages')
  expect(await text(page)).toContain('Fjord Werke gives you 5,000')
})
