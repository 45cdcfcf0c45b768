/** The mail of the house: what waits, what went out, what could not. */
import { Hono } from 'hono'
import { MailPage } from '../../../views/outbox/mail-page.tsx'
import { OutboxPage } from '../../../views/outbox/outbox-page.tsx'
import { audit } from '../../db/audit.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv } from '../../web/env.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { type MailRow, mailById, mailFilter, mailList } from './queries.ts'

export const outboxRoom = new Hono<AppEnv>()

const mayRead = operatorOnly('support', 'programme-manager', 'auditor')

outboxRoom.get('/operator/outbox', mayRead, async (c) => {
  const asked = listQuery(c.req.query(), mailFilter)
  const { filter, cursor } = asked
  const list = await inOps(c, (tx) => timedPage<MailRow>(tx, mailList(filter), cursor))
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  return show(c, {
    page: {
      title: c.var.t.t('operator.outbox.title'),
      nav: 'operator',
      current: 'home',
      crumbs: [{ href: '/operator', text: c.var.t.t('common.nav.home') }],
    },
    body: <OutboxPage t={c.var.t} filter={filter} list={list} zone={zone} />,
    notices: droppedNotices(c.var.t, asked),
  })
})

outboxRoom.get('/operator/outbox.csv', mayRead, async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), mailFilter)
  const rows = await inOps(c, (tx) => timedRows<MailRow>(tx, mailList(filter), CSV_ROWS_MOST))
  const names = ['subject', 'recipient', 'state', 'at', 'sentAt', 'attempts'] as const
  const lines = rows.map((row) => [
    row.subject,
    row.recipient,
    t.t(`operator.outbox.states.${row.state}`),
    row.at.toISOString(),
    row.sentAt?.toISOString() ?? null,
    row.attempts,
  ])
  const heads = names.map((name) => t.t(`operator.outbox.${name}`))
  return csvFile(c, `mail-${today}`, heads, lines)
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
      current: 'home',
      crumbs: [{ href: '/operator/outbox', text: t.t('operator.outbox.title') }],
    },
    body: <MailPage t={t} mail={deps.demo ? mail : { ...mail, body: '' }} zone={zone} demo={deps.demo} />,
  })
})
