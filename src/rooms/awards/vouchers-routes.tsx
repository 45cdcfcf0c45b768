/** The company's vouchers: what is good, until when, what was used where. */
import { Hono } from 'hono'
import { VouchersPage } from '../../../views/awards/vouchers-page.tsx'
import { orderNumber } from '../../domain/award/order-number.ts'
import { formatAmount, minorDigits } from '../../intake/amount.ts'
import { voucherState } from '../../vouchers/standing.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { companyOnly, inCompany, seat } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { awardNames, programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { type VoucherLine, voucherFilter, voucherList } from './vouchers-query.ts'

export const vouchers = new Hono<AppEnv>()
const mayLook = companyOnly('travel-manager', 'finance', 'approver', 'arranger')
const HERE = '/company/vouchers'

vouchers.get(HERE, mayLook, async (c) => {
  const { t, today } = c.var
  const { id, name } = seat(c)
  const asked = listQuery(c.req.query(), voucherFilter)
  const list = voucherList(id, asked.filter, today)
  const page = await inCompany(c, (tx) => timedPage<VoucherLine>(tx, list, asked.cursor))
  const title = t.t('vouchers.list.title', { company: name })
  return show(c, {
    page: {
      title,
      nav: 'company',
      current: 'awards',
      crumbs: [{ href: '/company/awards', text: t.t('common.nav.awards') }],
    },
    body: (
      <VouchersPage
        t={t}
        title={title}
        filter={asked.filter}
        list={{ ...page, rows: await named(c, page.rows) }}
        today={today}
        zone={await zoneOf(c)}
      />
    ),
    notices: droppedNotices(t, asked),
  })
})

vouchers.get(`${HERE}.csv`, mayLook, async (c) => {
  const { t, today } = c.var
  const { id, name } = seat(c)
  const { filter } = listQuery(c.req.query(), voucherFilter)
  const list = voucherList(id, filter, today)
  const rows = await inCompany(c, (tx) => timedRows<VoucherLine>(tx, list, CSV_ROWS_MOST))
  const names = [
    'voucher',
    'kind',
    'ends',
    'validUntil',
    'state',
    'left',
    'currency',
    'uses',
    'ordered',
    'order',
  ] as const
  return csvFile(
    c,
    `${name}-vouchers-${today}`,
    names.map((column) => t.t(`vouchers.list.${column}`)),
    (await named(c, rows)).map((row) => [
      row.name,
      t.t(`vouchers.kind.${row.kind}`),
      row.ends,
      row.validUntil,
      t.t(`vouchers.list.states.${voucherState(row, today)}`),
      row.leftMinor === null ? null : formatAmount(row.leftMinor, minorDigits(row.currency ?? '') ?? 2),
      row.currency,
      row.uses
        .filter(({ undone }) => !undone)
        .map(({ at, partner }) => `${at.slice(0, 10)} ${partner}`)
        .join('; '),
      row.at.toISOString(),
      orderNumber(row.orderId),
    ]),
  )
})

/** What they are called in the language of the page. */
async function named(c: Ctx, rows: readonly VoucherLine[]): Promise<VoucherLine[]> {
  const names = await awardNames(c)
  return rows.map((row) => ({ ...row, name: names.get(row.awardId) ?? row.name }))
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}
