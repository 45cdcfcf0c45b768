/** Shows 1: a list of two hundred, whoever registers by the domain, whoever leaves, and a number that finds its flights. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyLedger } from '../../src/db/ledger/verify.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import { asDay } from '../../src/domain/day.ts'
import { balance, mails } from '../rooms/claims-given.ts'
import { flight, fly } from '../rooms/trips-flown.ts'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import type { Company, Person } from '../support/portal.ts'
import { fill, numberOf, type Someone, signedIn } from './journey.ts'

const PEOPLE = 200
const SECRET = 'a plain sentence for a password'

let browser: Browser
let db: Db
let live: Awaited<ReturnType<typeof livePortal>>
let company: Company
let mira: Person
let manager: Someone

beforeAll(async () => {
  browser = await openBrowser()
  db = (await freshPostgres(10)).db
  live = await livePortal(db, 2)
  company = await live.company({ name: 'Fjord Werke' })
  mira = await live.person({ name: 'Mira Fjord', company, role: 'travel-manager' })
  manager = await signedIn(cast(), mira)
}, 120_000)
afterAll(async () => {
  await manager.context.close()
  await browser.close()
  const { findings } = await withScope(db, { as: 'job' }, (tx) => verifyLedger(tx))
  expect(findings).toEqual([])
})

const cast = () => ({ browser, live, lang: 'en' as const })
const text = async (page: Page) => (await page.locator('main').textContent()) ?? ''

/** The newest link of this kind in a mail to the address. */
async function linkIn(address: string, kind: string): Promise<string> {
  const all = await mails(live, address)
  return new RegExp(`/${kind}/[\\w-]+`).exec(all.at(-1) ?? '')?.[0] ?? ''
}

async function seats(state: string): Promise<number> {
  const rows = await withScope(db, { as: 'company', companyId: company.id }, (tx) =>
    tx
      .selectFrom('membership')
      .select('id')
      .where('state', '=', state as 'invited')
      .execute(),
  )
  return rows.length
}

/** @returns once the list on the page is worked off */
async function invited(page: Page): Promise<void> {
  await page.click('#go button')
  await expect.poll(() => text(page), { timeout: 60_000 }).toContain('The list has been worked off.')
}

async function handIn(page: Page, name: string, csv: string): Promise<void> {
  await page.goto('/company/people/list')
  await page.setInputFiles('#people-list [name=file]', {
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  })
  await page.click('#people-list button')
  await page.waitForURL(/\/people\/list\/[0-9a-f-]{36}/)
}

test('a list of two hundred people: looked at, what is wrong mended, invited, and one comes in', async () => {
  const { page } = manager
  const good = Array.from({ length: PEOPLE - 3 }, (_, at) => `p${at}@fjord.example,Person Nr ${at},traveller`)
  const bad = [
    'kein-at.example,Ohne At,traveller',
    'p1@fjord.example,Noch Mal,traveller',
    'x@fjord.example,Xa,boss',
  ]
  await handIn(
    page,
    'people.csv',
    ['email,name,role', ...good.slice(0, 90), ...bad, ...good.slice(90)].join('\n'),
  )
  await picture(page, 'people-list-preview')
  expect(await text(page)).toMatch(/New, to be invited\s*197/)
  expect(await seats('invited')).toBe(0)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[href$="/rejects.csv"]').click(),
  ])
  const rejects = await readFile(await download.path(), 'utf8')
  expect(rejects.trim().split('\n')).toHaveLength(4)
  await invited(page)
  expect(await seats('invited')).toBe(197)

  // The file of rejects, mended by hand, is itself a list.
  const mended = rejects
    .replace('kein-at.example', 'kein-at@fjord.example')
    .replace('p1@fjord.example', 'p900@fjord.example')
    .replace(',boss', ',finance')
  await handIn(page, 'mended.csv', mended)
  expect(await text(page)).toMatch(/New, to be invited\s*3/)
  await page.locator('#go button').dblclick()
  await expect.poll(() => text(page), { timeout: 60_000 }).toContain('The list has been worked off.')
  expect(await seats('invited')).toBe(PEOPLE)
  expect(await mails(live, 'p900@fjord.example')).toHaveLength(1)

  const guest = await signedOut()
  await guest.page.goto(await linkIn('p7@fjord.example', 'invitation'))
  await guest.page.check('#accept [name=consent]')
  await fill(guest.page, { password: SECRET })
  await guest.page.click('#accept button')
  await guest.page.waitForURL(/\/me/)
  // Back to the form: whoever used the invitation is led to where they are in already, anybody else is told that it is used.
  await guest.page.goBack()
  await guest.page.reload()
  await guest.page.waitForURL(/\/me/)
  const another = await signedOut()
  await another.page.goto(await linkIn('p7@fjord.example', 'invitation'))
  expect(await text(another.page)).toContain('works only once')
  await another.context.close()
  await guest.context.close()
  await page.goto('/company/people?state=active&q=p7@')
  expect(await text(page)).toContain('p7@fjord.example')
})

