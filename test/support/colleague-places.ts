/**
 * What somebody is told who asks for a thing of a colleague, with its true id: per route with an id on the planes of
 * persons and companies. A route that is not in here fails the build.
 */
import { withScope } from '../../src/db/scope.ts'
import type { Role } from '../../src/db/tables/people.ts'
import type { Client } from './client.ts'
import type { Portal } from './portal.ts'
import { AUDIENCES } from './route-audiences.ts'
import { type Route, routesOf } from './route-table.ts'
import { ROLES, type Side } from './two-companies.ts'
import { mayCome } from './viewings.ts'

/** What belongs to one person of the side, as ids that addresses name. */
type Own = {
  readonly seat: string
  readonly trips: readonly string[]
  readonly numbers: readonly string[]
  readonly devices: readonly string[]
  readonly passkeys: readonly string[]
  readonly claims: readonly string[]
  readonly proofs: readonly string[]
}
type Things = Readonly<Record<Role, Own>>

/** `theirs`: 404, as if it were not there. `office`: the company's own thing, for whoever may read such things. */
type Answer = 'theirs' | 'office'
type Place = { readonly answers: Answer; readonly of: (own: Own) => readonly string[] }

const trips: Place = { answers: 'office', of: (own) => own.trips }
const seats: Place = { answers: 'office', of: (own) => [own.seat] }
const claims: Place = { answers: 'theirs', of: (own) => own.claims }
/** Nobody's in particular: the office made them, no person of it owns them. */
const ofNobody: Place = { answers: 'office', of: () => [] }

/** By the beginning of the path; the first that fits. */
const PLACES: readonly (readonly [begin: string, place: Place])[] = [
  ['/company/entities/:', ofNobody],
  ['/company/exports/:', ofNobody],
  ['/company/statements/:', ofNobody],
  ['/company/people/list/:', ofNobody],
  ['/company/people/link/:', ofNobody],
  ['/company/people/:', seats],
  // Nobody of the side has released one.
  ['/company/payroll/:', { ...seats, answers: 'theirs' }],
  ['/me/payroll/:', ofNobody],
  ['/company/trips/:', trips],
  ['/company/claims/:', claims],
  ['/company/orders/:', ofNobody],
  ['/company/awards/:', ofNobody],
  ['/company/approvals/', ofNobody],
  ['/company/policy/', ofNobody],
  ['/company/terms/:', ofNobody],
  ['/me/trips/:', { ...trips, answers: 'theirs' }],
  ['/me/claims/:', claims],
  ['/me/account/numbers/:', { answers: 'theirs', of: (own) => own.numbers }],
  ['/me/security/devices/:', { answers: 'theirs', of: (own) => own.devices }],
  ['/me/security/passkeys/:', { answers: 'theirs', of: (own) => own.passkeys }],
]

export type Asked = {
  readonly name: string
  readonly status: number
  readonly expected: number
}

/** Every route with an id, by every role of the company, for what belongs to each colleague. */
export async function askForColleagues(portal: Portal, side: Side): Promise<Asked[]> {
  const clients = {} as Record<Role, Client>
  // Signed in anew: whoever asked before may have ended the sessions of the side.
  for (const role of ROLES) clients[role] = await portal.as(side.people[role])
  const things = await thingsOf(portal, side)
  const asked: Asked[] = []
  const routes = routesOf(portal).filter(({ path }) => /^\/(me|company)\/.*:/.test(path))
  for (const route of routes) {
    const place = PLACES.find(([begin]) => route.path.startsWith(begin))?.[1]
    if (!place)
      throw new Error(`${route.name}: say in test/support/colleague-places.ts whose things it names`)
    for (const role of ROLES) {
      for (const address of addresses(route, role, things, place)) {
        const client = clients[role]
        const answer = route.method === 'GET' ? await client.get(address) : await client.post(address)
        const name = `${role}: ${route.method} ${address}`
        asked.push({ name, status: answer.status, expected: expected(route, role, place) })
      }
    }
  }
  return asked
}

/** Deeds of the office are asked of nobody here: what they do is in their own tests, and would be done. */
function addresses({ method, path }: Route, asker: Role, things: Things, { answers, of }: Place): string[] {
  if (answers === 'office' && method !== 'GET') return []
  return ROLES.filter((role) => role !== asker).flatMap((role) =>
    of(things[role]).flatMap((id) => {
      const address = path.replace(/:(id|key)\b/, id)
      return address.includes(':proofId')
        ? things[role].proofs.map((proof) => address.replace(':proofId', proof))
        : [address]
    }),
  )
}

function expected({ name }: Route, role: Role, { answers }: Place): number {
  const audience = AUDIENCES[name]
  if (!audience) throw new Error(`${name} has no audience`)
  if (!mayCome(audience, role)) return 403
  return answers === 'theirs' ? 404 : audience.answers
}

async function thingsOf(portal: Portal, side: Side): Promise<Things> {
  const things = {} as Record<Role, Own>
  for (const role of ROLES) {
    const { id: memberId, membershipId = '' } = side.people[role]
    const own = await withScope(portal.db, { as: 'personal', memberId }, async (tx) => ({
      numbers: await tx.selectFrom('frequent_flyer_account').select('id').execute(),
      trips: await tx.selectFrom('coupon').select(['id', 'journey_id']).execute(),
      claims: await tx.selectFrom('claim').select('id').execute(),
      proofs: await tx.selectFrom('claim_proof').select('id').execute(),
    }))
    const { devices, passkeys } = await withScope(portal.db, { as: 'gate' }, async (tx) => ({
      devices: await tx.selectFrom('session').select('id').where('member_id', '=', memberId).execute(),
      passkeys: await tx.selectFrom('passkey').select('id').where('person_id', '=', memberId).execute(),
    }))
    const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)
    things[role] = {
      seat: membershipId,
      trips: [...new Set(own.trips.flatMap((trip) => [trip.id, trip.journey_id ?? trip.id]))],
      numbers: ids(own.numbers),
      devices: ids(devices),
      passkeys: ids(passkeys),
      claims: ids(own.claims),
      proofs: ids(own.proofs),
    }
  }
  return things
}
