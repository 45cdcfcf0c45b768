/**
 * Where points are spent, personal data leave or an account's protection changes, a session that was left open is not
 * enough: the password, a code or a passkey must have been given a short while ago. A fresh sign-in counts.
 */
import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { ConfirmSelfPage } from '../../views/security/confirm-self-page.tsx'
import type { Tx } from '../db/schema.ts'
import { withScope } from '../db/scope.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { AppEnv, Ctx } from './env.ts'
import { type KeptField, keptForm } from './kept-form.ts'
import { hrefOf } from './list.ts'
import { hasPasskey } from './passkey.ts'
import { type Proof, proveSelf } from './prove-self.ts'
import { hasSecondStep } from './second-factor.ts'
import { planeOf } from './session.ts'
import { goTo, show } from './show.tsx'
import type { Viewer } from './viewer.ts'

const FRESH_MINUTES = 15
/** Named as a password, so that it is neither trimmed nor kept. */
const PROOF_FIELD = 'proofPassword'
const PASSKEY_FIELD = 'proofPasskey'

/** @returns undefined when there is neither a word nor a signature */
export function proofIn(fields: Readonly<Record<string, unknown>>): Proof | undefined {
  const { [PASSKEY_FIELD]: passkey, [PROOF_FIELD]: password } = fields
  if (typeof passkey === 'string' && passkey !== '') return { passkey }
  return typeof password === 'string' && password !== '' ? { password } : undefined
}

/**
 * Stands behind the guard that says who may come in. A form is asked for the proof on a page that keeps what was typed
 * and sends it to the same place; a page is left for one that comes back.
 *
 * @param minutes how old the proof may be; 0: it must come with this very request
 */
export function freshOnly(minutes: number = FRESH_MINUTES): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    const { viewer, session } = c.var
    if (!viewer || !session) throw new HTTPException(401)
    const ageMs = c.var.now.getTime() - session.provedAt.getTime()
    if (minutes > 0 && ageMs <= minutes * 60_000) {
      await next()
      return undefined
    }
    const { pathname, search } = new URL(c.req.url)
    if (c.req.method === 'GET') return goTo(c, hrefOf(confirmPath(c), { to: `${pathname}${search}` }))
    const kept = await keptForm(c)
    const state = { action: `${pathname}${search}`, fields: kept?.fields ?? [] }
    const proof = proofIn(await c.req.parseBody())
    if (!proof) return confirmSelf(c, viewer, state, 403)
    const outcome = await proveSelf(c, viewer, proof)
    if ('refused' in outcome) return confirmSelf(c, viewer, { ...state, refusal: outcome }, 422)
    await next()
    return undefined
  })
}

function confirmPath(c: Ctx): string {
  return planeOf(c) === 'operator' ? '/operator/confirm' : '/me/confirm'
}

type ConfirmState = {
  readonly action: string
  readonly fields: readonly KeptField[]
  readonly refusal?: Refusal
}

/** The page that asks. */
export async function confirmSelf(c: Ctx, viewer: Viewer, state: ConfirmState, status: 200 | 403 | 422) {
  const { t } = c.var
  const gate = { as: 'gate' } as const
  const ask = async (tx: Tx) => ({
    takesCode: await hasSecondStep(tx, viewer.id),
    takesPasskey: await hasPasskey(tx, viewer.id),
  })
  const ways = await withScope(c.var.db, gate, ask, { readOnly: true })
  const names = { typed: PROOF_FIELD, passkey: PASSKEY_FIELD, challenge: `${confirmPath(c)}/challenge` }
  return show(
    c,
    {
      page: { title: t.t('security.confirm.title'), nav: navOf(viewer) },
      body: <ConfirmSelfPage t={t} {...ways} names={names} {...state} />,
    },
    status,
  )
}

function navOf(viewer: Viewer) {
  if (viewer.kind === 'operator') return 'operator'
  return viewer.company === null || viewer.company.role === 'traveller' ? 'member' : 'company'
}
