/** What a question is about: a trip, a claim or an order of the asker's own, named by `kind:id`. */
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { ABOUT_KINDS, type AboutKind } from '../../domain/support/case.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import { asId } from '../../web/time-key.ts'
import type { Plane } from './plane.ts'

export type About = { readonly kind: AboutKind; readonly id: string }

export function readAbout(text: string | undefined): About | undefined {
  const [kind, id] = (text ?? '').split(':')
  const known = ABOUT_KINDS.find((each) => each === kind)
  const key = asId(id)
  return known && key ? { kind: known, id: key } : undefined
}

/** U-04: whether it is there and the asker's own; anything else is as if it were not there. */
export async function isOwn(tx: Tx, c: Ctx, plane: Plane, { kind, id }: About): Promise<boolean> {
  const isMember = plane.name === 'member'
  const column = isMember ? 'member_id' : 'company_id'
  const owner = isMember ? member(c).id : seat(c).id
  // A person has no orders: those are the company's.
  if (kind === 'order' && isMember) return false
  const table = kind === 'order' ? 'award_order' : kind === 'claim' ? 'claim' : 'coupon'
  const row = await tx
    .selectFrom(table)
    .select('id')
    .where(owned(column, owner))
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
