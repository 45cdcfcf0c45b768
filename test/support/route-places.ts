/** One thing of each kind that an address can name, and somebody of each kind who can ask for it. */
import { newId } from '../../src/db/new-id.ts'
import { withScope } from '../../src/db/scope.ts'
import type { OperatorRole } from '../../src/db/tables/people.ts'
import { flight, fly } from '../rooms/trips-flown.ts'
import type { Client } from './client.ts'
import { addPartnerPlaces, type PartnerPlaces } from './partner-places.ts'
import { NOW, type Portal } from './portal.ts'
import { addTerms, COMING } from './terms-places.ts'
import { addSide, type Side } from './two-companies.ts'
import type { Viewing } from './viewings.ts'

export type Places = {
  readonly own: Side
  readonly other: Side
  /** The key of a machine. */
  readonly token: string
  readonly client: (viewing: Viewing) => Promise<Client>
  /** The parameters of a route, so that it names something that is there. */
  readonly ids: (path: string) => Readonly<Record<string, string>>
  /** What another company, or another person, has at such a place. */
  readonly foreign: (path: string) => readonly string[]
  readonly ask: (client: Client, method: string, address: string) => Promise<Response>
}

export async function addRoutePlaces(portal: Portal): Promise<Places> {
  const own = await addSide(portal, 'Alderqx', 31)
  const other = await addSide(portal, 'Zebuqx', 47)
  const operators = new Map<string, { email: string; operator: true }>()
  for (const role of ['support', 'programme-manager', 'finance', 'auditor'] as OperatorRole[]) {
    operators.set(`operator-${role}`, await portal.operator(role))
  }
  const alone = await portal.person({ name: 'Solo Flyer' })
  const kept = await addKept(portal, own)
  const numbers = await numbersOf(portal, other)
  const client = (viewing: Viewing): Promise<Client> => {
    if (viewing === 'anonymous') return Promise.resolve(portal.visitor())
    if (viewing === 'partner') return kept.partners.counter()
    const operator = operators.get(viewing)
    if (operator) return portal.as(operator)
    if (viewing === 'without-company') return portal.as(alone)
    if (viewing === 'other-manager') return portal.as(other.people['travel-manager'])
    return portal.as(own.people[viewing as 'traveller'])
  }
  return {
    token: kept.token,
    own,
    other,
    client,
    ids: (path) => idsOf(path, own, kept),
    foreign: (path) =>
      path.startsWith('/partner/') ? [kept.partners.foreignUse] : foreignTo(path, own, other, numbers),
    ask: (by, method, address) => {
      const headers: Record<string, string> = address.startsWith('/api/')
        ? { Authorization: `Bearer ${kept.token}` }
        : {}
      return method === 'GET' ? by.get(address, headers) : by.post(address, {}, headers)
    },
  }
}

type Kept = {
  checking: string
  withdrawn: string
  adjustment: string
  draft: string
  feed: string
  mail: string
  review: string
  terms: string
  token: string
  partners: PartnerPlaces
}

function idsOf(path: string, own: Side, kept: Kept): Record<string, string> {
  const seat = path.endsWith('/leave') ? own.people['travel-manager'] : own.people.traveller
  const isMove = /\/(commit|withdraw|anyway|retry)$/.test(path)
  const places: [string, string][] = [
    ['/company/entities/', own.entity.id],
    ['/company/exports/', own.statements.preset],
    ['/company/people/list/', own.made.list],
    ['/company/people/link/', own.made.link],
    ['/company/people/', seat.membershipId ?? ''],
    ['/company/orders/', own.orders[0] ?? ''],
    ['/company/approvals/deputies/', own.approvals.deputy],
    ['/company/approvals/', own.approvals.request],
    ['/company/policy/allowances/', own.approvals.allowance],
    ['/company/trips/', own.trips[0] ?? ''],
    ['/company/claims/', own.claims.ours],
    ['/operator/claims/', own.claims.ours],
    ['/company/support/', own.support.ours],
    ['/operator/support/', own.support.ours],
    ['/operator/orders/', own.orders[0] ?? ''],
    ['/operator/companies/', own.company.id],
    ['/operator/imports/feeds/', kept.feed],
    ['/operator/imports/', isMove ? kept.withdrawn : kept.checking],
    ['/operator/adjustments/', kept.adjustment],
    ['/operator/programme/drafts/', kept.draft],
    ['/operator/outbox/', kept.mail],
    ['/operator/numbers/', kept.review],
    ['/operator/terms/', kept.terms],
    ['/operator/partners/', path.endsWith('/close') ? kept.partners.spare : kept.partners.partner],
    ['/partner/redemptions/', kept.partners.use],
  ]
  const id = places.find(([begin]) => path.startsWith(begin))?.[1] ?? newId()
  return {
    id,
    awardId: 'lounge',
    entityId: own.entity.id,
    number: path.startsWith('/company/statements/') ? own.statements.number : '1',
    key: newId(),
    proofId: own.claims.proofs[0],
    token: 'nobody',
    name: 'flown.csv',
    keyId: kept.partners.partnerKey,
    version: COMING,
  }
}

