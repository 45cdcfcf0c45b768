/** The same pages for members and for operators, each in their own plane. */
import { HTTPException } from 'hono/http-exception'
import { audit } from '../../db/audit.ts'
import type { DeedName } from '../../db/deeds.ts'
import type { Tx } from '../../db/schema.ts'
import { type ScopeOptions, withScope } from '../../db/scope.ts'
import type { Plane } from '../../db/tables/security.ts'
import type { Ctx } from '../../web/env.ts'
import { memberOnly, operatorOnly } from '../../web/guard.ts'
import type { Viewer } from '../../web/viewer.ts'

export const PLANES = ['member', 'operator'] as const
export const PLACE: Readonly<Record<Plane, string>> = {
  member: '/me/security',
  operator: '/operator/security',
}
export const ONLY = { member: memberOnly, operator: operatorOnly() } as const

export function self(c: Ctx): Viewer {
  if (!c.var.viewer) throw new HTTPException(401)
  return c.var.viewer
}

/** What protects accounts is the gate's alone, so each query here says whose rows it wants. */
export function atGate<T>(c: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const options: ScopeOptions = { readOnly: c.req.method === 'GET' || c.req.method === 'HEAD' }
  return withScope(c.var.db, { as: 'gate' }, work, options)
}

type Detail = Readonly<Record<string, string | number>>

export function log(tx: Tx, c: Ctx, deed: DeedName, detail: Detail = {}): Promise<void> {
  const { kind, id, name } = self(c)
  const actor = { kind, id, name } as const
  return audit(tx, { actor, companyId: null, deed, objectKind: kind, objectId: id, detail, at: c.var.now })
}

/** Of the pages below the overview. */
export function frame(c: Ctx) {
  const { kind } = self(c)
  const crumbs = [{ href: PLACE[kind], text: c.var.t.t('security.title') }]
  return kind === 'operator'
    ? ({ nav: 'operator', crumbs } as const)
    : ({ nav: 'member', current: 'account', crumbs } as const)
}
