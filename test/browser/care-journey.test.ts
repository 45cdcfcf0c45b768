/** A question from help to how it was, and an account from its page to nothing: by hand, on a phone and at a desk. */
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { flight, fly } from '../rooms/trips-flown.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { rowsWith } from '../support/full-text.ts'
import { livePortal } from '../support/live-portal.ts'
import { PASSWORD } from '../support/portal.ts'
import { type Someone, signedIn } from './journey.ts'

const NUMBER = '992003000000011'
let browser: Browser
let db: Db
let live: Awaited<ReturnType<typeof livePortal>>
let ada: Someone
let desk: Someone

beforeAll(async () => {
  browser = await openBrowser()
  db = (await freshPostgres(10)).db
  live = await livePortal(db, 2)
  const company = await live.company({ name: 'Fjord Werke', corporateId: 'WB1000001' })
  const given = await live.person({ name: 'Ada Quillbrook', company, number: NUMBER })
  ada = await signedIn({ browser, live, lang: 'en' }, given, 360)
  desk = await signedIn({ browser, live, lang: 'en' }, await live.operator('support'))
  await fly(live, [
    flight({
      ffAirline: 'MA',
      ffNumber: NUMBER,
      passengerName: 'QUILLBROOK/ADA MRS',
      departedOn: asDay('2026-10-12'),
      corporateId: company.corporateId,
    }),
  ])
}, 120_000)
afterAll(async () => {
  for (const { context } of [ada, desk]) await context.close()
  await browser.close()
})

const text = async (page: Page) => (await page.locator('main').textContent()) ?? ''

test('from help to an answer, and how it was', { timeout: 90_000 }, async () => {
  const { page } = ada
  await page.goto('/me')
  await page.click('.top-help')
  await page.fill('[name=q]', 'missing')
  await page.locator('#missingCredit[open]').waitFor()
  await picture(page, 'care-help-phone')
  await page.click('#contact a')
  await page.waitForURL('**/me/support/new**')
  await page.selectOption('[name=topic]', 'credit')
  await page.fill('[name=text]', 'My flight to Oslo is not here. Paid with 4111 1111 1111 1111.')
  await picture(page, 'care-ask-phone')
  await page.click('#ask button')
  await page.waitForURL('**/me/support/*done=opened')
  expect(await text(page)).toMatch(/has the reference \S*S-[0-9A-Z]{7}/)
  const question = page.url().replace(/\?.*/, '')
  await desk.page.goto('/operator/support')
  await desk.page.click('#rows tbody a')
  expect(await text(desk.page)).toContain('•••• 1111')
  await desk.page.fill('#answer [name=text]', 'It is on its way.')
  await desk.page.check('#answer [name=closes]')
  await picture(desk.page, 'care-desk')
  await desk.page.click('#answer button')
  await desk.page.getByText('It is on its way.').waitFor()
  await page.goto(question)
  expect(await text(page)).toContain('It is on its way.')
  await page.check('[name=score][value="5"]')
  await page.click('#score-form button')
  await page.waitForURL('**done=score')
  expect(await text(page)).toContain('Very good')
})

test('takes everything away, has the account erased, and is nobody', { timeout: 90_000 }, async () => {
  const { page } = ada
  await page.goto('/me/account')
  await page.click('a[href="/me/privacy"] >> visible=true')
  expect(await text(page)).toContain('Looked at a question')
  await picture(page, 'care-privacy-phone')
  await page.click('main a[href="/me/privacy/export"]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('a[href="/me/privacy/export.zip"]'),
  ])
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  expect(strFromU8(files['supportMessage.csv'] ?? new Uint8Array())).toContain('My flight to Oslo')
  await page.goto('/me/privacy/erase')
  expect(await text(page)).toMatch(/You lose .*\d+ miles/)
  await picture(page, 'care-erase-phone')
  await page.fill('[name=word]', 'no')
  await page.click('#erase button')
  expect(await text(page)).toContain('Type the word exactly')
  await page.fill('[name=word]', 'erase')
  await page.click('#erase button')
  await page.fill('[name=proofPassword]', PASSWORD)
  await page.click('#confirm-self button')
  await page.waitForURL('**/erased')
  expect(await text(page)).toContain('You are signed out everywhere')
  await page.goto('/me')
  await page.waitForURL('**/sign-in**')
  expect(await rowsWith(db, ['quillbrook', NUMBER, 'my flight to oslo'])).toEqual([])
  const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
})