function foreignTo(path: string, own: Side, other: Side, numbers: readonly string[]): readonly string[] {
  // The insider is a travel manager, or an operator: what is a colleague's is not theirs either.
  const places: readonly (readonly [begin: string, ids: readonly string[]])[] = [
    ['/company/entities/', [other.entity.id]],
    ['/company/exports/', [other.statements.preset]],
    ['/company/statements/', [other.statements.number]],
    ['/company/people/list/', [other.made.list]],
    ['/company/people/link/', [other.made.link]],
    ['/company/people/', other.seats.slice(-2)],
    ['/company/payroll/', other.seats.slice(-2)],
    ['/me/payroll/', [other.company.id]],
    ['/company/claims/', [other.claims.ours, own.claims.personal]],
    ['/me/claims/', [other.claims.personal, own.claims.personal, own.claims.ours]],
    ['/company/support/', [other.support.ours, own.support.personal]],
    ['/me/support/', [other.support.personal, own.support.personal, own.support.ours]],
    ['/company/orders/', other.orders.slice(0, 2)],
    ['/company/approvals/deputies/', [other.approvals.deputy]],
    ['/company/approvals/', [other.approvals.request]],
    ['/company/policy/', [other.approvals.allowance]],
    ['/company/trips/', other.trips.slice(0, 2)],
    ['/me/trips/', [...other.trips.slice(0, 2), ...own.trips.slice(-1)]],
    ['/me/security/passkeys/', [other.passkey, own.passkey]],
    ['/operator/security/passkeys/', [other.passkey, own.passkey]],
    ['/messages/', [...other.messages.slice(0, 2), ...own.travellersMessages]],
    ['/me/account/numbers/', numbers.slice(0, 2)],
  ]
  return places.find(([begin]) => path.startsWith(begin))?.[1] ?? []
}

async function numbersOf(portal: Portal, { people }: Side): Promise<string[]> {
  const memberId = people.traveller.id
  const rows = await withScope(portal.db, { as: 'personal', memberId }, (tx) =>
    tx.selectFrom('frequent_flyer_account').select('id').execute(),
  )
  return rows.map((row) => row.id)
}

/** What stands still however often it is asked for: decided, withdrawn, revoked. */
async function addKept(portal: Portal, own: Side): Promise<Kept> {
  const manager = await portal.operator('programme-manager')
  const client = await portal.as(manager)
  const made = await client.post('/operator/imports/feeds', { key: newId(), name: 'Departures' })
  const token = /<code dir="ltr">([\w-]{40,})<\/code>/.exec(await made.text())?.[1] ?? ''
  const revoked = await client.post('/operator/imports/feeds', { key: newId(), name: 'Old' })
  if (revoked.status !== 200) throw new Error('no key was made')
  const review = await addReview(portal, own)
  const partners = await addPartnerPlaces(portal, client, own.company.id)
  return withScope(portal.db, { as: 'ops' }, async (tx) => {
    const { id: feed } = await tx
      .updateTable('feed_token')
      .set({ revoked_by: manager.id, revoked_at: NOW })
      .where('name', '=', 'Old')
      .returning('id')
      .executeTakeFirstOrThrow()
    const [checking, withdrawn, adjustment, draft] = [newId(), newId(), newId(), newId()]
    const file = { name: 'flown.csv', bytes: 1n, by_name: 'x', by_id: manager.id, created_at: NOW }
    await tx
      .insertInto('import_file')
      .values([
        { ...file, id: checking, sha256: 'a', state: 'checking' },
        { ...file, id: withdrawn, sha256: 'b', state: 'withdrawn' },
      ])
      .execute()
    const { id: accountId } = await tx
      .selectFrom('account')
      .select('id')
      .where('owner_id', '=', own.company.id)
      .executeTakeFirstOrThrow()
    const decided = { decided_by: manager.id, decided_at: NOW }
    await tx
      .insertInto('adjustment')
      .values({
        id: adjustment,
        account_id: accountId,
        owner_id: own.company.id,
        amount: 100n,
        reason: 'A reason that is long enough',
        expires_on: null,
        state: 'declined',
        asked_by: (
          await tx.selectFrom('operator').select('id').where('role', '=', 'support').executeTakeFirstOrThrow()
        ).id,
        asked_at: NOW,
        ...decided,
      })
      .execute()
    const { document } = await tx.selectFrom('programme_version').select('document').executeTakeFirstOrThrow()
    await tx
      .insertInto('programme_draft')
      .values({
        id: draft,
        document: JSON.stringify(document),
        name: 'draft.json',
        state: 'withdrawn',
        valid_from: null,
        made_by: manager.id,
        made_at: NOW,
        number: null,
        ...decided,
      })
      .execute()
    const { id: mail } = await tx.selectFrom('outbox').select('id').limit(1).executeTakeFirstOrThrow()
    const { draft: terms } = await addTerms(tx, manager.id)
    return { checking, withdrawn, adjustment, draft, feed, mail, review, terms, token, partners }
  })
}

/** A ticket under the traveller's number that bears another name. */
async function addReview(portal: Portal, { people, numbers }: Side): Promise<string> {
  await fly(portal, [
    flight({ ffAirline: 'MA', ffNumber: numbers.at(-1) ?? '', passengerName: 'STRANGER/SIMON MR' }),
  ])
  const { id } = await withScope(portal.db, { as: 'ops' }, (tx) =>
    tx
      .selectFrom('number_review')
      .select('id')
      .where('member_id', '=', people.traveller.id)
      .executeTakeFirstOrThrow(),
  )
  return id
}
