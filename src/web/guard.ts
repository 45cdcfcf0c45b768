/** Who may come in. Every route of a room stands behind one of these. */
import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { Tx } from '../db/schema.ts'
import { type ScopeOptions, withScope } from '../db/scope.ts'
import type { OperatorRole, Role } from '../db/tables/people.ts'
import type { AppEnv, Ctx } from './env.ts'
import type { CompanySeat, MemberViewer, OperatorViewer } from './viewer.ts'

/** Anybody who is signed in on the members' side. */
export const memberOnly = createMiddleware<AppEnv>(async (c, next) => {
  if (c.var.viewer?.kind !== 'member') return toSignIn(c)
  await next()
  return undefined
})

/** Members who act for a company in one of these roles; any role when none is named. */
export function companyOnly(...roles: Role[]): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (c.var.viewer?.kind !== 'member') return toSignIn(c)
    const seat = c.var.viewer.company
    // Somebody without a company, or without the role, is told no more than that there is nothing here.
    if (!seat) throw new HTTPException(404)
    if (roles.length > 0 && !roles.includes(seat.role)) throw new HTTPException(403)
    await next()
    return undefined
  })
}

export function operatorOnly(...roles: OperatorRole[]): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (c.var.viewer?.kind !== 'operator') return toSignIn(c)
    if (roles.length > 0 && !roles.includes(c.var.viewer.role)) throw new HTTPException(403)
    await next()
    return undefined
  })
}

export function member(c: Ctx): MemberViewer {
  if (c.var.viewer?.kind !== 'member') throw new HTTPException(401)
  return c.var.viewer
}

export function seat(c: Ctx): CompanySeat {
  const { company } = member(c)
  if (!company) throw new HTTPException(404)
  return company
}

export function operator(c: Ctx): OperatorViewer {
  if (c.var.viewer?.kind !== 'operator') throw new HTTPException(401)
  return c.var.viewer
}

/** A transaction that sees the rows of the viewer's company. */
export function inCompany<T>(c: Ctx, work: (tx: Tx) => Promise<T>, options?: ScopeOptions): Promise<T> {
  return withScope(c.var.db, { as: 'company', companyId: seat(c).id }, work, reading(c, options))
}

/** A transaction that sees the rows of the viewer alone. */
export function inPerson<T>(c: Ctx, work: (tx: Tx) => Promise<T>, options?: ScopeOptions): Promise<T> {
  return withScope(c.var.db, { as: 'personal', memberId: member(c).id }, work, reading(c, options))
}

/** The operator's plane: all companies, no miles of a person. */
export function inOps<T>(c: Ctx, work: (tx: Tx) => Promise<T>, options?: ScopeOptions): Promise<T> {
  operator(c)
  return withScope(c.var.db, { as: 'ops' }, work, options)
}

/** Who only looks changes nothing: the database itself holds a GET to that. An operator's look is kept, so not there. */
function reading(c: Ctx, options?: ScopeOptions): ScopeOptions {
  return { readOnly: c.req.method === 'GET' || c.req.method === 'HEAD', ...options }
}

/** htmx would put the sign-in page into the middle of this one: it is told to leave the page instead. */
function toSignIn(c: Ctx): Response {
  const door = c.req.path.startsWith('/operator') ? '/operator/sign-in' : '/sign-in'
  const here = new URL(c.req.url)
  const back = c.req.method === 'GET' ? `${here.pathname}${here.search}` : localReferer(c)
  const target = `${door}?next=${encodeURIComponent(back)}`
  if (c.req.header('HX-Request') === undefined) return c.redirect(target, 303)
  c.header('HX-Redirect', target)
  return c.body(null, 401)
}

function localReferer(c: Ctx): string {
  const referer = c.req.header('Referer')
  if (!referer || !URL.canParse(referer)) return '/'
  const url = new URL(referer)
  return url.host === new URL(c.req.url).host ? `${url.pathname}${url.search}` : '/'
}
