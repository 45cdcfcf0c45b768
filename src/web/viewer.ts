/** Who is asking: a member, perhaps in the name of a company, or an operator. */
import { sql } from 'kysely'
import { inInbox } from '../db/outbox.ts'
import type { Db, Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { OperatorRole, Role, Theme } from '../db/tables/people.ts'

export type CompanySeat = {
  readonly id: string
  readonly name: string
  readonly state: 'applied' | 'active' | 'refused' | 'closed'
  readonly membershipId: string
  readonly role: Role
}
export type MemberViewer = {
  readonly kind: 'member'
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly theme: Theme
  /** The company in whose name this session acts; null for a traveller who left, or before the first. */
  readonly company: CompanySeat | null
  /** When it was chosen; null since the session began, `gone` when the chosen one is none any more. */
  readonly companySince: Date | null | 'gone'
  readonly companies: readonly CompanySeat[]
  /** Messages that wait to be read; no more than `UNREAD_MOST` are counted. */
  readonly unread: number
}
export type OperatorViewer = {
  readonly kind: 'operator'
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: string
  readonly theme: Theme
  readonly role: OperatorRole
}
export type Viewer = MemberViewer | OperatorViewer

/** The session that asks, as its owner may see it. */
export type OwnSession = {
  readonly id: string
  /** When password, code or passkey were last given. */
  readonly provedAt: Date
  /** Whether there is a code or a passkey besides the password; of operators alone, who may be held to it. */
  readonly hasSecondStep: boolean
}

type Row = {
  kind: 'member' | 'operator'
  id: string
  name: string
  email: string
  language: string
  theme: Theme
  role: OperatorRole | null
  company_id: string | null
  company_since: Date | null
  seats: CompanySeat[] | null
  unread: number
  seen_at: Date
  session_id: string
  proved_at: Date
  has_second_step: boolean
}

/** More than that is `99+`: a number that nobody reads is not worth counting on every page. */
export const UNREAD_MOST = 100

export const IDLE_MINUTES = { member: 30, operator: 15 } as const
/** A page a second needs no write a second. */
const TOUCH_AFTER_MS = 60_000

/** One round trip for who it is; what leaves a company or loses a role is out with its next request. */
export async function signedIn(
  db: Db,
  tokenHash: Uint8Array,
  now: Date,
): Promise<{ viewer: Viewer; session: OwnSession } | undefined> {
  const row = await withScope(db, { as: 'gate' }, (tx) => rowOf(tx, tokenHash, now), { readOnly: true })
  if (!row) return undefined
  const idleMs = now.getTime() - row.seen_at.getTime()
  if (idleMs > IDLE_MINUTES[row.kind] * 60_000) return undefined
  if (idleMs > TOUCH_AFTER_MS) await touch(db, tokenHash, now)
  const session = { id: row.session_id, provedAt: row.proved_at, hasSecondStep: row.has_second_step }
  return { viewer: asViewer(row), session }
}

async function rowOf(tx: Tx, tokenHash: Uint8Array, now: Date): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
      select case when session.member_id is null then 'operator' else 'member' end as kind,
        coalesce(member.id, operator.id) as id, coalesce(member.name, operator.name) as name,
        coalesce(member.email, operator.email) as email, coalesce(member.language, operator.language) as language,
        coalesce(member.theme, operator.theme) as theme, operator.role, session.company_id, session.company_since, session.seen_at,
        session.id as session_id, session.proved_at,
        session.operator_id is not null and (exists (select from second_factor
            where person_id = session.operator_id and confirmed_at is not null)
          or exists (select from passkey where person_id = session.operator_id)) as has_second_step,
        (select jsonb_agg(jsonb_build_object('id', company.id, 'name', company.name, 'state', company.state,
            'membershipId', membership.id, 'role', membership.role) order by company.name)
          from membership join company on company.id = membership.company_id
          where membership.member_id = member.id and membership.state = 'active') as seats,
        (select count(*)::integer from (select from outbox where recipient_id = session.member_id and read_at is null
          and ${inInbox} and (company_id is null or company_id in (select company_id from membership
            where member_id = session.member_id and state = 'active')) limit ${UNREAD_MOST}) as waiting) as unread
      from session
      left join member on member.id = session.member_id and member.state = 'active'
      left join operator on operator.id = session.operator_id and operator.state = 'active'
      where session.token_hash = ${tokenHash} and session.ends_at > ${now}
        and coalesce(member.id, operator.id) is not null`.execute(tx)
  return rows[0]
}

async function touch(db: Db, tokenHash: Uint8Array, now: Date): Promise<void> {
  await withScope(db, { as: 'gate' }, (tx) =>
    tx.updateTable('session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute(),
  )
}

function asViewer(row: Row): Viewer {
  const { id, name, email, language, theme } = row
  if (row.kind === 'operator')
    return { kind: 'operator', id, name, email, language, theme, role: row.role ?? 'auditor' }
  const companies = row.seats ?? []
  const chosen = companies.find((seat) => seat.id === row.company_id)
  const company = chosen ?? companies[0] ?? null
  const companySince = row.company_id === null || chosen ? row.company_since : 'gone'
  return {
    kind: 'member',
    id,
    name,
    email,
    language,
    theme,
    company,
    companySince,
    companies,
    unread: row.unread,
  }
}
