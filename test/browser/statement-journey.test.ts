/** A month as finance meets it: closed by the job, told by mail, looked at, checked, printed, taken into a spreadsheet. */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { moveOn } from '../rooms/statements-given.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import { addLines, pointsOf } from '../support/many-lines.ts'
import { pdfText } from '../support/pdf-text.ts'
import { signedIn } from './journey.ts'

let browser: Browser
let live: Awaited<ReturnType<typeof livePortal>>
beforeAll(async () => {
  browser = await openBrowser()
  const { db } = await freshPostgres(10)
  live = await livePortal(db, 2)
}, 60_000)
afterAll(() => browser.close())

test('from the job that closes the month to the spreadsheet', { timeout: 240_000 }, async () => {
  const { db } = live
  const acme = await live.company({
    name: 'Fjord & Sohn',
    corporateId: 'WB1000001',
    joinedOn: asDay('2026-10-01'),
  })
  const fedor = await live.person({ name: 'Fedor Money', company: acme, role: 'finance' })
  await moveOn(live, acme, '2026-11-05', 20_000n)
  await moveOn(live, acme, '2026-11-12', -5_001n)
  // The job has its turn every ten minutes by the portal's clock, which stands still unless it is moved.
  const closed = async () => {
    live.clock.now = new Date(live.clock.now.getTime() + 11 * 60_000)
    const rows = await withScope(db, { as: 'job' }, (tx) =>
      tx.selectFrom('closed_statement').select('number').where('company_id', '=', acme.id).execute(),
    )
    return rows.length
  }
  await expect.poll(closed, { timeout: 60_000, interval: 1_000 }).toBe(1)
  live.clock.now = new Date('2026-12-03T10:00:00Z')
  await expect.poll(closed, { timeout: 60_000, interval: 1_000 }).toBe(2)
  const mail = await withScope(db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'body'])
      .where('recipient', '=', fedor.email)
      .where('kind', '=', 'statement')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow(),
  )
  expect(mail.subject).toBe('Statement 2026-000002 for November 2026 is closed')
  const link = /https?:\/\/\S+$/.exec(mail.body)?.[0] ?? ''
  const { page, context } = await signedIn({ browser, live, lang: 'en' }, { email: fedor.email })
  await page.goto(new URL(link).pathname)
  expect(await page.locator('h1').textContent()).toBe('Statement 2026-000002, November 2026')
  await page.getByRole('link', { name: 'Check number, hash and ledger' }).click()
  await page.locator('.notice.done').waitFor()
  await picture(page, 'statement-closed')
  const paper = await pdfText(new Uint8Array(await page.pdf({ format: 'A4' })))
  for (const text of ['2026-000002', '14,999', 'Closing balance']) expect(paper).toContain(text)
  expect(paper).not.toContain('Sign out')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[href*="statement.xlsx"]').click(),
  ])
  expect(download.suggestedFilename()).toBe('fjord-sohn-statement-2026-11.xlsx')
  const rows = await readSheet(await readFile(await download.path()))
  expect(rows.at(-1)).toContain(14_999)
  await page.setViewportSize({ width: 360, height: 800 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await picture(page, 'statement-closed-360')
  await page.goto('/company/exports')
  await picture(page, 'exports-360')
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  await context.close()
})

test('S-15 a month of 300 lines is short on a phone until it is unfolded, without a script, and whole on paper', async () => {
  const lines = 300
  const busy = await live.company({
    name: 'Flies Much',
    corporateId: 'WB1000019',
    joinedOn: asDay('2026-10-01'),
  })
  await addLines(live.db, busy.id, lines)
  const fedor = await live.person({ name: 'Fedor Count', company: busy, role: 'finance' })
  const { context } = await signedIn({ browser, live, lang: 'en' }, { email: fedor.email }, 360)
  const plain = await browser.newContext({
    baseURL: live.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
    storageState: await context.storageState(),
  })
  await context.close()
  const still = await plain.newPage()
  await still.goto('/company/statement?period=2026-10')
  const links = still.locator('#accrual a:visible')
  const shown = await links.count()
  expect(shown).toBeLessThan(10)
  const box = await still.locator('main').boundingBox()
  expect(box?.height).toBeLessThan(6_000)
  const folded = lines - shown
  const summary = still.locator('#accrual summary')
  expect(await summary.textContent()).toBe(
    `${folded} more lines: +${pointsOf(folded).toLocaleString('en')} points`,
  )
  expect(await still.locator('#accrual tfoot').textContent()).toContain(
    `+${pointsOf(lines).toLocaleString('en')} points`,
  )
  await picture(still, 'statement-folded-360')
  const paper = await pdfText(new Uint8Array(await still.pdf({ format: 'A4' })))
  const references = new Set(paper.match(/99\d{11}-1/g))
  expect(references.size).toBe(lines)
  expect(paper).not.toContain('more lines')
  await summary.click()
  expect(await links.count()).toBe(lines)
  await plain.close()
})
