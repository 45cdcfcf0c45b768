/** Whoever has accepted sits down; who came by a link that asks for approval waits instead. */
import { audit } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import type { OpenInvitation } from './open-invitation.ts'

export type Taken = 'joined' | 'waiting'
type Person = { readonly id: string; readonly name: string }

export async function takeSeat(
  tx: Tx,
  c: Ctx,
  found: OpenInvitation,
  person: Person,
): Promise<Outcome<Taken>> {
  if (found.registration?.needsApproval) return wait(tx, c, found, person)
  const seatId = found.membershipId ?? (await newSeat(tx, c, found, person))
  await tx
    .updateTable('membership')
    .set({ member_id: person.id, state: 'active', joined_on: c.var.today })
    .where('company_id', '=', found.companyId)
    .where('id', '=', seatId)
    .execute()
  if (found.registration === null) await use(tx, c, found)
  else await settle(tx, c, found, person, 'joined')
  await keep(tx, c, found, person, { deed: 'membership.join', kind: 'membership', id: seatId })
  return { ok: 'joined' }
}

async function wait(tx: Tx, c: Ctx, found: OpenInvitation, person: Person): Promise<Outcome<Taken>> {
  const earlier = await tx
    .selectFrom('self_registration')
    .select('id')
    .where('company_id', '=', found.companyId)
    .where('email_key', '=', found.emailKey)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (earlier) return { refused: 'already-used' }
  await settle(tx, c, found, person, 'waiting')
  await keep(tx, c, found, person, { deed: 'registration.confirm', kind: 'registration', id: found.id })
  return { ok: 'waiting' }
}

/** Whoever was invited besides takes the seat of that invitation, with its role. */
async function newSeat(tx: Tx, c: Ctx, found: OpenInvitation, person: Person): Promise<string> {
  const offered = await tx
    .selectFrom('membership')
    .select('id')
    .where('company_id', '=', found.companyId)
    .where('email_key', '=', found.emailKey)
    .where('state', '=', 'invited')
    .forUpdate()
    .executeTakeFirst()
  if (offered) return offered.id
  const id = newId()
  await tx
    .insertInto('membership')
    .values({
      company_id: found.companyId,
      id,
      member_id: person.id,
      name: person.name,
      email: found.email,
      email_key: found.emailKey,
      role: found.role,
      state: 'active',
      invited_at: c.var.now,
      joined_on: c.var.today,
    })
    .execute()
  return id
}

async function use(tx: Tx, c: Ctx, found: OpenInvitation): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ used_at: c.var.now })
    .where('company_id', '=', found.companyId)
    .where('id', '=', found.id)
    .execute()
}

async function settle(tx: Tx, c: Ctx, found: OpenInvitation, person: Person, state: Taken): Promise<void> {
  await tx
    .updateTable('self_registration')
    .set({ state, member_id: person.id, name: person.name, confirmed_at: c.var.now })
    .where('company_id', '=', found.companyId)
    .where('id', '=', found.id)
    .execute()
}

function keep(
  tx: Tx,
  c: Ctx,
  found: OpenInvitation,
  person: Person,
  done: { deed: DeedName; kind: string; id: string },
): Promise<void> {
  return audit(tx, {
    actor: { kind: 'member', id: person.id, name: person.name },
    companyId: found.companyId,
    deed: done.deed,
    objectKind: done.kind,
    objectId: done.id,
    detail: { role: found.role },
    at: c.var.now,
  })
}
