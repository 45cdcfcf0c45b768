/** The link at the foot of a mail, and the button that mail programs make of it (RFC 8058). */
import { Hono } from 'hono'
import { StopPage } from '../../../views/messages/stop-page.tsx'
import { withScope } from '../../db/scope.ts'
import { readStopToken } from '../../messages/stop-link.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { show } from '../../web/show.tsx'
import { stopMails } from './stop.ts'

export const stop = new Hono<AppEnv>()

const PAGE = '/unsubscribe/:token'

/** Mail programs and scanners open links by themselves: looking changes nothing. */
stop.get(PAGE, (c) => {
  const ask = readStopToken(c.var.deps.secret, c.req.param('token'))
  return ask ? page(c, { is: 'asking', kind: ask.kind }) : page(c, { is: 'unknown' }, 404)
})

/** From the page or from a mail provider, which sends `List-Unsubscribe=One-Click` and no cookie. */
stop.post(PAGE, async (c) => {
  const ask = readStopToken(c.var.deps.secret, c.req.param('token'))
  if (!ask) return page(c, { is: 'unknown' }, 404)
  const form = await c.req.parseBody().catch(() => ({}) as Record<string, unknown>)
  const all = form['which'] === 'all'
  const isKnown = await withScope(c.var.db, { as: 'gate' }, (tx) => stopMails(tx, ask, all, c.var.now))
  return isKnown ? page(c, { is: 'done', kind: ask.kind, all }) : page(c, { is: 'unknown' }, 404)
})

function page(c: Ctx, state: Parameters<typeof StopPage>[0]['state'], status: 200 | 404 = 200) {
  const { t } = c.var
  return show(
    c,
    {
      page: { title: t.t('messages.stop.title'), nav: 'none' },
      body: <StopPage t={t} state={state} action={new URL(c.req.url).pathname} />,
    },
    status,
  )
}
