/** Another address: nothing changes before the link that goes there is opened, and the present one is told. */
import { withScope } from '../../db/scope.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { linkTo } from '../../web/address.ts'
import { ADDRESS_PER_ACCOUNT, takeAttempt } from '../../web/attempts.ts'
import { DOOR_MINUTES, newDoorKey, withdrawDoorKeys } from '../../web/door-key.ts'
import type { Ctx } from '../../web/env.ts'
import { member } from '../../web/guard.ts'
import { securityMail } from '../../web/security-mail.ts'
import { log, PLACE } from './place.ts'

const gate = { as: 'gate' } as const

/**
 * Whoever asks is not told whether the address has an account: that one gets a mail that says so, and the request waits
 * for a link that was never sent.
 */
export async function changeAddress(c: Ctx, newEmail: string): Promise<Outcome<null>> {
  const viewer = member(c)
  const mail = await securityMail(c)
  return withScope(c.var.db, gate, async (tx): Promise<Outcome<null>> => {
    if (!(await takeAttempt(tx, ADDRESS_PER_ACCOUNT, viewer.id, c.var.now)))
      return { refused: 'too-many-tries', detail: { minutes: String(ADDRESS_PER_ACCOUNT.minutes) } }
    const owner = await tx
      .selectFrom('member')
      .select(['id', 'language'])
      .where('email_key', '=', newEmail.toLowerCase())
      .executeTakeFirst()
    const door = { purpose: 'email', plane: 'member', personId: viewer.id, newEmail } as const
    const token = await newDoorKey(tx, door, c.var.now)
    await mail(tx, viewer, 'oldAddress', { address: newEmail, link: linkTo(c, PLACE.member) })
    if (owner) {
      await mail(tx, { ...owner, email: newEmail, name: '' }, 'taken', { address: newEmail })
    } else {
      const link = linkTo(c, `/address/${token}`)
      const hours = DOOR_MINUTES.email / 60
      await mail(tx, { ...viewer, id: null, email: newEmail }, 'newAddress', {
        address: newEmail,
        link,
        hours,
      })
    }
    await log(tx, c, 'member.address-ask')
    return { ok: null }
  })
}

export function withdrawAddress(c: Ctx): Promise<void> {
  return withScope(c.var.db, gate, async (tx) => {
    if (await withdrawDoorKeys(tx, member(c).id, 'email')) await log(tx, c, 'member.address-withdraw')
  })
}
