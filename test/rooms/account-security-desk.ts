/** What the tests of account security share: an authenticator app, a mailbox, a phone that is set up. */
import { TOTP } from 'otpauth'
import { withScope } from '../../src/db/scope.ts'
import type { Client } from '../support/client.ts'
import type { Portal } from '../support/portal.ts'

/** What the app shows at this moment of the portal's clock. */
export function codeNow(portal: Portal, secret: string): string {
  return new TOTP({ secret }).generate({ timestamp: portal.clock.now.getTime() })
}

export function wait(portal: Portal, seconds: number): void {
  portal.clock.now = new Date(portal.clock.now.getTime() + seconds * 1_000)
}

export type Phone = { readonly secret: string; readonly codes: readonly string[] }

/** Sets up the second step as a person does: reads the key, types the code, keeps the recovery codes. */
export async function setUp(portal: Portal, client: Client, place = '/me/security'): Promise<Phone> {
  const begun = await client.post(`${place}/second-step/start`)
  if (begun.status !== 303) throw new Error(`not begun: ${begun.status}`)
  const secret = keyOn(await client.page(`${place}/second-step`))
  const answer = await client.post(`${place}/second-step`, { code: codeNow(portal, secret) })
  const codes = codesOn(await answer.text())
  // The code that set it up is used: the next one may come in.
  wait(portal, 30)
  return { secret, codes }
}

export function keyOn(html: string): string {
  return /class="secret-key"[^>]*>([^<]+)</.exec(html)?.[1]?.replaceAll(/\s/g, '') ?? ''
}

export function codesOn(html: string): string[] {
  return [...html.matchAll(/<code dir="ltr">([A-Z0-9]{4}(?:-[A-Z0-9]{4}){3})<\/code>/g)].map(
    ([, code = '']) => code,
  )
}

export type Mail = { readonly recipient: string; readonly subject: string; readonly body: string }

/** Every mail to an address, the newest first. */
export async function mailsTo(portal: Portal, recipient: string): Promise<Mail[]> {
  return withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['recipient', 'subject', 'body'])
      .where('recipient', '=', recipient)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  )
}

/** The path of the link in a mail. */
export function linkIn(mail: Mail | undefined): string {
  const link = /https?:\/\/\S+/.exec(mail?.body ?? '')?.[0]
  if (!link) throw new Error('no link in the mail')
  return new URL(link).pathname
}

export async function deedsOf(portal: Portal, personId: string): Promise<string[]> {
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('audit').select('deed').where('actor_id', '=', personId).orderBy('id').execute(),
  )
  return rows.map(({ deed }) => deed)
}
