/** Claims for credits that are missing: a member's own, and a company's for its people. */
import { Hono } from 'hono'
import { ClaimsPage } from '../../../views/claims/claims-page.tsx'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { seat } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { type ClaimLine, claimFilter, claimList } from './claim-list.ts'
import { addFilingRoutes } from './filing-routes.tsx'
import { addClaimRoutes } from './one-routes.tsx'
import { COMPANY_PLANE, MEMBER_PLANE, type Plane } from './plane.ts'

export const claims = new Hono<AppEnv>()

for (const plane of [MEMBER_PLANE, COMPANY_PLANE]) {
  claims.get(plane.base, plane.reads, (c) => list(c, plane))
  claims.get(`${plane.base}.csv`, plane.reads, (c) => file(c, plane))
  addFilingRoutes(claims, plane)
  addClaimRoutes(claims, plane)
}

async function list(c: Ctx, plane: Plane) {
  const { t } = c.var
  const query = c.req.query()
  const asked = listQuery(query, claimFilter)
  const { filter, cursor } = asked
  const found = await plane.within(c, (tx) => timedPage<ClaimLine>(tx, claimList(c, plane, filter), cursor))
  const title = titleOf(c, plane)
  const sent = countOf(query['sent'])
  const credited = countOf(query['credited'])
  const said = [
    ...(sent > 0 ? [t.t('claims.sent', { count: sent })] : []),
    ...(credited > 0 ? [t.t('claims.sentCredited', { count: credited })] : []),
  ].join(' ')
  return show(c, {
    page: { title, nav: plane.name, current: plane.name === 'member' ? 'claims' : 'trips' },
    body: (
      <ClaimsPage
        zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
        t={t}
        title={title}
        base={plane.base}
        filter={filter}
        list={found}
        mayWrite={plane.mayWrite(c)}
        bothHalves={plane.name === 'member'}
      />
    ),
    notices: [...droppedNotices(t, asked), ...(said === '' ? [] : [{ kind: 'done', text: said } as const])],
  })
}

async function file(c: Ctx, plane: Plane) {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), claimFilter)
  const list = claimList(c, plane, filter)
  const rows = await plane.within(c, (tx) => timedRows<ClaimLine>(tx, list, CSV_ROWS_MOST))
  const names = ['ticket', 'flight', 'route', 'flownOn', 'half', 'state', 'filed', 'by'] as const
  const header = [...names.map((name) => t.t(`claims.column.${name}`)), t.t('claims.promisedOn')]
  const cells = rows.map((row) => [
    row.ticket,
    row.flight,
    row.route,
    row.flownOn,
    t.t(`claims.half.${row.half}`),
    t.t(`claims.state.${row.state}`),
    row.at.toISOString(),
    row.filedBy,
    row.state === 'with-operator' ? row.promised_on : null,
  ])
  const whose = plane.name === 'company' ? `${seat(c).name}-claims` : 'my-claims'
  return csvFile(c, `${whose}-${today}`, header, cells)
}

function titleOf(c: Ctx, plane: Plane): string {
  return plane.name === 'member'
    ? c.var.t.t('claims.title')
    : c.var.t.t('claims.companyTitle', { company: seat(c).name })
}

function countOf(text: string | undefined): number {
  return /^\d{1,3}$/.test(text ?? '') ? Number(text) : 0
}
