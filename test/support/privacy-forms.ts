/** Forms that are sent, and mail that is written, with what of a person is in them. */
import { sql } from 'kysely'
import { newId } from '../../src/db/new-id.ts'
import { asRead, type Client } from './client.ts'
import { VIEWERS, type Viewer } from './privacy-fields.ts'
import { addressesOf, type Sighting, sightingsIn } from './privacy-walk.ts'
import type { PrivacyWorld } from './privacy-world.ts'
import { AUDIENCES } from './route-audiences.ts'
import { type Route, routesOf } from './route-table.ts'
import { mayCome, type Viewing } from './viewings.ts'

/** Deeds that an empty form already does. */
const DOES =
  /\/(leave|withdraw|resend|end|unlink|revoke|end-others|off|start|approve|close|commit|anyway|retry|post|decline|publish|sign-out|theme|details)$/

/** Forms that come back, previews, and forms that are sent with what only the person knows. */
export async function walkForms(world: PrivacyWorld): Promise<Sighting[]> {
  const found: Sighting[] = []
  const send = async (viewer: Viewer, address: string, fields: Record<string, string> = {}) => {
    const answer = await world.clients[viewer].post(address, fields)
    const head = [...answer.headers.values()].join(' ')
    const got = { viewer, address, status: answer.status, text: asRead(await answer.text()), head }
    found.push(...sightingsIn(world, got, Object.values(fields).join(' ')))
  }
  const routes = routesOf(world.portal).filter(({ method, path }) => method === 'POST' && !DOES.test(path))
  for (const viewer of VIEWERS) {
    for (const route of routes.filter((each) => comesIn(each, viewer))) {
      for (const address of addressesOf(world, route.path)) await send(viewer, address)
    }
  }
  await sendTyped(world, send)
  return found
}

type Send = (viewer: Viewer, address: string, fields: Record<string, string>) => Promise<void>

/** What only the person knows, typed by others. */
async function sendTyped({ values: v, person }: PrivacyWorld, send: Send): Promise<void> {
  const seat = person.membershipId ?? ''
  const manager = 'travel-manager'
  const tickets = `${v['privateTrip.ticket']}\n${v['companyTrip.ticket']}\n${v['claim.ticket']}`
  for (const viewer of [manager, 'arranger', 'colleague', 'person'] as const) {
    const base = viewer === 'colleague' || viewer === 'person' ? '/me' : '/company'
    await send(viewer, `${base}/claims/check`, { tickets, day: '2026-10-11', halves: 'both' })
    await send(viewer, `${base}/trips/check`, { text: `FQTV MA/${v['number.number']}` })
  }
  const invited = { key: newId(), name: 'Somebody', email: v['seat.email'] ?? '', role: 'traveller' }
  await send(manager, '/company/people/invite', invited)
  await send(manager, '/company/people/invite', { ...invited, key: newId(), email: v['member.email'] ?? '' })
  await send(manager, `/company/people/${seat}`, { role: 'finance', version: '1' })
  await send(manager, '/company/people/list', {
    pasted: `email,name\n${v['seat.email']},x\n${v['member.email']},y`,
  })
  await send('other-manager', '/company/people/list', { pasted: `email,name\n${v['member.email']},y` })
  await send('colleague', '/me/account/numbers', {
    airline: 'MA',
    number: v['number.number'] ?? '',
    consent: 'yes',
  })
  await send('anonymous', '/sign-in/forgotten', { email: v['member.email'] ?? '' })
  await send('anonymous', '/sign-in', { email: v['member.email'] ?? '', password: 'wrong' })
}

function comesIn({ name, path }: Route, viewer: Viewer): boolean {
  if (path.includes(':token')) return viewer === 'link'
  const audience = AUDIENCES[name]
  if (!audience) return false
  const viewing =
    ({ person: 'traveller', colleague: 'traveller' } as Record<string, Viewing>)[viewer] ?? viewer
  return mayCome(audience, viewing as Viewing)
}

/** Mail goes to its recipient, whoever that is. */
export async function walkMail(world: PrivacyWorld): Promise<Sighting[]> {
  await deedsThatTell(world, world.clients['operator-support'])
  const { values, places, person } = world
  const readers = new Map<string, Viewer>([
    [person.email, 'person'],
    [values['member.email'] ?? '', 'person'],
    [values['seat.email'] ?? '', 'person'],
    [values['doorKey.new_email'] ?? '', 'person'],
    ['another@company.example', 'person'],
    ...(['travel-manager', 'finance', 'approver', 'arranger'] as const).map(
      (role) => [places.own.people[role].email, role] as const,
    ),
  ])
  const { rows } = await sql<{
    recipient: string
    mail: string
  }>`select recipient, subject || ' ' || body as mail
    from outbox where canary_of is null`.execute(world.portal.db)
  return rows.flatMap(({ recipient, mail }) => {
    const viewer = readers.get(recipient) ?? 'anonymous'
    const got = { viewer, address: `mail to ${recipient}`, status: 0, text: mail, head: '' }
    return sightingsIn(world, got)
  })
}

/** What sends mail about the person, done after everything is planted. */
async function deedsThatTell({ places, person, values }: PrivacyWorld, support: Client): Promise<void> {
  const { own } = places
  const page = await support.page(`/operator/claims/${own.claims.personal}`)
  const seen = /name="seen" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const question = 'Which seat did you have?'
  await support.post(`/operator/claims/${own.claims.personal}/ask`, { key: newId(), seen, question })
  const manager = own.clients['travel-manager']
  await manager.post(`/company/orders/${values['order.id']}/cancel`, { key: newId() })
  await own.clients.traveller.post('/me/security/address', { newEmail: 'another@company.example' })
  await manager.post(`/company/people/${person.membershipId}/leave`)
}
