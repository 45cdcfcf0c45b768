/** What a link leads to, and why it may not. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Company, Membership, Role } from '../../db/tables/people.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { hashOf } from '../../web/secrets.ts'
import { openRegistration } from './open-registration.ts'

export type OpenInvitation = {
  readonly id: string
  readonly companyId: string
  readonly company: string
  /** None yet for who came by a registration link. */
  readonly membershipId: string | null
  readonly registration: { readonly needsApproval: boolean } | null
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly role: Role
  /** The account that this e-mail address has already. */
  readonly memberId: string | null
}

type Row = Omit<OpenInvitation, 'registration'> & {
  expiresAt: Date
  usedAt: Date | null
  withdrawnAt: Date | null
  companyState: Company['state']
  seatState: Membership['state']
}

/** @param lock for accepting: two clicks on one link then come one after the other */
export async function openInvitation(
  tx: Tx,
  token: string,
  now: Date,
  lock = false,
): Promise<Outcome<OpenInvitation>> {
  const { rows } = await sql<Row>`
    select invitation.id, invitation.company_id as "companyId", company.name as company,
      invitation.membership_id as "membershipId", membership.name, membership.email,
      membership.email_key as "emailKey", membership.role, invitation.expires_at as "expiresAt",
      invitation.used_at as "usedAt", invitation.withdrawn_at as "withdrawnAt", company.state as "companyState",
      membership.state as "seatState",
      (select member.id from member where member.email_key = membership.email_key and member.state = 'active') as "memberId"
    from invitation
    join membership on membership.company_id = invitation.company_id and membership.id = invitation.membership_id
    join company on company.id = invitation.company_id
    where invitation.token_hash = ${hashOf(token)}
    ${lock ? sql`for update of invitation, membership` : sql``}`.execute(tx)
  const row = rows[0]
  if (!row) return openRegistration(tx, token, now, lock)
  if (row.usedAt !== null) return { refused: 'invitation-used' }
  if (row.companyState === 'closed') return { refused: 'company-closed' }
  if (row.withdrawnAt !== null || row.seatState !== 'invited') return { refused: 'invitation-withdrawn' }
  if (row.expiresAt <= now) return { refused: 'invitation-expired' }
  if (row.companyState !== 'active') return { refused: 'company-not-active' }
  return { ok: { ...row, registration: null } }
}

/** Whether this very person has accepted it: who comes back to the link, or goes back to it, is where they wanted to be. */
export async function hasAccepted(tx: Tx, token: string, memberId: string): Promise<boolean> {
  const mine = await tx
    .selectFrom('invitation')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.company_id', '=', 'invitation.company_id')
        .onRef('membership.id', '=', 'invitation.membership_id'),
    )
    .select('invitation.id')
    .where('invitation.token_hash', '=', hashOf(token))
    .where('invitation.used_at', 'is not', null)
    .where('membership.member_id', '=', memberId)
    .where('membership.state', '=', 'active')
    .executeTakeFirst()
  return mine !== undefined
}
