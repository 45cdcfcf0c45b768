/** Every deed of everybody, to be searched and taken away as a file. */
import { Hono } from 'hono'
import { AuditPage } from '../../../views/audit-trail/audit-page.tsx'
import { audit } from '../../db/audit.ts'
import { parseDay } from '../../domain/day.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv } from '../../web/env.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { awardNames, programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { type AuditFilter, type AuditRow, auditList } from './queries.ts'

export const auditTrail = new Hono<AppEnv>()

auditTrail.get('/operator/audit', operatorOnly(), async (c) => {
  const { t } = c.var
  const asked = listQuery(c.req.query(), filterOf)
  const { filter, cursor } = asked
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const list = await inOps(c, (tx) => timedPage<AuditRow>(tx, auditList(filter, zone), cursor))
  return show(c, {
    page: {
      title: t.t('operator.audit.title'),
      nav: 'operator',
      current: 'home',
      crumbs: [{ href: '/operator', text: t.t('common.nav.home') }],
    },
    body: <AuditPage {...{ t, filter, list, zone }} role={operator(c).role} awards={await awardNames(c)} />,
    notices: droppedNotices(t, asked),
  })
})

/** Taking the record away is a deed too. */
auditTrail.get('/operator/audit.csv', operatorOnly(), async (c) => {
  const { now, today } = c.var
  const { filter } = listQuery(c.req.query(), filterOf)
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  const { id, name } = operator(c)
  const rows = await inOps(c, async (tx) => {
    const found = await timedRows<AuditRow>(tx, auditList(filter, zone), CSV_ROWS_MOST)
    await audit(tx, {
      actor: { kind: 'operator', id, name },
      companyId: null,
      deed: 'audit.export',
      objectKind: 'audit',
      objectId: 'list',
      detail: { ...filter, from: filter.from ?? null, to: filter.to ?? null, rows: found.length },
      at: now,
    })
    return found
  })
  const head = ['at', 'actor_kind', 'actor', 'company', 'deed', 'object_kind', 'object', 'detail']
  return csvFile(
    c,
    `audit-${today}`,
    head,
    rows.map((row) => [
      row.at.toISOString(),
      row.actorKind,
      row.actorName,
      row.company,
      row.deed,
      row.objectKind,
      row.objectId,
      JSON.stringify(row.detail),
    ]),
  )
})

function filterOf(query: Readonly<Record<string, string>>): AuditFilter {
  const text = (name: string) => (query[name] ?? '').trim().slice(0, 100)
  return {
    company: text('company'),
    deed: text('deed'),
    actor: text('actor'),
    object: text('object'),
    from: parseDay(text('from')),
    to: parseDay(text('to')),
  }
}
