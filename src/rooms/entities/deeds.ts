/** What a company does about its legal entities: asks for one, takes the request back, ends one. */
import { type Actor, audit, type Deed } from '../../db/audit.ts'
import { once } from '../../db/command.ts'
import type { DeedName } from '../../db/deeds.ts'
import { owned } from '../../db/first-wall.ts'
import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/schema.ts'
import type { EntityState } from '../../db/tables/people.ts'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/refusal.ts'
import type { Ctx } from '../../web/env.ts'
import { member, seat } from '../../web/guard.ts'
import { ENTITIES_MOST } from './entity-list.ts'

export type Asked = {
  readonly name: string
  readonly country: string
  readonly registrationNo: string
  readonly vatId: string | null
}

/** @returns `already-used` when the company itself, or one of its entities, has this registration number */
export function ask(tx: Tx, c: Ctx, key: string, asked: Asked): Promise<Outcome<{ id: string }>> {
  return once<{ id: string }>(tx, command(c, key, JSON.stringify(asked)), async () => {
    if (seat(c).state !== 'active') return { refused: 'company-not-active' }
    const known = await numbersOf(tx, seat(c).id)
    if (known.length > ENTITIES_MOST) return { refused: 'not-allowed' }
    const isSame = (row: Known) => row.country === asked.country && row.number === asked.registrationNo
    if (known.some((row) => row.isOpen && isSame(row))) return { refused: 'already-used' }
    const id = newId()
    await tx
      .insertInto('legal_entity')
      .values({
        company_id: seat(c).id,
        id,
        name: asked.name,
        country: asked.country,
        registration_no: asked.registrationNo,
        vat_id: asked.vatId,
        state: 'applied',
        asked_by: member(c).id,
        asked_at: c.var.now,
      })
      .execute()
    const { name, country, registrationNo } = asked
    await tell(tx, c, 'entity.apply', id, { name, country, registrationNo })
    return { ok: { id } }
  })
}

/** @returns undefined when the company has no such entity */
export async function withdraw(tx: Tx, c: Ctx, id: string): Promise<Outcome<null> | undefined> {
  const entity = await locked(tx, c, id)
  if (!entity) return undefined
  if (entity.state === 'withdrawn') return { ok: null }
  if (entity.state !== 'applied') return { refused: 'already-decided' }
  await tx
    .updateTable('legal_entity')
    .set({ state: 'withdrawn' })
    .where(owned('company_id', seat(c).id))
    .where('id', '=', id)
    .execute()
  await tell(tx, c, 'entity.withdraw', id, { name: entity.name })
  return { ok: null }
}

/** @param on the last day whose flights count */
export async function end(
  tx: Tx,
  c: Ctx,
  id: string,
  key: string,
  on: Day,
): Promise<Outcome<null> | undefined> {
  const entity = await locked(tx, c, id)
  if (!entity) return undefined
  return once<null>(tx, command(c, key, `${id}/${on}`), async () => {
    if (entity.state !== 'active') return { refused: 'already-decided' }
    await tx
      .updateTable('legal_entity')
      .set({ state: 'ended', ended_on: on, ended_by: member(c).id, ended_at: c.var.now })
      .where(owned('company_id', seat(c).id))
      .where('id', '=', id)
      .execute()
    await tell(tx, c, 'entity.end', id, { name: entity.name, day: on })
    return { ok: null }
  })
}

type Known = { country: string; number: string | null; isOpen: boolean }

/** Under which numbers the company and its entities are registered. */
async function numbersOf(tx: Tx, companyId: string): Promise<Known[]> {
  const own = await tx
    .selectFrom('company')
    .select(['country', 'registration_no as number'])
    .where(owned('id', companyId))
    .execute()
  const others = await tx
    .selectFrom('legal_entity')
    .select(['country', 'registration_no as number', 'state'])
    .where(owned('company_id', companyId))
    .execute()
  const isOpen = (state: EntityState) => state === 'applied' || state === 'active'
  return [
    ...own.map((row) => ({ ...row, isOpen: true })),
    ...others.map(({ state, ...row }) => ({ ...row, isOpen: isOpen(state) })),
  ]
}

function locked(tx: Tx, c: Ctx, id: string) {
  return tx
    .selectFrom('legal_entity')
    .select(['state', 'name'])
    .where(owned('company_id', seat(c).id))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

function command(c: Ctx, key: string, content: string) {
  return { actorId: member(c).id, companyId: seat(c).id, key, content, at: c.var.now }
}

function tell(
  tx: Tx,
  c: Ctx,
  deed: DeedName,
  id: string,
  detail: NonNullable<Deed['detail']>,
): Promise<void> {
  const actor: Actor = { kind: 'member', id: member(c).id, name: member(c).name }
  return audit(tx, {
    actor,
    companyId: seat(c).id,
    deed,
    objectKind: 'legal-entity',
    objectId: id,
    detail,
    at: c.var.now,
  })
}
