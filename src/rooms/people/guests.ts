/** Guests: they travel for the company and never sign in. No address, no mail, until one is invited after all. */
import { once } from '../../db/command.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { seat } from '../../web/guard.ts'
import { offerSeats } from './offer-seats.ts'
import { auditSeats, byOf } from './seat-audit.ts'
import { lockSeat } from './seat-deeds.ts'

export type Guest = {
  readonly key: string
  readonly name: string
  readonly costCentre: string | null
  readonly team: string | null
}

export function addGuest(tx: Tx, c: Ctx, { key, ...guest }: Guest): Promise<Outcome<{ id: string }>> {
  const by = byOf(c)
  const command = { actorId: by.id, companyId: by.companyId, key, content: JSON.stringify(guest), at: by.at }
  return once<{ id: string }>(tx, command, async () => {
    const id = newId()
    await tx
      .insertInto('membership')
      .values({
        company_id: by.companyId,
        id,
        name: guest.name,
        email: null,
        email_key: null,
        role: 'traveller',
        state: 'guest',
        cost_centre: guest.costCentre,
        team: guest.team,
        invited_at: by.at,
      })
      .execute()
    await auditSeats(tx, by, 'membership.guest', [{ id }])
    return { ok: { id } }
  })
}

/** The same seat, with all that was booked for it, becomes an invitation. */
export async function inviteGuest(
  tx: Tx,
  c: Ctx,
  id: string,
  email: string,
): Promise<Outcome<null> | undefined> {
  const found = await lockSeat(tx, c, id)
  if (!found) return undefined
  if (found.state !== 'guest') return { refused: 'already-decided' }
  if (seat(c).state !== 'active') return { refused: 'company-not-active' }
  const known = await tx
    .selectFrom('membership')
    .select('id')
    .where(owned('company_id', seat(c).id))
    .where('email_key', '=', email.toLowerCase())
    .where('state', '<>', 'left')
    .executeTakeFirst()
  if (known) return { refused: 'already-decided', detail: { known: known.id } }
  await tx
    .updateTable('membership')
    .set({
      state: 'invited',
      email,
      email_key: email.toLowerCase(),
      invited_at: c.var.now,
      version: found.version + 1,
    })
    .where(owned('company_id', seat(c).id))
    .where('id', '=', id)
    .execute()
  await offerSeats(tx, byOf(c), [{ id, name: found.name, email }])
  await auditSeats(tx, byOf(c), 'membership.invite', [{ id, detail: { role: found.role, before: 'guest' } }])
  return { ok: null }
}
