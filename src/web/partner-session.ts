/** The partners' plane: a counter is signed in with an access key, for half a day, and out when its key is revoked. */
import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Honours } from '../db/tables/partners.ts'
import type { AppEnv, Ctx } from './env.ts'
import { SAFE } from './protect.ts'
import { hashOf, newToken } from './secrets.ts'

export type PartnerViewer = {
  readonly id: string
  readonly name: string
  readonly keyId: string
  readonly honours: Honours
}

const COOKIE = '__Host-ptn'
const LONGEST_HOURS = 12
export const PARTNER_DOOR = '/partner/sign-in'

export function isPartnerPlane(c: Ctx): boolean {
  return c.req.path === '/partner' || c.req.path.startsWith('/partner/')
}

export async function atCounter(c: Ctx): Promise<PartnerViewer | undefined> {
  const token = getCookie(c, COOKIE)
  if (!token) return undefined
  return withScope(
    c.var.db,
    { as: 'gate' },
    (tx) =>
      tx
        .selectFrom('partner_session as session')
        .innerJoin('partner_key as key', 'key.id', 'session.key_id')
        .innerJoin('partner', 'partner.id', 'key.partner_id')
        .select(['partner.id', 'partner.name', 'partner.honours', 'key.id as keyId'])
        .where('session.token_hash', '=', hashOf(token))
        .where('session.ends_at', '>', c.var.now)
        .where('key.revoked_at', 'is', null)
        .executeTakeFirst(),
    { readOnly: true },
  )
}

/** Starts a session in the deed's transaction (gate); those that are over go with it. */
export async function startCounter(tx: Tx, c: Ctx, keyId: string): Promise<void> {
  const token = newToken()
  const { now } = c.var
  await tx.deleteFrom('partner_session').where('ends_at', '<=', now).execute()
  await endCounter(tx, c)
  const ends_at = new Date(now.getTime() + LONGEST_HOURS * 3_600_000)
  await tx
    .insertInto('partner_session')
    .values({ token_hash: hashOf(token), key_id: keyId, started_at: now, ends_at })
    .execute()
  setCookie(c, COOKIE, token, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: LONGEST_HOURS * 3600,
  })
}

export async function endCounter(tx: Tx, c: Ctx): Promise<void> {
  const token = getCookie(c, COOKIE)
  if (token) await tx.deleteFrom('partner_session').where('token_hash', '=', hashOf(token)).execute()
  deleteCookie(c, COOKIE, { path: '/', secure: true })
}

/** Whoever is signed in at a counter. */
export const partnerOnly: MiddlewareHandler<AppEnv> = createMiddleware<AppEnv>(async (c, next) => {
  if (!c.var.partner) return toDoor(c)
  await next()
  return undefined
})

export function partner(c: Ctx): PartnerViewer {
  if (!c.var.partner) throw new HTTPException(401)
  return c.var.partner
}

/** A transaction that sees this partner's uses, and the voucher whose code it holds. */
export function inCounter<T>(c: Ctx, work: (tx: Tx) => Promise<T>, codeHash?: string): Promise<T> {
  const scope = { as: 'partner' as const, partnerId: partner(c).id, ...(codeHash && { codeHash }) }
  return withScope(c.var.db, scope, work)
}

/** A code is quickly read again: a form that comes in too late is not kept. */
function toDoor(c: Ctx): Response {
  const { pathname, search } = new URL(c.req.url)
  const back = SAFE.has(c.req.method) ? `${pathname}${search}` : '/partner'
  const target = `${PARTNER_DOOR}?next=${encodeURIComponent(back)}`
  if (c.req.header('HX-Request') === undefined) return c.redirect(target, 303)
  c.header('HX-Redirect', target)
  return c.body(null, 401)
}
