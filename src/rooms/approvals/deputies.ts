/** AP-12: who decides instead of an approver, for some days. */
import { sql } from 'kysely'
import type { Doing } from '../../approvals/decide.ts'
import { audit } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import type { DeedName } from '../../db/deeds.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'

export type Deputyship = {
  readonly id: string
  readonly principal: string
  readonly deputy: string
  readonly fromOn: Day
  readonly untilOn: Day
  readonly ended: boolean
  /** Whether who looks can end it: who named the deputy, and travel managers. */
  readonly mayEnd: boolean
}

type Looker = { readonly companyId: string; readonly membershipId: string; readonly manages: boolean }

/** The newest first: those of this seat, and those in which it stands in; all of them for a travel manager. */
export async function deputyships(
  tx: Tx,
  { companyId, membershipId, manages }: Looker,
): Promise<Deputyship[]> {
  const { rows } = await sql<Deputyship>`
    select post.id, principal.name as principal, deputy.name as deputy, post.from_on as "fromOn",
      post.until_on as "untilOn", post.ended_at is not null as ended, (${manages} or post.principal_id = ${membershipId}::uuid) as "mayEnd"
    from award_deputy as post
      join membership as principal on ${owned('principal.company_id', companyId)} and principal.id = post.principal_id
      join membership as deputy on ${owned('deputy.company_id', companyId)} and deputy.id = post.deputy_id
    where ${owned('post.company_id', companyId)} and (${manages} or ${membershipId}::uuid in (post.principal_id, post.deputy_id))
    order by post.until_on desc, post.id desc limit ${SHOWN_MOST}`.execute(tx)
  return rows
}

const SHOWN_MOST = 100

export type Candidate = { readonly id: string; readonly name: string }

/** Whoever may see the company's requests, but for oneself. */
export function candidates(tx: Tx, companyId: string, membershipId: string): Promise<Candidate[]> {
  return tx
    .selectFrom('membership')
    .select(['id', 'name'])
    .where(owned('company_id', companyId))
    .where('state', '=', 'active')
    .where('role', '<>', 'traveller')
    .where('id', '<>', membershipId)
    .orderBy(sql`name_key(name)`)
    .orderBy('id')
    .execute()
}

export function nameDeputy(
  tx: Tx,
  doing: Doing,
  named: { readonly deputy: Candidate; readonly from: Day; readonly until: Day },
): Promise<Outcome<{ id: string }>> {
  const { companyId, key, by, now } = doing
  const { deputy, from, until } = named
  const content = JSON.stringify(['award-deputy', deputy.id, from, until])
  return once<{ id: string }>(tx, { actorId: by.id, companyId, key, content, at: now }, async () => {
    const id = newId()
    await tx
      .insertInto('award_deputy')
      .values({
        company_id: companyId,
        id,
        principal_id: by.membershipId,
        deputy_id: deputy.id,
        from_on: from,
        until_on: until,
        set_at: now,
        ended_at: null,
      })
      .execute()
    await tell(tx, doing, 'award-deputy.name', id, { name: deputy.name, from, to: until })
    return { ok: { id } }
  })
}

/** Twice is once. @returns undefined when there is none that this person could end */
export async function endDeputy(
  tx: Tx,
  doing: Omit<Doing, 'key'>,
  id: string,
  manages: boolean,
): Promise<true | undefined> {
  const { companyId, by, now } = doing
  const post = await tx
    .selectFrom('award_deputy')
    .select(['ended_at', 'principal_id'])
    .where(owned('company_id', companyId))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!post || !(manages || post.principal_id === by.membershipId)) return undefined
  if (post.ended_at !== null) return true
  await tx
    .updateTable('award_deputy')
    .set({ ended_at: now })
    .where(owned('company_id', companyId))
    .where('id', '=', id)
    .execute()
  await tell(tx, doing, 'award-deputy.end', id, {})
  return true
}

function tell(
  tx: Tx,
  { companyId, by, now }: Omit<Doing, 'key'>,
  deed: DeedName,
  id: string,
  detail: Readonly<Record<string, string>>,
) {
  const actor = { kind: 'member', id: by.id, name: by.name } as const
  return audit(tx, { actor, companyId, deed, objectKind: 'award-deputy', objectId: id, detail, at: now })
}
