/** What was done to seats, one row for each person, written in one statement. */
import { audit } from '../../db/audit.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import type { Offering } from './offer-seats.ts'

export type SeatDetail = Readonly<Record<string, string | null>>
type By = { readonly id: string; readonly name: string; readonly companyId: string; readonly at: Date }
type SeatDeed = { readonly id: string; readonly detail?: SeatDetail }

export function byOf(c: Ctx): By & Offering {
  const { id, name } = member(c)
  return { id, name, inviter: name, companyId: seat(c).id, origin: linkTo(c, ''), at: c.var.now }
}

export async function auditSeats(
  tx: Tx,
  by: By,
  deed: `membership.${string}`,
  seats: readonly SeatDeed[],
): Promise<void> {
  if (seats.length === 0) return
  await tx
    .insertInto('audit')
    .values(
      seats.map(({ id, detail = {} }) => ({
        id: newId(),
        at: by.at,
        actor_kind: 'member' as const,
        actor_id: by.id,
        actor_name: by.name,
        company_id: by.companyId,
        deed,
        object_kind: 'membership',
        object_id: id,
        detail: JSON.stringify(detail),
      })),
    )
    .execute()
}

/** Of a list or a link: the thing itself, besides the people it brings. */
export function auditThing(
  tx: Tx,
  by: By,
  deed: string,
  thing: { kind: string; id: string; detail?: Readonly<Record<string, string | number | boolean | null>> },
): Promise<void> {
  return audit(tx, {
    actor: { kind: 'member', id: by.id, name: by.name },
    companyId: by.companyId,
    deed,
    objectKind: thing.kind,
    objectId: thing.id,
    detail: thing.detail ?? {},
    at: by.at,
  })
}
