/** A forgotten password: a link by mail, and what it opens. */
import { audit } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Plane } from '../../db/tables/security.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { activePerson, type Person } from '../../web/active-person.ts'
import { addressOf, linkTo } from '../../web/address.ts'
import { FORGOTTEN_PER_ACCOUNT, FORGOTTEN_PER_ADDRESS, takeAttempt } from '../../web/attempts.ts'
import { DOOR_MINUTES, doorOf, newDoorKey, useDoorKey, withdrawDoorKeys } from '../../web/door-key.ts'
import type { Ctx } from '../../web/env.ts'
import { hashPassword } from '../../web/secrets.ts'
import { forgottenLink, securityMail } from '../../web/security-mail.ts'
import { DOOR } from '../../web/sign-in-page.tsx'

const gate = { as: 'gate' } as const
const PURPOSE = 'password'

/** Known or not, the answer is the same; a known one that asks too often gets no further mail and is not told so. */
export async function sendLink(c: Ctx, plane: Plane, email: string): Promise<Outcome<null>> {
  const key = email.toLowerCase()
  const mail = await securityMail(c)
  return withScope(c.var.db, gate, async (tx): Promise<Outcome<null>> => {
    if (!(await takeAttempt(tx, FORGOTTEN_PER_ADDRESS, addressOf(c), c.var.now)))
      return { refused: 'too-many-tries', detail: { minutes: String(FORGOTTEN_PER_ADDRESS.minutes) } }
    const isAllowed = await takeAttempt(tx, FORGOTTEN_PER_ACCOUNT, `${plane}:${key}`, c.var.now)
    const person = await tx
      .selectFrom(plane)
      .select(['id', 'name', 'email', 'language'])
      .where('email_key', '=', key)
      .where('state', '=', 'active')
      .executeTakeFirst()
    if (!person || !isAllowed) return { ok: null }
    const token = await newDoorKey(tx, { purpose: PURPOSE, plane, personId: person.id }, c.var.now)
    const link = linkTo(c, `${DOOR[plane]}/password/${token}`)
    await mail(tx, person, 'forgotten', { link, minutes: DOOR_MINUTES[PURPOSE] })
    await log(tx, c, plane, person, 'password.link')
    return { ok: null }
  })
}

/** Whose link it is, while it works. */
export function ownerOf(c: Ctx, plane: Plane, token: string): Promise<Person | undefined> {
  return withScope(c.var.db, gate, async (tx) => {
    const door = await doorOf(tx, PURPOSE, plane, token, c.var.now)
    return door && activePerson(tx, plane, door.personId)
  })
}

/** Ends every session, for somebody else may be in. The second step stays: a mailbox alone opens no account. */
export async function setPassword(c: Ctx, plane: Plane, token: string, password: string): Promise<boolean> {
  const mail = await securityMail(c)
  const password_hash = await hashPassword(password)
  return withScope(c.var.db, gate, async (tx) => {
    const door = await useDoorKey(tx, PURPOSE, plane, token, c.var.now)
    const person = door && (await activePerson(tx, plane, door.personId))
    if (!person) return false
    await tx.updateTable(plane).set({ password_hash }).where('id', '=', person.id).execute()
    await tx.deleteFrom('session').where(`${plane}_id`, '=', person.id).execute()
    await withdrawDoorKeys(tx, person.id, 'second-step')
    await withdrawDoorKeys(tx, person.id, 'email')
    await mail(tx, person, 'password', { link: forgottenLink(c, plane) })
    await log(tx, c, plane, person, `${plane}.password`)
    return true
  })
}

function log(tx: Tx, c: Ctx, plane: Plane, { id, name }: Person, deed: DeedName): Promise<void> {
  const actor = { kind: plane, id, name } as const
  return audit(tx, { actor, companyId: null, deed, objectKind: plane, objectId: id, at: c.var.now })
}
