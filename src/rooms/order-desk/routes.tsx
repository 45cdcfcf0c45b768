/** The desk where tickets of awards are issued, and where orders end that companies cannot end themselves. */
import { Hono } from 'hono'
import * as v from 'valibot'
import { dueText, orderText, stateText } from '../../../views/awards/award-text.ts'
import { DeskPage } from '../../../views/order-desk/desk-page.tsx'
import { namedOrders } from '../../orders/named.ts'
import { costOf } from '../../orders/order.ts'
import { linkTo } from '../../web/address.ts'
import { CSV_ROWS_MOST, csvFile } from '../../web/csv.ts'
import type { AppEnv, Ctx } from '../../web/env.ts'
import { commandKey, optional, readForm, required, stepNumber, type Typed } from '../../web/forms.ts'
import { inOps, operator, operatorOnly } from '../../web/guard.ts'
import { droppedNotices, listQuery } from '../../web/list.ts'
import { programmeToday, versionsOf } from '../../web/programme.ts'
import { goTo, show } from '../../web/show.tsx'
import { idOf } from '../../web/time-key.ts'
import { timedPage, timedRows } from '../../web/timed-list.ts'
import { type DeskDeed, decideOrder } from './decide.ts'
import { HERE, orderPage } from './page.tsx'
import { type DeskLine, deskFilter, deskList, orderingCompanies } from './queue.ts'
import { readTickets } from './tickets.ts'

export const orderDesk = new Hono<AppEnv>()

const reads = operatorOnly('support', 'finance', 'auditor')
const decides = operatorOnly('support')

orderDesk.get(HERE, reads, async (c) => {
  const { t, now, today } = c.var
  const asked = listQuery(c.req.query(), deskFilter)
  const { filter, cursor } = asked
  const zone = await zoneOf(c)
  const { list, companies } = await inOps(c, async (tx) => ({
    list: await timedPage<DeskLine>(tx, deskList(filter, { now, today, zone }), cursor),
    companies: await orderingCompanies(tx),
  }))
  return show(c, {
    page: { title: t.t('orders.desk.title'), nav: 'operator', current: 'home' },
    body: (
      <DeskPage
        t={t}
        filter={filter}
        list={{ ...list, rows: await namedOrders(c, list.rows) }}
        companies={companies}
        zone={zone}
      />
    ),
    notices: droppedNotices(t, asked),
  })
})

orderDesk.get(`${HERE}.csv`, reads, async (c) => {
  const { t, now, today } = c.var
  const { filter } = listQuery(c.req.query(), deskFilter)
  const list = deskList(filter, { now, today, zone: await zoneOf(c) })
  const rows = await inOps(c, (tx) => timedRows<DeskLine>(tx, list, CSV_ROWS_MOST))
  const header = [
    t.t('awards.csv.order'),
    t.t('orders.csv.company'),
    t.t('awards.csv.award'),
    t.t('awards.csv.what'),
    t.t('orders.csv.travellers'),
    t.t('awards.csv.day'),
    t.t('awards.csv.at'),
    t.t('awards.csv.state'),
    t.t('awards.csv.price'),
    t.t('awards.csv.fee'),
    t.t('orders.csv.cost'),
    t.t('orders.csv.due'),
    t.t('orders.csv.tickets'),
  ]
  const cells = (await namedOrders(c, rows)).map((row) => [
    row.id,
    row.company,
    row.detail.name,
    orderText(t, row.detail.request),
    row.detail.passenger,
    row.travelsOn,
    row.at.toISOString(),
    stateText(t, row),
    row.price,
    row.fee,
    costOf(row),
    dueText(t, row.due),
    row.tickets.join(' '),
  ])
  return csvFile(c, `orders-${today}`, header, cells)
})

async function zoneOf(c: Ctx): Promise<string> {
  return (await programmeToday(c))?.timeZone ?? 'UTC'
}

orderDesk.get(`${HERE}/:id`, reads, (c) => orderPage(c, { typed: {} }))

const Deed = v.object({ key: commandKey, seen: stepNumber })
const WithReason = v.object({ ...Deed.entries, reason: required(2_000) })
const Ticket = v.object({ ...Deed.entries, tickets: required(2_000) })
const Cancel = v.object({ ...WithReason.entries, waive: optional(10), waiveReason: optional(2_000) })

orderDesk.post(`${HERE}/:id/ticket`, decides, async (c) => {
  const form = await readForm(c, Ticket)
  if ('faults' in form) return orderPage(c, form, 422)
  const tickets = readTickets(form.ok.tickets)
  if ('fault' in tickets) {
    return orderPage(c, { typed: form.typed, faults: { tickets: tickets.fault } }, 422)
  }
  return decide(c, form, { what: 'ticketed', tickets: tickets.ok })
})

for (const [path, what] of [
  ['use', 'used'],
  ['no-show', 'no-show'],
] as const) {
  orderDesk.post(`${HERE}/:id/${path}`, decides, async (c) => {
    const form = await readForm(c, WithReason)
    if ('faults' in form) return orderPage(c, named(form, path), 422)
    return decide(c, form, { what, reason: form.ok.reason })
  })
}

orderDesk.post(`${HERE}/:id/cancel`, decides, async (c) => {
  const form = await readForm(c, Cancel)
  if ('faults' in form) return orderPage(c, named(form, 'cancel'), 422)
  const { reason, waive, waiveReason } = form.ok
  if (waive && !waiveReason) {
    return orderPage(c, { typed: form.typed, faults: { waiveReason: 'common.form.required' } }, 422)
  }
  return decide(c, form, { what: 'cancelled', reason, waived: waive ? waiveReason : null })
})

/** Three forms of the page ask for a reason: the fault stands at the one that was sent. */
function named(form: { typed: Typed; faults: Readonly<Record<string, string>> }, path: string) {
  const { reason, ...faults } = form.faults
  return { typed: form.typed, faults: { ...faults, ...(reason && { [`${path}-reason`]: reason }) } }
}

async function decide(
  c: Ctx,
  { ok: { key, seen }, typed }: { ok: { key: string; seen: number }; typed: Typed },
  deed: DeskDeed,
) {
  const orderId = idOf(c)
  const { db, now, today } = c.var
  const world = { versions: await versionsOf(c), now, today, link: (path: string) => linkTo(c, path) }
  const outcome = await decideOrder(db, { orderId, key, seen, deed }, operator(c), world)
  if (!outcome) return c.notFound()
  if ('refused' in outcome) return orderPage(c, { typed, refusal: outcome }, 409)
  return goTo(c, `${HERE}/${orderId}`)
}
