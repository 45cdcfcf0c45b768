/** What a travel manager does to a seat: send its invitation again, withdraw it, change it, end it. */
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import type { Membership, Role } from '../../db/tables/people.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { seat } from '../../web/guard.ts'
import { offerSeats, withdrawOpen } from './offer-seats.ts'
import { auditSeats, byOf } from './seat-audit.ts'

type Seat = Pick<Membership, 'id' | 'name' | 'email' | 'role' | 'state' | 'cost_centre' | 'team'> & {
  version: number
  entity_id: string | null
}
export type SeatChange = {
  readonly role: Role
  readonly costCentre: string | null
  readonly team: string | null
  /** Undefined leaves it as it is. */
  readonly entityId: string | null | undefined
  readonly version: number
}

/** @param email a corrected address; null leaves it as it is. Earlier links, wherever they went, no longer work */
export async function resend(
  tx: Tx,
  c: Ctx,
  id: string,
  email: string | null,
): Promise<Outcome<null> | undefined> {
  const found = await lockSeat(tx, c, id)
  if (!found) return undefined
  if (found.state !== 'invited') return { refused: 'already-decided' }
  const isNew = email !== null && email.toLowerCase() !== found.email?.toLowerCase()
  if (isNew) {
    await tx
      .updateTable('membership')
      .set({ email, email_key: email.toLowerCase(), version: found.version + 1 })
      .where(owned('company_id', seat(c).id))
      .where('id', '=', id)
      .execute()
  }
  await offerSeats(tx, byOf(c), [{ ...found, email: isNew ? email : found.email }])
  const detail = isNew ? { emailBefore: found.email, email } : {}
  await auditSeats(tx, byOf(c), 'membership.resend', [{ id, detail }])
  return { ok: null }
}

export async function withdraw(tx: Tx, c: Ctx, id: string): Promise<Outcome<null> | undefined> {
  const found = await lockSeat(tx, c, id)
  if (!found) return undefined
  if (found.state !== 'invited') return { refused: 'already-decided' }
  const withdrawn = await withdrawOpen(tx, byOf(c), [id])
  if (withdrawn.length > 0) await auditSeats(tx, byOf(c), 'membership.withdraw', [{ id }])
  return { ok: null }
}

export async function change(tx: Tx, c: Ctx, id: string, to: SeatChange): Promise<Outcome<null> | undefined> {
  const managers = await lockManagers(tx, c)
  const found = await lockSeat(tx, c, id)
  if (!found) return undefined
  if (found.state === 'left') return { refused: 'already-decided' }
  if (found.version !== to.version) return { refused: 'changed-meanwhile' }
  if (to.role !== 'travel-manager' && isOnly(managers, id)) return { refused: 'last-travel-manager' }
  const entityId = to.entityId === undefined ? found.entity_id : to.entityId
  const entities = await namesOf(tx, c, [found.entity_id, entityId])
  await tx
    .updateTable('membership')
    .set({
      role: to.role,
      cost_centre: to.costCentre,
      team: to.team,
      entity_id: entityId,
      version: found.version + 1,
    })
    .where(owned('company_id', seat(c).id))
    .where('id', '=', id)
    .execute()
  const detail = {
    roleBefore: found.role,
    role: to.role,
    costCentreBefore: found.cost_centre,
    costCentre: to.costCentre,
    teamBefore: found.team,
    team: to.team,
    entityBefore: entities.get(found.entity_id ?? '') ?? null,
    entity: entities.get(entityId ?? '') ?? null,
  }
  await auditSeats(tx, byOf(c), 'membership.change', [{ id, detail }])
  return { ok: null }
}

async function namesOf(tx: Tx, c: Ctx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const asked = ids.filter((id) => id !== null)
  if (asked.length === 0) return new Map()
  const rows = await tx
    .selectFrom('legal_entity')
    .select(['id', 'name'])
    .where(owned('company_id', seat(c).id))
    .where('id', 'in', asked)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The person keeps miles and account; flights after today no longer count for the company. */
export async function leave(tx: Tx, c: Ctx, id: string): Promise<Outcome<null> | undefined> {
  const managers = await lockManagers(tx, c)
  const found = await lockSeat(tx, c, id)
  if (!found) return undefined
  if (found.state !== 'active' && found.state !== 'guest') return { refused: 'already-decided' }
  if (isOnly(managers, id)) return { refused: 'last-travel-manager' }
  await tx
    .updateTable('membership')
    .set({ state: 'left', left_on: c.var.today })
    .where(owned('company_id', seat(c).id))
    .where('id', '=', id)
    .execute()
  await auditSeats(tx, byOf(c), 'membership.leave', [{ id }])
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

export async function lockSeat(tx: Tx, c: Ctx, id: string): Promise<Seat | undefined> {
  return tx
    .selectFrom('membership')
    .select(['id', 'name', 'email', 'role', 'state', 'cost_centre', 'team', 'entity_id', 'version'])
    .where(owned('company_id', seat(c).id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
