/** Between password and code: the password was right, the session has not started. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Tx } from '../../db/schema.ts'
import type { Plane } from '../../db/tables/security.ts'
import { DOOR_MINUTES, doorOf, newDoorKey, type OpenDoor, useDoorKey } from '../../web/door-key.ts'
import type { Ctx } from '../../web/env.ts'

const COOKIE = { member: '__Host-step', operator: '__Host-ops-step' } as const
const PURPOSE = 'second-step'

export async function awaitCode(tx: Tx, c: Ctx, plane: Plane, personId: string): Promise<void> {
  const token = await newDoorKey(tx, { purpose: PURPOSE, plane, personId }, c.var.now)
  setCookie(c, COOKIE[plane], token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: DOOR_MINUTES[PURPOSE] * 60,
  })
}

/** Who waits in this browser for the code to be typed. */
export async function waiting(tx: Tx, c: Ctx, plane: Plane): Promise<OpenDoor | undefined> {
  const token = getCookie(c, COOKIE[plane])
  return token ? doorOf(tx, PURPOSE, plane, token, c.var.now) : undefined
}

export async function endWaiting(tx: Tx, c: Ctx, plane: Plane): Promise<OpenDoor | undefined> {
  const token = getCookie(c, COOKIE[plane])
  deleteCookie(c, COOKIE[plane], { path: '/', secure: true })
  return token ? useDoorKey(tx, PURPOSE, plane, token, c.var.now) : undefined
}
