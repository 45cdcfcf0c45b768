/** An application that is finished another day. */
import { Hono } from 'hono'
import { DraftGonePage, DraftSavedPage } from '../../../views/joining/draft-pages.tsx'
import { withScope } from '../../db/scope.ts'
import type { AppEnv } from '../../web/env.ts'
import { readForm } from '../../web/forms.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { DraftForm } from './application.ts'
import { joinPage } from './join-page.tsx'
import { draftBy, saveDraft } from './save-draft.ts'

export const drafts = new Hono<AppEnv>()

drafts.post('/join/save', async (c) => {
  const form = await readForm(c, DraftForm)
  if ('faults' in form) return joinPage(c, form, 422)
  const programme = (await programmeToday(c))?.name ?? c.var.t.t('common.product')
  const outcome = await saveDraft(c, form.ok, programme)
  if ('refused' in outcome) return joinPage(c, { typed: form.typed, refusal: outcome }, 429)
  return goTo(c, '/join/saved')
})

drafts.get('/join/saved', (c) => {
  const { t } = c.var
  return show(c, {
    page: { title: t.t('joining.draft.savedTitle'), nav: 'none' },
    body: <DraftSavedPage t={t} />,
  })
})

drafts.get('/join/draft/:token', async (c) => {
  const { db, now, t } = c.var
  const look = { readOnly: true } as const
  const typed = await withScope(db, { as: 'gate' }, (tx) => draftBy(tx, c.req.param('token'), now), look)
  if (typed) return joinPage(c, { typed })
  const page = { title: t.t('joining.draft.goneTitle'), nav: 'none' } as const
  return show(c, { page, body: <DraftGonePage t={t} /> }, 404)
})
