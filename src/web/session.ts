/** Sessions: opaque tokens, only their hash is kept, gone at sign-out and at the next request after a leave. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Tx } from '../db/schema.ts'
import type { Plane } from '../db/tables/security.ts'
import { deviceOf } from './device.ts'
import type { AppEnv, Ctx } from './env.ts'
import { atCounter, isPartnerPlane } from './partner-session.ts'
import { hashOf, newToken } from './secrets.ts'
import { signedIn } from './viewer.ts'

const COOKIE = { member: '__Host-sid', operator: '__Host-ops' } as const
const LONGEST_HOURS = { member: 12, operator: 8 } as const

/** Reads the cookie of the plane that the path belongs to. Assets and health need nobody. */
export const withViewer = createMiddleware<AppEnv>(async (c, next) => {
  if (isPartnerPlane(c)) {
    c.set('partner', await atCounter(c))
    await next()
    return
  }
  const hash = ownHash(c)
  const found = hash && (await signedIn(c.var.db, hash, c.var.now))
  c.set('viewer', found?.viewer)
  c.set('session', found?.session)
  await next()
})

export function planeOf(c: Ctx): Plane {
  return c.req.path === '/operator' || c.req.path.startsWith('/operator/') ? 'operator' : 'member'
}

/** What the session of this browser is kept under; undefined when it has none. */
export function ownHash(c: Ctx, plane: Plane = planeOf(c)): Uint8Array | undefined {
  const token = getCookie(c, COOKIE[plane])
  return token ? hashOf(token) : undefined
}

/** Starts a session in the deed's transaction (gate); the cookie goes out with the answer. */
export async function startSession(
  tx: Tx,
  c: Ctx,
  who: { memberId: string; companyId: string | null } | { operatorId: string },
): Promise<void> {
  const plane = 'memberId' in who ? 'member' : 'operator'
  const personId = 'memberId' in who ? who.memberId : who.operatorId
  const token = newToken()
  const actedFor = await leaveBefore(tx, c, plane, personId)
  const maxAge = LONGEST_HOURS[plane] * 3600
  await tx
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      member_id: plane === 'member' ? personId : null,
      operator_id: plane === 'operator' ? personId : null,
      company_id: 'memberId' in who ? (who.companyId ?? actedFor) : null,
      started_at: c.var.now,
      seen_at: c.var.now,
      ends_at: new Date(c.var.now.getTime() + maxAge * 1000),
      proved_at: c.var.now,
      ...deviceOf(c.req.header('User-Agent')),
    })
    .execute()
  setCookie(c, COOKIE[plane], token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: plane === 'operator' ? 'Strict' : 'Lax',
    maxAge,
  })
}

/**
 * Whoever signs in again leaves the session before: its token opens nothing any more. Sessions of this person that are
 * over go with it.
 *
 * @returns the company that this person acted for: work that was interrupted must not go on in another one's name
 */
async function leaveBefore(tx: Tx, c: Ctx, plane: Plane, personId: string): Promise<string | null> {
  await tx
    .deleteFrom('session')
    .where(`${plane}_id`, '=', personId)
    .where('ends_at', '<=', c.var.now)
    .execute()
  const hash = ownHash(c, plane)
  if (!hash) return null
  const before = await tx
    .deleteFrom('session')
    .where('token_hash', '=', hash)
    .returning(['member_id', 'company_id'])
    .executeTakeFirst()
  return before && before.member_id === personId ? before.company_id : null
}

export async function endSession(tx: Tx, c: Ctx, plane: Plane): Promise<void> {
  const hash = ownHash(c, plane)
  if (hash) await tx.deleteFrom('session').where('token_hash', '=', hash).execute()
  forgetCookie(c, plane)
}

/** Of a session that is over already. */
export function forgetCookie(c: Ctx, plane: Plane): void {
  deleteCookie(c, COOKIE[plane], { path: '/', secure: true })
}

/** Ends every session of a person but the one at hand. @returns how many there were */
export async function endOtherSessions(tx: Tx, c: Ctx, plane: Plane, personId: string): Promise<number> {
  const own = ownHash(c, plane)
  const ended = await tx
    .deleteFrom('session')
    .where(`${plane}_id`, '=', personId)
    .$if(own !== undefined, (rows) => rows.where('token_hash', '<>', own ?? new Uint8Array()))
    .returning('id')
    .execute()
  return ended.length
}

/** In whose name this session acts from now on. */
export async function switchCompany(tx: Tx, c: Ctx, companyId: string): Promise<void> {
  const hash = ownHash(c, 'member')
  if (!hash) return
  await tx
    .updateTable('session')
    .set({ company_id: companyId, company_since: c.var.now })
    .where('token_hash', '=', hash)
    .execute()
}
