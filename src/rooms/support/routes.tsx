/** Contact: questions to support, of a person and of a company, with reference, promised day and thread. */
import { type Context, Hono } from 'hono'
import { SupportPage } from '../../../views/support/support-page.tsx'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { member, memberOnly, seat } from '../../web/guard.ts'
import { droppedNotices, hrefOf, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { addAskingRoutes } from './asking-routes.tsx'
import { type CaseLine, caseFilter, caseList } from './case-list.ts'
import { addCaseRoutes } from './case-routes.tsx'
import { COMPANY_PLANE, MEMBER_PLANE, type Plane } from './plane.ts'

export const support = new Hono<AppEnv>()

/** A page that says "Ask about this" need not know who asks; who may not ask for the company asks for themselves. */
support.get('/support/new', memberOnly, (c: Context<AppEnv>) => {
  const { about, topic } = c.req.query()
  const role = member(c).company?.role
  if (role === 'travel-manager' || role === 'finance')
    return c.redirect(hrefOf(`${COMPANY_PLANE.base}/new`, { about, topic }), 303)
  return c.redirect(hrefOf(`${MEMBER_PLANE.base}/new`, { topic }), 303)
})

for (const plane of [MEMBER_PLANE, COMPANY_PLANE]) {
  support.get(plane.base, plane.guard, (c) => list(c, plane))
  support.get(`${plane.base}.csv`, plane.guard, (c) => file(c, plane))
  addAskingRoutes(support, plane)
  addCaseRoutes(support, plane)
}

async function list(c: Ctx, plane: Plane) {
  const { t } = c.var
  const asked = listQuery(c.req.query(), caseFilter)
  const { filter, cursor } = asked
  const found = await plane.within(c, (tx) => timedPage<CaseLine>(tx, caseList(c, plane, filter), cursor))
  const title =
    plane.name === 'member' ? t.t('support.title') : t.t('support.companyTitle', { company: seat(c).name })
  return show(c, {
    page: { title, nav: plane.name, current: plane.name === 'member' ? 'account' : 'home' },
    body: (
      <SupportPage
        t={t}
        title={title}
        base={plane.base}
        topics={plane.topics}
        filter={filter}
        list={found}
        zone={(await programmeToday(c))?.timeZone ?? 'UTC'}
      />
    ),
    notices: droppedNotices(t, asked),
  })
}

async function file(c: Ctx, plane: Plane) {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), caseFilter)
  const rows = await plane.within(c, (tx) =>
    timedRows<CaseLine>(tx, caseList(c, plane, filter), CSV_ROWS_MOST),
  )
  const names = ['reference', 'topic', 'state', 'opened', 'answerOn'] as const
  const cells = rows.map((row) => [
    row.reference,
    t.t(`support.topic.${row.topic}`),
    t.t(`support.state.${row.state}`),
    row.at.toISOString(),
    row.answer_on,
  ])
  const whose = plane.name === 'company' ? `${seat(c).name}-questions` : 'my-questions'
  return csvFile(
    c,
    `${whose}-${today}`,
    names.map((name) => t.t(`support.column.${name}`)),
    cells,
  )
}