async function signedOut(): Promise<Someone> {
  const context = await browser.newContext({
    baseURL: live.url,
    locale: 'en',
    viewport: { width: 360, height: 780 },
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return { page, context }
}

test('whoever has a mailbox of the domain registers, waits, and is let in', async () => {
  const { page } = manager
  await page.goto('/company/people/link')
  await fill(page, { domains: 'fjord.example', expiresOn: '2026-12-20' })
  await page.locator('#link [name=approval]').check()
  await page.click('#link button')
  await page.waitForLoadState()
  const path = /\/register\/[\w-]+/.exec(await page.content())?.[0] ?? ''
  const nele = await signedOut()
  await nele.page.goto(path)
  await fill(nele.page, { name: 'Nele Neu', email: 'nele@elsewhere.example' })
  await nele.page.click('#register button')
  await expect.poll(() => nele.page.locator('[aria-invalid=true]').count()).toBe(1)
  expect(await nele.page.inputValue('#register [name=name]')).toBe('Nele Neu')
  await fill(nele.page, { email: 'nele@fjord.example' })
  await nele.page.click('#register button')
  await nele.page.waitForURL('**/register/sent')
  await nele.page.goto(await linkIn('nele@fjord.example', 'invitation'))
  await nele.page.check('#accept [name=consent]')
  await fill(nele.page, { name: 'Nele Neu', password: SECRET })
  await nele.page.click('#accept button')
  await nele.page.waitForURL('**/register/waiting')
  expect((await nele.page.goto('/company'))?.status()).toBe(404)

  await page.goto('/company/people')
  await page.locator('a[href="/company/people/waiting"]').first().click()
  await picture(page, 'people-waiting')
  await page.locator('#waiting button[name=approve]:not([value=ticked]):not([value=all])').click()
  await expect.poll(() => text(page)).toContain('Nobody waits for your approval.')
  await nele.page.goto('/me')
  expect(await nele.page.locator('header').textContent()).toContain('Fjord Werke')
  await nele.context.close()
})

test('a leaver is out with the next request; flights after the day are not the company’s; the miles stay', async () => {
  const number = numberOf({ tag: '6101' })
  const lena = await live.person({ name: 'Lena Lauf', company, number })
  const paid = {
    ffAirline: 'MA',
    ffNumber: number,
    passengerName: 'LAUF/LENA MS',
    corporateId: company.corporateId,
  }
  await fly(live, [flight({ ...paid, departedOn: asDay('2026-11-01') })])
  const points = await balance(live, company.id, 'points')
  const miles = await balance(live, lena.id, 'miles')
  expect(miles).toBeGreaterThan(0n)
  const own = await signedIn(cast(), lena, 360)
  await own.page.goto('/me/trips/check')
  await own.page.fill('[name=booking]', 'RP/FRAMA2100')

  const { page } = manager
  await page.goto(`/company/people/${lena.membershipId}`)
  await page.click(`a[href$="/leave"]`)
  await picture(page, 'people-leave')
  await page.locator('form[action$="/leave"] button').click()
  await page.waitForURL((at) => !at.pathname.endsWith('/leave'))

  expect((await own.page.goto('/company/people'))?.status()).toBe(404)
  await own.page.goto('/me')
  expect(await own.page.locator('header').textContent()).not.toContain('Fjord Werke')
  await fly(live, [flight({ ...paid, corporateId: null, departedOn: asDay('2026-11-25') })])
  expect(await balance(live, company.id, 'points')).toBe(points)
  expect(await balance(live, lena.id, 'miles')).toBeGreaterThan(miles)
  await own.page.goto('/me/trips')
  expect(await own.page.locator('#rows tbody tr').count()).toBe(2)
  await own.context.close()
})

test('a number that is linked finds the flights that waited for it, and says how many', async () => {
  const digits = numberOf({ tag: '6102' })
  const otto = await live.person({ name: 'Otto Ohne', company })
  const flown = {
    ffAirline: 'MA',
    ffNumber: digits,
    passengerName: 'OHNE/OTTO MR',
    corporateId: company.corporateId,
  }
  await fly(live, [
    flight({ ...flown, departedOn: asDay('2026-10-20') }),
    flight({ ...flown, departedOn: asDay('2026-10-22') }),
  ])
  expect(await balance(live, otto.id, 'miles')).toBe(0n)
  const own = await signedIn(cast(), otto, 360)
  await own.page.goto('/me/account')
  await own.page.selectOption('#link [name=airline]', 'MA').catch(() => {})
  await own.page.fill('#link [name=number]', digits)
  await own.page.click('#link button')
  // Without consent nothing is linked, and what was typed is still there.
  await expect.poll(() => own.page.locator('#link [aria-invalid=true]').count()).toBe(1)
  expect(await own.page.inputValue('#link [name=number]')).toBe(digits)
  await own.page.check('#link [name=consent]')
  await own.page.click('#link button')
  await own.page.waitForURL(/done=linked/)
  await picture(own.page, 'number-linked')
  expect(await text(own.page)).toMatch(/\b2\b.*flights|flights.*\b2\b/)
  expect(await balance(live, otto.id, 'miles')).toBeGreaterThan(0n)
  const { page } = manager
  await page.goto(`/company/people/${otto.membershipId}`)
  expect(await page.content()).not.toContain(digits)
  await own.context.close()
})
