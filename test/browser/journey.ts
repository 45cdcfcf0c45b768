/** The main job from end to end, by hand, as four people in one browser: told by names of fields, so in any language. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { withScope } from '../../src/db/scope.ts'
import { luhnDigit } from '../../src/domain/check-digits.ts'
import { asDay } from '../../src/domain/day.ts'
import { writeCoupons } from '../../src/intake/write-coupons.ts'
import type { Lang } from '../../views/words/languages.ts'
import { wordsFor } from '../../views/words/words.ts'
import { picture } from '../support/browser.ts'
import type { livePortal } from '../support/live-portal.ts'
import { PASSWORD } from '../support/portal.ts'
import { COUPON } from '../support/world.ts'

type Live = Awaited<ReturnType<typeof livePortal>>
export type Cast = {
  readonly live: Live
  readonly browser: Browser
  readonly lang: Lang
  readonly tag: string
  readonly operatorEmail: string
}

const SECRET = 'a plain sentence for a password'

/** A number of the traveller's own in every journey. */
export function numberOf({ tag }: Pick<Cast, 'tag'>): string {
  const digits = `99220000${tag.padStart(6, '0')}`
  return digits + luhnDigit(digits)
}

export type Someone = { readonly page: Page; readonly context: BrowserContext }

/** A context of one person, in the language of the journey, on a phone or at a desk. */
export async function person(
  { browser, live, lang }: Pick<Cast, 'browser' | 'live' | 'lang'>,
  width = 1280,
): Promise<Someone> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: lang,
    baseURL: live.url,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) broken.push(message.text())
  })
  context.on('close', () => expect(broken).toEqual([]))
  return { page, context }
}

export async function joining(cast: Cast): Promise<void> {
  const { page, context } = await person(cast)
  await page.goto('/join')
  await fill(page, {
    name: `Fjord & Sohn ${cast.tag}`,
    registrationNo: `HRB ${cast.tag}`,
    vatId: `DE${cast.tag}`,
    employees: '40',
    travellers: '12',
    signatoryName: 'Grete Fjord',
    signatoryEmail: `grete-${cast.tag}@fjord.example`,
  })
  await page.selectOption('[name=country]', 'DE')
  await page.selectOption('[name=language]', cast.lang)
  await page.selectOption('[name=industry]', 'other')
  await page.check('[name=otherContract][value=no]')
  for (const box of await page.locator('#join input[type=checkbox]').all()) await box.check()
  await picture(page, `${cast.lang}-${cast.tag}-join`)
  await page.click('#join button')
  await page.waitForURL('**/join/next')
  await context.close()
}

/** Somebody who has an account, through the door that is theirs. */
export async function signedIn(
  cast: Pick<Cast, 'browser' | 'live' | 'lang'>,
  who: { readonly email: string; readonly operator?: true },
  width?: number,
): Promise<Someone> {
  const someone = await person(cast, width)
  await someone.page.goto(who.operator ? '/operator/sign-in' : '/sign-in')
  await fill(someone.page, { email: who.email, password: PASSWORD })
  await someone.page.click('#sign-in button')
  await someone.page.waitForURL(/\/(company|me|operator)$/)
  return someone
}

export async function operator(cast: Cast): Promise<Someone> {
  return signedIn(cast, { email: cast.operatorEmail, operator: true })
}

export async function approving(cast: Cast, page: Page): Promise<string> {
  await page.goto('/operator/companies?state=applied')
  await page.click(`a:has-text("${cast.tag}")`)
  await picture(page, `${cast.lang}-${cast.tag}-application`)
  await page.click('#approve button')
  await page.waitForLoadState()
  const text = (await page.locator('main').textContent()) ?? ''
  return /WB\d{7}/.exec(text)?.[0] ?? ''
}

/** The link in the mail to this address, read on the operator's outbox page as one would in the demo. */
export async function linkTo(page: Page, address: string): Promise<string> {
  await page.goto(`/operator/outbox?q=${encodeURIComponent(address)}`)
  const mails = await page
    .locator('#rows a[href^="/operator/outbox/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const mail of mails) {
    await page.goto(mail)
    const link = page.locator('main a[href*="/invitation/"]').first()
    if (await link.count()) return new URL((await link.getAttribute('href')) ?? '').pathname
  }
  throw new Error(`no invitation was sent to ${address}`)
}

export async function accepting(cast: Cast, link: string, width?: number): Promise<Someone> {
  const someone = await person(cast, width)
  await someone.page.goto(link)
  await picture(someone.page, `${cast.lang}-${cast.tag}-invitation-${width ?? 1280}`)
  await someone.page.check('#accept [name=consent]')
  await fill(someone.page, { password: SECRET })
  await someone.page.click('#accept button')
  await someone.page.waitForURL(/\/(company|me)/)
  return someone
}

