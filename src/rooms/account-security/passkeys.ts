/** The passkeys of one's own: looked at, renamed, removed; removal is told by mail. */
import type { Tx } from '../../db/schema.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { linkTo } from '../../web/address.ts'
import type { Ctx } from '../../web/env.ts'
import { hasSecondStep } from '../../web/second-factor.ts'
import { securityMail } from '../../web/security-mail.ts'
import { atGate, log, PLACE, self } from './place.ts'

export type OwnPasskey = {
  readonly id: string
  readonly name: string
  readonly addedAt: Date
  readonly usedAt: Date | null
}

export async function passkeysOf(tx: Tx, personId: string): Promise<OwnPasskey[]> {
  return tx
    .selectFrom('passkey')
    .select(['id', 'name', 'added_at as addedAt', 'used_at as usedAt'])
    .where('person_id', '=', personId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

export async function passkeyOf(c: Ctx, id: string): Promise<OwnPasskey | undefined> {
  const keys = await atGate(c, (tx) => passkeysOf(tx, self(c).id))
  return keys.find((key) => key.id === id)
}

/** @returns false when it is nobody's, or somebody else's */
export async function renamePasskey(c: Ctx, id: string, name: string): Promise<boolean> {
  return atGate(c, async (tx) => {
    const renamed = await tx
      .updateTable('passkey')
      .set({ name })
      .where('id', '=', id)
      .where('person_id', '=', self(c).id)
      .where('name', '<>', name)
      .returning('id')
      .executeTakeFirst()
    if (renamed) await log(tx, c, 'passkey.rename')
    return renamed !== undefined || (await passkeysOf(tx, self(c).id)).some((key) => key.id === id)
  })
}

/** @returns undefined when it is nobody's, or somebody else's */
export async function removePasskey(c: Ctx, id: string): Promise<Outcome<null> | undefined> {
  const viewer = self(c)
  const mail = await securityMail(c)
  return atGate(c, async (tx): Promise<Outcome<null> | undefined> => {
    // All of them, so that of two who remove the last two at once the second sees what the first has left.
    const keys = await tx
      .selectFrom('passkey')
      .select(['id', 'name'])
      .where('person_id', '=', viewer.id)
      .orderBy('id')
      .forUpdate()
      .execute()
    const key = keys.find((each) => each.id === id)
    if (!key) return undefined
    const isLast = keys.length === 1 && !(await hasSecondStep(tx, viewer.id))
    if (isLast && viewer.kind === 'operator' && c.var.deps.operatorsNeedCode)
      return { refused: 'last-strong-factor' }
    await tx.deleteFrom('passkey').where('id', '=', id).execute()
    await mail(tx, viewer, 'keyRemoved', { key: key.name, link: linkTo(c, PLACE[viewer.kind]) })
    await log(tx, c, 'passkey.remove')
    return { ok: null }
  })
}
