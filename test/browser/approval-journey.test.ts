/** An approver away: the deputy approves within the budget, it is ordered, and the next request is refused by the budget. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import type { Role } from '../../src/db/tables/people.ts'
import { addMonths, asDay } from '../../src/domain/day.ts'
import { mailsTo } from '../rooms/approvals-given.ts'
import { give, ordersOf } from '../rooms/awards-given.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import type { Company, Person } from '../support/portal.ts'
import { fill, type Someone, signedIn } from './journey.ts'

let browser: Browser
let db: Db
let live: Awaited<ReturnType<typeof livePortal>>
let company: Company
const people: Partial<Record<Role, Person & Someone>> = {}

beforeAll(async () => {
  browser = await openBrowser()
  db = (await freshPostgres(10)).db
  live = await livePortal(db, 2)
  company = await live.company({ name: 'Fjord Werke' })
  await give(live, company, [[60_000n, addMonths(asDay('2026-11-20'), 12)]])
  for (const [role, name] of [
    ['travel-manager', 'Mira Fjord'],
    ['approver', 'Noam Fjord'],
    ['arranger', 'Tarik Fjord'],
    ['finance', 'Fedor Fjord'],
  ] as const) {
    const person = await live.person({ name, company, role })
    people[role] = { ...person, ...(await signedIn({ browser, live, lang: 'en' }, person)) }
  }
}, 120_000)
afterAll(async () => {
  for (const someone of Object.values(people)) await someone.context.close()
  await browser.close()
  const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
})

const text = async (page: Page) => (await page.locator('main').textContent()) ?? ''
function by(role: Role): Person & Someone {
  const someone = people[role]
  if (!someone) throw new Error(`nobody is ${role}`)
  return someone
}

/** A line of the policy, chosen as its form offers it. */
async function setLine(page: Page, form: string, whose: string, points: string): Promise<void> {
  await page.goto('/company/policy')
  await page.selectOption(`${form} [name=whose]`, whose)
  await page.fill(`${form} [name=points]`, points)
  await page.click(`${form} button`)
  await page.waitForURL('**/company/policy?done=saved')
}

async function toPrice(page: Page, passenger: string): Promise<void> {
  await page.goto('/company/awards/flight-2024')
  await fill(page, { origin: 'FRA', destination: 'OSL', travelsOn: '2026-12-15' })
  await page.check('[name=cabin][value=economy]')
  await page.selectOption('[name=passenger]', passenger)
  await page.click('#order button')
  await page.waitForURL('**/confirm?**')
}

test('a limit and a budget are set, and the approver names a deputy', async () => {
  const { page } = by('travel-manager')
  await setLine(page, '#new-limit', 'role:arranger', '5000')
  await setLine(page, '#new-budget', 'company', '15000')
  await picture(page, 'approval-policy')
  expect(await text(page)).toMatch(/Whole company\s*15,000/)
  const noam = by('approver').page
  await noam.goto('/company/approvals/deputies')
  await noam.selectOption('[name=deputy]', by('finance').membershipId ?? '')
  await fill(noam, { from: '2026-11-20', until: '2026-11-27' })
  await noam.click('#deputy-form button')
  await noam.waitForURL('**/deputies?done=named')
  await picture(noam, 'approval-deputies')
})

test('above the limit it is asked for, the deputy approves, and both pages say so', async () => {
  const { page } = by('arranger')
  await toPrice(page, by('travel-manager').membershipId ?? '')
  expect(await text(page)).toContain(
    'The limit is 5,000 points (Role: Travel arranger). What is above needs an approval.',
  )
  await page.fill('[name=reason]', 'Visit to a customer in Oslo')
  await picture(page, 'approval-ask')
  await page.click('#ask button')
  await page.waitForURL('**/company/approvals/*?done=asked')
  const request = new URL(page.url()).pathname
  const deputy = by('finance').page
  await deputy.goto('/company')
  await deputy.getByRole('link', { name: 'Decide' }).click()
  await deputy.waitForURL('**/company/approvals?whose=to-decide')
  await deputy.getByRole('link', { name: 'Award flight' }).click()
  await picture(deputy, 'approval-request')
  expect(await text(deputy)).toMatch(
    /Budget left this quarter: Whole company\s*15,000.*6,000 points would be left/s,
  )
  await deputy.getByRole('button', { name: 'Approve for 9,000 points' }).click()
  await deputy.waitForURL(`**${request}?done=approved`)
  expect(await text(deputy)).toContain('Fedor Fjord for Noam Fjord')
  await deputy.getByRole('link', { name: 'See the order' }).click()
  await deputy.waitForURL('**/company/orders/*')
  expect(await text(deputy)).toMatch(/Requested by Tarik Fjord on .* approved by Fedor Fjord for Noam Fjord/s)
  const told = await mailsTo(live, by('arranger').email)
  expect(told.map(({ subject }) => subject)).toEqual(['Approved: Award flight, 9,000 points'])
  expect(await ordersOf(live, company)).toHaveLength(1)
})

test('the next one is beyond the budget: it says what is left and who can raise it, and can then be asked', async () => {
  const { page } = by('arranger')
  await toPrice(page, by('travel-manager').membershipId ?? '')
  expect(await text(page)).toContain(
    'Only 6,000 points are left of the budget of this quarter. A travel manager can raise it.',
  )
  expect(await page.locator('#ask').count()).toBe(0)
  await picture(page, 'approval-budget')
  await setLine(by('travel-manager').page, '#new-budget', 'company', '20000')
  await page.reload()
  await page.fill('[name=reason]', 'The way back')
  await page.click('#ask button')
  await page.waitForURL('**/company/approvals/*?done=asked')
  const request = new URL(page.url()).pathname
  const noam = by('approver').page
  await noam.goto(request)
  await noam.check('[name=answer][value=sent-back]')
  await noam.click('#answer-form button')
  await noam.waitForSelector('.error-summary')
  await noam.fill('[name=reason]', 'One day later is cheaper')
  await noam.click('#answer-form button')
  await noam.waitForURL(`**${request}?done=sent-back`)
  await page.goto(request)
  await page.getByRole('link', { name: 'Change and ask again' }).click()
  expect(await page.inputValue('[name=destination]')).toBe('OSL')
  await page.fill('[name=travelsOn]', '2026-12-16')
  await page.click('#order button')
  await page.waitForURL('**/confirm?**')
  expect(await page.inputValue('[name=reason]')).toBe('The way back')
  await page.click('#ask button')
  await page.waitForURL(`**${request}?done=asked`)
  await noam.goto('/company/approvals?whose=to-decide')
  expect(await text(noam)).toContain('16 Dec 2026')
  await picture(noam, 'approval-inbox')
})
