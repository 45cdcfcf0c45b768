/** A real Chromium: the machine's own when it has one, otherwise the one from npm. */
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome']
/** No sandbox, for tests may run as root; no connections of its own, for there may be no network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function openBrowser(): Promise<Browser> {
  const executablePath = SYSTEM.find((path) => existsSync(path)) ?? (await fromNpm())
  return chromium.launch({ executablePath, args: FLAGS })
}

async function fromNpm(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** Kept under test-output/ to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync('test-output/screenshots', { recursive: true })
  await page.screenshot({ path: join('test-output/screenshots', `${name}.png`), fullPage: true })
}
