/** A company with people and flights that nobody has, for the tests of claims. */
import { meetFiles } from '../../src/claims/meet-file.ts'
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import { todayIn } from '../../src/domain/today.ts'
import { airports } from '../../src/places/airports.ts'
import type { Client } from '../support/client.ts'
import type { Portal } from '../support/portal.ts'

export async function claim(
  by: Client,
  base: string,
  fields: Record<string, string | File>,
): Promise<Response> {
  return by.post(base, { key: newId(), ...fields })
}

/** Sends a claim that can be sent. @returns the address of each claim, the newest first */
export async function claimed(
  by: Client,
  base: string,
  fields: Record<string, string | File>,
): Promise<string[]> {
  const answer = await claim(by, base, fields)
  if (answer.status !== 303)
    throw new Error(`${answer.status} ${(await answer.text()).replaceAll(/<[^>]*>|\s+/g, ' ').slice(-900)}`)
  return claimsIn(await by.page(answer.headers.get('Location') ?? ''), base)
}

export function claimsIn(page: string, base: string): string[] {
  return [...page.matchAll(/href="(\/[a-z/]+claims\/[0-9a-f-]{36})"/g)]
    .map(([, path]) => path ?? '')
    .filter((path) => path.startsWith(base))
}

export async function balance(portal: Portal, ownerId: string, currency: 'points' | 'miles') {
  const row = await withScope(portal.db, { as: 'job' }, (tx) =>
    tx
      .selectFrom('account')
      .select('balance')
      .where('owner_id', '=', ownerId)
      .where('currency', '=', currency)
      .executeTakeFirstOrThrow(),
  )
  return row.balance
}

/** What the job does after an import. */
export async function meet(portal: Portal): Promise<number> {
  const now = portal.clock.now
  return meetFiles(portal.db, {
    versions: await portal.versions(),
    places: airports,
    today: todayIn('Europe/Berlin', now),
    now,
    importId: null,
  })
}

export async function mails(portal: Portal, recipient: string): Promise<string[]> {
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('outbox')
      .select(['subject', 'body'])
      .where('recipient', '=', recipient)
      .orderBy('id')
      .execute(),
  )
  return rows.map(({ subject, body }) => `${subject}\n${body}`)
}

export async function deeds(portal: Portal, objectId: string): Promise<string[]> {
  const rows = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx.selectFrom('audit').select('deed').where('object_id', '=', objectId).orderBy('id').execute(),
  )
  return rows.map(({ deed }) => deed)
}

/** The hidden field of a page's form by which a decision knows what it decides on. */
export function seenOn(page: string): string {
  return /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
}
