/** Passkeys in a real browser, with the virtual authenticator that it has for tests: added, signed in with, proved by. */
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser, picture } from '../support/browser.ts'
import { freshPostgres } from '../support/database.ts'
import { livePortal } from '../support/live-portal.ts'
import { NOW, PASSWORD } from '../support/portal.ts'

let live: Awaited<ReturnType<typeof livePortal>>
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  live = await livePortal((await freshPostgres(10)).db, 1)
}, 120_000)
afterAll(() => browser.close())
beforeEach(() => {
  live.clock.now = NOW
})

type Desk = { context: BrowserContext; page: Page; device: CDPSession; authenticatorId: string }

/** A browser on a machine whose screen lock keeps passkeys; somebody is there and puts the finger on it. */
async function desk({ offers }: { offers: boolean }): Promise<Desk> {
  const context = await browser.newContext({ baseURL: live.url })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) broken.push(message.text())
  })
  context.on('close', () => expect(broken).toEqual([]))
  // The offer in the field of the address would be quicker than the button.
  if (!offers) await page.addInitScript('delete PublicKeyCredential.isConditionalMediationAvailable')
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: false,
    },
  })
  return { context, page, device, authenticatorId }
}

/** The finger on the sensor, until the page that was wanted is there. */
async function finger(
  { page, device, authenticatorId }: Desk,
  act: () => Promise<unknown>,
  then: string | ((url: URL) => boolean),
): Promise<void> {
  const set = (enabled: boolean) =>
    device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
  await set(true)
  await act()
  await page.waitForURL(then)
  await set(false)
}

const KEY = '[data-challenge] button'

async function signedIn({ page }: Desk, email: string, door = '/sign-in'): Promise<void> {
  await page.goto(door)
  await page.fill('#sign-in [name=email]', email)
  await page.fill('#sign-in [name=password]', PASSWORD)
  await page.click('#sign-in button')
  await page.waitForURL((at) => !at.pathname.includes('sign-in'))
}

async function added(at: Desk, place: string, name: string): Promise<void> {
  const { page } = at
  await page.goto(place)
  await page.click(`form[action="${place}/passkeys/start"] button`)
  await page.waitForURL(`**${place}/passkeys/new`)
  await page.fill('#new-passkey [name=name]', name)
  await picture(page, `passkey-new${place.replaceAll('/', '-')}`)
  await finger(at, () => page.click(`#new-passkey ${KEY}`), '**done=key-added')
  expect(await page.locator('#passkeys').textContent()).toContain(name)
}

test('a member adds one, signs out, signs in with it and proves by it', async () => {
  const company = await live.company({ name: 'Schlüssel & Sohn' })
  const person = await live.person({ name: 'Key Holder', company, role: 'travel-manager' })
  const at = await desk({ offers: false })
  const { page } = at
  await signedIn(at, person.email)
  await added(at, '/me/security', 'This laptop')
  await picture(page, 'passkey-list')
  await page.evaluate(`document.querySelector('form[action="/sign-out"]').requestSubmit()`)
  await page.waitForURL('**/sign-in')
  await page.goto('/sign-in?next=/company/orders')
  await picture(page, 'passkey-sign-in')
  await finger(
    at,
    () => page.click(`#passkey-sign-in ${KEY}`),
    (url) => url.pathname === '/company/orders',
  )
  // A quarter of an hour later, what protects the account wants a proof.
  for (let minutes = 0; minutes < 20; minutes += 10) {
    live.clock.now = new Date(live.clock.now.getTime() + 600_000)
    await page.goto('/me/security')
  }
  await page.click('#passkeys table a')
  await page.click('#remove button')
  await page.locator('dialog[open] button[value=yes]').click()
  await page.locator('#confirm-self').waitFor()
  await picture(page, 'passkey-confirm')
  await finger(at, () => page.click(`#confirm-self ${KEY}`), '**done=key-removed')
  await at.context.close()
})

test('an operator takes the offer in the field of the address, and a browser without passkeys shows no button', async () => {
  const support = await live.operator('support')
  const at = await desk({ offers: true })
  const { page, context } = at
  await signedIn(at, support.email, '/operator/sign-in')
  await added(at, '/operator/security', 'Office')
  await context.clearCookies()
  await finger(at, () => page.goto('/operator/sign-in'), '**/operator')
  await context.close()
  const without = await browser.newContext({ baseURL: live.url, javaScriptEnabled: false })
  const plain = await without.newPage()
  await plain.goto('/sign-in')
  expect(await plain.locator(KEY).isVisible()).toBe(false)
  expect(await plain.locator('#sign-in button').isVisible()).toBe(true)
  await without.close()
})

test('what the device refuses is told beside the button, and the password still works', async () => {
  const person = await live.person({ name: 'Other Way' })
  const at = await desk({ offers: false })
  const { page, device, authenticatorId } = at
  await signedIn(at, person.email)
  await added(at, '/me/security', 'Elsewhere')
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await at.context.clearCookies()
  await page.goto('/sign-in')
  await device.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: true })
  await page.click(`#passkey-sign-in ${KEY}`)
  await page.locator('#passkey-sign-in [role=alert]:not(:empty)').waitFor()
  await picture(page, 'passkey-failed')
  await signedIn(at, person.email)
  await at.context.close()
})
