/** The link that proves a new mailbox: from then on it is the address of the account. */
import { audit } from '../../db/audit.ts'
import { violated } from '../../db/retry.ts'
import { withScope } from '../../db/scope.ts'
import { doorOf, useDoorKey } from '../../web/door-key.ts'
import type { Ctx } from '../../web/env.ts'
import { securityMail } from '../../web/security-mail.ts'

const gate = { as: 'gate' } as const
const PURPOSE = 'email'

/** The address that the link is for, while it works. */
export async function addressOfLink(c: Ctx, token: string): Promise<string | undefined> {
  const find = () => withScope(c.var.db, gate, (tx) => doorOf(tx, PURPOSE, 'member', token, c.var.now))
  return (await find())?.newEmail ?? undefined
}

/** Both addresses are told. @returns false when the link no longer works, or somebody else has the address since */
export async function takeAddress(c: Ctx, token: string): Promise<boolean> {
  const mail = await securityMail(c)
  try {
    return await withScope(c.var.db, gate, async (tx) => {
      const door = await useDoorKey(tx, PURPOSE, 'member', token, c.var.now)
      if (!door?.newEmail) return false
      const { personId, newEmail } = door
      const before = await tx
        .selectFrom('member')
        .select(['email', 'name', 'language'])
        .where('id', '=', personId)
        .where('state', '=', 'active')
        .executeTakeFirst()
      if (!before) return false
      await tx
        .updateTable('member')
        .set({ email: newEmail, email_key: newEmail.toLowerCase() })
        .where('id', '=', personId)
        .execute()
      await mail(tx, { ...before, id: null }, 'moved', { address: newEmail })
      await mail(tx, { ...before, id: personId, email: newEmail }, 'moved', { address: newEmail })
      await audit(tx, {
        actor: { kind: 'member', id: personId, name: before.name },
        companyId: null,
        deed: 'member.address',
        objectKind: 'member',
        objectId: personId,
        at: c.var.now,
      })
      return true
    })
  } catch (error) {
    if (violated(error) === 'member_email_key_key') return false
    throw error
  }
}
