/** What was taken at the counter: the list, one redemption, and taking back a mistake. */
import { Hono } from 'hono'
import { RedemptionPage } from '../../../views/partner/redemption-page.tsx'
import { RedemptionsPage } from '../../../views/partner/redemptions-page.tsx'
import { orderNumber } from '../../domain/award/order-number.ts'
import { mayUndo } from '../../domain/award/voucher-verdict.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { formatAmount, minorDigits } from '../../intake/amount.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { inCounter, partner, partnerOnly } from '../../web/partner-session.ts'
import { programmeToday } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { undoUse } from './undo-use.ts'
import { oneUse, type UseLine, useFilter, useList } from './uses.ts'

export const uses = new Hono<AppEnv>()
const HERE = '/partner/redemptions'

uses.get(HERE, partnerOnly, async (c) => {
  const { t, today } = c.var
  const asked = listQuery(c.req.query(), useFilter)
  const zone = await zoneOf(c)
  const list = useList(partner(c).id, asked.filter, zone)
  const page = await inCounter(c, (tx) => timedPage<UseLine>(tx, list, asked.cursor))
  return show(c, {
    page: { title: t.t('partner.uses.title'), nav: 'partner', current: 'redemptions' },
    body: <RedemptionsPage t={t} filter={asked.filter} list={page} zone={zone} today={today} />,
    notices: droppedNotices(t, asked),
  })
})

uses.get(`${HERE}.csv`, partnerOnly, async (c) => {
  const { t, today } = c.var
  const { filter } = listQuery(c.req.query(), useFilter)
  const list = useList(partner(c).id, filter, await zoneOf(c))
  const rows = await inCounter(c, (tx) => timedRows<UseLine>(tx, list, CSV_ROWS_MOST))
  const names = ['number', 'at', 'voucher', 'ends', 'amount', 'currency', 'state', 'undoneAt'] as const
  return csvFile(
    c,
    `${partner(c).name}-redemptions-${today}`,
    names.map((name) => t.t(`partner.uses.${name}`)),
    rows.map((row) => [
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

uses.get(`${HERE}/:id`, partnerOnly, (c) => redemption(c, undefined))

uses.post(`${HERE}/:id/undo`, partnerOnly, async (c) => {
  const id = idOf(c)
  const outcome = await undoUse(c.var.db, partner(c), id, c.var.now)
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return redemption(c, outcome, 409)
  return goTo(c, `${HERE}/${id}?done=undone`)
})

async function redemption(c: Ctx, refusal: Refusal | undefined, status: 200 | 409 = 200) {
  const { t, now } = c.var
  const use = await inCounter(c, (tx) => oneUse(tx, partner(c).id, idOf(c)))
  if (!use) return c.notFound()
  const number = orderNumber(use.id)
  return show(
    c,
    {
      page: {
        title: t.t('partner.use.title', { number }),
        nav: 'partner',
        current: 'redemptions',
        crumbs: [{ href: HERE, text: t.t('partner.nav.redemptions') }],
      },
      body: (
        <RedemptionPage
          t={t}
          use={use}
          zone={await zoneOf(c)}
          mayUndo={use.undoneAt === null && mayUndo(use.at, now)}
          done={c.req.query('done')}
          refusal={refusal}
        />
      ),
    },
    status,
  )
}

export async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}
