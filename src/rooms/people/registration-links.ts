/** Links by which colleagues come in themselves, locked to the mail domains of the company. */
import { sql } from 'kysely'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import { isFreeMail } from '../../domain/people/mail-domain.ts'
import { newToken } from '../../web/secrets.ts'
import { auditThing, type byOf } from './seat-audit.ts'

export type RegistrationLink = {
  readonly id: string
  readonly token: string
  readonly domains: readonly string[]
  readonly needsApproval: boolean
  readonly expiresOn: Day
  readonly createdBy: string
  readonly createdAt: Date
  readonly endedAt: Date | null
  /** How many came in by it, and how many asked to. */
  readonly joined: number
  readonly asked: number
}

const LINKS_MOST = 50

export async function linksOf(tx: Tx, companyId: string): Promise<RegistrationLink[]> {
  const { rows } = await sql<RegistrationLink>`
    select link.id, link.token, link.domains, link.needs_approval as "needsApproval", link.expires_on as "expiresOn",
      link.created_by as "createdBy", link.created_at as "createdAt", link.ended_at as "endedAt",
      (select count(*)::int from self_registration as came where ${owned('came.company_id', companyId)}
        and came.link_id = link.id and came.state = 'joined') as joined,
      (select count(*)::int from self_registration as came where ${owned('came.company_id', companyId)}
        and came.link_id = link.id) as asked
    from registration_link as link where ${owned('link.company_id', companyId)}
    order by link.created_at desc, link.id desc limit ${LINKS_MOST}`.execute(tx)
  return rows
}

/**
 * The company's own domains: those at which somebody who takes part has an address, without those that anybody can
 * have. So no link of one company reaches for the people of another.
 */
export async function ownDomains(tx: Tx, companyId: string): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`
    select distinct split_part(email_key, '@', 2) as domain from membership
    where ${owned('company_id', companyId)} and state = 'active' and email_key is not null order by 1`.execute(
    tx,
  )
  return rows.map(({ domain }) => domain).filter((domain) => domain !== '' && !isFreeMail(domain))
}

export async function makeLink(
  tx: Tx,
  by: ReturnType<typeof byOf>,
  link: { domains: readonly string[]; needsApproval: boolean; expiresOn: Day },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('registration_link')
    .values({
      company_id: by.companyId,
      id,
      token: newToken(),
      domains: JSON.stringify(link.domains),
      needs_approval: link.needsApproval,
      expires_on: link.expiresOn,
      created_by: by.name,
      created_at: by.at,
      ended_at: null,
    })
    .execute()
  const { domains, needsApproval, expiresOn } = link
  const detail = { domains: domains.join(', '), needsApproval, expiresOn }
  await auditThing(tx, by, 'registration-link.make', { kind: 'registration-link', id, detail })
  return id
}

/** @returns false when there is no such link; one that has ended stays as it is */
export async function endLink(tx: Tx, by: ReturnType<typeof byOf>, id: string): Promise<boolean> {
  const link = await tx
    .selectFrom('registration_link')
    .select('ended_at')
    .where(owned('company_id', by.companyId))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!link) return false
  if (link.ended_at !== null) return true
  await tx
    .updateTable('registration_link')
    .set({ ended_at: by.at })
    .where(owned('company_id', by.companyId))
    .where('id', '=', id)
    .execute()
  await auditThing(tx, by, 'registration-link.end', { kind: 'registration-link', id })
  return true
}
