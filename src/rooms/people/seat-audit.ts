/** What was done to seats, one row for each person, written in one statement. */
import { audit, auditAll, type Deed } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
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

export function auditSeats(tx: Tx, by: By, deed: DeedName, seats: readonly SeatDeed[]): Promise<void> {
  return auditAll(
    tx,
    seats.map(({ id, detail = {} }) => deedOf(by, deed, { kind: 'membership', id, detail })),
  )
}

/** Of a list or a link: the thing itself, besides the people it brings. */
export function auditThing(tx: Tx, by: By, deed: DeedName, thing: Thing): Promise<void> {
  return audit(tx, deedOf(by, deed, thing))
}

type Thing = { readonly kind: string; readonly id: string; readonly detail?: NonNullable<Deed['detail']> }

function deedOf(by: By, deed: DeedName, { kind, id, detail = {} }: Thing): Deed {
  const actor = { kind: 'member', id: by.id, name: by.name } as const
  return { actor, companyId: by.companyId, deed, objectKind: kind, objectId: id, detail, at: by.at }
}
