/** Shows 1: three booking texts before departure, a claim decided at once, and a claim by proof. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { AMADEUS, GALILEO, SABRE } from '../domain/booking/printed.ts'
import { balance, mails } from '../rooms/claims-given.ts'
import { flight, fly } from '../rooms/trips-flown.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import { type Company, PASSWORD, type Person } from '../support/portal.ts'
import { type Someone, signedIn } from './journey.ts'

/** Of the printed bookings: the traveller's own. */
const NUMBER = '990123456789012'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

let browser: Browser
let db: Db
let live: Awaited<ReturnType<typeof livePortal>>
let company: Company
let ada: Person
let manager: Someone
let traveller: Someone

beforeAll(async () => {
  browser = await openBrowser()
  db = (await freshPostgres(10)).db
  live = await livePortal(db, 2)
  company = await live.company({ name: 'Fjord Werke', corporateId: 'WB1000001' })
  ada = await live.person({ name: 'Ada Brenner', company, number: NUMBER })
  manager = await signedIn(cast(), await live.person({ name: 'Mira Fjord', company, role: 'travel-manager' }))
  traveller = await signedIn(cast(), ada, 360)
}, 120_000)
afterAll(async () => {
  for (const { context } of [manager, traveller]) await context.close()
  await browser.close()
  const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
})

const cast = () => ({ browser, live, lang: 'en' as const })
const text = async (page: Page) => (await page.locator('main').textContent()) ?? ''

test.for([
  { system: 'Amadeus', booking: AMADEUS, without: /^ 10 OSI.*\n/m, entry: 'SR*CLIDNVHK/WB1000001' },
  { system: 'Sabre', booking: SABRE, without: /^.*OSI NV.*\n/m, entry: '3CLIDNV/WB1000001' },
  {
    system: 'Galileo',
    booking: GALILEO,
    without: /^.*NV\*?.*WB1000001.*\n/m,
    entry: 'SI.SSRCLIDNVHK1/WB1000001',
  },
])(
  'before departure, $system: what is there is said, and what is missing comes as the entry to type',
  async (given) => {
    const { page } = manager
    const check = async (booking: string) => {
      await page.goto('/company/trips/check')
      await page.fill('#check [name=booking]', booking)
      await page.click('#check button')
      await page.locator('#result').waitFor()
    }
    await check(given.booking)
    expect(await page.locator('#result').textContent()).toContain(given.system)
    expect(await page.locator('#result').textContent()).not.toContain('Your corporate id is missing')
    const cut = given.booking.replace(given.without, '')
    expect(cut).not.toBe(given.booking)
    await check(cut)
    await picture(page, `trip-check-${given.system.toLowerCase()}`)
    const result = (await page.locator('#result').textContent()) ?? ''
    expect(result).toContain('Your corporate id is missing')
    expect(await page.locator('#result code').allTextContents()).toContain(given.entry)
    // The personal half is looked at by the person alone.
    await traveller.page.goto('/me/trips/check')
    await traveller.page.fill('#check [name=booking]', given.booking)
    await traveller.page.click('#check button')
    await traveller.page.locator('#result').waitFor()
    expect(result).not.toContain(NUMBER)
  },
)

test('a claim that stored coupons decide is credited before the page is there', async () => {
  const coupon = flight()
  await fly(live, [coupon])
  const before = await balance(live, company.id, 'points')
  const { page } = manager
  await page.goto('/company/claims/new')
  await page.fill('#claim-form [name=tickets]', '160-12')
  await page.click('#claim-form button[formaction$="/check"]')
  await expect.poll(() => page.locator('[aria-invalid=true], [role=alert] a').count()).toBeGreaterThan(0)
  expect(await page.inputValue('#claim-form [name=tickets]')).toBe('160-12')
  await page.fill('#claim-form [name=tickets]', coupon.ticket)
  // What will come of it is said as soon as the field is left.
  await page.keyboard.press('Tab')
  await expect.poll(() => text(page)).toContain('Will be credited at once.')
  await page.locator('#verdicts button').dblclick()
  await page.waitForURL((at) => /\/company\/claims(\/[0-9a-f-]{36})?$/.test(at.pathname))
  await picture(page, 'claim-at-once')
  expect(await text(page)).toContain('Credited')
  expect((await balance(live, company.id, 'points')) - before).toBe(480n)
})

test('a claim by proof: asked back, answered, credited, and both sides read the same', async () => {
  const ticket = '9909990000042'
  await fly(live, [flight({ ticket, ffAirline: null, ffNumber: null })])
  const { page } = traveller
  await page.goto('/me/claims/new')
  await page.fill('#claim-form [name=tickets]', `${ticket}, 2026-11-01`)
  await page.check('#claim-form [name=halves][value=person]')
  await page.locator('#verdicts button').click()
  await page.waitForURL(/\/me\/claims(\?|$)/)
  await page.locator('#rows a[href^="/me/claims/"]').first().click()
  await page.waitForURL(/\/me\/claims\/[0-9a-f-]{36}/)
  expect(await text(page)).toContain('With support')
  const here = page.url()
  await page.setInputFiles('[name=file]', { name: 'pass.png', mimeType: 'image/png', buffer: PNG })
  await page.locator('form[action$="/proof"] button').click()
  await expect.poll(() => page.locator('a[href*="/proofs/"]').count()).toBe(1)

  const desk = await signedIn(cast(), await live.operator('support'))
  await desk.page.goto(`/operator/claims?q=${ticket}`)
  await desk.page.locator('#rows a[href^="/operator/claims/"]').first().click()
  await desk.page.fill('#ask-form [name=question]', 'Which seat was it?')
  await desk.page.locator('#ask-form button').click()
  await expect.poll(() => text(desk.page)).toContain('Which seat was it?')
  expect((await mails(live, ada.email)).at(-1)).toContain('A question about your claim')

  // The session ends while the answer is typed: after signing in again it is still there.
  await page.goto(here)
  await page.fill('#answer-form [name=message]', 'It was 12A.')
  await withScope(db, { as: 'gate' }, (tx) =>
    tx.deleteFrom('session').where('member_id', '=', ada.id).execute(),
  )
  await page.locator('#answer-form button').click()
  await page.locator('#sign-in').waitFor()
  await page.fill('#sign-in [name=email]', ada.email)
  await page.fill('#sign-in [name=password]', PASSWORD)
  await page.click('#sign-in button')
  await page
    .locator('form[action$="/answer"] [name=message][value="It was 12A."]')
    .waitFor({ state: 'attached' })
  await page.locator('form[action$="/answer"] button').click()
  await page.waitForURL((at) => at.pathname === new URL(here).pathname)

  const before = await balance(live, ada.id, 'miles')
  await desk.page.reload()
  expect(await text(desk.page)).toContain('It was 12A.')
  await picture(desk.page, 'claim-desk')
  await desk.page.locator('form[action$="/credit"] button').click()
  await desk.page.locator('dialog[open] button[value=yes]').click()
  await expect.poll(() => balance(live, ada.id, 'miles')).toBeGreaterThan(before)
  await page.goto(here)
  await picture(page, 'claim-by-proof')
  for (const said of ['Which seat was it?', 'It was 12A.', 'Credited'])
    expect(await text(page)).toContain(said)
  expect((await mails(live, ada.email)).at(-1)).toContain(`Ticket ${ticket} is credited`)
  await desk.context.close()
})
