/** Name, language and password of the member. */
import { audit } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
import { owned } from '../../db/first-wall.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { SIGN_IN_PER_ACCOUNT, takeAttempt } from '../../web/attempts.ts'
import { withdrawDoorKeys } from '../../web/door-key.ts'
import type { Ctx } from '../../web/env.ts'
import { member } from '../../web/guard.ts'
import { hashPassword, isPassword } from '../../web/secrets.ts'
import { forgottenLink, securityMail } from '../../web/security-mail.ts'
import { endOtherSessions } from '../../web/session.ts'

export async function saveDetails(tx: Tx, c: Ctx, to: { name: string; language: string }): Promise<void> {
  await tx
    .updateTable('member')
    .set({ name: to.name, language: to.language })
    .where(owned('id', member(c).id))
    .execute()
  await log(tx, c, 'member.change')
}

/** All other sessions end: whoever changes a password may fear that somebody else is in. */
export async function changePassword(c: Ctx, current: string, next: string): Promise<Outcome<null>> {
  const { id, email } = member(c)
  const gate = { as: 'gate' } as const
  const found = await withScope(c.var.db, gate, async (tx) => {
    const isAllowed = await takeAttempt(tx, SIGN_IN_PER_ACCOUNT, `member:${email.toLowerCase()}`, c.var.now)
    const row = await tx.selectFrom('member').select('password_hash').where('id', '=', id).executeTakeFirst()
    return { isAllowed, hash: row?.password_hash ?? null }
  })
  if (!found.isAllowed)
    return { refused: 'too-many-tries', detail: { minutes: String(SIGN_IN_PER_ACCOUNT.minutes) } }
  if (!(await isPassword(current, found.hash))) return { refused: 'wrong-password' }
  const passwordHash = await hashPassword(next)
  const mail = await securityMail(c)
  await withScope(c.var.db, gate, async (tx) => {
    await tx.updateTable('member').set({ password_hash: passwordHash }).where('id', '=', id).execute()
    await endOtherSessions(tx, c, 'member', id)
    // Nobody who was half inside comes further, and no link that was asked for before still works.
    for (const purpose of ['second-step', 'password', 'email'] as const)
      await withdrawDoorKeys(tx, id, purpose)
    await mail(tx, member(c), 'password', { link: forgottenLink(c, 'member') })
    await log(tx, c, 'member.password')
  })
  return { ok: null }
}

function log(tx: Tx, c: Ctx, deed: DeedName): Promise<void> {
  const { id, name } = member(c)
  const actor = { kind: 'member', id, name } as const
  return audit(tx, { actor, companyId: null, deed, objectKind: 'member', objectId: id, at: c.var.now })
}
