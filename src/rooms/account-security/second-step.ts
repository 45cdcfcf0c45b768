/** Turning the second step on and off: always told by mail, always kept. */
import { withScope } from '../../db/scope.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { CODE_PER_ACCOUNT, takeAttempt } from '../../web/attempts.ts'
import type { Ctx } from '../../web/env.ts'
import {
  confirmSecondStep,
  dropSecondStep,
  hasSecondStep,
  newRecoveryCodes,
} from '../../web/second-factor.ts'
import { forgottenLink, securityMail } from '../../web/security-mail.ts'
import { log, self } from './place.ts'

const gate = { as: 'gate' } as const

/** @returns the recovery codes, or undefined when the code is not right */
export async function turnOn(c: Ctx, code: string): Promise<Outcome<readonly string[] | undefined>> {
  const viewer = self(c)
  const mail = await securityMail(c)
  return withScope(c.var.db, gate, async (tx): Promise<Outcome<readonly string[] | undefined>> => {
    if (!(await takeAttempt(tx, CODE_PER_ACCOUNT, `${viewer.kind}:${viewer.id}`, c.var.now)))
      return { refused: 'too-many-tries', detail: { minutes: String(CODE_PER_ACCOUNT.minutes) } }
    const codes = await confirmSecondStep(tx, c, viewer.id, code)
    if (!codes) return { ok: undefined }
    await mail(tx, viewer, 'on', { link: forgottenLink(c, viewer.kind) })
    await log(tx, c, 'second-step.on')
    return { ok: codes }
  })
}

export async function turnOff(c: Ctx): Promise<void> {
  const viewer = self(c)
  const mail = await securityMail(c)
  await withScope(c.var.db, gate, async (tx) => {
    if (!(await dropSecondStep(tx, viewer.id))) return
    await mail(tx, viewer, 'off', { link: forgottenLink(c, viewer.kind) })
    await log(tx, c, 'second-step.off')
  })
}

/** @returns undefined when the second step is off: then there is nothing to recover */
export async function renewCodes(c: Ctx): Promise<readonly string[] | undefined> {
  const { id } = self(c)
  return withScope(c.var.db, gate, async (tx) => {
    if (!(await hasSecondStep(tx, id))) return undefined
    await log(tx, c, 'second-step.codes')
    return newRecoveryCodes(tx, id)
  })
}
