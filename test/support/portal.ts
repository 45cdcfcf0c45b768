/** The whole portal on a fresh database, and people who use it over HTTP. */
import { scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { pino } from 'pino'
import { createApp } from '../../src/app.tsx'
import { openAccounts } from '../../src/db/ledger/open-accounts.ts'
import { newId } from '../../src/db/new-id.ts'
import type { Db } from '../../src/db/schema.ts'
import { withScope } from '../../src/db/scope.ts'
import type { OperatorRole, Role } from '../../src/db/tables/people.ts'
import { asDay, type Day } from '../../src/domain/day.ts'
import type { RuleVersion } from '../../src/intake/settle/rate-ticket.ts'
import { airports } from '../../src/places/airports.ts'
import { publish, publishedVersions, versionStore } from '../../src/programme/published.ts'
import type { AppEnv } from '../../src/web/env.ts'
import { Client } from './client.ts'
import { freshDb } from './database.ts'

export const ORIGIN = 'http://localhost:3000'
export const PASSWORD = 'four-plain-words-fly'
/** What the portal seals and signs with. */
export const SECRET = 'for tests of this house alone'
export const NOW = new Date('2026-11-20T10:00:00Z')

export type Company = { readonly id: string; readonly name: string; readonly corporateId: string }
export type Person = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly membershipId: string | undefined
}

export type Portal = {
  readonly db: Db
  readonly app: Hono<AppEnv>
  /** The portal's clock: set it to travel in time. */
  readonly clock: { now: Date }
  readonly versions: () => Promise<readonly RuleVersion[]>
  /** A browser that nobody has signed in with yet. */
  readonly visitor: () => Client
  /** A browser in which this person has signed in with the password. */
  readonly as: (person: { email: string; operator?: boolean }) => Promise<Client>
  /** An active company with its account. */
  readonly company: (given: {
    name: string
    corporateId?: string
    tier?: string | null
    joinedOn?: Day
  }) => Promise<Company>
  /** A member with a seat at the company, or without one. */
  readonly person: (given: {
    name: string
    company?: Company
    role?: Role
    number?: string
    email?: string
    tier?: string | null
  }) => Promise<Person>
  readonly operator: (role: OperatorRole) => Promise<{ id: string; email: string; operator: true }>
}

/** One hash for everybody, and a cheap one: people sign in a thousand times a run. What is dear is tested by itself. */
const PASSWORD_HASH = [
  'scrypt',
  1_024,
  8,
  1,
  '',
  scryptSync(PASSWORD, '', 32, { N: 1_024, r: 8, p: 1 }).toString('base64'),
].join('$')

