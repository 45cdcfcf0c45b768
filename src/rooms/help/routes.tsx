/** Help: plain answers to plain questions, and what the words mean. For everybody, signed in or not. */

import { type Context, Hono } from 'hono'
import { sql } from 'kysely'
import * as v from 'valibot'
import { answersFor, isAnswer } from '../../../views/help/answers.ts'
import { GlossaryPage } from '../../../views/help/glossary-page.tsx'
import { HelpPage } from '../../../views/help/help-page.tsx'
import { withScope } from '../../db/scope.ts'
import { addressOf } from '../../web/address.ts'
import { HELP_PER_ADDRESS, takeAttempt } from '../../web/attempts.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { readForm } from '../../web/forms.ts'
import { hrefOf } from '../../web/list.ts'
import { goTo, show } from '../../web/show.tsx'

export const help = new Hono<AppEnv>()

const HERE = '/help'

help.get(HERE, (c: Context<AppEnv>) => {
  const { t } = c.var
  const { q = '', thanks } = c.req.query()
  const asked = q.trim().slice(0, 100)
  return show(c, {
    page: { title: t.t('help.title'), ...place(c) },
    body: (
      <HelpPage
        t={t}
        q={asked}
        groups={answersFor(t, asked)}
        thanks={thanks !== undefined && isAnswer(thanks) ? thanks : undefined}
        isSignedIn={c.var.viewer !== undefined}
        isOffice={asksForCompany(c)}
      />
    ),
  })
})

help.get(`${HERE}/glossary`, (c: Context<AppEnv>) => {
  const { t } = c.var
  return show(c, {
    page: {
      title: t.t('help.glossary.title'),
      crumbs: [{ href: HERE, text: t.t('help.title') }],
      ...place(c),
    },
    body: <GlossaryPage t={t} />,
  })
})

const Vote = v.object({ helped: v.picklist(['yes', 'no']) })

/** Counted, and nothing else: neither who, nor from where, nor a cookie. */
help.post(`${HERE}/:answer`, async (c: Context<AppEnv>) => {
  const { answer = '' } = c.req.param() as { answer?: string }
  if (!isAnswer(answer)) return c.notFound()
  const form = await readForm(c, Vote)
  if ('faults' in form) return goTo(c, `${HERE}#${answer}`)
  await withScope(c.var.db, { as: 'gate' }, async (tx) => {
    if (!(await takeAttempt(tx, HELP_PER_ADDRESS, addressOf(c), c.var.now))) return
    const isYes = form.ok.helped === 'yes'
    await sql`insert into help_count (answer, language, yes, no)
      values (${answer}, ${c.var.t.lang}, ${isYes ? 1 : 0}, ${isYes ? 0 : 1})
      on conflict (answer, language) do update set yes = help_count.yes + excluded.yes,
        no = help_count.no + excluded.no`.execute(tx)
  })
  return goTo(c, `${hrefOf(HERE, { thanks: answer })}#${answer}`)
})

/** U-02. */
function asksForCompany({ var: { viewer } }: Ctx): boolean {
  const role = viewer?.kind === 'member' ? viewer.company?.role : undefined
  return role === 'travel-manager' || role === 'finance'
}

/** Whoever is signed in keeps the rail that they know. */
function place(c: Ctx) {
  const { viewer } = c.var
  if (viewer?.kind !== 'member') return { nav: 'none' } as const
  const isOffice = viewer.company !== null && viewer.company.role !== 'traveller'
  return { nav: isOffice ? 'company' : 'member' } as const
}
