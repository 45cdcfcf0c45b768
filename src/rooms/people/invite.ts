/** Offers a seat in the company to somebody. */
import { once } from '../../db/command.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { Role } from '../../db/tables/people.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import { offerSeats } from './offer-seats.ts'
import { auditSeats, byOf } from './seat-audit.ts'

export type Offer = {
  readonly key: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly costCentre: string | null
  readonly team: string | null
}

export type Invited = { readonly id: string }

export function invite(tx: Tx, c: Ctx, offer: Offer): Promise<Outcome<Invited>> {
  const company = seat(c)
  const { key, ...content } = offer
  const command = {
    actorId: member(c).id,
    companyId: company.id,
    key,
    content: JSON.stringify(content),
    at: c.var.now,
  }
  return once<Invited>(tx, command, async () => {
    if (company.state !== 'active') return { refused: 'company-not-active' }
    const emailKey = offer.email.toLowerCase()
    const known = await tx
      .selectFrom('membership')
      .select('id')
      .where(owned('company_id', company.id))
      .where('email_key', '=', emailKey)
      .where('state', '<>', 'left')
      .executeTakeFirst()
    if (known) return { refused: 'already-decided', detail: { known: known.id } }
    const id = newId()
    await tx
      .insertInto('membership')
      .values({
        company_id: company.id,
        id,
        name: offer.name,
        email: offer.email,
        email_key: emailKey,
        role: offer.role,
        state: 'invited',
        cost_centre: offer.costCentre,
        team: offer.team,
        invited_at: c.var.now,
      })
      .execute()
    await offerSeats(tx, byOf(c), [{ id, name: offer.name, email: offer.email }])
    await auditSeats(tx, byOf(c), 'membership.invite', [{ id, detail: { role: offer.role } }])
    return { ok: { id } }
  })
}
