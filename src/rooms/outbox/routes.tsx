/** The mail of the house: what waits, what went out, what could not. */
import { Hono } from 'hono'
import { MailPage } from '../../../views/outbox/mail-page.tsx'
import { OutboxPage } from '../../../views/outbox/outbox-page.tsx'
import { audit } from '../../db/audit.ts'
import type { AppEnv } from '../../web/env.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { cursorOf } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { MAIL_STATES, mailById, mailList } from './queries.ts'

export const outboxRoom = new Hono<AppEnv>()

const mayRead = operatorOnly('support', 'programme-manager', 'auditor')

outboxRoom.get('/operator/outbox', mayRead, async (c) => {
  const query = c.req.query()
  const filter = {
    q: (query['q'] ?? '').trim().slice(0, 100),
    state: MAIL_STATES.find((state) => state === query['state']),
  }
  const list = await inOps(c, (tx) => mailList(tx, filter, cursorOf(query)))
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  return show(c, {
    page: { title: c.var.t.t('operator.outbox.title'), nav: 'operator' },
    body: <OutboxPage t={c.var.t} filter={filter} list={list} zone={zone} />,
  })
})

/** Mails carry links that let their reader in, so only the demo shows what they say; each look is recorded. */
outboxRoom.get('/operator/outbox/:id', mayRead, async (c) => {
  const id = idOf(c)
  const { t, deps, now } = c.var
  const mail = await inOps(c, async (tx) => {
    const found = await mailById(tx, id)
    if (!found) return undefined
    const { id: actorId, name } = operator(c)
    await audit(tx, {
      actor: { kind: 'operator', id: actorId, name },
      companyId: found.companyId,
      deed: 'mail.read',
      objectKind: 'mail',
      objectId: id,
      at: now,
    })
    return found
  })
  if (!mail) return c.notFound()
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  return show(c, {
    page: {
      title: mail.subject,
      nav: 'operator',
      crumbs: [{ href: '/operator/outbox', text: t.t('operator.outbox.title') }],
    },
    body: <MailPage t={t} mail={deps.demo ? mail : { ...mail, body: '' }} zone={zone} demo={deps.demo} />,
  })
})
