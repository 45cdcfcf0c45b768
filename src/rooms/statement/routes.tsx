/** What moved on the company's account in a month: as a page, for paper, and as files. */
import { Hono } from 'hono'
import { lineText } from '../../../views/statement/line-text.ts'
import { StatementPage } from '../../../views/statement/statement-page.tsx'
import { promotionNames } from '../../programme/promotion-names.ts'
import { buildStatement, parsePeriod, type Statement } from '../../statement/build-statement.ts'
import { statementFileName } from '../../statement/file-name.ts'
import { CSV_PROFILES, statementCsv } from '../../statement/statement-csv.ts'
import { statementHash, statementJson } from '../../statement/statement-json.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { versionsOf } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { firstDay, periodsUntil } from './periods.ts'

export const statement = new Hono<AppEnv>()
const guard = companyOnly('travel-manager', 'finance')
const PAGE = '/company/statement'

statement.get(PAGE, guard, async (c) => {
  const { t } = c.var
  const asked = c.req.query('period')
  const found = await read(c, asked)
  if (!found) return c.notFound()
  const title = t.t('statement.title', { month: t.month(found.statement.period, 'long') })
  return show(c, {
    page: { title, nav: 'company', current: 'statement' },
    body: (
      <StatementPage
        t={t}
        title={title}
        statement={found.statement}
        promotions={promotionNames(await versionsOf(c))}
        periods={found.periods}
        hash={statementHash(found.statement)}
      />
    ),
  })
})

statement.get(`${PAGE}.csv`, guard, async (c) => {
  const profile = CSV_PROFILES.find((each) => each === (c.req.query('profile') ?? 'rfc4180'))
  const found = profile && (await read(c, c.req.query('period')))
  if (!profile || !found) return c.notFound()
  const promotions = promotionNames(await versionsOf(c))
  const text = statementCsv(found.statement, profile, (line) => lineText(c.var.t, line, promotions))
  return file(c, found.statement, 'csv', 'text/csv; charset=utf-8', text)
})

statement.get(`${PAGE}.json`, guard, async (c) => {
  const found = await read(c, c.req.query('period'))
  if (!found) return c.notFound()
  return file(c, found.statement, 'json', 'application/json; charset=utf-8', statementJson(found.statement))
})

/** One snapshot for all of it. Without a period: the last month that is over, or the first one. */
async function read(c: Ctx, asked: string | undefined) {
  const { today } = c.var
  const { id } = seat(c)
  if (asked !== undefined && parsePeriod(asked) === undefined) return undefined
  return inCompany(
    c,
    async (tx) => {
      const periods = periodsUntil(today, await firstDay(tx, id))
      const period = asked ?? periods[1] ?? periods[0]
      if (period === undefined || !periods.includes(period)) return undefined
      const built = await buildStatement(tx, id, period, today)
      return built && { statement: built, periods }
    },
    { snapshot: true },
  )
}

function file(c: Ctx, { company, period }: Statement, ending: 'csv' | 'json', type: string, text: string) {
  c.header('Content-Type', type)
  c.header(
    'Content-Disposition',
    `attachment; filename="${statementFileName(company.name, period)}.${ending}"`,
  )
  c.header('Cache-Control', 'no-store')
  return c.body(text)
}
