/** The feed: systems send flown coupon files by themselves. Their keys are made and revoked by operators. */
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { FeedsPage } from '../../../views/imports/feeds-page.tsx'
import { newId } from '../../db/new-id.ts'
import { FILE_BYTES_MOST, receiveFile } from '../../intake/run/receive-file.ts'
import { linkTo } from '../../web/address.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, type FieldFaults, readForm, required, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { feedImport } from './feed-import.ts'
import { makeToken, revokeToken, sender, tokens } from './tokens.ts'

export const feed = new Hono<AppEnv>()

const small = bodyLimit({ maxSize: 100_000 })

/** The body is the file. The same content again answers with the import that has it; nothing is read twice. */
feed.put('/api/feeds/flown-coupons/:name', async (c) => {
  const from = await sender(c)
  if (!from) return unknownSender(c)
  if (Number(c.req.header('Content-Length') ?? 0) > FILE_BYTES_MOST)
    return c.json({ error: 'file-too-large' }, 413)
  return takeIn(c, from)
})

feed.get('/api/imports/:id', async (c) => {
  const from = await sender(c)
  if (!from) return unknownSender(c)
  const status = await feedImport(c.var.db, idOf(c), linkTo(c, ''))
  return status ? c.json(status) : c.json({ error: 'not-found' }, 404)
})

async function takeIn(c: Ctx, from: { id: string; name: string }) {
  const name = (c.req.param('name') ?? '').replaceAll(/[^\w. ()-]/g, '-').slice(0, 200)
  const received = await receiveFile(c.var.db, {
    name,
    input: (c.req.raw.body ?? []) as unknown as AsyncIterable<Uint8Array>,
    by: { kind: 'job', id: from.id, name: from.name },
    now: c.var.deps.clock,
    commitsItself: true,
    leavesKnown: true,
  })
  if (!received) return c.json({ error: 'file-too-large' }, 413)
  const importId = received.knownAs ?? received.importId
  const status = await feedImport(c.var.db, importId, linkTo(c, ''))
  return c.json(status ?? { importId }, received.knownAs === undefined ? 202 : 200)
}

function unknownSender(c: Ctx) {
  c.header('WWW-Authenticate', 'Bearer realm="tandem"')
  return c.json({ error: 'unknown-sender' }, 401)
}

const MAKERS = ['support', 'programme-manager'] as const
const mayMake = operatorOnly(...MAKERS)

feed.get('/operator/imports/feeds', operatorOnly(), (c) => feedsPage(c, {}))

const NewToken = v.object({ key: commandKey, name: required(100) })

/** The key is shown in the answer itself: it is kept nowhere, so there is no page to send the browser to. */
feed.post('/operator/imports/feeds', mayMake, small, async (c) => {
  const form = await readForm(c, NewToken)
  if ('faults' in form) return feedsPage(c, form, 422)
  const made = await inOps(c, (tx) => makeToken(tx, operator(c), form.ok, c.var.now))
  if ('refused' in made) return feedsPage(c, { typed: form.typed, refusal: made }, 409)
  return feedsPage(c, { made: { name: form.ok.name, token: made.ok } })
})

feed.post('/operator/imports/feeds/:id/revoke', mayMake, small, async (c) => {
  const id = idOf(c)
  const known = await inOps(c, (tx) => revokeToken(tx, operator(c), id, c.var.now))
  return known ? goTo(c, '/operator/imports/feeds') : c.notFound()
})

type State = {
  readonly typed?: Typed
  readonly faults?: FieldFaults
  readonly refusal?: { readonly refused: 'key-reused' }
  readonly made?: { readonly name: string; readonly token: string }
}

async function feedsPage(c: Ctx, state: State, status: 200 | 409 | 422 = 200) {
  const { t } = c.var
  const rows = await inOps(c, tokens)
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const mayChange = (MAKERS as readonly string[]).includes(operator(c).role)
  return show(
    c,
    {
      page: {
        title: t.t('imports.feeds.title'),
        nav: 'operator',
        current: 'imports',
        crumbs: [{ href: '/operator/imports', text: t.t('imports.list.title') }],
      },
      body: (
        <FeedsPage
          t={t}
          rows={rows}
          zone={zone}
          mayChange={mayChange}
          url={linkTo(c, '/api/feeds/flown-coupons')}
          commandKey={newId()}
          {...state}
        />
      ),
    },
    status,
  )
}
