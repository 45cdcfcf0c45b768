/** Everybody asks for everything, and what of a person is in the answers is written down. */

import { sql } from 'kysely'
import { asRead } from './client.ts'
import { PERSONAL } from './privacy-declared.ts'
import { VIEWERS, type Viewer } from './privacy-fields.ts'
import { pinned, wordIn } from './privacy-plant.ts'
import { plain } from './privacy-values.ts'
import type { PrivacyWorld } from './privacy-world.ts'
import { filled, routesOf } from './route-table.ts'

/** One appearance: of which field, who saw it, where. */
export type Sighting = { readonly field: string; readonly viewer: Viewer; readonly where: string }
export type Answer = {
  readonly viewer: Viewer
  readonly address: string
  readonly status: number
  readonly text: string
  /** Headers, which say besides how long it took. */
  readonly head: string
}

export async function walkPages(
  world: PrivacyWorld,
  viewers: readonly Viewer[] = VIEWERS,
): Promise<Answer[]> {
  const gets = routesOf(world.portal).filter(({ method }) => method === 'GET')
  const answers: Answer[] = []
  for (const viewer of viewers) {
    for (const { path } of gets) {
      // Whoever holds the link of a mail is a viewer of their own.
      if (path.includes(':token') && viewer !== 'link') continue
      for (const address of addressesOf(world, path)) answers.push(await ask(world, viewer, address))
    }
  }
  return answers
}

async function ask(world: PrivacyWorld, viewer: Viewer, address: string): Promise<Answer> {
  const headers: Record<string, string> =
    viewer === 'feed' ? { Authorization: `Bearer ${world.places.token}` } : {}
  const answer = await world.clients[viewer].get(address, headers)
  const head = [...answer.headers.values()].join(' ')
  return { viewer, address, status: answer.status, text: asRead(await answer.text()), head }
}

/** What of the person is in a text, apart from what was asked with. */
export function sightingsIn(
  { looks }: PrivacyWorld,
  { viewer, address, text, head }: Answer,
  sent = '',
): Sighting[] {
  const asked = plain(`${decodeURIComponent(address)} ${sent}`)
  const found = new Set<string>()
  const bare = plain(`${text} ${head}`)
  const pieces = bare.match(
    /qv[a-z]{2}zqzq(?:@canary\.example)?|\d{7,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
  )
  for (const piece of new Set(pieces ?? [])) {
    const field = looks.get(piece)
    if (field && !asked.includes(piece)) found.add(field)
  }
  for (const [look, field] of looks) {
    if (/^(?:qv[a-z]{2}zqzq|\d+$)/.test(look)) continue
    if (!found.has(field) && bare.includes(look) && !asked.includes(look)) found.add(field)
  }
  return [...found].map((field) => ({ field, viewer, where: address }))
}

/**
 * Asks again for pages that were there, with one of the words of the person changed. What changes by itself is left out:
 * ids made for forms, and the audit trail, which keeps each look of an operator.
 *
 * @returns the answers that differ
 */
export async function askAgain(world: PrivacyWorld, answers: readonly Answer[]): Promise<Answer[]> {
  const found: Answer[] = []
  for (const before of answers) {
    if (before.status !== 200 || before.address.startsWith('/operator/audit')) continue
    const now = await ask(world, before.viewer, before.address)
    if (now.status === 200 && bare(now.text) !== bare(before.text)) found.push(before)
  }
  return found
}

function bare(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID')
}

/** Changes words of the person's rows, lets somebody look, and puts them back. */
export async function withChanged<T>(
  { portal }: PrivacyWorld,
  names: readonly string[],
  look: () => Promise<T>,
): Promise<T> {
  const before: [table: string, column: string, where: string, value: string][] = []
  const set = (table: string, column: string, where: string, value: string) =>
    sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value || null} where ${sql.raw(where)}`.execute(
      portal.db,
    )
  for (const name of names) {
    const [subject = '', column = ''] = name.split('.')
    const { table = '', fields = {} } = PERSONAL[subject] ?? {}
    const field = fields[column]
    if (!field || !('changedTo' in field)) throw new Error(`${name} is not declared as a word that changes`)
    const where = pinned(subject)
    before.push([table, column, where, await wordIn(portal, table, column, where)])
    await set(table, column, where, field.changedTo)
  }
  const seen = await look()
  for (const each of before) await set(...each)
  return seen
}

/** The places of a route that have something to do with the person. */
export function addressesOf(world: PrivacyWorld, path: string): string[] {
  const { places, values, made, tokens, person } = world
  const { own } = places
  const trips = [values['privateTrip.id'] ?? '', ...own.trips, values['companyTrip.id'] ?? ''].filter(Boolean)
  const claims = [own.claims.ours, own.claims.personal]
  const seat = person.membershipId ?? ''
  const ids: readonly (readonly [string, readonly string[]])[] = [
    ['/company/people/list/:', [made.list, own.made.list]],
    ['/company/people/:', [seat, values['formerSeat.id'] ?? '']],
    ['/company/trips/:', trips],
    ['/me/trips/:', trips],
    ['/company/orders/:', own.orders],
    ['/company/approvals/:', [own.approvals.request]],
    ['/company/claims/:', claims],
    ['/me/claims/:', claims],
    ['/operator/claims/:', claims],
    ['/operator/orders/:', own.orders],
    ['/operator/imports/:', [made.file]],
    ['/api/imports/:', [made.file]],
    ['/me/security/passkeys/:', [own.passkey]],
    ['/operator/outbox/:', [values['mail.id'] ?? '']],
    ['/address/:', [tokens.address]],
    ['/sign-in/password/:', [tokens.password]],
  ]
  const order = `?quantity=1&origin=FRA&destination=OSL&cabin=economy&travelsOn=2026-12-15&passenger=${seat}&step=economy-%3Ebusiness&ticket=9901234567890`
  if (path.includes(':awardId'))
    return ['lounge', 'flight-2024', 'upgrade-2024'].map((award) => path.replace(':awardId', award) + order)
  const queries: Record<string, string> = {
    '/operator/adjustments/new': `?company=${own.company.id}`,
    '/company/trips/cost-centre': `?trip=${values['companyTrip.id']}`,
    '/company/people/bulk': `?deed=team&id=${seat}`,
    '/company/people/groups/rename': `?kind=costCentre&name=${own.markers[0]}-77`,
  }
  const known = ids.find(([begin]) => path.startsWith(begin))?.[1].filter(Boolean)
  const bare = filled(path, places.ids(path))
  if (!path.includes(':')) return [bare, ...(queries[path] ? [bare + queries[path]] : [])]
  if (!known) return [bare]
  const proof = own.claims.proofs
  return known.flatMap((id) => {
    const address = path.replace(/:(id|key|token)\b/, id)
    return address.includes(':proofId') ? proof.map((each) => address.replace(':proofId', each)) : [address]
  })
}
