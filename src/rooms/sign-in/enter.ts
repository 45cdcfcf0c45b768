/** Checks who it is; then starts the session, or asks for the second step. */
import { audit } from '../../db/audit.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Plane } from '../../db/tables/security.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { addressOf } from '../../web/address.ts'
import { SIGN_IN_PER_ACCOUNT, SIGN_IN_PER_ADDRESS, takeAttempt } from '../../web/attempts.ts'
import type { Ctx } from '../../web/env.ts'
import { isPassword } from '../../web/secrets.ts'
import { startSession } from '../../web/session.ts'
import { awaitStep, type Ways, waysOf } from './waiting-step.ts'

/** `in`: the session has started. Else it starts with the second step, which can be taken in these ways. */
export type Entered = 'in' | Ways
type Person = { readonly id: string; readonly name: string; readonly password_hash: string | null }

const gate = { as: 'gate' } as const

/** A wrong address and a wrong password are told the same, and take as long. */
export async function enter(
  c: Ctx,
  plane: Plane,
  email: string,
  password: string,
): Promise<Outcome<Entered>> {
  const key = email.trim().toLowerCase()
  const allowed = await withScope(c.var.db, gate, async (tx) => {
    const byAddress = await takeAttempt(tx, SIGN_IN_PER_ADDRESS, addressOf(c), c.var.now)
    return (await takeAttempt(tx, SIGN_IN_PER_ACCOUNT, `${plane}:${key}`, c.var.now)) && byAddress
  })
  if (!allowed) return { refused: 'too-many-tries', detail: { minutes: String(SIGN_IN_PER_ACCOUNT.minutes) } }
  const person = await withScope(c.var.db, gate, (tx) => find(tx, plane, key))
  // Outside of any transaction: it takes a third of a second of a core.
  if (!(await isPassword(password, person?.password_hash ?? null)) || !person)
    return { refused: 'wrong-password' }
  return { ok: await withScope(c.var.db, gate, (tx) => comeIn(tx, c, plane, person)) }
}

/** Demo only: one button a role. It stands for the password, not for the second step. */
export async function enterAs(c: Ctx, plane: Plane, email: string): Promise<Outcome<Entered>> {
  return withScope(c.var.db, gate, async (tx) => {
    const person = await find(tx, plane, email)
    if (!person) return { refused: 'wrong-password' }
    return { ok: await comeIn(tx, c, plane, person) }
  })
}

async function find(tx: Tx, plane: Plane, key: string): Promise<Person | undefined> {
  return tx
    .selectFrom(plane)
    .select(['id', 'name', 'password_hash'])
    .where('email_key', '=', key)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

async function comeIn(tx: Tx, c: Ctx, plane: Plane, person: Person): Promise<Entered> {
  const ways = await waysOf(tx, person.id)
  if (ways.takesCode || (ways.takesPasskey && isDemanded(c, plane))) {
    await awaitStep(tx, c, plane, person.id)
    return ways
  }
  await start(tx, c, plane, person, 'password')
  return 'in'
}

/**
 * A member's passkey is another way in, not a second step: who loses the device still has the password. Where a second
 * step is demanded, the password alone is never enough.
 */
function isDemanded(c: Ctx, plane: Plane): boolean {
  return plane === 'operator' && c.var.deps.operatorsNeedCode
}

/** @param proof what the person brought last */
export async function start(
  tx: Tx,
  c: Ctx,
  plane: Plane,
  person: { id: string; name: string },
  proof: 'password' | 'code' | 'recovery' | 'passkey',
): Promise<void> {
  await startSession(
    tx,
    c,
    plane === 'member' ? { memberId: person.id, companyId: null } : { operatorId: person.id },
  )
  await audit(tx, {
    actor: { kind: plane, id: person.id, name: person.name },
    companyId: null,
    deed: 'session.start',
    objectKind: plane,
    objectId: person.id,
    detail: { proof },
    at: c.var.now,
  })
}
