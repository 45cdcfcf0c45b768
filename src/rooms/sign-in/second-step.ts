/** The code that the sign-in waits for. */
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Plane } from '../../db/tables/security.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { activePerson, type Person } from '../../web/active-person.ts'
import { CODE_PER_ACCOUNT, takeAttempt } from '../../web/attempts.ts'
import type { Ctx } from '../../web/env.ts'
import { prove, recoveryCodesLeft } from '../../web/second-factor.ts'
import { forgottenLink, type SendMail, securityMail } from '../../web/security-mail.ts'
import { start } from './enter.ts'
import { endWaiting, waiting } from './waiting-step.ts'

/** `gone`: nobody waits here any more. `wrong`: try again. */
export type Stepped = 'in' | 'wrong' | 'gone'

export async function takeStep(c: Ctx, plane: Plane, given: string): Promise<Outcome<Stepped>> {
  const mail = await securityMail(c)
  return withScope(c.var.db, { as: 'gate' }, async (tx): Promise<Outcome<Stepped>> => {
    const door = await waiting(tx, c, plane)
    if (!door) return { ok: 'gone' }
    const { personId } = door
    if (!(await takeAttempt(tx, CODE_PER_ACCOUNT, `${plane}:${personId}`, c.var.now)))
      return { refused: 'too-many-tries', detail: { minutes: String(CODE_PER_ACCOUNT.minutes) } }
    const proof = await prove(tx, c, personId, given)
    if (!proof) return { ok: 'wrong' }
    // Of two who come with the same waiting step and two right codes, the second finds it used up.
    // Whoever was closed between password and code stays out.
    const person = (await endWaiting(tx, c, plane)) && (await activePerson(tx, plane, personId))
    if (!person) return { ok: 'gone' }
    await start(tx, c, plane, person, proof)
    if (proof === 'recovery') await tellRecovery(tx, c, plane, person, mail)
    return { ok: 'in' }
  })
}

async function tellRecovery(tx: Tx, c: Ctx, plane: Plane, person: Person, mail: SendMail): Promise<void> {
  const count = await recoveryCodesLeft(tx, person.id)
  await mail(tx, person, 'recovery', { count, link: forgottenLink(c, plane) })
}
