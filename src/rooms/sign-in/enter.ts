/** Checks who it is and starts the session. */
import { audit } from '../../db/audit.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { addressOf } from '../../web/address.ts'
import { SIGN_IN_PER_ACCOUNT, SIGN_IN_PER_ADDRESS, takeAttempt } from '../../web/attempts.ts'
import type { Ctx } from '../../web/env.ts'
import { isPassword } from '../../web/secrets.ts'
import { startSession } from '../../web/session.ts'

export type Plane = 'member' | 'operator'
type Person = { id: string; name: string; password_hash: string | null }

/** A wrong address and a wrong password are told the same, and take as long. */
export async function enter(c: Ctx, plane: Plane, email: string, password: string): Promise<Outcome<null>> {
  const key = email.trim().toLowerCase()
  const gate = { as: 'gate' } as const
  const allowed = await withScope(c.var.db, gate, async (tx) => {
    const byAddress = await takeAttempt(tx, SIGN_IN_PER_ADDRESS, addressOf(c), c.var.now)
    return (await takeAttempt(tx, SIGN_IN_PER_ACCOUNT, `${plane}:${key}`, c.var.now)) && byAddress
  })
  if (!allowed) return { refused: 'too-many-tries', detail: { minutes: String(SIGN_IN_PER_ACCOUNT.minutes) } }
  const person = await withScope(c.var.db, gate, (tx) => find(tx, plane, key))
  // Outside of any transaction: it takes a third of a second of a core.
  if (!(await isPassword(password, person?.password_hash ?? null)) || !person)
    return { refused: 'wrong-password' }
  await withScope(c.var.db, gate, (tx) => start(tx, c, plane, person))
  return { ok: null }
}

/** Demo only: one button a role. */
export async function enterAs(c: Ctx, plane: Plane, email: string): Promise<Outcome<null>> {
  return withScope(c.var.db, { as: 'gate' }, async (tx) => {
    const person = await find(tx, plane, email)
    if (!person) return { refused: 'wrong-password' }
    await start(tx, c, plane, person)
    return { ok: null }
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

async function start(tx: Tx, c: Ctx, plane: Plane, person: Person): Promise<void> {
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
    at: c.var.now,
  })
}
