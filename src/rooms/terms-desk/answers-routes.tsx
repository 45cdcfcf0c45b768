/** Company by company: who has accepted, refused, or not answered. */
import { Hono } from 'hono'
import { AnswersPage } from '../../../views/terms-desk/answers-page.tsx'
import { publishedTerms } from '../../terms/versions.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { inOps, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { type AnswerLine, answerFilter, answerList } from './queries.ts'

export const answersRoutes = new Hono<AppEnv>()

const HERE = '/operator/terms/answers'

answersRoutes.get(HERE, operatorOnly(), async (c) => {
  const { t, today } = c.var
  const { asked, version, labels } = await askedOf(c)
  const { filter, cursor } = asked
  const list = await inOps(c, (tx) =>
    timedPage<AnswerLine>(tx, answerList(filter, version.id, today), cursor),
  )
  const zone = (await programmeToday(c))?.timeZone ?? 'UTC'
  return show(c, {
    page: {
      title: t.t('terms.desk.answers'),
      nav: 'operator',
      current: 'home',
      crumbs: [{ href: '/operator/terms', text: t.t('terms.desk.title') }],
    },
    body: <AnswersPage t={t} {...{ filter, version, labels, list, zone }} />,
    notices: droppedNotices(t, asked),
  })
})

answersRoutes.get(`${HERE}.csv`, operatorOnly(), async (c) => {
  const { t, today } = c.var
  const { asked, version } = await askedOf(c)
  const rows = await inOps(c, (tx) =>
    timedRows<AnswerLine>(tx, answerList(asked.filter, version.id, today), CSV_ROWS_MOST),
  )
  const names = ['company', 'state', 'version', 'answer', 'answeredAt', 'reason'] as const
  const cells = rows.map((row) => [
    row.name,
    t.t(`operator.companies.state.${row.state}`),
    version.label,
    t.t(`terms.desk.${row.answer}`),
    row.answeredAt?.toISOString() ?? null,
    row.reason,
  ])
  return csvFile(
    c,
    `terms-${version.label}-${today}`,
    names.map((name) => t.t(`terms.desk.${name}`)),
    cells,
  )
})

async function askedOf(c: Ctx) {
  const all = await inOps(c, publishedTerms)
  const labels = all.map(({ label }) => label)
  const asked = listQuery(c.req.query(), answerFilter(labels))
  const version = all.find(({ label }) => label === asked.filter.version) ?? all[0]
  if (!version) throw new Error('the terms that the portal came with are gone')
  return { asked, version, labels }
}
