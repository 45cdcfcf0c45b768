/** Closed statements: the list, one of them with what proves it. */
import { Hono } from 'hono'
import { ClosedListPage } from '../../../views/statement/closed-list-page.tsx'
import { ClosedPage } from '../../../views/statement/closed-page.tsx'
import { parseDay } from '../../domain/day.ts'
import { exportSetting } from '../../exports/setting.ts'
import { promotionNames } from '../../programme/promotion-names.ts'
import { checkClosed, type Verdict } from '../../statement/check-closed.ts'
import { LINES_A_PART } from '../../statement/closed-document.ts'
import {
  type ClosedFilter,
  type ClosedListRow,
  closedList,
  closedStatement,
} from '../../statement/read-closed.ts'
import { type VoucherRow, vouchersOrdered, voucherValue } from '../../statement/value.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { timedPage, timedRows } from '../../web/timed-list.ts'

export const closedRoutes = new Hono<AppEnv>()
const guard = companyOnly('travel-manager', 'finance')
const LIST = '/company/statements'

closedRoutes.get(LIST, guard, async (c) => {
  const { t } = c.var
  const { id, name } = seat(c)
  const asked = listQuery(c.req.query(), filterOf)
  const list = closedList(id, asked.filter)
  const page = await inCompany(c, (tx) => timedPage<ClosedListRow>(tx, list, asked.cursor))
  const title = t.t('statements.title', { company: name })
  return show(c, {
    page: {
      title,
      nav: 'company',
      current: 'statement',
      crumbs: [{ href: '/company/statement', text: t.t('common.nav.statement') }],
    },
    body: <ClosedListPage t={t} title={title} filter={asked.filter} page={page} zone={await zoneOf(c)} />,
    notices: droppedNotices(t, asked),
  })
})

closedRoutes.get(`${LIST}.csv`, guard, async (c) => {
  const { t, today } = c.var
  const { id, name } = seat(c)
  const { filter } = listQuery(c.req.query(), filterOf)
  const rows = await inCompany(
    c,
    (tx) => timedRows<ClosedListRow>(tx, closedList(id, filter), CSV_ROWS_MOST),
    {
      snapshot: true,
    },
  )
  return csvFile(
    c,
    `${name}-statements-${today}`,
    [
      t.t('statements.column.number'),
      t.t('statements.column.month'),
      t.t('statement.opening'),
      t.t('statement.closing'),
      t.t('statements.column.lines'),
      t.t('statements.column.closedOn'),
      t.t('statements.closed.hash'),
    ],
    rows.map((row) => [
      row.number,
      row.firstDay.slice(0, 7),
      row.opening,
      row.closing,
      row.lines,
      row.closedAt.toISOString(),
      row.hash,
    ]),
  )
})

closedRoutes.get(`${LIST}/:number`, guard, async (c) => {
  const { id } = seat(c)
  const number = c.req.param('number')
  const part = Number(/^[1-9]\d{0,5}$/.exec(c.req.query('part') ?? '1')?.[0] ?? 1)
  const isChecked = c.req.query('check') === 'yes'
  const found = await inCompany(
    c,
    async (tx) => {
      const closed = await closedStatement(tx, id, { number }, part)
      if (!closed) return undefined
      const vouchers = await vouchersOrdered(tx, id, closed.facts)
      return { closed, vouchers, verdict: isChecked ? await checkClosed(tx, id, closed.no) : undefined }
    },
    { snapshot: true },
  )
  if (!found) return c.notFound()
  return showClosed(c, found.closed, found.vouchers, { part, verdict: found.verdict })
})

type Found = NonNullable<Awaited<ReturnType<typeof closedStatement>>>

export async function showClosed(
  c: Ctx,
  closed: Found,
  vouchers: readonly VoucherRow[],
  { part, verdict, periods }: { part: number; verdict?: Verdict | undefined; periods?: readonly string[] },
) {
  const { t } = c.var
  const { facts, lines, number, parts } = closed
  const versions = await versionsOf(c)
  const { rateCents } = await inCompany(c, (tx) => exportSetting(tx, seat(c).id))
  const title = t.t('statements.closed.title', { number, month: t.month(facts.period, 'long') })
  return show(c, {
    page: {
      title,
      nav: 'company',
      current: 'statement',
      crumbs: [{ href: LIST, text: t.t('statements.short') }],
    },
    body: (
      <ClosedPage
        t={t}
        title={title}
        closed={closed}
        zone={await zoneOf(c)}
        lines={lines}
        pages={{
          before: (part - 1) * LINES_A_PART,
          earlier: part > 1 ? { part: part > 2 ? String(part - 1) : undefined } : undefined,
          later: part < parts ? { part: String(part + 1) } : undefined,
        }}
        periods={periods}
        promotions={promotionNames(versions, t.lang)}
        value={{ rateCents, vouchers: voucherValue(vouchers, versions) }}
        verdict={verdict}
        lapsesUntil={c.req.query('lapses')}
      />
    ),
  })
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}

function filterOf(query: Readonly<Record<string, string>>): ClosedFilter {
  const moved = query['moved']
  return {
    from: parseDay(query['from'] ?? ''),
    to: parseDay(query['to'] ?? ''),
    moved: moved === 'yes' || moved === 'no' ? moved : undefined,
  }
}
