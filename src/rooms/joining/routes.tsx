/** A company signs up. */
import { Hono } from 'hono'
import { ConfirmPage } from '../../../views/joining/confirm-page.tsx'
import { NextPage } from '../../../views/joining/next-page.tsx'
import { newId } from '../../db/new-id.ts'
import { withScope } from '../../db/scope.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { readForm } from '../../web/forms.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { ApplicationForm, askedOf, faultsOf } from './application.ts'
import { apply } from './apply.ts'
import { type Applied, appliedBy, confirmSignatory } from './confirm.ts'
import { drafts } from './draft-routes.tsx'
import { joinPage } from './join-page.tsx'
import { termsToAccept } from './terms.ts'

export const joining = new Hono<AppEnv>()

joining.route('/', drafts)

joining.get('/join', (c) => joinPage(c, { typed: { key: newId(), language: c.var.t.lang } }))

joining.post('/join', async (c) => {
  const programme = await programmeToday(c)
  const terms = await termsToAccept(c)
  const asks = { rules: programme?.registration, termsLabel: terms.label }
  const form = await readForm(c, ApplicationForm)
  if ('faults' in form) {
    const faults = { ...faultsOf(askedOf(form.typed), asks), ...form.faults }
    return joinPage(c, { typed: form.typed, faults }, 422)
  }
  const faults = faultsOf(form.ok, asks)
  if (Object.keys(faults).length > 0) return joinPage(c, { typed: form.typed, faults }, 422)
  const outcome = await apply(c, form.ok, {
    programme: programme?.name ?? c.var.t.t('common.product'),
    terms,
  })
  if ('ok' in outcome) return goTo(c, '/join/next')
  const field = outcome.detail?.['field']
  if (field !== undefined)
    return joinPage(c, { typed: form.typed, faults: { [field]: 'joining.fault.known' } }, 422)
  return joinPage(
    c,
    { typed: form.typed, refusal: outcome },
    outcome.refused === 'too-many-tries' ? 429 : 409,
  )
})

joining.get('/join/next', (c) =>
  show(c, { page: { title: c.var.t.t('joining.next.title'), nav: 'none' }, body: <NextPage t={c.var.t} /> }),
)

const CONFIRM = '/join/confirm/:token'

/** Looking confirms nothing: mail scanners follow every link. */
joining.get(CONFIRM, async (c) => {
  const found = await withScope(c.var.db, { as: 'gate' }, (tx) => appliedBy(tx, c.req.param('token')), {
    readOnly: true,
  })
  return found ? confirmPage(c, found) : c.notFound()
})

joining.post(CONFIRM, async (c) => {
  const { db, now } = c.var
  const found = await withScope(db, { as: 'gate' }, (tx) => confirmSignatory(tx, c.req.param('token'), now))
  return found ? confirmPage(c, found) : c.notFound()
})

function confirmPage(c: Ctx, found: Applied) {
  const { t } = c.var
  return show(c, {
    page: { title: t.t('joining.confirm.title', { company: found.name }), nav: 'none' },
    body: <ConfirmPage t={t} company={found.name} confirmed={found.confirmed} />,
  })
}
