/** The link in the mail of somebody who came by a registration link of a company. */
import { sql } from 'kysely'
import type { Tx } from '../../db/schema.ts'
import type { Company } from '../../db/tables/people.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { hashOf } from '../../web/secrets.ts'
import type { OpenInvitation } from './open-invitation.ts'

type Row = Omit<OpenInvitation, 'membershipId' | 'registration' | 'role'> & {
  state: string
  expiresAt: Date
  isClosed: boolean
  needsApproval: boolean
  takesPart: boolean
  companyState: Company['state']
}

/** Whoever has left, or whose invitation was withdrawn, is looked at by somebody, whatever the link says. */
export async function openRegistration(
  tx: Tx,
  token: string,
  now: Date,
  lock: boolean,
): Promise<Outcome<OpenInvitation>> {
  const { rows } = await sql<Row>`
    select came.id, came.company_id as "companyId", company.name as company, came.name, came.email,
      came.email_key as "emailKey", came.state, came.expires_at as "expiresAt",
      link.ended_at is not null as "isClosed", company.state as "companyState",
      exists (select from membership where membership.company_id = came.company_id
        and membership.email_key = came.email_key and membership.state = 'active') as "takesPart",
      link.needs_approval or exists (select from membership where membership.company_id = came.company_id
        and membership.email_key = came.email_key and (membership.state = 'left' or (membership.state = 'invited'
          and not exists (select from invitation where invitation.company_id = membership.company_id
            and invitation.membership_id = membership.id and invitation.withdrawn_at is null)))) as "needsApproval",
      (select member.id from member where member.email_key = came.email_key and member.state = 'active') as "memberId"
    from self_registration as came
    join registration_link as link on link.company_id = came.company_id and link.id = came.link_id
    join company on company.id = came.company_id
    where came.token_hash = ${hashOf(token)}
    ${lock ? sql`for update of came` : sql``}`.execute(tx)
  const row = rows[0]
  if (!row) return { refused: 'invitation-unknown' }
  if (row.state !== 'sent' || row.takesPart) return { refused: 'invitation-used' }
  if (row.companyState === 'closed') return { refused: 'company-closed' }
  if (row.isClosed) return { refused: 'registration-closed' }
  if (row.expiresAt <= now) return { refused: 'invitation-expired' }
  if (row.companyState !== 'active') return { refused: 'company-not-active' }
  const registration = { needsApproval: row.needsApproval }
  return { ok: { ...row, membershipId: null, registration, role: 'traveller' } }
}