export async function openPortal(
  options: { demo?: boolean; db?: Db; document?: unknown; operatorsNeedCode?: boolean } = {},
): Promise<Portal> {
  const db = options.db ?? (await freshDb())
  const clock = { now: NOW }
  const document = options.document ?? JSON.parse(readFileSync('docs/programmes/wingspan.json', 'utf8'))
  await withScope(db, { as: 'job' }, (tx) =>
    publish(tx, { document, validFrom: asDay('2020-01-01'), by: 'test', at: NOW }),
  )
  const app = createApp({
    openDb: () => ({ db, release: () => {} }),
    versions: versionStore(() => clock.now),
    places: airports,
    clock: () => clock.now,
    log: pino({ level: 'silent' }),
    publicUrl: undefined,
    demo: options.demo ?? false,
    secret: SECRET,
    operatorsNeedCode: options.operatorsNeedCode ?? false,
  })
  const visitor = () => new Client((request) => app.fetch(request), ORIGIN)
  return {
    db,
    app,
    clock,
    versions: () => withScope(db, { as: 'job' }, publishedVersions),
    visitor,
    async as({ email, operator }) {
      const client = visitor()
      const answer = await client.post(operator ? '/operator/sign-in' : '/sign-in', {
        email,
        password: PASSWORD,
      })
      if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`)
      return client
    },
    company: (given) => withOwner(db, (tx) => addCompany(tx, given)),
    person: (given) => withOwner(db, (tx) => addPerson(tx, given)),
    operator: (role) =>
      withScope(db, { as: 'gate' }, async (tx) => {
        const id = newId()
        const email = `${role}-${id.slice(-6)}@meridian.example`
        await tx
          .insertInto('operator')
          .values({
            id,
            email,
            email_key: email,
            name: `Operator ${role}`,
            role,
            password_hash: PASSWORD_HASH,
          })
          .execute()
        return { id, email, operator: true as const }
      }),
  }
}

/** Setting the scene crosses every role's rights, so each part enters the scope that may do it. */
type Scene = { readonly db: Db }
function withOwner<T>(db: Db, work: (scene: Scene) => Promise<T>): Promise<T> {
  return work({ db })
}

/** Files share a process: each database counts by itself, so that codes are the same whatever ran before. */
const companies = new WeakMap<Db, number>()

async function addCompany({ db }: Scene, given: Parameters<Portal['company']>[0]): Promise<Company> {
  const no = (companies.get(db) ?? 0) + 1
  companies.set(db, no)
  const id = newId()
  const corporateId = given.corporateId ?? `WB${String(1_000_000 + no)}`
  await withScope(db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('company')
      .values({
        id,
        name: given.name,
        country: 'DE',
        registration_no: `HRB ${no}`,
        vat_id: null,
        signatory_name: 'Sig Natory',
        signatory_email: `signatory-${id.slice(-6)}@company.example`,
        terms_version: '2026-01',
        state: 'active',
        tier: given.tier ?? null,
        corporate_id: corporateId,
        applied_at: NOW,
        decided_at: NOW,
        joined_on: given.joinedOn ?? asDay('2024-01-01'),
      })
      .execute(),
  )
  await withScope(db, { as: 'job' }, (tx) => openAccounts(tx, id, ['points']))
  return { id, name: given.name, corporateId }
}

async function addPerson({ db }: Scene, given: Parameters<Portal['person']>[0]): Promise<Person> {
  const id = newId()
  const email =
    given.email ?? `${given.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}-${id.slice(-6)}@company.example`
  await withScope(db, { as: 'gate' }, (tx) =>
    tx
      .insertInto('member')
      .values({
        id,
        email,
        email_key: email.toLowerCase(),
        name: given.name,
        password_hash: PASSWORD_HASH,
        tier: given.tier ?? null,
        joined_on: asDay('2024-01-01'),
      })
      .execute(),
  )
  await withScope(db, { as: 'job' }, (tx) => openAccounts(tx, id, ['miles', 'status']))
  if (given.number !== undefined) await linkNumber(db, id, given.number)
  const membershipId = given.company === undefined ? undefined : newId()
  if (given.company && membershipId) await addSeat(db, given.company.id, membershipId, id, given, email)
  return { id, email, name: given.name, membershipId }
}

async function linkNumber(db: Db, memberId: string, number: string): Promise<void> {
  await withScope(db, { as: 'personal', memberId }, (tx) =>
    tx
      .insertInto('frequent_flyer_account')
      .values({
        member_id: memberId,
        id: newId(),
        airline: 'MA',
        number,
        linked_on: asDay('2024-01-01'),
        consent_version: '2026-01',
        consented_at: NOW,
      })
      .execute(),
  )
}

async function addSeat(
  db: Db,
  companyId: string,
  id: string,
  memberId: string,
  given: { name: string; role?: Role },
  email: string,
): Promise<void> {
  await withScope(db, { as: 'company', companyId }, (tx) =>
    tx
      .insertInto('membership')
      .values({
        company_id: companyId,
        id,
        member_id: memberId,
        name: given.name,
        email,
        email_key: email.toLowerCase(),
        role: given.role ?? 'traveller',
        state: 'active',
        invited_at: NOW,
        joined_on: asDay('2024-01-01'),
      })
      .execute(),
  )
}
