/** Between password and second step: the password was right, the session has not started. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Tx } from '../../db/schema.ts'
import { withScope } from '../../db/scope.ts'
import type { Plane } from '../../db/tables/security.ts'
import { DOOR_MINUTES, doorOf, newDoorKey, type OpenDoor, useDoorKey } from '../../web/door-key.ts'
import type { Ctx } from '../../web/env.ts'
import { hasPasskey } from '../../web/passkey.ts'
import { hasSecondStep } from '../../web/second-factor.ts'

const COOKIE = { member: '__Host-step', operator: '__Host-ops-step' } as const
const PURPOSE = 'second-step'

export async function awaitStep(tx: Tx, c: Ctx, plane: Plane, personId: string): Promise<void> {
  const token = await newDoorKey(tx, { purpose: PURPOSE, plane, personId }, c.var.now)
  setCookie(c, COOKIE[plane], token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: DOOR_MINUTES[PURPOSE] * 60,
  })
}

/** Who waits in this browser for the second step. */
export async function waiting(tx: Tx, c: Ctx, plane: Plane): Promise<OpenDoor | undefined> {
  const token = getCookie(c, COOKIE[plane])
  return token ? doorOf(tx, PURPOSE, plane, token, c.var.now) : undefined
}

export async function endWaiting(tx: Tx, c: Ctx, plane: Plane): Promise<OpenDoor | undefined> {
  const token = getCookie(c, COOKIE[plane])
  deleteCookie(c, COOKIE[plane], { path: '/', secure: true })
  return token ? useDoorKey(tx, PURPOSE, plane, token, c.var.now) : undefined
}

/** What a person has for the second step. */
export type Ways = { readonly takesCode: boolean; readonly takesPasskey: boolean }

export async function waysOf(tx: Tx, personId: string): Promise<Ways> {
  return { takesCode: await hasSecondStep(tx, personId), takesPasskey: await hasPasskey(tx, personId) }
}

/** Of whoever waits in this browser. */
export function waysHere(c: Ctx, plane: Plane): Promise<Ways | undefined> {
  const find = async (tx: Tx) => {
    const door = await waiting(tx, c, plane)
    return door && waysOf(tx, door.personId)
  }
  return withScope(c.var.db, { as: 'gate' }, find, { readOnly: true })
}