export async function inviting(cast: Cast, page: Page): Promise<string> {
  const email = `ann-${cast.tag}@fjord.example`
  await page.goto('/company/people/invite')
  await fill(page, { name: 'Ann Traveller', email })
  await page.selectOption('[name=role]', 'traveller').catch(() => page.check('[name=role][value=traveller]'))
  await page.click('#invite button')
  await page.waitForURL(/\/company\/people/)
  return email
}

export async function linking(cast: Cast, page: Page): Promise<void> {
  await page.goto('/me/account')
  await page.selectOption('#link [name=airline]', 'MA').catch(() => {})
  await page.fill('#link [name=number]', numberOf(cast))
  await page.check('#link [name=consent]')
  await page.click('#link button')
  await page.waitForLoadState()
  expect(await page.locator('main').textContent()).toContain(numberOf(cast))
  await picture(page, `${cast.lang}-${cast.tag}-account`)
}

/** 60 flights for 230.00 EUR each, of which 200.00 fare and 30.00 carrier surcharge. */
export async function importing(cast: Cast, page: Page, corporateId: string): Promise<void> {
  const coupons = Array.from({ length: 60 }, (_, at) => ({
    ...COUPON,
    ticket: `990${Number(cast.tag) * 1_000 + at + 1_000_000_000}`,
    primaryTicket: `990${Number(cast.tag) * 1_000 + at + 1_000_000_000}`,
    corporateId,
    ffNumber: numberOf(cast),
    departedOn: asDay('2026-11-02'),
  }))
  await page.goto('/operator/imports/new')
  const csv = [...writeCoupons(coupons)].join('')
  await page.setInputFiles('#upload [name=file]', {
    name: 'flown.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  })
  await page.click('#upload button')
  await page.waitForURL(/\/operator\/imports\/[0-9a-f-]{36}/)
  const commit = page.locator('form[action$="/commit"] button').first()
  await commit.waitFor({ timeout: 60_000 })
  await picture(page, `${cast.lang}-${cast.tag}-preview`)
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await commit.click()
  // Asked of the database: the page before the deed says much that the page after it says.
  await expect.poll(() => stateOf(cast.live.db, id), { timeout: 60_000 }).toBe('done')
  await expect.poll(() => page.locator('progress').count(), { timeout: 30_000 }).toBe(0)
  await expect.poll(() => page.locator('main').textContent()).toMatch(/60/)
  await picture(page, `${cast.lang}-${cast.tag}-report`)
}

async function stateOf(db: Live['db'], importId: string): Promise<string | undefined> {
  const row = await withScope(db, { as: 'ops' }, (tx) =>
    tx.selectFrom('import_file').select('state').where('id', '=', importId).executeTakeFirst(),
  )
  return row?.state
}

export async function ordering(
  cast: Cast,
  page: Page,
  award: { href: string; fields: Record<string, string> },
): Promise<string> {
  await page.goto(award.href)
  for (const [name, value] of Object.entries(award.fields)) await choose(page, name, value)
  await page.click('#order button')
  await page.waitForURL(/\/confirm/)
  await picture(page, `${cast.lang}-${cast.tag}-confirm-${award.href.split('/').at(-1)}`)
  await page.locator('form[action$="/order"] button').last().click()
  // A voucher's code is shown right here, once; other orders lead to their receipt.
  await page.locator('form[action$="/order"]').waitFor({ state: 'detached' })
  await page.waitForLoadState()
  return (await page.locator('main').textContent()) ?? ''
}

/** To another day; the first change is free. */
export async function rebooking(page: Page, day: string): Promise<void> {
  await page.click('a[href$="/rebook"]')
  await page.fill('#trip [name=travelsOn]', day)
  await page.locator('#trip button').first().click()
  await page.locator('form[method=post][action$="/rebook"] button').last().click()
  await page.waitForURL(/done=rebooked/)
}

export async function cancelling(cast: Cast, page: Page): Promise<void> {
  const cancel = page.locator('form[action$="/cancel"] button').first()
  await cancel.waitFor()
  await picture(page, `${cast.lang}-${cast.tag}-order`)
  await cancel.click()
  await page.locator('dialog[open] button[value=yes]').click()
  await page.waitForURL(/done=cancelled/)
}

/** A select, a group of radios or a text: by what is there. The first choice when the value is empty. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`#order [name=${name}]`).first()
  const kind = await control.evaluate((element) => `${element.tagName} ${element.getAttribute('type')}`)
  if (kind.startsWith('SELECT')) {
    const first =
      value === '' ? await control.locator('option:not([value=""])').first().getAttribute('value') : value
    await control.selectOption(first)
  } else if (kind === 'INPUT radio')
    await page
      .locator(`#order [name=${name}]${value ? `[value="${value}"]` : ''}`)
      .first()
      .check()
  else await control.fill(value)
}

export function amount(lang: Lang, value: bigint): string {
  return wordsFor(lang).number(value)
}

export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`input[name=${name}]`).first()
    if (await field.count()) await field.fill(value)
  }
}
