/** Who may come in. Every route of a room stands behind one of these. */
import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import type { Tx } from '../db/schema.ts'
import { type ScopeOptions, withScope } from '../db/scope.ts'
import type { OperatorRole, Role } from '../db/tables/people.ts'
import { anotherCompany } from './another-company.tsx'
import type { AppEnv, Ctx } from './env.ts'
import { keptForm, refererPath } from './kept-form.ts'
import { SAFE } from './protect.ts'
import { planeOf, switchCompany } from './session.ts'
import { goTo } from './show.tsx'
import { DOOR, signInPage } from './sign-in-page.tsx'
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
    const another = await anotherCompany(c, c.var.viewer)
    if (another) return another
    if (c.var.viewer.companySince === 'gone')
      await withScope(c.var.db, { as: 'gate' }, (tx) => switchCompany(tx, c, seat.id))
    if (roles.length > 0 && !roles.includes(seat.role)) throw new HTTPException(403)
    await next()
    return undefined
  })
}

export function operatorOnly(...roles: OperatorRole[]): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    if (c.var.viewer?.kind !== 'operator') return toSignIn(c)
    if (lacksSecondStep(c)) return goTo(c, OPERATOR_SECURITY)
    if (roles.length > 0 && !roles.includes(c.var.viewer.role)) throw new HTTPException(403)
    await next()
    return undefined
  })
}

const OPERATOR_SECURITY = '/operator/security'

/** Where it is demanded, an operator without a second step comes no further than the place where it is set up. */
function lacksSecondStep(c: Ctx): boolean {
  if (!c.var.deps.operatorsNeedCode || c.var.session?.hasSecondStep) return false
  return c.req.path !== OPERATOR_SECURITY && !c.req.path.startsWith(`${OPERATOR_SECURITY}/`)
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

/**
 * The way to the door, and back. A form that comes in after the session is over is not lost: the sign-in page carries it
 * along. htmx would put that page into the middle of this one, so it is told where it belongs, or to leave the page.
 */
async function toSignIn(c: Ctx): Promise<Response> {
  const plane = planeOf(c)
  const here = new URL(c.req.url)
  const isHtmx = c.req.header('HX-Request') !== undefined
  const kept = SAFE.has(c.req.method) ? undefined : await keptForm(c)
  if (kept) {
    if (isHtmx) {
      // A part fills the page's main place; of a whole page that place is taken.
      const isPart = c.req.header('HX-Request-Type') === 'partial'
      c.header('HX-Retarget', '#main')
      c.header('HX-Reswap', isPart ? 'innerHTML' : 'outerHTML')
      if (!isPart) c.header('HX-Reselect', '#main')
    }
    return signInPage(c, plane, { typed: { next: kept.back }, kept }, 401)
  }
  const back = SAFE.has(c.req.method) ? `${here.pathname}${here.search}` : refererPath(c)
  const target = `${DOOR[plane]}?next=${encodeURIComponent(back)}`
  if (!isHtmx) return c.redirect(target, 303)
  c.header('HX-Redirect', target)
  return c.body(null, 401)
}
