/** Sessions: opaque tokens, only their hash is kept, gone at sign-out and at the next request after a leave. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Tx } from '../db/schema.ts'
import type { AppEnv, Ctx } from './env.ts'
import { hashOf, newToken } from './secrets.ts'
import { viewerOf } from './viewer.ts'

const COOKIE = { member: '__Host-sid', operator: '__Host-ops' } as const
const LONGEST_HOURS = { member: 12, operator: 8 } as const

/** Reads the cookie of the plane that the path belongs to. Assets and health need nobody. */
export const withViewer = createMiddleware<AppEnv>(async (c, next) => {
  const token = getCookie(c, COOKIE[planeOf(c)])
  c.set('viewer', token ? await viewerOf(c.var.db, hashOf(token), c.var.now) : undefined)
  await next()
})

export function planeOf(c: Ctx): 'member' | 'operator' {
  return c.req.path === '/operator' || c.req.path.startsWith('/operator/') ? 'operator' : 'member'
}

/** Starts a session in the deed's transaction (gate); the cookie goes out with the answer. */
export async function startSession(
  tx: Tx,
  c: Ctx,
  who: { memberId: string; companyId: string | null } | { operatorId: string },
): Promise<void> {
  const plane = 'memberId' in who ? 'member' : 'operator'
  const token = newToken()
  // Whoever signs in again leaves the session before: its token opens nothing any more.
  const before = getCookie(c, COOKIE[plane])
  if (before) await tx.deleteFrom('session').where('token_hash', '=', hashOf(before)).execute()
  const maxAge = LONGEST_HOURS[plane] * 3600
  await tx
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      member_id: 'memberId' in who ? who.memberId : null,
      operator_id: 'operatorId' in who ? who.operatorId : null,
      company_id: 'memberId' in who ? who.companyId : null,
      started_at: c.var.now,
      seen_at: c.var.now,
      ends_at: new Date(c.var.now.getTime() + maxAge * 1000),
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

export async function endSession(tx: Tx, c: Ctx, plane: 'member' | 'operator'): Promise<void> {
  const token = getCookie(c, COOKIE[plane])
  if (token) await tx.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute()
  deleteCookie(c, COOKIE[plane], { path: '/', secure: true })
}

/** In whose name this session acts from now on. */
export async function switchCompany(tx: Tx, c: Ctx, companyId: string): Promise<void> {
  const token = getCookie(c, COOKIE.member)
  if (!token) return
  await tx
    .updateTable('session')
    .set({ company_id: companyId })
    .where('token_hash', '=', hashOf(token))
    .execute()
}
