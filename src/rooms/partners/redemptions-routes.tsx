/** What all partners took: a list with its file. */
import { Hono } from 'hono'
import { TakenPage } from '../../../views/partners/taken-page.tsx'
import type { Tx } from '../../db/schema.ts'
import { orderNumber } from '../../domain/award/order-number.ts'
import { formatAmount, minorDigits } from '../../intake/amount.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { inOps, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday } from '../../web/programme.ts'
import { show } from '../../web/show.tsx'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { type TakenLine, takenFilter, takenList } from './redemptions.ts'

export const redemptionsRoutes = new Hono<AppEnv>()
const HERE = '/operator/redemptions'

redemptionsRoutes.get(HERE, operatorOnly(), async (c) => {
  const { t } = c.var
  const asked = listQuery(c.req.query(), takenFilter)
  const zone = await zoneOf(c)
  const { list, names } = await inOps(c, async (tx) => ({
    list: await timedPage<TakenLine>(tx, takenList(asked.filter, zone), asked.cursor),
    names: await partnerNames(tx),
  }))
  return show(c, {
    page: {
      title: t.t('partners.taken.title'),
      nav: 'operator',
      current: 'programme',
      crumbs: [{ href: '/operator/partners', text: t.t('partners.list.title') }],
    },
    body: <TakenPage t={t} filter={asked.filter} list={list} partners={names} zone={zone} />,
    notices: droppedNotices(t, asked),
  })
})

redemptionsRoutes.get(`${HERE}.csv`, operatorOnly(), async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), takenFilter)
  const list = takenList(filter, await zoneOf(c))
  const rows = await inOps(c, (tx) => timedRows<TakenLine>(tx, list, CSV_ROWS_MOST))
  const own = ['partner', 'company'] as const
  const common = ['number', 'at', 'voucher', 'ends', 'amount', 'currency', 'state', 'undoneAt'] as const
  return csvFile(
    c,
    `redemptions-${today}`,
    [
      ...own.map((name) => t.t(`partners.taken.${name}`)),
      ...common.map((name) => t.t(`partner.uses.${name}`)),
    ],
    rows.map((row) => [
      row.partner,
      row.company,
      orderNumber(row.id),
      row.at.toISOString(),
      row.name,
      row.ends,
      row.amountMinor === null ? null : formatAmount(row.amountMinor, minorDigits(row.currency ?? '') ?? 2),
      row.currency,
      t.t(`partner.uses.states.${row.undoneAt ? 'undone' : 'standing'}`),
      row.undoneAt?.toISOString() ?? null,
    ]),
  )
})

function partnerNames(tx: Tx) {
  return tx.selectFrom('partner').select(['id', 'name']).orderBy('name').limit(500).execute()
}

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}
