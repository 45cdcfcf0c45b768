/** A passkey stands for password and code together; after the password it stands for the code. */
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Plane } from '../../db/tables/security.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { addressOf } from '../../web/address.ts'
import { type Budget, CHALLENGE_PER_ADDRESS, SIGN_IN_PER_ADDRESS, takeAttempt } from '../../web/attempts.ts'
import type { Ctx } from '../../web/env.ts'
import { askPasskey, usePasskey } from '../../web/passkey.ts'
import { securityMail } from '../../web/security-mail.ts'
import { start } from './enter.ts'
import type { Stepped } from './second-step.ts'
import { endWaiting, waiting } from './waiting-step.ts'

const gate = { as: 'gate' } as const
type Options = Awaited<ReturnType<typeof askPasskey>>

/** What anybody may ask for at the door: whose key will answer is not known yet. */
export function askAtDoor(c: Ctx, plane: Plane): Promise<Outcome<Options>> {
  return withScope(c.var.db, gate, async (tx): Promise<Outcome<Options>> => {
    const full = await spent(tx, c, CHALLENGE_PER_ADDRESS)
    return full ?? { ok: await askPasskey(tx, c, { purpose: 'enter', plane }) }
  })
}

export async function enterWithPasskey(c: Ctx, plane: Plane, given: string): Promise<Outcome<'in'>> {
  const mail = await securityMail(c)
  return withScope(c.var.db, gate, async (tx): Promise<Outcome<'in'>> => {
    const full = await spent(tx, c, SIGN_IN_PER_ADDRESS)
    if (full) return full
    const used = await usePasskey(tx, c, mail, given, { purpose: 'enter', plane })
    if ('refused' in used) return used
    await start(tx, c, plane, used.ok, 'passkey')
    return { ok: 'in' }
  })
}

/** @returns undefined when nobody waits here for the second step */
export function askAtStep(c: Ctx, plane: Plane): Promise<Outcome<Options> | undefined> {
  return withScope(c.var.db, gate, async (tx): Promise<Outcome<Options> | undefined> => {
    const door = await waiting(tx, c, plane)
    if (!door) return undefined
    const full = await spent(tx, c, CHALLENGE_PER_ADDRESS)
    return full ?? { ok: await askPasskey(tx, c, { purpose: 'second-step', plane, personId: door.personId }) }
  })
}

export async function stepWithPasskey(c: Ctx, plane: Plane, given: string): Promise<Outcome<Stepped>> {
  const mail = await securityMail(c)
  return withScope(c.var.db, gate, async (tx): Promise<Outcome<Stepped>> => {
    const door = await waiting(tx, c, plane)
    if (!door) return { ok: 'gone' }
    const { personId } = door
    const used = await usePasskey(tx, c, mail, given, { purpose: 'second-step', plane, personId })
    if ('refused' in used) return used
    if (!(await endWaiting(tx, c, plane))) return { ok: 'gone' }
    await start(tx, c, plane, used.ok, 'passkey')
    return { ok: 'in' }
  })
}

async function spent(tx: Tx, c: Ctx, budget: Budget) {
  if (await takeAttempt(tx, budget, addressOf(c), c.var.now)) return undefined
  return { refused: 'too-many-tries', detail: { minutes: String(budget.minutes) } } as const
}
