/** What a travel manager does to a seat: send its invitation again, withdraw it, change it, end it. */
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Membership, Role } from '../../db/tables/people.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { seat } from '../../web/guard.ts'
import { auditSeat } from './invite.ts'
import { sendInvitation, withdrawOpen } from './send-invitation.ts'

type Seat = Pick<Membership, 'id' | 'name' | 'email' | 'role' | 'state' | 'cost_centre'>

export async function resend(tx: Tx, c: Ctx, id: string): Promise<Outcome<null> | undefined> {
  const found = await lockSeat(tx, c, id)
  if (!found) return undefined
  if (found.state !== 'invited') return { refused: 'already-decided' }
  await sendInvitation(tx, c, found)
  await auditSeat(tx, c, 'membership.resend', id)
  return { ok: null }
}

export async function withdraw(tx: Tx, c: Ctx, id: string): Promise<Outcome<null> | undefined> {
  const found = await lockSeat(tx, c, id)
  if (!found) return undefined
  if (found.state !== 'invited') return { refused: 'already-decided' }
  if (await withdrawOpen(tx, c, id)) await auditSeat(tx, c, 'membership.withdraw', id)
  return { ok: null }
}

export async function change(
  tx: Tx,
  c: Ctx,
  id: string,
  to: { role: Role; costCentre: string | null },
): Promise<Outcome<null> | undefined> {
  const managers = await lockManagers(tx, c)
  const found = await lockSeat(tx, c, id)
  if (!found) return undefined
  if (found.state === 'left') return { refused: 'already-decided' }
  if (to.role !== 'travel-manager' && isOnly(managers, id)) return { refused: 'last-travel-manager' }
  await tx
    .updateTable('membership')
    .set({ role: to.role, cost_centre: to.costCentre })
    .where(owned('company_id', seat(c).id))
    .where('id', '=', id)
    .execute()
  await auditSeat(tx, c, 'membership.change', id, {
    roleBefore: found.role,
    role: to.role,
    costCentreBefore: found.cost_centre,
    costCentre: to.costCentre,
  })
  return { ok: null }
}

/** The person keeps miles and account; flights after today no longer count for the company. */
export async function leave(tx: Tx, c: Ctx, id: string): Promise<Outcome<null> | undefined> {
  const managers = await lockManagers(tx, c)
  const found = await lockSeat(tx, c, id)
  if (!found) return undefined
  if (found.state !== 'active') return { refused: 'already-decided' }
  if (isOnly(managers, id)) return { refused: 'last-travel-manager' }
  await tx
    .updateTable('membership')
    .set({ state: 'left', left_on: c.var.today })
    .where(owned('company_id', seat(c).id))
    .where('id', '=', id)
    .execute()
  await auditSeat(tx, c, 'membership.leave', id)
  return { ok: null }
}

function isOnly(managers: readonly string[], id: string): boolean {
  return managers.length === 1 && managers[0] === id
}

/** Under lock and in one order: two managers who leave at the same moment do so one after the other. */
async function lockManagers(tx: Tx, c: Ctx): Promise<string[]> {
  const rows = await tx
    .selectFrom('membership')
    .select('id')
    .where(owned('company_id', seat(c).id))
    .where('role', '=', 'travel-manager')
    .where('state', '=', 'active')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

async function lockSeat(tx: Tx, c: Ctx, id: string): Promise<Seat | undefined> {
  return tx
    .selectFrom('membership')
    .select(['id', 'name', 'email', 'role', 'state', 'cost_centre'])
    .where(owned('company_id', seat(c).id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
