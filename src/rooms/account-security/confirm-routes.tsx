/** Proving once more who one is before a page opens; forms bring their proof along instead. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { ConfirmedPage } from '../../../views/account-security/confirmed-page.tsx'
import type { AppEnv } from '../../web/env.ts'
import { readForm } from '../../web/forms.ts'
import { ownPath } from '../../web/next.ts'
import { askPasskey } from '../../web/passkey.ts'
import { provedBy, proveSelf } from '../../web/prove-self.ts'
import { goTo, show } from '../../web/show.tsx'
import { confirmSelf, proofIn } from '../../web/step-up.tsx'
import { atGate, ONLY, PLANES, self } from './place.ts'

export const confirmRoutes = new Hono<AppEnv>()

const PATH = { member: '/me/confirm', operator: '/operator/confirm' } as const
/** What a browser keeps as a file: it comes without a page, so one has to stand before it. */
const FILE = /\.(csv|xlsx|pdf|json|zip)(\?|$)/
const ProofForm = v.object({ to: v.optional(v.string(), '') })

for (const plane of PLANES) {
  const path = PATH[plane]
  const home = plane === 'operator' ? '/operator' : '/home'
  const state = (to: string) => ({ action: path, fields: [['to', ownPath(to, home)] as const] })

  confirmRoutes.get(path, ONLY[plane], (c) => confirmSelf(c, self(c), state(c.req.query('to') ?? ''), 200))

  confirmRoutes.post(`${path}/challenge`, ONLY[plane], async (c) =>
    c.json(await atGate(c, (tx) => askPasskey(tx, c, provedBy(c, self(c))))),
  )

  confirmRoutes.post(path, ONLY[plane], async (c) => {
    const form = await readForm(c, ProofForm)
    const to = ownPath(form.typed['to'], home)
    const proof = proofIn(form.typed)
    if (!proof) return confirmSelf(c, self(c), state(to), 422)
    const outcome = await proveSelf(c, self(c), proof)
    if ('refused' in outcome) return confirmSelf(c, self(c), { ...state(to), refusal: outcome }, 422)
    if (!FILE.test(to)) return goTo(c, to)
    const { t } = c.var
    const nav = plane === 'operator' ? 'operator' : 'member'
    return show(c, {
      page: { title: t.t('security.confirm.ready'), nav },
      body: <ConfirmedPage t={t} href={to} />,
    })
  })
}
